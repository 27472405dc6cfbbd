"""Raw events, stored for good before they are acknowledged."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.journal.connection import in_one_step, in_our_words, opened
from santral_desktop.journal.migrate import migrate
from santral_desktop.journal.rows import micros, moment

_MOST_UNREAD = 20_000  # events replayed after a crash
_KEPT = 5_000  # events kept after they were read, for support


class SqliteInbox:
    """Implements the port `Inbox` with a connection of its own in the journal's file.

    The receiver's thread keeps, the journal lane marks; SQLite's own lock stands between them.
    `first` is called in the lane before the file is opened there: the journal looks whether it
    is whole, and may set it aside only while nobody has it open.
    """

    def __init__(self, path: Path, first: Callable[[], None] = lambda: None) -> None:
        self._path = path
        self._first = first
        self._writing: sqlite3.Connection | None = None
        self._marking: sqlite3.Connection | None = None

    def keep(self, event: RawEvent) -> int:
        return self.keep_all((event,))[0]

    def keep_all(self, events: Sequence[RawEvent]) -> tuple[int, ...]:
        if self._writing is None:
            self._writing = self._open()
        with in_one_step(self._writing):
            return tuple(_insert(self._writing, event) for event in events)

    def unread(self) -> tuple[tuple[int, RawEvent], ...]:
        with in_our_words():
            rows = (
                self._marker()
                .execute(
                    "SELECT number, provider, body, content_type, arrived_at FROM inbox "
                    "WHERE was_read = 0 ORDER BY number LIMIT ?",
                    (_MOST_UNREAD,),
                )
                .fetchall()
            )
        return tuple((row[0], _event(row)) for row in rows)

    def mark_read(self, *numbers: int) -> None:
        marker, newest = self._marker(), max(numbers, default=0)
        marks = [(number,) for number in numbers]
        with in_one_step(marker):
            marker.executemany("UPDATE inbox SET was_read = 1 WHERE number = ?", marks)
            marker.execute(
                "DELETE FROM inbox WHERE was_read = 1 AND number <= ?", (newest - _KEPT,)
            )

    def close(self) -> None:
        """Close the file."""
        for connection in (self._writing, self._marking):
            if connection is not None:
                connection.close()
        self._writing = self._marking = None

    def _marker(self) -> sqlite3.Connection:
        if self._marking is None:
            self._first()
            self._marking = self._open()
        return self._marking

    def _open(self) -> sqlite3.Connection:
        connection = opened(self._path)
        try:
            migrate(connection, self._path)
        except StorageTrouble:
            connection.close()
            raise
        return connection


def _insert(connection: sqlite3.Connection, event: RawEvent) -> int:
    cursor = connection.execute(
        "INSERT INTO inbox (provider, body, content_type, arrived_at) VALUES (?, ?, ?, ?)",
        (event.provider, event.body, event.content_type[:100], micros(event.arrived_at)),
    )
    return cursor.lastrowid or 0


def _event(row: tuple[int, Any, Any, Any, Any]) -> RawEvent:
    """Return the event of a row; a damaged one is read as something that says nothing."""
    body = row[2] if isinstance(row[2], bytes) else b""
    return RawEvent(str(row[1]), body, str(row[3]), moment(row[4]) or datetime.now(UTC))
