"""Contacts in memory."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from santral_desktop.application.ports.contacts import Book
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.text import digits_of, fold


class MemoryContacts:
    """Keeps books in a dictionary; while `trouble` is set, every method raises it."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[tuple[Contact, ...], datetime]] = {}
        self.trouble: StorageTrouble | None = None
        self.unnamed = 0  # times that calls have to be named until all are

    def replace(self, book: str, contacts: Iterable[Contact], read_at: datetime) -> None:
        self._work()
        self.kept[book] = (tuple(contacts), read_at)

    def remove(self, book: str) -> None:
        self._work()
        self.kept.pop(book, None)

    def name_calls(self) -> bool:
        self._work()
        self.unnamed = max(0, self.unnamed - 1)
        return self.unnamed > 0

    def books(self) -> tuple[Book, ...]:
        self._work()
        return tuple(Book(name, len(kept), at) for name, (kept, at) in sorted(self.kept.items()))

    def of(self, number: str) -> Contact | None:
        self._work()
        key = match_key(number)
        return next((c for c in self._all() if key and key in map(match_key, c.numbers)), None)

    def search(self, text: str, most: int = 50) -> tuple[Contact, ...]:
        self._work()
        words = fold(text).split()
        found = [c for c in self._all() if all(_has(c, word) for word in words)]
        return tuple(sorted(found, key=lambda contact: fold(contact.name)))[:most]

    def _all(self) -> Iterator[Contact]:
        for _, (contacts, _) in sorted(self.kept.items()):
            yield from contacts

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble


def _has(contact: Contact, word: str) -> bool:
    if any(word in fold(text) for text in (contact.name, contact.company, *contact.groups)):
        return True
    digits = "" if any(map(str.isalpha, word)) else digits_of(word).lstrip("0")
    spelled = [digits_of(n) + " " + digits_of(match_key(n)) for n in contact.numbers]
    return bool(digits) and any(digits in text for text in spelled)
