"""Raw events, stored for good before they are acknowledged."""

import sqlite3
from pathlib import Path

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.journal.connection import in_one_step, in_our_words, opened
from santral_desktop.journal.migrate import migrate
from santral_desktop.journal.rows import micros, moment

_MOST_UNREAD = 20_000  # events replayed after a crash
_KEPT = 5_000  # events kept after they were read, for support


class SqliteInbox:
    """Implements the port `Inbox` with a connection of its own in the journal's file.

    The receiver's thread keeps, the journal lane marks; SQLite's own lock stands between them.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writing: sqlite3.Connection | None = None
        self._marking: sqlite3.Connection | None = None

    def keep(self, event: RawEvent) -> int:
        if self._writing is None:
            self._writing = self._open()
        with in_one_step(self._writing):
            cursor = self._writing.execute(
                "INSERT INTO inbox (provider, body, content_type, arrived_at) VALUES (?, ?, ?, ?)",
                (event.provider, event.body, event.content_type[:100], micros(event.arrived_at)),
            )
            return cursor.lastrowid or 0

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

    def mark_read(self, number: int) -> None:
        with in_one_step(self._marker()):
            self._marker().execute("UPDATE inbox SET was_read = 1 WHERE number = ?", (number,))
            self._marker().execute(
                "DELETE FROM inbox WHERE was_read = 1 AND number <= ?", (number - _KEPT,)
            )

    def close(self) -> None:
        """Close the file."""
        for connection in (self._writing, self._marking):
            if connection is not None:
                connection.close()
        self._writing = self._marking = None

    def _marker(self) -> sqlite3.Connection:
        if self._marking is None:
            self._marking = self._open()
        return self._marking

    def _open(self) -> sqlite3.Connection:
        connection = opened(self._path)
        migrate(connection, self._path)
        return connection


def _event(row: tuple[int, str, bytes, str, int]) -> RawEvent:
    arrived = moment(row[4])
    assert arrived is not None  # noqa: S101  (the column is NOT NULL)
    return RawEvent(row[1], bytes(row[2]), row[3], arrived)
