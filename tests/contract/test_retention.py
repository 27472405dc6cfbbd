"""What every `Retention` promises, kept by the double and in the journal's file."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from santral_desktop.application.ports.journal import CallQuery, Journal, Shelf
from santral_desktop.application.ports.notes import Notes
from santral_desktop.application.ports.retention import Retention
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.notes import NoteId
from santral_desktop.journal.notes import SqliteNotes
from santral_desktop.journal.retention import SqliteRetention
from santral_desktop.journal.store import SqliteJournal
from tests.builders import NINE, a_call, a_missed_call, a_note
from tests.doubles.journal import MemoryJournal
from tests.doubles.notes import MemoryNotes
from tests.doubles.retention import MemoryRetention

DAY = timedelta(days=1)


@dataclass
class World:
    retention: Retention
    journal: Journal
    notes: Notes

    def fill(self) -> None:
        """Let somebody call each day, the newest today, each with a note."""
        for day in range(5):
            call = CallId(f"call-{day}")
            self.journal.keep(a_call(id=call, started_at=NINE - day * DAY))
            written = NINE - day * DAY
            self.notes.keep(a_note(id=NoteId(f"note-{day}"), call=call, written_at=written))

    @property
    def calls(self) -> list[str]:
        return [call.id for call in self.journal.page(CallQuery()).calls]


@pytest.fixture(params=["double", "file"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    if request.param == "double":
        memory = MemoryJournal()
        yield World(MemoryRetention(memory), memory, MemoryNotes(memory))
        return
    journal = SqliteJournal(tmp_path / "journal.sqlite3")
    yield World(SqliteRetention(journal), journal, SqliteNotes(journal))
    journal.close()


def test_calls_that_began_before_go_with_their_notes(world: World) -> None:
    world.fill()

    gone = world.retention.drop_calls(NINE - DAY)

    assert set(gone) == {"call-2", "call-3", "call-4"}
    assert world.calls == ["call-0", "call-1"]
    assert world.notes.of(CallId("call-2")) == ()
    assert len(world.notes.of(CallId("call-1"))) == 1


def test_the_oldest_go_first_and_a_few_at_a_time(world: World) -> None:
    world.fill()

    assert world.retention.drop_calls(NINE - DAY, most=2) == ("call-4", "call-3")
    assert world.retention.drop_calls(NINE - DAY, most=2) == ("call-2",)
    assert world.retention.drop_calls(NINE - DAY, most=2) == ()


def test_notes_go_while_their_calls_stay(world: World) -> None:
    world.fill()

    assert world.retention.drop_notes(NINE - 2 * DAY, most=1) == 1
    assert world.retention.drop_notes(NINE - 2 * DAY, most=5) == 1
    assert world.notes.of(CallId("call-3")) == ()
    assert len(world.calls) == 5


def test_what_is_counted_and_found_follows(world: World) -> None:
    world.journal.keep(a_missed_call(id=CallId("old"), started_at=NINE - 9 * DAY))
    world.journal.keep(a_missed_call(started_at=NINE))

    world.retention.drop_calls(NINE - DAY)

    assert world.journal.count(CallQuery(Shelf.MISSED)) == 1
    assert len(world.journal.page(CallQuery(text="ayşe")).calls) == 1


def test_old_copies_of_the_file_go(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "journal.sqlite3")
    journal.open()
    old, new = (tmp_path / f"journal-v{n}-20310101-000000.sqlite3" for n in (1, 2))
    for copy, at in ((old, NINE - 9 * DAY), (new, NINE)):
        copy.write_text("x")
        os.utime(copy, (at.timestamp(), at.timestamp()))

    many = SqliteRetention(journal).drop_copies(NINE - DAY)
    journal.close()

    assert (many, old.exists(), new.exists()) == (1, False, True)
    assert journal.path.exists()


def test_copies_in_memory_go_likewise() -> None:
    retention = MemoryRetention(MemoryJournal())
    retention.copies = [NINE, NINE - 9 * DAY]

    assert (retention.drop_copies(NINE - DAY), retention.copies) == (1, [NINE])
