"""Take contacts from files; a file that is read again takes the place of what it was."""

from collections.abc import Callable
from pathlib import Path

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_people import (
    BooksChanged,
    BooksRead,
    ContactsFound,
    ContactsImported,
    ContactsNotImported,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.contacts import Book, Contacts
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.contact_tables import read_contact_table
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import NoContacts, WhyNoContacts
from santral_desktop.domain.text import inert
from santral_desktop.domain.vcards import looks_like_vcards, read_vcards


class ImportContacts:
    """Reads files into books, and tells of books and contacts what a person asks.

    `read` returns the bytes of a file; raises `NoContacts`.
    """

    def __init__(
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        contacts: Contacts,
        read: Callable[[Path], bytes],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._contacts = contacts
        self._read = read
        self._search: Ticket | None = None

    def start(self, path: Path) -> None:
        """Take the contacts of a vCard or CSV file."""
        book = inert(path.name) or "?"
        self._tasks.run(
            Lane.DOWNLOADS,
            lambda: contacts_in(self._read(path)),
            then=lambda outcome: self._got(book, outcome),
        )

    def remove(self, book: str) -> None:
        """Forget a file's contacts."""
        self._tasks.run(Lane.JOURNAL, lambda: self._contacts.remove(book), then=self._changed)

    def show_books(self) -> None:
        """Tell which books there are."""
        self._tasks.run(Lane.JOURNAL, self._contacts.books, then=self._counted)

    def search(self, text: str) -> None:
        """Tell which contacts a text finds; an older question's answer is dropped."""
        if self._search is not None:
            self._search.drop()
        self._search = self._tasks.run(
            Lane.JOURNAL,
            lambda: ContactsFound(text, self._contacts.search(text)),
            then=self._found,
        )

    def _got(self, book: str, outcome: Outcome[tuple[Contact, ...]]) -> None:
        match outcome:
            case Done(found):
                now = self._clock.now()
                self._tasks.run(
                    Lane.JOURNAL,
                    lambda: self._contacts.replace(book, found, now),
                    then=lambda placed: self._placed(ContactsImported(book, len(found)), placed),
                )
            case Failed(error):
                self._bus.publish(ContactsNotImported(error))

    def _placed(self, imported: ContactsImported, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Done):
            self._bus.publish(imported)
        self._changed(outcome)

    def _changed(self, outcome: Outcome[None]) -> None:
        match outcome:
            case Done(_):
                self._bus.publish(BooksChanged())
            case Failed(error):
                self._bus.publish(ContactsNotImported(error))

    def _counted(self, outcome: Outcome[tuple[Book, ...]]) -> None:
        if isinstance(outcome, Done):
            self._bus.publish(BooksRead(outcome.value))

    def _found(self, outcome: Outcome[ContactsFound]) -> None:
        if isinstance(outcome, Done):
            self._bus.publish(outcome.value)


def contacts_in(body: bytes) -> tuple[Contact, ...]:
    """Return the contacts of a file; raises `NoContacts` where there are none."""
    found = read_vcards(body) if looks_like_vcards(body) else read_contact_table(body)
    if not found:
        raise NoContacts(WhyNoContacts.NONE_FOUND)
    return found
