"""Rows go into a table that can be changed and applied again."""

from pathlib import Path

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.export_records import ExportRecords
from santral_desktop.application.messages_about_administration import RecordsExported
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.resources import Record
from tests.builders import told_of
from tests.doubles.administration import AYSE, PEOPLE
from tests.doubles.exports import MemoryExports
from tests.doubles.tasks import SteppedTasks

PATH = Path("/home/ayşe/dahililer.csv")


class Desk:
    def __init__(self) -> None:
        self.bus, self.tasks, self.exports = Bus(), SteppedTasks(), MemoryExports()
        self.named: list[tuple[str, str]] = []
        self.export = ExportRecords(self.bus, self.tasks, self.exports, self._name)
        self.told = told_of(self.bus, RecordsExported)

    def _name(self, resource: str, field: str) -> str:
        self.named.append((resource, field))
        return field.upper()


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_rows_are_written_as_they_are_listed_with_their_ids(desk: Desk) -> None:
    desk.export.save(PEOPLE, [Record("7", AYSE), Record("8", {"number": 1008})], PATH)
    desk.tasks.finish_all()

    assert desk.exports.whole[PATH] == [
        ["7", "1007", "Ayşe Yılmaz", "ayse@ornek.example", "evet"],
        ["8", "1008", "", "", ""],
    ]
    assert desk.told == [RecordsExported(PATH, 2)]


def test_a_template_names_all_that_can_be_filled_in(desk: Desk) -> None:
    desk.export.save_template(PEOPLE, PATH)
    desk.tasks.finish_all()

    assert desk.exports.whole[PATH] == []
    assert [field for _, field in desk.named] == [one.name for one in PEOPLE.writable]


def test_a_file_that_cannot_be_written_is_told(desk: Desk) -> None:
    desk.exports.trouble = full = StorageTrouble(Storage.EXPORT, "OSError")
    desk.export.save(PEOPLE, [], PATH)
    desk.tasks.finish_all()

    assert desk.told == [RecordsExported(PATH, 0, full)]
