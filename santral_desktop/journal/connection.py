"""Open the journal's file: safe settings, private to the user, every failure in our words."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.journal.finding import TORN, find_all, find_changed
from santral_desktop.journal.grams import grams

T = TypeVar("T")
_PATIENCE = 5.0  # seconds to wait for another program's lock
_CACHE = 16_384  # KB at most: a step of a thousand calls, or a search, is all over the file
_PAUSE = 0.01  # seconds between two tries


def opened(path: Path) -> sqlite3.Connection:
    """Return a connection that may be handed from thread to thread, one at a time."""
    with in_our_words():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        connection = sqlite3.connect(
            path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
        try:
            connection.text_factory = _text  # a damaged letter must not hide a whole page
            connection.create_function("grams", 1, grams, deterministic=True)
            _write_ahead(connection)
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
            connection.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            connection.close()
            raise
        return connection


def opened_for_reading(path: Path) -> sqlite3.Connection:
    """Return a second connection to a file that is open, which changes nothing in it."""
    with in_our_words():
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro",
            uri=True,
            timeout=_PATIENCE,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        except BaseException:
            connection.close()
            raise
        connection.text_factory = _text
        connection.row_factory = sqlite3.Row
        return connection


def is_torn(problem: sqlite3.Error) -> bool:
    """Say whether an index disagrees with its table, or the search is: quick_check sees neither."""
    return getattr(problem, "sqlite_errorname", "") in {"SQLITE_CORRUPT", TORN}


def mend(connection: sqlite3.Connection, problem: sqlite3.Error) -> None:
    """Make anew from the table what is torn beside it."""
    if getattr(problem, "sqlite_errorname", "") == TORN:
        with in_one_step(connection):
            find_all(connection)
    else:
        connection.execute("REINDEX")


def quickly(connection: sqlite3.Connection, read: Callable[[], T]) -> T:
    """Read many texts; where the letters of one are damaged, again as slowly as it takes."""
    connection.text_factory = str
    try:
        return read()
    except sqlite3.OperationalError as problem:
        if hasattr(problem, "sqlite_errorname"):  # not Python's own, about letters
            raise
    finally:
        connection.text_factory = _text
    return read()


@contextmanager
def in_our_words() -> Iterator[None]:
    """Turn what SQLite and the file system complain about into `StorageTrouble`."""
    try:
        yield
    except (sqlite3.Error, OSError, OverflowError, UnicodeError) as problem:
        name = getattr(problem, "sqlite_errorname", type(problem).__name__)
        raise StorageTrouble(Storage.JOURNAL, name) from problem


@contextmanager
def in_one_step(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all or nothing; a search finds it with the step's end."""
    with in_our_words():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            find_changed(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # SQLite ends it by itself when the disk is full
                connection.execute("ROLLBACK")
            raise


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Keep the log beside the file; SQLite does not wait for others at this one step, so we do."""
    given_up = monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > given_up:
                raise
            sleep(_PAUSE)
        else:
            return


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")
