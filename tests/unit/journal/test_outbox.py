"""What waits to be passed on outlives the program, and a damaged row blocks nothing."""

from pathlib import Path

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.journal.outbox import SqliteOutbox
from santral_desktop.journal.store import SqliteJournal
from tests.builders import NINE


def test_events_wait_for_the_next_start(tmp_path: Path) -> None:
    event = RawEvent("bulutsantralim", b"one", "text/plain", NINE)
    first = SqliteJournal(tmp_path / "journal.sqlite3")
    SqliteOutbox(first).keep(1, event)
    first.close()

    second = SqliteJournal(tmp_path / "journal.sqlite3")
    found = SqliteOutbox(second).oldest()
    second.close()

    assert found == (1, event)


def test_a_damaged_row_is_old_and_empty(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "journal.sqlite3")
    journal.connection().execute("INSERT INTO forwarding VALUES (1, 'x', 7, 'y', 'never')")

    found = SqliteOutbox(journal).oldest()
    journal.close()

    assert found is not None
    assert (found[1].body, found[1].arrived_at < NINE) == (b"", True)
