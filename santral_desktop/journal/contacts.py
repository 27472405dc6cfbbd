"""Contacts in the journal's file, found by number within a blink."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from santral_desktop.application.ports.contacts import Book
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.text import digits_of, fold, inert
from santral_desktop.journal.beside import names_by_number, rename, rename_some
from santral_desktop.journal.connection import in_one_step, in_our_words
from santral_desktop.journal.rows import micros, moment
from santral_desktop.journal.sought import words_of
from santral_desktop.journal.store import SqliteJournal

_APART = "\n"  # between numbers and between groups: an inert text has no line ends
_SEARCHED = 1000  # characters
_NAMED_AT_ONCE = 300  # calls: a call that is to be kept waits no longer than a blink


class SqliteContacts:
    """Implements the port `Contacts` on the journal's connection, in the same lane."""

    def __init__(self, journal: SqliteJournal) -> None:
        self._journal = journal

    def replace(self, book: str, contacts: Iterable[Contact], read_at: datetime) -> None:
        file = self._journal.connection()
        with in_one_step(file), _renaming(file):
            file.execute("DELETE FROM books WHERE name = ?", (book,))
            file.execute("INSERT INTO books VALUES (?, ?)", (book, micros(read_at)))
            for contact in contacts:
                _insert(file, book, contact)

    def remove(self, book: str) -> None:
        file = self._journal.connection()
        with in_one_step(file), _renaming(file):
            file.execute("DELETE FROM books WHERE name = ?", (book,))

    def name_calls(self) -> bool:
        file = self._journal.connection()
        with in_one_step(file):
            return rename_some(file, _NAMED_AT_ONCE)

    def books(self) -> tuple[Book, ...]:
        rows = self._rows(
            "SELECT name, read_at, (SELECT count(*) FROM contacts WHERE book = books.name) AS many "
            "FROM books ORDER BY name"
        )
        return tuple(
            Book(str(row["name"]), row["many"], moment(row["read_at"]) or datetime.now(UTC))
            for row in rows
        )

    def of(self, number: str) -> Contact | None:
        key = match_key(number)
        if not key:
            return None
        rows = self._rows(
            "SELECT contacts.* FROM contact_numbers JOIN contacts ON contacts.id = contact "
            "WHERE number_key = ? ORDER BY contact_numbers.book, contact LIMIT 1",
            key,
        )
        return _contact(rows[0]) if rows else None

    def search(self, text: str, most: int = 50) -> tuple[Contact, ...]:
        words = words_of(text)
        where = "1" + " AND instr(search, ?) > 0" * len(words)
        text = f"SELECT * FROM contacts WHERE {where} ORDER BY search, id LIMIT ?"  # noqa: S608
        rows = self._rows(text, *words, most)
        return tuple(_contact(row) for row in rows)

    def _rows(self, text: str, *values: str | int) -> list[sqlite3.Row]:
        file = self._journal.connection()
        with in_our_words():
            return file.execute(text, values).fetchall()


@contextmanager
def _renaming(file: sqlite3.Connection) -> Iterator[None]:
    """Remember whose names change meanwhile: the calls of those numbers are found by others."""
    before = names_by_number(file)
    yield
    after = names_by_number(file)
    rename(file, [key for key in before.keys() | after if before.get(key) != after.get(key)])


def _insert(file: sqlite3.Connection, book: str, contact: Contact) -> None:
    digits = " ".join(
        f"{digits_of(number)} {digits_of(match_key(number))}" for number in contact.numbers
    )
    names = fold(" ".join((contact.name, contact.company, *contact.groups)))
    row = file.execute(
        "INSERT INTO contacts (book, name, company, numbers, email, groups, search) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            book,
            inert(contact.name),
            inert(contact.company),
            _APART.join(map(inert, contact.numbers)),
            inert(contact.email),
            _APART.join(map(inert, contact.groups)),
            inert(f"{names}|{digits}", _SEARCHED),
        ),
    ).lastrowid
    keys = {match_key(number) for number in contact.numbers}
    file.executemany(
        "INSERT INTO contact_numbers VALUES (?, ?, ?)",
        [(key, book, row) for key in sorted(keys) if key],
    )


def _contact(row: sqlite3.Row) -> Contact:
    return Contact(
        name=str(row["name"]),
        company=str(row["company"]),
        numbers=tuple(filter(None, str(row["numbers"]).split(_APART))),
        email=str(row["email"]),
        groups=tuple(filter(None, str(row["groups"]).split(_APART))),
    )
