"""The page of automatic calls while it is there: what is wanted goes to the use case, and back."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.call_many import CallMany
from santral_desktop.application.handle_announcements import HandleAnnouncements
from santral_desktop.application.messages_about_services import (
    AnnouncementsRead,
    AutomaticCallRead,
    AutomaticCallsRead,
    Errand,
    SendersRead,
    ServiceAnswered,
    ServiceFailed,
)
from santral_desktop.application.read_senders import ReadSenders
from santral_desktop.composition.core import Core
from santral_desktop.ui.services.automatic_call_form import AutomaticCallForm
from santral_desktop.ui.services.automatic_calls import AutomaticCallsPage
from santral_desktop.ui.services.service_wording import not_taken, taken
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.wording import sentence


class ServedAutomaticCalls:
    """One page, and the form for another round."""

    def __init__(
        self,
        core: Core,
        bus: Bus,
        calls: CallMany,
        announcements: HandleAnnouncements,
        senders: ReadSenders,
    ) -> None:
        self._core, self._calls = core, calls
        self._announcements, self._senders = announcements, senders
        self._form: AutomaticCallForm | None = None
        self.page = page = AutomaticCallsPage()
        page.looked.connect(calls.look)
        page.chosen.connect(lambda call: calls.open(call) if call else None)
        page.new_wanted.connect(self._open)
        hear = bus.subscribe
        hear(AutomaticCallsRead, self.on_read)
        hear(AutomaticCallRead, self.on_one)
        hear(AnnouncementsRead, self.on_announcements)
        hear(SendersRead, self.on_senders)
        hear(ServiceAnswered, self.on_answered)
        hear(ServiceFailed, self.on_failed)

    @property
    def form(self) -> AutomaticCallForm:
        """The form, made when it is first wanted."""
        if self._form is None:
            self._form = form = AutomaticCallForm(self.page)
            form.senders_wanted.connect(self._senders.look)
            form.announcements_wanted.connect(self._announcements.look)
            form.ordered.connect(self._calls.order)
        return self._form

    def on_read(self, read: AutomaticCallsRead) -> None:
        """Show the rounds there are, and look again at the one that is looked at."""
        self.page.show_calls(read.calls, masked=self._core.choices.now.private_popups)
        if chosen := self.page.table.row:
            self._calls.open(chosen)

    def on_one(self, read: AutomaticCallRead) -> None:
        """Show what came of one."""
        self.page.show_call(read.call)

    def on_announcements(self, read: AnnouncementsRead) -> None:
        """Offer what can be played."""
        if self._form is not None:
            self._form.show_announcements(read.announcements)

    def on_senders(self, read: SendersRead) -> None:
        """Offer our numbers."""
        if self._form is not None:
            self._form.show_senders(read.numbers)

    def on_answered(self, answered: ServiceAnswered) -> None:
        """Say what the PBX said."""
        if answered.errand is Errand.CALLING_MANY:
            self.form.show_taken()
            self.page.say(taken(answered.words), Tone.GOOD)

    def on_failed(self, failed: ServiceFailed) -> None:
        """Say why not, or that nobody knows."""
        match failed.errand:
            case Errand.AUTOMATIC_CALLS:
                self.page.show_unread(sentence(failed.error))
            case Errand.AUTOMATIC_CALL:
                self.page.show_not_read(sentence(failed.error))
            case Errand.SENDERS | Errand.ANNOUNCEMENTS if self._form is not None:
                self._form.show_not_taken(sentence(failed.error))
            case Errand.CALLING_MANY:
                self.form.show_not_taken(not_taken(failed.error))
            case _:
                return

    def _open(self) -> None:
        self.form.open_anew()
