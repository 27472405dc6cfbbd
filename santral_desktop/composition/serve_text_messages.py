"""The page of text messages while it is there: what is wanted goes to the use case, and back."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.handle_text_messages import HandleTextMessages
from santral_desktop.application.messages_about_services import (
    Errand,
    RefusingNumbersRead,
    ServiceAnswered,
    ServiceFailed,
    TextMessageRead,
    TextMessagesRead,
    TitlesRead,
)
from santral_desktop.composition.core import Core
from santral_desktop.domain.text_messages import MessageTitle
from santral_desktop.ui.services.refusals_dialog import RefusalsDialog
from santral_desktop.ui.services.service_wording import not_taken, taken
from santral_desktop.ui.services.text_message_form import TextMessageForm
from santral_desktop.ui.services.text_messages import TextMessagesPage
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.wording import sentence


class ServedTextMessages:
    """One page, and the form for another message."""

    def __init__(
        self, core: Core, bus: Bus, messages: HandleTextMessages, titles: tuple[MessageTitle, ...]
    ) -> None:
        self._core, self._messages = core, messages
        self._titles = titles
        self._form: TextMessageForm | None = None
        self._refusals: RefusalsDialog | None = None
        self.page = page = TextMessagesPage()
        page.show_titles(titles)
        page.looked.connect(messages.look)
        page.page_wanted.connect(messages.look)
        page.chosen.connect(lambda one: messages.open(one) if one else None)
        page.new_wanted.connect(self._open)
        page.refusals_wanted.connect(self._open_refusals)
        hear = bus.subscribe
        hear(TitlesRead, self.on_titles)
        hear(TextMessagesRead, self.on_read)
        hear(TextMessageRead, self.on_one)
        hear(RefusingNumbersRead, self.on_refusals)
        hear(ServiceAnswered, self.on_answered)
        hear(ServiceFailed, self.on_failed)

    @property
    def form(self) -> TextMessageForm:
        """The form, made when it is first wanted."""
        if self._form is None:
            self._form = form = TextMessageForm(self.page)
            form.ordered.connect(self._messages.send)
        return self._form

    def on_titles(self, read: TitlesRead) -> None:
        """Show the titles there are."""
        self._titles = read.titles
        self.page.show_titles(read.titles)

    def on_read(self, read: TextMessagesRead) -> None:
        """Show a page of what was sent, and look again at the one that is looked at."""
        masked = self._core.choices.now.private_popups
        self.page.show_messages(read.messages, read.page, more=read.more, masked=masked)
        if chosen := self.page.table.row:
            self._messages.open(chosen)

    def on_one(self, read: TextMessageRead) -> None:
        """Show what became of one."""
        self.page.show_message(read.message)

    @property
    def refusals(self) -> RefusalsDialog:
        """The dialog of who wants no messages, made when it is first wanted."""
        if self._refusals is None:
            self._refusals = dialog = RefusalsDialog(self.page)
            dialog.looked.connect(self._messages.look_at_refusals)
            dialog.allowed.connect(self._messages.allow_again)
        return self._refusals

    def on_refusals(self, read: RefusingNumbersRead) -> None:
        """Show who wants no messages."""
        masked = self._core.choices.now.private_popups
        self.refusals.show_numbers(read.title, read.numbers, masked=masked)

    def on_answered(self, answered: ServiceAnswered) -> None:
        """Say what the PBX said."""
        if answered.errand is Errand.MESSAGE_SENDING:
            self.form.show_taken()
            self.page.say(taken(answered.words), Tone.GOOD)
        elif answered.errand is Errand.ALLOWING_AGAIN:
            self.page.say(taken(answered.words), Tone.GOOD)

    def on_failed(self, failed: ServiceFailed) -> None:
        """Say why not, or that nobody knows."""
        match failed.errand:
            case Errand.MESSAGES:
                self.page.show_unread(sentence(failed.error))
            case Errand.MESSAGE:
                self.page.show_not_read(sentence(failed.error))
            case Errand.REFUSING_NUMBERS:
                self.refusals.say(sentence(failed.error), Tone.BAD)
            case Errand.ALLOWING_AGAIN:
                self.refusals.say(not_taken(failed.error), Tone.BAD)
            case Errand.MESSAGE_SENDING:
                self.form.show_not_taken(not_taken(failed.error))
            case _:
                return

    def _open_refusals(self) -> None:
        self.refusals.open_with(self._titles)

    def _open(self) -> None:
        self.form.show_titles(self._titles)
        self.form.open_at(self._core.machine.clock.now())
