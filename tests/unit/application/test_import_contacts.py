"""Files of contacts become books that can be counted, searched, replaced and removed."""

from pathlib import Path

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.import_contacts import ImportContacts, contacts_in
from santral_desktop.application.messages_about_people import (
    BooksChanged,
    BooksRead,
    ContactsFound,
    ContactsImported,
    ContactsNotImported,
)
from santral_desktop.application.ports.contacts import Book
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import NoContacts, Storage, StorageTrouble, WhyNoContacts
from tests.builders import CUSTOMER, NINE, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.contacts import MemoryContacts
from tests.doubles.tasks import SteppedTasks

AYSE = Contact(name="Ayşe", numbers=(CUSTOMER,))
CSV = f"Ad;Telefon\nAyşe;{CUSTOMER}".encode()
VCARD = f"BEGIN:VCARD\nFN:Ayşe\nTEL:{CUSTOMER}\nEND:VCARD".encode()
FILE = Path("/home/ayşe/kişiler.csv")
FULL = StorageTrouble(Storage.JOURNAL, "full")


class Desk:
    """The use case, files and a store of contacts."""

    def __init__(self, body: bytes = CSV) -> None:
        self.bus, self.tasks, self.contacts = Bus(), SteppedTasks(), MemoryContacts()
        self.body = body
        self.told = told_of(
            self.bus, BooksChanged, BooksRead, ContactsImported, ContactsNotImported, ContactsFound
        )
        self.importing = ImportContacts(
            self.bus, self.tasks, SteppedClock(), self.contacts, self.read
        )

    def read(self, _: Path) -> bytes:
        if not self.body:
            raise NoContacts(WhyNoContacts.UNREADABLE)
        return self.body

    def take(self, path: Path = FILE) -> None:
        self.importing.start(path)
        self.tasks.finish_all()


@pytest.mark.parametrize("body", [CSV, VCARD])
def test_the_bytes_say_what_kind_of_file_it_is(body: bytes) -> None:
    assert contacts_in(body) == (AYSE,)


def test_a_files_contacts_become_a_book_of_its_name() -> None:
    desk = Desk()

    desk.take()

    assert desk.contacts.kept == {"kişiler.csv": ((AYSE,), NINE)}
    assert desk.told == [ContactsImported("kişiler.csv", 1), BooksChanged()]


def test_a_file_is_read_off_the_main_thread() -> None:
    desk = Desk()

    desk.take()

    assert desk.tasks.lanes == [Lane.DOWNLOADS, Lane.JOURNAL]


def test_a_file_read_again_takes_the_place_of_what_it_was() -> None:
    desk = Desk()
    desk.take()
    desk.body = f"Ad;Telefon\nVeli;{CUSTOMER}\nCan;02163334455".encode()

    desk.take()

    assert desk.contacts.books() == (Book("kişiler.csv", 2, NINE),)


def test_a_file_without_contacts_replaces_nothing() -> None:
    desk = Desk()
    desk.take()
    desk.body = b"Ad;Telefon"

    desk.take()

    assert isinstance(desk.told[-1].error, NoContacts)
    assert desk.contacts.of(CUSTOMER) == AYSE


def test_a_file_that_cannot_be_read_is_told() -> None:
    desk = Desk(b"")

    desk.take()

    assert desk.told[0].error.why is WhyNoContacts.UNREADABLE


def test_contacts_that_cannot_be_stored_are_told_and_nothing_else() -> None:
    desk = Desk()
    desk.contacts.trouble = FULL

    desk.take()

    assert desk.told == [ContactsNotImported(FULL)]


def test_a_removed_book_is_gone() -> None:
    desk = Desk()
    desk.take()

    desk.importing.remove("kişiler.csv")
    desk.tasks.finish_all()

    assert desk.contacts.books() == ()
    assert desk.told[-1] == BooksChanged()


def test_books_are_told_when_asked_for() -> None:
    desk = Desk()
    desk.take()

    desk.importing.show_books()
    desk.tasks.finish_all()

    assert desk.told[-1] == BooksRead((Book("kişiler.csv", 1, NINE),))


def test_a_search_tells_whom_it_found() -> None:
    desk = Desk()
    desk.take()

    desk.importing.search("ayse")
    desk.tasks.finish_all()

    assert desk.told[-1] == ContactsFound("ayse", (AYSE,))


def test_an_older_search_is_never_answered() -> None:
    desk = Desk()

    desk.importing.search("a")
    desk.importing.search("ay")
    desk.tasks.finish_all()

    assert desk.told == [ContactsFound("ay", ())]


def test_books_that_cannot_be_read_are_not_told() -> None:
    desk = Desk()
    desk.contacts.trouble = FULL

    desk.importing.show_books()
    desk.importing.search("a")
    desk.tasks.finish_all()

    assert desk.told == []


def test_a_file_whose_name_says_nothing_is_a_book_all_the_same() -> None:
    desk = Desk()

    desk.take(Path("/"))

    assert list(desk.contacts.kept) == ["?"]
