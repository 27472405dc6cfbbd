"""All calls of a query go into a file: in pages, with progress, and not at all when given up."""

from datetime import timedelta
from pathlib import Path

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.export_calls import PAGE, ExportCalls
from santral_desktop.application.messages_about_calls import (
    ExportDone,
    ExportFailed,
    ExportGoesOn,
)
from santral_desktop.application.ports.exports import Cell, Column, FileKind
from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.calls import Call, CallId, Direction
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.builders import CUSTOMER, NINE, TWO, a_call, told_of
from tests.doubles.exports import MemoryExports
from tests.doubles.journal import MemoryJournal
from tests.doubles.tasks import SteppedTasks

PATH = Path("/home/ayşe/çağrılar.csv")
FULL = StorageTrouble(Storage.EXPORT, "OSError")


class PlainWords:
    """Says ids and names only."""

    def columns(self) -> tuple[Column, ...]:
        return (Column("id", "Kimlik"), Column("name", "Ad"))

    def row(self, call: Call, name: str, *, masked: bool) -> tuple[Cell, ...]:
        return call.id, "" if masked else name or call.name


class Desk:
    def __init__(self, calls: int = 3) -> None:
        self.bus, self.tasks, self.exports = Bus(), SteppedTasks(), MemoryExports()
        self.journal = MemoryJournal(
            *(
                a_call(id=CallId(f"call-{n:04}"), started_at=NINE - timedelta(minutes=n))
                for n in range(calls)
            )
        )
        self.masked = False
        self.export = ExportCalls(
            self.bus,
            self.tasks,
            self.journal,
            self.exports,
            PlainWords(),
            lambda: self.masked,
        )
        self.told = told_of(self.bus, ExportGoesOn, ExportDone, ExportFailed)

    def start(self, query: CallQuery | None = None) -> None:
        self.export.start(query or CallQuery(), PATH, FileKind.CSV)

    def finish(self, query: CallQuery | None = None) -> None:
        self.start(query)
        self.tasks.finish_all()

    @property
    def written(self) -> list[list[Cell]]:
        return self.exports.whole[PATH]


def test_all_calls_are_written_newest_first() -> None:
    desk = Desk(2 * PAGE + 1)

    desk.finish()

    assert [row[0] for row in desk.written] == [f"call-{n:04}" for n in range(2 * PAGE + 1)]
    assert desk.told[-1] == ExportDone(PATH, 2 * PAGE + 1)


def test_only_the_calls_of_the_query_are_written() -> None:
    desk = Desk()
    desk.journal.keep(a_call(id=TWO, direction=Direction.OUTBOUND))

    desk.finish(CallQuery(Shelf.OUTBOUND))

    assert [row[0] for row in desk.written] == [TWO]


def test_an_empty_list_becomes_an_empty_table() -> None:
    desk = Desk(0)

    desk.finish()

    assert (desk.written, desk.told[-1]) == ([], ExportDone(PATH, 0))


def test_it_tells_how_far_it_is_of_how_much() -> None:
    desk = Desk(PAGE + 1)

    desk.finish()

    assert desk.told[:2] == [ExportGoesOn(0, None), ExportGoesOn(PAGE, PAGE + 1)]


def test_what_is_counted_only_so_far_has_no_whole() -> None:
    desk = Desk(1100)

    desk.finish(CallQuery(text="ayşe"))

    assert desk.told[1] == ExportGoesOn(PAGE, None)


def test_names_of_contacts_are_written() -> None:
    desk = Desk(0)
    desk.journal.contacts.replace("x", [Contact(name="Deniz Kara", numbers=(CUSTOMER,))], NINE)
    desk.journal.keep(a_call(name=""))

    desk.finish()

    assert desk.written[0][1] == "Deniz Kara"


def test_in_private_nothing_tells_who_it_was() -> None:
    desk = Desk()
    desk.masked = True

    desk.finish()

    assert {row[1] for row in desk.written} == {""}


def test_an_export_that_was_given_up_leaves_nothing() -> None:
    desk = Desk(3 * PAGE)
    desk.start()
    for _ in range(4):
        desk.tasks.step()

    desk.export.give_up()
    desk.tasks.finish_all()

    assert (desk.exports.whole, desk.exports.begun) == ({}, set())
    assert desk.told[-1] == ExportFailed(None)


def test_a_full_disk_is_told_and_leaves_nothing() -> None:
    desk = Desk(3 * PAGE)
    desk.start()
    for _ in range(4):
        desk.tasks.step()
    desk.exports.trouble = FULL
    desk.tasks.finish_all()

    assert desk.told[-1] == ExportFailed(FULL)
    assert desk.exports.begun == set()


def test_a_file_that_cannot_be_begun_is_told() -> None:
    desk = Desk()
    desk.exports.trouble = FULL

    desk.finish()

    assert desk.told[-1] == ExportFailed(FULL)


def test_after_one_export_comes_the_next() -> None:
    desk = Desk()
    desk.exports.trouble = FULL
    desk.finish()
    desk.exports.trouble = None

    desk.finish()

    assert desk.told[-1] == ExportDone(PATH, 3)


def test_a_second_export_does_not_begin_beside_the_first() -> None:
    desk = Desk()
    desk.start()
    desk.start()
    desk.tasks.finish_all()

    assert [told for told in desk.told if isinstance(told, ExportDone)] == [ExportDone(PATH, 3)]


def test_giving_up_what_is_not_there_is_harmless() -> None:
    desk = Desk()

    desk.export.give_up()

    assert desk.told == []


def test_it_never_reads_in_the_lane_in_which_calls_are_kept() -> None:
    desk = Desk(PAGE + 1)

    desk.finish()

    assert set(desk.tasks.lanes) == {Lane.ARCHIVE, Lane.DOWNLOADS}


@pytest.mark.parametrize("steps", range(1, 6))
def test_whenever_it_is_given_up_nothing_half_stays(steps: int) -> None:
    desk = Desk(PAGE + 1)
    desk.start()
    for _ in range(min(steps, 5)):
        desk.tasks.step()

    desk.export.give_up()
    desk.tasks.finish_all()

    assert desk.exports.begun == set()
