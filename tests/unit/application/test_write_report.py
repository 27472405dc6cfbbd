"""Tables and pages of a report become files, or it is told why not."""

from pathlib import Path

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_reports import ReportWritten
from santral_desktop.application.ports.exports import Column, FileKind
from santral_desktop.application.write_report import ReportTable, WriteReport
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.builders import told_of
from tests.doubles.exports import MemoryExports
from tests.doubles.tasks import SteppedTasks

TABLE = ReportTable("Kuyruklar", (Column("queue", "Kuyruk"),), (("500",), ("501",)))
PATH = Path("rapor.xlsx")
FULL = StorageTrouble(Storage.EXPORT, "full")


class Desk:
    def __init__(self) -> None:
        self.bus, self.tasks, self.exports = Bus(), SteppedTasks(), MemoryExports()
        self.write = WriteReport(self.bus, self.tasks, self.exports)
        self.told = told_of(self.bus, ReportWritten)


def test_a_table_is_written_whole() -> None:
    desk = Desk()

    desk.write.table(TABLE, PATH, FileKind.XLSX)
    desk.tasks.finish_all()

    assert desk.exports.whole == {PATH: [["500"], ["501"]]}
    assert desk.told == [ReportWritten(PATH)]


def test_pages_are_written_as_they_are() -> None:
    desk = Desk()

    desk.write.pages(b"%PDF", PATH)
    desk.tasks.finish_all()

    assert desk.exports.put_there == {PATH: b"%PDF"}
    assert desk.told == [ReportWritten(PATH)]


def test_of_a_table_that_cannot_be_written_nothing_is_left() -> None:
    desk = Desk()
    desk.exports.trouble, desk.exports.room = FULL, 1

    desk.write.table(TABLE, PATH, FileKind.CSV)
    desk.tasks.finish_all()

    assert desk.told == [ReportWritten(PATH, FULL)]
    assert desk.exports.begun == set()
