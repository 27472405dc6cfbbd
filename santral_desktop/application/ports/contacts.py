"""Contacts from the PBX's phone book and from files.

Methods block, belong in `Lane.JOURNAL` and raise only `StorageTrouble`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from santral_desktop.domain.contacts import Contact

PHONE_BOOK = ""  # the name of the PBX's own book: a file always has a name


@dataclass(frozen=True, slots=True)
class Book:
    """Where contacts came from: the PBX, or a file of that name."""

    name: str
    contacts: int
    read_at: datetime


class Contacts(Protocol):
    """Keeps contacts, each in the book that it came from."""

    def replace(self, book: str, contacts: Iterable[Contact], read_at: datetime) -> None:
        """Put the contacts in the place of all that the book had, in one step."""

    def remove(self, book: str) -> None:
        """Forget a book and its contacts; an unknown one is no error."""

    def name_calls(self) -> bool:
        """Let a few more calls be found by contacts that changed; False when none is left."""

    def books(self) -> tuple[Book, ...]:
        """Return the books, the PBX's first."""

    def of(self, number: str) -> Contact | None:
        """Return who has a number in any of its spellings; the PBX's book counts first."""

    def search(self, text: str, most: int = 50) -> tuple[Contact, ...]:
        """Return contacts by words of name, company or group (folded) or digits, by name."""
