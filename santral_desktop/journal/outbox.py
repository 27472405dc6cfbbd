"""Events that wait to be passed on, in the journal's file."""

import sqlite3
from datetime import UTC, datetime

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.outbox import MOST_WAITING
from santral_desktop.journal.connection import in_one_step, in_our_words
from santral_desktop.journal.rows import micros, moment
from santral_desktop.journal.store import SqliteJournal

_KEEP = "INSERT OR IGNORE INTO forwarding VALUES (?, ?, ?, ?, ?)"
_MAKE_ROOM = (
    "DELETE FROM forwarding WHERE number IN "
    "(SELECT number FROM forwarding ORDER BY number DESC LIMIT -1 OFFSET ?)"
)


class SqliteOutbox:
    """Implements the port `Outbox` on the journal's connection, in the same lane."""

    def __init__(self, journal: SqliteJournal, most: int = MOST_WAITING) -> None:
        self._journal = journal
        self._most = most

    def keep(self, number: int, event: RawEvent) -> None:
        arrived = micros(event.arrived_at)
        row = (number, event.provider, event.body, event.content_type, arrived)
        file = self._journal.connection()
        with in_one_step(file):
            file.execute(_KEEP, row)
            if self._count(file) > self._most:
                file.execute(_MAKE_ROOM, (self._most,))

    def oldest(self) -> tuple[int, RawEvent] | None:
        with in_our_words():
            row: sqlite3.Row | None = (
                self._journal.connection()
                .execute("SELECT * FROM forwarding ORDER BY number LIMIT 1")
                .fetchone()
            )
        if row is None:
            return None
        body = row["body"] if isinstance(row["body"], bytes) else b""
        at = moment(row["arrived_at"]) or datetime.min.replace(tzinfo=UTC)
        return row["number"], RawEvent(str(row["provider"]), body, str(row["content_type"]), at)

    def remove(self, number: int) -> None:
        self._do("DELETE FROM forwarding WHERE number = ?", number)

    def waiting(self) -> int:
        with in_our_words():
            return self._count(self._journal.connection())

    def drop(self) -> int:
        return self._do("DELETE FROM forwarding")

    def _do(self, text: str, *values: int) -> int:
        file = self._journal.connection()
        with in_one_step(file):
            return file.execute(text, values).rowcount

    @staticmethod
    def _count(file: sqlite3.Connection) -> int:
        return int(file.execute("SELECT count(*) FROM forwarding").fetchone()[0])
