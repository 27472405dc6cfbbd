"""Notes of calls in the journal's file, where the call list's search finds them."""

import sqlite3
from datetime import UTC, datetime

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.notes import LONGEST, Note, NoteId
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.text import fold, inert
from santral_desktop.journal.connection import in_one_step, in_our_words
from santral_desktop.journal.rows import micros, moment
from santral_desktop.journal.store import SqliteJournal

_COLUMNS = (
    "id", "call", "number", "number_key", "text", "second", "written_at", "is_open", "search",
)  # fmt: skip
_KEEP = (  # no REPLACE: triggers hear only half of it
    f"INSERT INTO notes ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))}) "
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS)}"
)


class SqliteNotes:
    """Implements the port `Notes` on the journal's connection, in the same lane."""

    def __init__(self, journal: SqliteJournal) -> None:
        self._journal = journal

    def keep(self, note: Note) -> None:
        text = inert(note.text, LONGEST)
        self._do(
            _KEEP,
            inert(note.id),
            inert(note.call),
            inert(note.number),
            match_key(note.number),
            text,
            note.second,
            micros(note.written_at),
            note.open,
            inert(fold(text), LONGEST),
        )

    def remove(self, note: NoteId) -> None:
        self._do("DELETE FROM notes WHERE id = ?", note)

    def of(self, call: CallId) -> tuple[Note, ...]:
        rows = self._rows("SELECT * FROM notes WHERE call = ? ORDER BY second, written_at", call)
        return tuple(_note(row) for row in rows)

    def open_for(self, number: str) -> Note | None:
        key = match_key(number)
        if not key:
            return None
        rows = self._rows(
            "SELECT * FROM notes WHERE is_open = 1 AND number_key = ? "
            "ORDER BY written_at DESC LIMIT 1",
            key,
        )
        return _note(rows[0]) if rows else None

    def set_open(self, note: NoteId, *, on: bool) -> None:
        self._do("UPDATE notes SET is_open = ? WHERE id = ?", on, note)

    def _do(self, text: str, *values: str | int | None) -> None:
        file = self._journal.connection()
        with in_one_step(file):
            file.execute(text, values)

    def _rows(self, text: str, *values: str) -> list[sqlite3.Row]:
        file = self._journal.connection()
        with in_our_words():
            return file.execute(text, values).fetchall()


def _note(row: sqlite3.Row) -> Note:
    second = row["second"]
    return Note(
        id=NoteId(str(row["id"])),
        call=CallId(str(row["call"])),
        number=str(row["number"]),
        text=str(row["text"]),
        second=second if isinstance(second, int) else 0,
        written_at=moment(row["written_at"]) or datetime.now(UTC),
        open=bool(row["is_open"]),
    )
