"""Remove everything about a number from the journal's file, and remember only that it was."""

import hmac
import os
import secrets
import sqlite3
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from santral_desktop.application.ports.contacts import PHONE_BOOK
from santral_desktop.application.ports.erasures import Erasure, Traces
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.text import digits_of, inert
from santral_desktop.journal.beside import beside
from santral_desktop.journal.connection import in_one_step, in_our_words
from santral_desktop.journal.copies import copies_of
from santral_desktop.journal.event_traces import events_of
from santral_desktop.journal.rows import micros, moment
from santral_desktop.journal.store import SqliteJournal

_KEY = 32  # bytes
_CALLS = "SELECT id FROM calls WHERE number_key = ? ORDER BY place"
_NOTES = "number_key = :key OR call IN (SELECT id FROM calls WHERE number_key = :key)"
_CONTACTS = "SELECT contact, book FROM contact_numbers WHERE number_key = ?"
_OTHERS = (
    "SELECT DISTINCT number_key FROM contact_numbers WHERE contact IN "
    "(SELECT contact FROM contact_numbers WHERE number_key = :key) AND number_key != :key"
)
_NAMELESS = (
    f"UPDATE calls SET beside = {beside('calls.id', 'calls.number_key')} "  # noqa: S608
    "WHERE number_key = ?"
)
_REMEMBER = (
    "INSERT INTO erasures (mark, at, by, ending, calls, notes, recordings, contacts) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


class SqliteErasures:
    """Implements the port `Erasures` on the journal's connection, in the same lane.

    The key of the marks lies in `key_file`, apart from them: a copy of the journal tells nobody
    which numbers they are of.
    """

    def __init__(self, journal: SqliteJournal, key_file: Path) -> None:
        self._journal = journal
        self._key_file = key_file
        self._key: bytes | None = None
        self._marks: dict[bytes, datetime] | None = None  # and until when calls are kept out

    def traces(self, number: str) -> Traces:
        key = match_key(number)
        if not key:
            return Traces()
        with in_our_words():
            return self._found(self._journal.connection(), key)

    def erase(self, number: str, *, at: datetime, by: str, recordings: int) -> Traces:
        key, file = match_key(number), self._journal.connection()
        if not key:
            return Traces()
        mark = self._mark(key, make=True)
        with in_our_words():
            file.execute("PRAGMA secure_delete = ON")
        with in_one_step(file):
            found = self._found(file, key)
            _remove(file, key, found.calls)
            many = len(found.calls), found.notes, recordings, found.contacts + found.in_phone_book
            ending = digits_of(key)[-2:]
            file.execute(_REMEMBER, (mark, micros(at), inert(by, 80), ending, *many))
        self._marks = None
        self._drop_copies()
        return found

    def clean(self) -> None:
        file = self._journal.connection()
        with in_our_words():
            file.execute("INSERT INTO found (found) VALUES ('optimize')")
            file.execute("VACUUM")
            busy = file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            if busy:
                raise StorageTrouble(Storage.JOURNAL, "SQLITE_BUSY")
            file.execute("UPDATE erasures SET cleaned = 1 WHERE cleaned = 0")

    def cleaned(self) -> bool:
        with in_our_words():
            waits = "SELECT 1 FROM erasures WHERE cleaned = 0 LIMIT 1"
            return self._journal.connection().execute(waits).fetchone() is None

    def keeps_out(self, call: Call) -> bool:
        marks = self._known_marks()
        if not marks or not call.number:
            return False
        until = marks.get(self._mark(match_key(call.number)))
        return until is not None and (call.started_at is None or call.started_at <= until)

    def records(self) -> tuple[Erasure, ...]:
        with in_our_words():
            text = "SELECT * FROM erasures ORDER BY number DESC"
            rows = self._journal.connection().execute(text).fetchall()
        return tuple(map(_record, rows))

    def _found(self, file: sqlite3.Connection, key: str) -> Traces:
        calls = tuple(CallId(row[0]) for row in file.execute(_CALLS, (key,)))
        notes = f"SELECT count(*) FROM notes WHERE {_NOTES}"  # noqa: S608  our own words
        books = [row[1] for row in file.execute(_CONTACTS, (key,))]
        events = events_of(file, key, calls)
        return Traces(
            calls=calls,
            notes=int(file.execute(notes, {"key": key}).fetchone()[0]),
            contacts=sum(book != PHONE_BOOK for book in books),
            in_phone_book=books.count(PHONE_BOOK),
            events=len(events["inbox"]),
            copies=len(copies_of(self._journal.path)),
        )

    def _known_marks(self) -> dict[bytes, datetime]:
        if self._marks is None:
            with in_our_words():
                rows = (
                    self._journal.connection().execute("SELECT mark, at FROM erasures").fetchall()
                )
            known = ((bytes(row[0]), moment(row[1])) for row in rows if isinstance(row[0], bytes))
            self._marks = {mark: at for mark, at in known if at is not None}
        return self._marks

    def _mark(self, key: str, *, make: bool = False) -> bytes:
        if self._key is None:
            self._key = self._read_key(make=make)
        return hmac.digest(self._key, key.encode(), sha256) if self._key else b""

    def _read_key(self, *, make: bool) -> bytes | None:
        """Return the key; a new one where it was lost, or none was needed so far."""
        with in_our_words():
            if self._key_file.is_file() and len(found := self._key_file.read_bytes()) == _KEY:
                return found
            if not make:
                return None
            fresh = secrets.token_bytes(_KEY)
            partial = self._key_file.with_name(self._key_file.name + ".part")
            partial.touch(mode=0o600)
            with partial.open("r+b") as file:
                file.write(fresh)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(self._key_file)
            return fresh

    def _drop_copies(self) -> None:
        with in_our_words():
            for copy in copies_of(self._journal.path):
                copy.unlink(missing_ok=True)


def _remove(file: sqlite3.Connection, key: str, calls: tuple[CallId, ...]) -> None:
    for table, numbers in events_of(file, key, calls).items():
        file.executemany(
            f"DELETE FROM {table} WHERE number = ?",  # noqa: S608  our own names
            [(number,) for number in numbers],
        )
    others = [row[0] for row in file.execute(_OTHERS, {"key": key})]
    contacts = [(row[0],) for row in file.execute(_CONTACTS, (key,))]
    file.execute(f"DELETE FROM notes WHERE {_NOTES}", {"key": key})  # noqa: S608  our own words
    file.executemany("DELETE FROM contacts WHERE id = ?", contacts)
    file.execute("DELETE FROM renamed WHERE number_key = ?", (key,))
    file.execute("DELETE FROM calls WHERE number_key = ?", (key,))
    file.executemany(_NAMELESS, [(other,) for other in others])


def _record(row: sqlite3.Row) -> Erasure:
    return Erasure(
        at=moment(row["at"]) or datetime.min.replace(tzinfo=UTC),
        by=str(row["by"]),
        ending=str(row["ending"]),
        calls=int(row["calls"]),
        notes=int(row["notes"]),
        recordings=int(row["recordings"]),
        contacts=int(row["contacts"]),
    )
