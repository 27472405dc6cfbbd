"""A file comes to the present schema: whole or not at all, with a copy of what was."""

import sqlite3
import threading
from datetime import timedelta
from importlib import resources
from pathlib import Path

import pytest

from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.journal.connection import opened
from santral_desktop.journal.migrate import migrate
from santral_desktop.journal.rows import COLUMNS, micros_of, to_row
from santral_desktop.journal.store import SqliteJournal
from tests.builders import NINE, a_call, a_missed_call

TABLES = {
    "calls", "inbox", "books", "contacts", "contact_numbers", "notes", "forwarding", "renamed",
    "history_days",
    "erasures",
    "steps",
    "queue_sums", "extension_sums",
    "totals", "unfound", "found", "found_config", "found_data", "found_idx",
}  # fmt: skip
OLD = "CREATE TABLE calls_of_old (id TEXT); INSERT INTO calls_of_old VALUES ('kept')"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite3"


def version_of(path: Path) -> int:
    connection = sqlite3.connect(path)
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return found


def tables_of(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    connection.close()
    return {row[0] for row in rows if not row[0].startswith("sqlite_")}


def at_version_one(path: Path, *calls: Call) -> None:
    """Make a file as the first version left it."""
    columns = [name for name in COLUMNS if name not in {"number_key", "account"}]
    values = ", ".join("?" * len(columns))
    folder = resources.files("santral_desktop.journal.migrations")
    old = sqlite3.connect(path)
    old.executescript((folder / "0001_calls_and_inbox.sql").read_text("utf-8"))
    old.executemany(
        f"INSERT INTO calls ({', '.join(columns)}) VALUES ({values})",
        [to_row(call, micros_of(call.started_at or NINE))[: len(columns)] for call in calls],
    )
    old.execute("PRAGMA user_version = 1")
    old.commit()
    old.close()


def bring_up(path: Path) -> None:
    connection = opened(path)
    try:
        migrate(connection, path)
    finally:
        connection.close()


def test_a_new_file_gets_every_table_and_no_copy(path: Path) -> None:
    bring_up(path)

    assert version_of(path) >= 1
    assert tables_of(path) == TABLES
    assert list(path.parent.glob("*-v*")) == []


def test_a_file_of_today_is_left_as_it_is(path: Path) -> None:
    bring_up(path)
    before = path.read_bytes()
    bring_up(path)

    assert path.read_bytes() == before


def test_a_newer_file_is_refused_and_left_as_it_is(path: Path) -> None:
    bring_up(path)
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 999")
    newer.close()
    before = path.read_bytes()

    with pytest.raises(StorageTrouble) as told:
        bring_up(path)

    assert told.value.detail == "newer"
    assert path.read_bytes() == before


def test_an_older_file_is_copied_before_its_journey(path: Path) -> None:
    at_version_one(path)
    bring_up(path)

    copies = list(path.parent.glob("journal-v1-*.sqlite3"))
    assert [tables_of(copy) for copy in copies] == [{"calls", "inbox"}]
    assert [copy.stat().st_mode & 0o777 for copy in copies] == [0o600]


def test_calls_of_an_older_file_are_found_by_their_number(path: Path) -> None:
    at_version_one(path, a_call(number="0 (532) 111 22 33"))

    journal = SqliteJournal(path)
    known = journal.earlier("+905321112233", NINE + timedelta(days=1))
    journal.close()

    assert known.last == a_call(number="0 (532) 111 22 33")


def test_missed_calls_of_an_older_file_wait_unless_they_were_returned(path: Path) -> None:
    later = a_call(id=CallId("later"), started_at=NINE + timedelta(minutes=1))
    waits = a_missed_call(id=CallId("waits"), number="05329990000")
    at_version_one(path, a_missed_call(), later, waits)

    journal = SqliteJournal(path)
    shown = journal.page(CallQuery(Shelf.MISSED)).calls
    journal.close()

    assert shown == (waits,)


def test_an_interrupted_journey_leaves_the_old_file(path: Path) -> None:
    old = sqlite3.connect(path)
    old.executescript(f"{OLD}; CREATE TABLE inbox (in_the_way);")  # the second table cannot be made
    old.close()

    with pytest.raises(StorageTrouble):
        bring_up(path)

    assert version_of(path) == 0
    assert tables_of(path) == {"calls_of_old", "inbox"}


def test_a_file_that_another_is_just_making_is_waited_for(path: Path) -> None:
    first = sqlite3.connect(path, isolation_level=None)
    first.execute("BEGIN EXCLUSIVE")
    opening = Opening(path)
    opening.start()
    first.execute("CREATE TABLE calls_of_old (uuid)")
    first.execute("COMMIT")
    first.close()
    opening.join(10)

    assert opening.mode == "wal"


def test_two_that_come_at_once_make_the_journey_once(path: Path) -> None:
    failed: list[StorageTrouble] = []
    together = threading.Barrier(4)

    def come() -> None:
        connection = opened(path)
        together.wait(10)
        try:
            migrate(connection, path)
        except StorageTrouble as trouble:
            failed.append(trouble)
        connection.close()

    threads = [threading.Thread(target=come) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)

    assert failed == []
    assert tables_of(path) == TABLES


class Opening(threading.Thread):
    """Another program that opens the file; `mode` says how it keeps its log, once it could."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.mode = ""

    def run(self) -> None:
        connection = opened(self._path)
        self.mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
        connection.close()


def test_no_table_without_rowids_has_a_column_before_its_key(path: Path) -> None:
    """SQLite up to 3.40 would take such a column for missing, and the journal for damaged."""
    bring_up(path)
    file = sqlite3.connect(path)
    rootless = file.execute(
        "SELECT name FROM pragma_table_list WHERE wr = 1 AND name NOT LIKE 'found%'"
    ).fetchall()
    keyed = {
        name: [column[5] > 0 for column in file.execute(f"PRAGMA table_info({name})")]
        for (name,) in rootless
    }
    file.close()

    assert "steps" in keyed
    assert {name for name, keys in keyed.items() if keys != sorted(keys, reverse=True)} == set()


def test_calls_of_an_older_file_are_of_the_first_account(path: Path) -> None:
    at_version_one(path, a_call())

    journal = SqliteJournal(path)
    found = journal.find(a_call().id)
    journal.close()

    assert found is not None
    assert found.account == ""
