"""Open the journal's file whole: looked through, brought up to date; a damaged one goes aside."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from santral_desktop.application.ports.journal import Rescued
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.journal.connection import in_our_words, opened
from santral_desktop.journal.migrate import migrate
from santral_desktop.journal.rescue import rescue
from santral_desktop.journal.rows import COLUMNS

_TABLES = (  # what an undamaged file has
    f"SELECT place, {', '.join(COLUMNS)}, waits, beside, noted FROM calls LIMIT 0",  # noqa: S608  our own names
    "SELECT number, provider, body, content_type, arrived_at, was_read FROM inbox LIMIT 0",
    "SELECT name, read_at FROM books LIMIT 0",
    "SELECT id, book, name, company, numbers, email, groups, search FROM contacts LIMIT 0",
    "SELECT number_key, book, contact FROM contact_numbers LIMIT 0",
    "SELECT number_key, place FROM renamed LIMIT 0",
    "SELECT rowid FROM found LIMIT 0",
    "SELECT nth, place, before, after FROM unfound LIMIT 0",
    "SELECT everything, missed, inbound, outbound, recorded FROM totals LIMIT 0",
    "SELECT hour, queue, direction, calls, patience FROM queue_sums LIMIT 0",
    "SELECT day, extension, direction, calls, patience FROM extension_sums LIMIT 0",
    "SELECT id, call, number, number_key, text, second, is_open, search FROM notes LIMIT 0",
    "SELECT number, provider, body, content_type, arrived_at FROM forwarding LIMIT 0",
    "SELECT mark, at, by, ending, calls, notes, recordings, cleaned FROM erasures LIMIT 0",
    "SELECT account, day, until, read_at, rows, page, seen FROM history_days LIMIT 0",
    "SELECT call, at, kind, extension, cause, source FROM steps LIMIT 0",
)
_DAMAGED = (
    "DatabaseError", "SQLITE_CORRUPT", "SQLITE_CORRUPT_SEQUENCE", "SQLITE_CORRUPT_VTAB",
    "SQLITE_ERROR", "SQLITE_FORMAT", "SQLITE_NOTADB", "UnicodeDecodeError",
)  # fmt: skip


def opened_whole(path: Path, now: datetime) -> tuple[sqlite3.Connection, Rescued | None]:
    """Return a connection to an undamaged file, and what was taken over from a damaged one."""
    try:
        return _checked(path), None
    except StorageTrouble as trouble:
        if trouble.detail not in _DAMAGED:  # locked, newer, full: the file itself is good
            raise
    new = path.with_name(f"{path.stem}-new{path.suffix}")
    with in_our_words():
        _remove(new)
        with closing(_checked(new)) as file:
            rescued = rescue(path, file)
        aside = path.with_name(f"{path.stem}-damaged-{now:%Y%m%d-%H%M%S}{path.suffix}")
        _put_aside(path, aside)
        new.replace(path)
    return _checked(path), replace(rescued, kept_as=aside.name)


def _put_aside(path: Path, aside: Path) -> None:
    """Keep a damaged file as it is; it stays in its place until another takes it in one step."""
    for tail in ("-wal", "-shm"):  # the log may hold what the file does not
        part = path.with_name(path.name + tail)
        if part.exists():
            part.replace(aside.with_name(aside.name + tail))
    try:
        aside.hardlink_to(path)
    except OSError:  # a file system without such links
        shutil.copyfile(path, aside)
        aside.chmod(0o600)


def _remove(path: Path) -> None:
    for tail in ("", "-wal", "-shm"):
        path.with_name(path.name + tail).unlink(missing_ok=True)


def _checked(path: Path) -> sqlite3.Connection:
    connection = opened(path)
    try:
        connection.row_factory = sqlite3.Row
        with in_our_words():
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError
        migrate(connection, path)
        with in_our_words():
            for table in _TABLES:
                connection.execute(table)
    except StorageTrouble:
        connection.close()
        raise
    return connection
