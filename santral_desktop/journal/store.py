"""The journal in SQLite; a file that cannot be read is set aside, never silently emptied."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from santral_desktop.application.ports.journal import (
    CallPage,
    CallQuery,
    Earlier,
    Place,
    Shelf,
)
from santral_desktop.domain.calls import Call, CallId, Direction
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.text import digits_of, fold
from santral_desktop.journal.connection import in_one_step, in_our_words, opened
from santral_desktop.journal.migrate import migrate
from santral_desktop.journal.rows import COLUMNS, micros, moment, to_call, to_row
from santral_desktop.journal.waiting import keys_of, settle, waits

_SHELVES = {
    Shelf.ALL: "1",
    Shelf.MISSED: "waits = 1",
    Shelf.INBOUND: f"direction = '{Direction.INBOUND.value}'",
    Shelf.OUTBOUND: f"direction = '{Direction.OUTBOUND.value}'",
    Shelf.RECORDED: "recording = 'present'",
}
_KEEP = (  # our own column names; every value is bound
    f"INSERT INTO calls ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))}) "
    "ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in COLUMNS if name not in {"id", "sorted_at"})
    + ", sorted_at = coalesce(excluded.started_at, sorted_at)"
)


_TABLES = (  # what an undamaged file has
    f"SELECT {', '.join(COLUMNS)}, waits FROM calls LIMIT 0",
    "SELECT number, provider, body, content_type, arrived_at, was_read FROM inbox LIMIT 0",
    "SELECT name, read_at FROM books LIMIT 0",
    "SELECT id, book, name, company, numbers, email, groups, search FROM contacts LIMIT 0",
    "SELECT number_key, book, contact FROM contact_numbers LIMIT 0",
    "SELECT id, call, number, number_key, text, second, is_open, search FROM notes LIMIT 0",
    "SELECT number, provider, body, content_type, arrived_at FROM forwarding LIMIT 0",
)
_NOTED = "SELECT call FROM notes WHERE instr(notes.search, ?) > 0"
_DAMAGED = (
    "DatabaseError", "SQLITE_CORRUPT", "SQLITE_CORRUPT_SEQUENCE", "SQLITE_ERROR",
    "SQLITE_FORMAT", "SQLITE_NOTADB", "UnicodeDecodeError",
)  # fmt: skip


class SqliteJournal:
    """Implements the port `Journal`; opened by its first use, in the journal lane."""

    def __init__(self, path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._path = path
        self._now = now
        self._connection: sqlite3.Connection | None = None
        self.set_aside: Path | None = None  # where a damaged file went

    def keep(self, *calls: Call, instead_of: CallId | None = None) -> None:
        connection = self.connection()
        arrived = self._now()
        rows = [to_row(call, arrived) for call in calls]
        ids = [call.id for call in calls] + ([] if instead_of is None else [instead_of])
        with in_one_step(connection):
            before = keys_of(connection, ids)
            if instead_of is not None:
                connection.execute("DELETE FROM calls WHERE id = ?", (instead_of,))
                connection.executemany(
                    "UPDATE notes SET call = ? WHERE call = ?",
                    [(call.id, instead_of) for call in calls],
                )
            connection.executemany(_KEEP, rows)
            settle(connection, calls, before)

    def find(self, call: CallId) -> Call | None:
        found = self._calls("SELECT * FROM calls WHERE id = ?", (call,))
        return found[0] if found else None

    def page(self, query: CallQuery, behind: Place | None = None, most: int = 100) -> CallPage:
        where, values = _condition(query)
        if behind is not None:
            where += " AND (sorted_at, id) < (?, ?)"
            values += [micros(behind.started_at), behind.id]
        text = f"SELECT * FROM calls WHERE {where} ORDER BY sorted_at DESC, id DESC LIMIT ?"
        rows = self._rows(text, (*values, most))
        calls = tuple(to_call(row) for row in rows)
        full = len(rows) == most
        return CallPage(calls, _place(rows[-1]) if full else None)

    def count(self, query: CallQuery) -> int:
        where, values = _condition(query)
        return int(self._rows(f"SELECT count(*) FROM calls WHERE {where}", tuple(values))[0][0])

    def earlier(self, number: str, before: datetime) -> Earlier:
        key, until = match_key(number), micros(before)
        if not key:
            return Earlier(0, None)
        where = "FROM calls WHERE number_key = ? AND sorted_at < ?"
        many = self._rows("SELECT count(*) " + where, (key, until))[0][0]
        text = "SELECT * " + where + " ORDER BY sorted_at DESC, id DESC LIMIT 1"
        last = self._calls(text, (key, until))
        return Earlier(int(many), last[0] if last else None)

    def still_missed(self, *calls: Call) -> tuple[Call, ...]:
        connection = self.connection()
        with in_our_words():
            return tuple(call for call in calls if waits(connection, call))

    def live_since(self, since: datetime) -> tuple[Call, ...]:
        text = "SELECT * FROM calls WHERE (state < 4 OR doubt != '') AND sorted_at >= ?"
        return self._calls(text + " ORDER BY sorted_at", (micros(since),))

    def close(self) -> None:
        """Close the file; its log is folded in."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def open(self) -> None:
        """Open the file before its first use; a damaged one is set aside and a new one begun."""
        self.connection()

    def connection(self) -> sqlite3.Connection:
        """Return the open file, also for what is kept beside the calls in the same lane."""
        if self._connection is None:
            self._connection = self._opened_whole()
        return self._connection

    def _calls(self, text: str, values: tuple[Any, ...]) -> tuple[Call, ...]:
        return tuple(to_call(row) for row in self._rows(text, values))

    def _rows(self, text: str, values: tuple[Any, ...]) -> list[sqlite3.Row]:
        """Read; an index that disagrees with its table is made anew, and costs no call."""
        connection = self.connection()
        with in_our_words():
            try:
                return connection.execute(text, values).fetchall()
            except sqlite3.DatabaseError as problem:
                if getattr(problem, "sqlite_errorname", "") != "SQLITE_CORRUPT":
                    raise
            connection.execute("REINDEX")
            return connection.execute(text, values).fetchall()

    def _opened_whole(self) -> sqlite3.Connection:
        try:
            return _checked(self._path)
        except StorageTrouble as trouble:
            if trouble.detail not in _DAMAGED:  # locked, newer, full: the file itself is good
                raise
        self.set_aside = self._path.with_name(
            f"{self._path.stem}-damaged-{self._now():%Y%m%d-%H%M%S}{self._path.suffix}"
        )
        with in_our_words():
            for tail in ("", "-wal", "-shm"):  # the log may hold what the file does not
                part = self._path.with_name(self._path.name + tail)
                if part.exists():
                    part.replace(self.set_aside.with_name(self.set_aside.name + tail))
        return _checked(self._path)


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


