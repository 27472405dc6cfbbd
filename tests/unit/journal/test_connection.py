"""The file is opened safely, and every failure has our words."""

import sqlite3
import stat
from pathlib import Path

import pytest

from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.journal.connection import in_one_step, in_our_words, opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "ş ı 😀" / "journal.sqlite3"


def test_a_new_file_is_private_to_the_user(path: Path) -> None:
    connection = opened(path)
    connection.execute("CREATE TABLE a (b)")

    modes = {stat.S_IMODE(part.stat().st_mode) for part in path.parent.iterdir()}
    connection.close()
    assert modes == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_is_acknowledged_is_on_the_disk(path: Path) -> None:
    connection = opened(path)
    pragmas = [
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    ]
    connection.close()

    assert pragmas == ["wal", 2, 1]


def test_a_file_that_is_no_database_is_told_and_let_go(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(b"no database at all" * 100)

    with pytest.raises(StorageTrouble) as told:
        opened(path)

    assert (told.value.which, told.value.detail) == (Storage.JOURNAL, "SQLITE_NOTADB")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StorageTrouble):
        opened(tmp_path / "file" / "journal.sqlite3")


@pytest.mark.parametrize(
    "problem",
    [sqlite3.OperationalError(), OSError(), OverflowError(), UnicodeError()],
)
def test_what_storage_complains_about_becomes_ours(problem: Exception) -> None:
    with pytest.raises(StorageTrouble), in_our_words():
        raise problem


def test_our_own_mistakes_stay_ours() -> None:
    with pytest.raises(ZeroDivisionError), in_our_words():
        1 / 0  # noqa: B018


def test_a_step_that_fails_leaves_nothing_and_the_next_one_works(path: Path) -> None:
    connection = opened(path)
    connection.execute("CREATE TABLE a (b UNIQUE)")
    with pytest.raises(StorageTrouble), in_one_step(connection):
        connection.executemany("INSERT INTO a VALUES (?)", [(1,), (1,)])
    with in_one_step(connection):
        connection.execute("INSERT INTO a VALUES (2)")

    found = connection.execute("SELECT b FROM a").fetchall()
    connection.close()
    assert found == [(2,)]


def test_a_full_disk_ends_the_step_and_room_makes_the_next_one_work(path: Path) -> None:
    connection = opened(path)
    connection.execute("CREATE TABLE a (b)")
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageTrouble) as told, in_one_step(connection):
        connection.execute("INSERT INTO a VALUES (?)", (bytes(100_000),))
    connection.execute("PRAGMA max_page_count = 1000")
    with in_one_step(connection):
        connection.execute("INSERT INTO a VALUES (2)")

    found = connection.execute("SELECT b FROM a").fetchall()
    connection.close()
    assert told.value.detail == "SQLITE_FULL"
    assert found == [(2,)]


def test_a_commit_that_fails_leaves_no_step_open(path: Path) -> None:
    connection = opened(path)
    connection.executescript(
        "CREATE TABLE a (b PRIMARY KEY);"
        "CREATE TABLE c (d REFERENCES a (b) DEFERRABLE INITIALLY DEFERRED);"
    )
    with pytest.raises(StorageTrouble), in_one_step(connection):
        connection.execute("INSERT INTO c VALUES (1)")
    with in_one_step(connection):
        connection.execute("INSERT INTO a VALUES (1)")

    found = connection.execute("SELECT count(*) FROM c").fetchone()
    connection.close()
    assert found == (0,)


def test_a_letter_that_is_none_does_not_hide_a_row(path: Path) -> None:
    connection = opened(path)
    found = connection.execute("SELECT CAST(x'61ff62' AS TEXT)").fetchone()
    connection.close()

    assert found == ("a\ufffdb",)
