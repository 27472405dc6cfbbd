"""Read the faxes that came and those that were sent; send one."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from threading import Event

from santral_desktop.application.ask_service import AskService, newest_first
from santral_desktop.application.attach_file import read_attachment
from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_services import (
    Errand,
    FaxPagesRead,
    FaxSaved,
    FileRead,
    IncomingFaxesRead,
    OutgoingFaxesRead,
    OutgoingFaxRead,
)
from santral_desktop.application.ports.faxes import Faxes
from santral_desktop.application.ports.files import Files
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.domain.attachments import DOCUMENTS
from santral_desktop.domain.faxes import FaxOrder


class HandleFaxes:
    """`to_pdf` turns the pages of a fax into a document; it is called in a lane."""

    def __init__(
        self,
        bus: Bus,
        tasks: Tasks,
        faxes: Callable[[], Faxes],
        files: Files,
        to_pdf: Callable[[bytes], bytes],
    ) -> None:
        self._service = AskService(bus, tasks)
        self._faxes = faxes
        self._files = files
        self._to_pdf = to_pdf
        self._given_up = Event()

    def look_at_incoming(self) -> None:
        """Read the faxes that came."""
        self._service.ask(
            Errand.INCOMING_FAXES,
            lambda: self._faxes().incoming_faxes(),
            lambda faxes: IncomingFaxesRead(newest_first(faxes, lambda fax: fax.came_at)),
        )

    def fetch(self, fax: str) -> None:
        """Read the pages of one; one that is on its way is given up."""
        self._given_up.set()
        given_up = self._given_up = Event()

        def pages() -> bytes:
            into = BytesIO()
            self._faxes().fetch_fax(fax, into, progress=lambda _: None, given_up=given_up.is_set)
            return into.getvalue()

        self._service.ask(
            Errand.FAX_PAGES, pages, lambda content: FaxPagesRead(fax, content), Lane.DOWNLOADS
        )

    def save(self, pages: bytes, path: Path) -> None:
        """Write the pages of a fax as a PDF where a person wants it."""
        self._service.ask(
            Errand.FAX_SAVING,
            lambda: self._files.write(path, self._to_pdf(pages)),
            lambda _: FaxSaved(path),
            Lane.DOWNLOADS,
        )

    def look_at_outgoing(self) -> None:
        """Read the faxes that were sent."""
        self._service.ask(
            Errand.OUTGOING_FAXES,
            lambda: self._faxes().outgoing_faxes(),
            lambda faxes: OutgoingFaxesRead(newest_first(faxes, lambda fax: fax.sent_at)),
        )

    def open(self, fax: str) -> None:
        """Read what became of one that was sent."""
        self._service.ask(
            Errand.OUTGOING_FAX, lambda: self._faxes().outgoing_fax(fax), OutgoingFaxRead
        )

    def choose(self, path: Path) -> None:
        """Take a file that is to be sent."""
        self._service.ask(
            Errand.FAX_DOCUMENT,
            lambda: read_attachment(self._files, path, DOCUMENTS),
            lambda file: FileRead(Errand.FAX_DOCUMENT, file),
            Lane.DOWNLOADS,
        )

    def send(self, order: FaxOrder) -> None:
        """Send a fax once; it is never repeated by itself."""
        self._service.write(
            Errand.FAX_SENDING, lambda: self._faxes().send_fax(order), self.look_at_outgoing
        )

    def close(self) -> None:
        """Give up what is on its way."""
        self._given_up.set()
