"""A disk that is full, read-only or oddly named: told in our words, and well again by itself."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from santral_desktop.application.ports.journal import CallQuery, RawEvent
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.journal.archive import SqliteArchive
from santral_desktop.journal.inbox import SqliteInbox
from santral_desktop.journal.store import SqliteJournal
from tests.builders import NINE, ONE, TWO, a_call

EVENT = RawEvent("p", b"call_uuid=a", "form", NINE)
not_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite3"


def fill(file: sqlite3.Connection) -> None:
    """Let the file grow no further, as on a disk without room."""
    pages = file.execute("PRAGMA page_count").fetchone()[0]
    file.execute(f"PRAGMA max_page_count = {pages}")


def make_room(file: sqlite3.Connection) -> None:
    file.execute("PRAGMA max_page_count = 100000")


def test_a_call_for_which_there_is_no_room_is_told_and_room_makes_the_next_one_work(
    path: Path,
) -> None:
    journal = SqliteJournal(path)
    journal.keep(a_call())
    fill(journal.connection())
    many = [a_call(id=f"call-{number}", name="x" * 190) for number in range(400)]
    with pytest.raises(StorageTrouble) as told:
        journal.keep(*many)
    make_room(journal.connection())
    journal.keep(a_call(id=TWO))
    kept = {call.id for call in journal.page(CallQuery()).calls}
    found = {call.id for call in journal.page(CallQuery(text="ayşe")).calls}
    journal.close()

    assert (told.value.which, told.value.detail) == (Storage.JOURNAL, "SQLITE_FULL")
    assert kept == found == {ONE, TWO}


def test_an_event_for_which_there_is_no_room_is_not_acknowledged(path: Path) -> None:
    inbox = SqliteInbox(path)
    inbox.keep(EVENT)
    assert inbox._writing
    fill(inbox._writing)
    with pytest.raises(StorageTrouble):
        inbox.keep(RawEvent("p", bytes(50_000), "form", NINE))
    make_room(inbox._writing)
    number = inbox.keep(EVENT)
    unread = [found for found, _ in inbox.unread()]
    inbox.close()

    assert unread == [1, number]


@not_root
def test_a_folder_that_nobody_may_write_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir(mode=stat.S_IRUSR | stat.S_IXUSR)

    with pytest.raises(StorageTrouble) as told:
        SqliteJournal(folder / "journal.sqlite3").open()

    assert told.value.detail in {"PermissionError", "SQLITE_CANTOPEN"}


@pytest.mark.parametrize("name", ["ş ı 😀", "a?b#c%20", "x" * 200 + "/" + "y" * 150])
def test_a_path_may_have_any_name(tmp_path: Path, name: str) -> None:
    journal = SqliteJournal(tmp_path / name / "journal.sqlite3")
    journal.keep(a_call())
    archive = SqliteArchive(journal)
    found = archive.page(CallQuery()).calls
    archive.close()
    journal.close()

    assert found == (a_call(),)


def test_who_reads_is_told_of_a_newer_file_as_who_writes(path: Path) -> None:
    first = SqliteJournal(path)
    first.open()
    first.close()
    file = sqlite3.connect(path)
    file.execute("PRAGMA user_version = 999")
    file.close()
    before = path.read_bytes()
    archive = SqliteArchive(SqliteJournal(path))

    with pytest.raises(StorageTrouble) as told:
        archive.page(CallQuery())

    assert told.value.detail == "newer"
    assert path.read_bytes() == before
