"""Faxes are read, fetched, saved and sent; each is sent once."""

from datetime import timedelta
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
    ServiceAnswered,
    ServiceFailed,
)
from santral_desktop.domain.attachments import Attachment, FileKind
from santral_desktop.domain.errors import (
    NoSuchRecord,
    RecordingUnavailable,
    Storage,
    StorageTrouble,
    Trouble,
    Unreachable,
    UnusableFile,
)
from santral_desktop.domain.errors import Path as Way
from santral_desktop.domain.faxes import FaxOrder, IncomingFax, OutgoingFax
from santral_desktop.domain.phone import PhoneNumber
from tests.builders import NINE, OUR_NUMBER, told_of
from tests.doubles.faxes import MemoryFaxes
from tests.doubles.files import MemoryFiles
from tests.doubles.tasks import SteppedTasks

TIFF = b"II*\0 pages"
ORDER = FaxOrder(
    title="Teklif",
    sent_from=OUR_NUMBER,
    receivers=(PhoneNumber.parse("02120000001"),),
    document=Attachment("teklif", FileKind.PDF, b"%PDF-"),
)
OLD = IncomingFax(id="old", came_at=NINE)
NEW = IncomingFax(id="new", came_at=NINE + timedelta(days=1))


class Desk:
    """An account with two faxes that came."""

    def __init__(self) -> None:
        bus, self.tasks, self.there = Bus(), SteppedTasks(), MemoryFaxes()
        self.there.came = {"old": (OLD, TIFF), "new": (NEW, b"II*\0 others")}
        self.files = MemoryFiles({Path("/teklif.pdf"): b"%PDF-1.7", Path("/a.exe"): b"MZ"})
        self.faxes = HandleFaxes(bus, self.tasks, lambda: self.there, self.files, _as_pdf)
        self.told = told_of(
            bus, IncomingFaxesRead, OutgoingFaxesRead, OutgoingFaxRead, FaxPagesRead, FaxSaved,
            FileRead, ServiceAnswered, ServiceFailed,
        )  # fmt: skip

    def finish(self) -> list[object]:
        self.tasks.finish_all()
        return self.told

    def error(self) -> Trouble:
        [failed] = self.finish()
        assert isinstance(failed, ServiceFailed)
        return failed.error


def _as_pdf(pages: bytes) -> bytes:
    return b"%PDF-" + pages


def test_the_newest_fax_that_came_is_first() -> None:
    desk = Desk()

    desk.faxes.look_at_incoming()

    assert desk.finish() == [IncomingFaxesRead((NEW, OLD))]


def test_the_pages_of_a_fax_are_fetched_whole() -> None:
    desk = Desk()

    desk.faxes.fetch("old")

    assert desk.finish() == [FaxPagesRead("old", TIFF)]


def test_a_fax_that_is_gone_is_said() -> None:
    desk = Desk()

    desk.faxes.fetch("gone")

    assert isinstance(desk.error(), NoSuchRecord)


def test_of_two_faxes_that_are_wanted_the_later_one_comes() -> None:
    desk = Desk()

    desk.faxes.fetch("old")
    desk.faxes.fetch("new")

    assert [one.fax for one in desk.finish()] == ["new"]


def test_at_the_end_what_is_on_its_way_is_given_up() -> None:
    desk = Desk()
    desk.faxes.fetch("old")

    desk.faxes.close()

    assert isinstance(desk.error(), RecordingUnavailable)


def test_a_fax_is_saved_as_a_document() -> None:
    desk = Desk()

    desk.faxes.save(TIFF, Path("/faks.pdf"))

    assert desk.finish() == [FaxSaved(Path("/faks.pdf"))]
    assert desk.files.there[Path("/faks.pdf")] == b"%PDF-" + TIFF


def test_a_full_disk_is_said() -> None:
    desk = Desk()
    desk.files.trouble = StorageTrouble(Storage.EXPORT, "full")

    desk.faxes.save(TIFF, Path("/faks.pdf"))

    assert isinstance(desk.error(), StorageTrouble)


def test_a_document_is_chosen_by_its_bytes() -> None:
    desk = Desk()

    desk.faxes.choose(Path("/teklif.pdf"))

    file = Attachment("teklif", FileKind.PDF, b"%PDF-1.7")
    assert desk.finish() == [FileRead(Errand.FAX_DOCUMENT, file)]


def test_what_is_no_document_is_refused() -> None:
    desk = Desk()

    desk.faxes.choose(Path("/a.exe"))

    assert isinstance(desk.error(), UnusableFile)


def test_a_fax_is_sent_once_and_then_listed() -> None:
    desk = Desk()

    desk.faxes.send(ORDER)
    desk.faxes.send(ORDER)

    answered, listed = desk.finish()
    assert answered == ServiceAnswered(Errand.FAX_SENDING, "Faks gönderildi.")
    assert isinstance(listed, OutgoingFaxesRead)
    assert ([fax.title for fax in listed.faxes], desk.there.orders) == (["Teklif"], [ORDER])


def test_a_fax_that_may_be_on_its_way_is_not_sent_again_but_looked_for() -> None:
    desk = Desk()
    desk.there.failures["send_fax"] = Unreachable(Way.TIMED_OUT)

    desk.faxes.send(ORDER)

    failed, listed = desk.finish()
    assert isinstance(failed, ServiceFailed)
    assert isinstance(listed, OutgoingFaxesRead)
    assert len(desk.there.orders) == 1


def test_what_became_of_a_fax_is_read_by_itself() -> None:
    desk = Desk()
    desk.there.sent["7"] = fax = OutgoingFax(id="7", title="Teklif", sent_at=NINE)

    desk.faxes.look_at_outgoing()
    desk.faxes.open("7")

    assert desk.finish() == [OutgoingFaxesRead((fax,)), OutgoingFaxRead(fax)]
