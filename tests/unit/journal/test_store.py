"""A file that cannot be read is set aside, never silently emptied; a good one is never touched."""

import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from santral_desktop.application.ports.journal import CallQuery, RawEvent
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.journal.connection import opened
from santral_desktop.journal.inbox import SqliteInbox
from santral_desktop.journal.store import SqliteJournal
from tests.builders import NINE, ONE, a_call

CALLS = tuple(
    a_call(id=CallId(f"call-{number}"), started_at=NINE + timedelta(minutes=number))
    for number in range(40)
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite3"


def a_good_file(path: Path) -> bytes:
    journal, inbox = _journal(path), SqliteInbox(path)
    journal.keep(*CALLS)
    inbox.keep(RawEvent("p", b"call_uuid=a", "form", NINE))
    inbox.close()
    journal.close()
    return path.read_bytes()


@pytest.mark.parametrize(
    "damage",
    [b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4000, bytes(8192)],
)
def test_a_damaged_file_is_set_aside_as_it_is_and_a_new_one_begun(
    damage: bytes, path: Path
) -> None:
    path.write_bytes(damage)
    journal = _journal(path)
    journal.keep(a_call())

    assert journal.find(ONE) == a_call()
    assert journal.set_aside == path.with_name("journal-damaged-20310203-060000.sqlite3")
    assert journal.set_aside.read_bytes() == damage
    journal.close()


def test_half_a_file_is_set_aside(path: Path) -> None:
    whole = a_good_file(path)
    path.write_bytes(whole[: len(whole) // 2])
    journal = _journal(path)
    journal.open()

    assert journal.set_aside
    journal.close()


def test_a_file_without_its_tables_is_set_aside(path: Path) -> None:
    a_good_file(path)
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE inbox")
    connection.close()
    journal = _journal(path)
    journal.open()

    assert journal.set_aside
    journal.close()


def test_a_lost_log_leaves_a_file_that_opens(path: Path) -> None:
    journal = _journal(path)
    journal.keep(*CALLS[:20])
    journal.close()
    journal.keep(*CALLS[20:])
    before = path.read_bytes()  # the later calls are in the log alone
    journal.close()
    path.write_bytes(before)

    assert journal.count(CallQuery()) == 20
    assert journal.set_aside is None
    journal.close()


def test_a_newer_file_is_refused_and_not_set_aside(path: Path) -> None:
    a_good_file(path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    journal = _journal(path)

    with pytest.raises(StorageTrouble) as told:
        journal.count(CallQuery())

    assert told.value.detail == "newer"
    assert journal.set_aside is None


def test_a_locked_file_is_told_and_works_once_it_is_free(path: Path) -> None:
    a_good_file(path)
    journal = _journal(path)
    journal.open()
    impatient(journal)
    other = opened(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageTrouble) as told:
        journal.keep(a_call())
    other.execute("ROLLBACK")
    other.close()
    journal.keep(a_call())

    assert told.value.detail == "SQLITE_BUSY"
    assert journal.find(ONE)
    assert journal.set_aside is None
    journal.close()


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StorageTrouble):
        _journal(tmp_path / "file" / "journal.sqlite3").count(CallQuery())


def test_a_file_that_cannot_be_written_is_told_and_not_set_aside(path: Path) -> None:
    whole = bytearray(a_good_file(path))
    whole[18] = 3  # the header says: nobody of today may write it
    path.write_bytes(whole)
    journal = _journal(path)

    with pytest.raises(StorageTrouble) as told:
        journal.keep(a_call())
    journal.close()

    assert told.value.detail == "SQLITE_READONLY"
    assert journal.set_aside is None


def test_a_damaged_row_does_not_hide_the_others(path: Path) -> None:
    a_good_file(path)
    connection = sqlite3.connect(path)
    connection.execute(
        "UPDATE calls SET direction = 'sideways', state = 'x', sources = 'here,no', talk = 'x', "
        "started_at = 'then', name = CAST(x'ff' AS TEXT) WHERE id = 'call-0'"
    )
    connection.execute("UPDATE calls SET sorted_at = 'then' WHERE id = 'call-1'")
    connection.commit()
    connection.close()
    journal = _journal(path)

    page = journal.page(CallQuery(), most=20)
    seen = [call.id for call in page.calls]
    while page.next:
        page = journal.page(CallQuery(), behind=page.next, most=20)
        seen += [call.id for call in page.calls]
    journal.close()
    assert {call.id for call in CALLS} - set(seen) == set()


def impatient(journal: SqliteJournal) -> None:
    """Have the file's lock waited for no longer than a moment."""
    connection = journal._connection
    assert connection
    connection.execute("PRAGMA busy_timeout = 50")


def _journal(path: Path) -> SqliteJournal:
    def now() -> datetime:
        return NINE

    return SqliteJournal(path, now)
