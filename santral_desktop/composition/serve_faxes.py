"""The pages of faxes while they are there: what is wanted goes to the use case, and back."""

from pathlib import Path

from santral_desktop.application.bus import Bus
from santral_desktop.application.handle_faxes import HandleFaxes
from santral_desktop.application.messages_about_services import (
    Errand,
    FaxPagesRead,
    FaxSaved,
    FileRead,
    IncomingFaxesRead,
    OutgoingFaxesRead,
    OutgoingFaxRead,
    SendersRead,
    ServiceAnswered,
    ServiceFailed,
)
from santral_desktop.application.read_senders import ReadSenders
from santral_desktop.composition.core import Core
from santral_desktop.ui.services.fax_form import FaxForm
from santral_desktop.ui.services.incoming_faxes import IncomingFaxesPage
from santral_desktop.ui.services.outgoing_faxes import OutgoingFaxesPage
from santral_desktop.ui.services.service_wording import not_taken, taken
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.wording import sentence


class ServedIncomingFaxes:
    """One page of what came."""

    def __init__(self, core: Core, bus: Bus, faxes: HandleFaxes) -> None:
        self._core, self._faxes = core, faxes
        self._pages = b""  # of the fax that is shown
        self.page = page = IncomingFaxesPage()
        page.looked.connect(faxes.look_at_incoming)
        page.wanted.connect(faxes.fetch)
        page.saved_as.connect(lambda path: faxes.save(self._pages, Path(path)))
        hear = bus.subscribe
        hear(IncomingFaxesRead, self.on_read)
        hear(FaxPagesRead, self.on_pages)
        hear(FaxSaved, self.on_saved)
        hear(ServiceFailed, self.on_failed)

    def on_read(self, read: IncomingFaxesRead) -> None:
        """Show what came."""
        self.page.show_faxes(read.faxes, masked=self._core.choices.now.private_popups)

    def on_pages(self, read: FaxPagesRead) -> None:
        """Show the pages of one."""
        self._pages = read.content
        self.page.show_fax(read.fax, read.content)

    def on_saved(self, saved: FaxSaved) -> None:
        """Say that a document is there."""
        self.page.show_saved(str(saved.path))

    def on_failed(self, failed: ServiceFailed) -> None:
        """Say why not."""
        words = sentence(failed.error)
        match failed.errand:
            case Errand.INCOMING_FAXES:
                self.page.show_unread(words)
            case Errand.FAX_PAGES:
                self.page.show_not_fetched(words)
            case Errand.FAX_SAVING:
                self.page.show_not_saved(words)
            case _:
                return


class ServedOutgoingFaxes:
    """One page of what was sent, and the form for another."""

    def __init__(self, core: Core, bus: Bus, faxes: HandleFaxes, senders: ReadSenders) -> None:
        self._core, self._faxes = core, faxes
        self._senders = senders
        self._form: FaxForm | None = None
        self.page = page = OutgoingFaxesPage()
        page.looked.connect(faxes.look_at_outgoing)
        page.chosen.connect(lambda fax: faxes.open(fax) if fax else None)
        page.new_wanted.connect(self._open)
        hear = bus.subscribe
        hear(OutgoingFaxesRead, self.on_read)
        hear(OutgoingFaxRead, self.on_one)
        hear(FileRead, self.on_file)
        hear(SendersRead, self.on_senders)
        hear(ServiceAnswered, self.on_answered)
        hear(ServiceFailed, self.on_failed)

    @property
    def form(self) -> FaxForm:
        """The form, made when it is first wanted."""
        if self._form is None:
            self._form = form = FaxForm(self.page)
            form.senders_wanted.connect(self._senders.look)
            form.file_chosen.connect(lambda path: self._faxes.choose(Path(path)))
            form.ordered.connect(self._faxes.send)
        return self._form

    def on_read(self, read: OutgoingFaxesRead) -> None:
        """Show what was sent, and look again at the one that is looked at."""
        self.page.show_faxes(read.faxes, masked=self._core.choices.now.private_popups)
        if chosen := self.page.table.row:
            self._faxes.open(chosen)

    def on_one(self, read: OutgoingFaxRead) -> None:
        """Show what became of one."""
        self.page.show_fax(read.fax)

    def on_file(self, read: FileRead) -> None:
        """Show the file that was chosen."""
        if read.errand is Errand.FAX_DOCUMENT:
            self.form.show_file(read.file)

    def on_senders(self, read: SendersRead) -> None:
        """Offer our numbers."""
        if self._form is not None:
            self._form.show_senders(read.numbers)

    def on_answered(self, answered: ServiceAnswered) -> None:
        """Say what the PBX said."""
        if answered.errand is Errand.FAX_SENDING:
            self.form.show_taken()
            self.page.say(taken(answered.words), Tone.GOOD)

    def on_failed(self, failed: ServiceFailed) -> None:
        """Say why not, or that nobody knows."""
        match failed.errand:
            case Errand.OUTGOING_FAXES:
                self.page.show_unread(sentence(failed.error))
            case Errand.OUTGOING_FAX:
                self.page.show_not_read(sentence(failed.error))
            case Errand.FAX_DOCUMENT:
                self.form.show_no_file(sentence(failed.error))
            case Errand.SENDERS if self._form is not None:
                self._form.show_not_taken(sentence(failed.error))
            case Errand.FAX_SENDING:
                self.form.show_not_taken(not_taken(failed.error))
            case _:
                return

    def _open(self) -> None:
        self.form.open_anew()