def _condition(query: CallQuery) -> tuple[str, list[Any]]:
    where = _SHELVES[query.shelf]
    values: list[Any] = []
    for said, word in zip(fold(query.text).split(), words_of(query.text), strict=True):
        where += " AND (instr(search, ?) > 0 OR id IN (" + _NOTED + "))"
        values += [word, said]
    for condition, value in (
        ("sorted_at >= ?", query.since and micros(query.since)),
        ("sorted_at < ?", query.until and micros(query.until)),
        ("queue = ?", query.queue),
        ("extension = ?", query.extension),
    ):
        if value:
            where += f" AND {condition}"
            values.append(value)
    if query.recorded:
        where += f" AND {_SHELVES[Shelf.RECORDED]}"
    if query.noted:
        where += " AND id IN (SELECT call FROM notes)"
    return where, values


def words_of(text: str) -> list[str]:
    """Return the words of a search as they stand in the column: folded, of numbers the digits."""
    return [_digits(word) or word for word in fold(text).split()]


def _digits(word: str) -> str:
    return "" if any(letter.isalpha() for letter in word) else digits_of(word).lstrip("0")


def _place(row: sqlite3.Row) -> Place:
    return Place(moment(row["sorted_at"]) or datetime.min.replace(tzinfo=UTC), row["id"])
