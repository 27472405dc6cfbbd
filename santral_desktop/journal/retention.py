"""Remove the old from the journal's file, a few rows at a time."""

from datetime import datetime

from santral_desktop.domain.calls import CallId
from santral_desktop.journal.connection import in_one_step, in_our_words
from santral_desktop.journal.copies import copies_of
from santral_desktop.journal.rows import first_place, micros_of
from santral_desktop.journal.store import SqliteJournal
from santral_desktop.journal.waiting import settle

_OLD = "SELECT id, number_key FROM calls WHERE place < ? ORDER BY place LIMIT ?"
_OLD_NOTES = (
    "DELETE FROM notes WHERE id IN "
    "(SELECT id FROM notes WHERE written_at < ? ORDER BY written_at LIMIT ?)"
)


class SqliteRetention:
    """Implements the port `Retention` on the journal's connection, in the same lane."""

    def __init__(self, journal: SqliteJournal) -> None:
        self._journal = journal

    def drop_calls(self, before: datetime, most: int = 200) -> tuple[CallId, ...]:
        file = self._journal.connection()
        with in_one_step(file):
            rows = file.execute(_OLD, (first_place(before), most)).fetchall()
            gone = [(row["id"],) for row in rows]
            file.executemany("DELETE FROM notes WHERE call = ?", gone)
            file.executemany("DELETE FROM calls WHERE id = ?", gone)
            settle(file, (), {str(row["number_key"]) for row in rows})
        return tuple(CallId(str(call)) for (call,) in gone)

    def drop_notes(self, before: datetime, most: int = 200) -> int:
        file = self._journal.connection()
        with in_one_step(file):
            return file.execute(_OLD_NOTES, (micros_of(before), most)).rowcount

    def drop_copies(self, before: datetime) -> int:
        with in_our_words():
            old = [
                copy
                for copy in copies_of(self._journal.path)
                if copy.stat().st_mtime < before.timestamp()
            ]
            for copy in old:
                copy.unlink(missing_ok=True)
        return len(old)
