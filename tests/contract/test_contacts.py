"""What every store of contacts promises, in memory and in SQLite."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from santral_desktop.application.ports.contacts import PHONE_BOOK, Book, Contacts
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.journal.contacts import SqliteContacts
from santral_desktop.journal.store import SqliteJournal
from tests.builders import CUSTOMER, NINE
from tests.doubles.contacts import MemoryContacts

FILE = "kişiler.csv"
AYSE = Contact(
    name="Ayşe Işık",
    company="Örnek Lojistik",
    numbers=(CUSTOMER, "0212 333 44 55"),
    email="ayse@ornek.example",
    groups=("Müşteri", "VIP"),
)
VELI = Contact(name="Veli Demir", numbers=("+49 30 1234567",))


@pytest.fixture(params=["memory", "sqlite"])
def contacts(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Contacts]:
    if request.param == "memory":
        yield MemoryContacts()
        return
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    yield SqliteContacts(journal)
    journal.close()


@pytest.fixture(params=["memory", "sqlite"])
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> Contacts:
    if request.param == "memory":
        memory = MemoryContacts()
        memory.trouble = StorageTrouble(Storage.JOURNAL, "full")
        return memory
    (tmp_path / "a file").touch()
    return SqliteContacts(SqliteJournal(tmp_path / "a file" / "journal.sqlite"))


def test_a_contact_is_found_as_it_was(contacts: Contacts) -> None:
    contacts.replace(PHONE_BOOK, [VELI, AYSE], NINE)

    assert contacts.of(CUSTOMER) == AYSE


@pytest.mark.parametrize("spelled", ["+90 532 111 22 33", "905321112233", "5321112233"])
def test_a_number_finds_its_contact_in_any_spelling(contacts: Contacts, spelled: str) -> None:
    contacts.replace(PHONE_BOOK, [AYSE], NINE)

    assert contacts.of(spelled) == AYSE


@pytest.mark.parametrize("number", ["", "05329990000", "gizli"])
def test_a_number_of_nobody_finds_nobody(contacts: Contacts, number: str) -> None:
    contacts.replace(PHONE_BOOK, [AYSE], NINE)

    assert contacts.of(number) is None


def test_the_book_of_the_pbx_counts_before_a_file(contacts: Contacts) -> None:
    contacts.replace(FILE, [Contact(name="Ayşe (eski)", numbers=(CUSTOMER,))], NINE)
    contacts.replace(PHONE_BOOK, [AYSE], NINE)

    assert contacts.of(CUSTOMER) == AYSE


def test_a_book_read_again_has_only_what_it_has_now(contacts: Contacts) -> None:
    contacts.replace(FILE, [AYSE], NINE)
    contacts.replace(FILE, [VELI], NINE + timedelta(days=1))

    assert contacts.of(CUSTOMER) is None
    assert contacts.books() == (Book(FILE, 1, NINE + timedelta(days=1)),)


def test_books_leave_each_other_alone(contacts: Contacts) -> None:
    contacts.replace(FILE, [AYSE], NINE)
    contacts.replace(PHONE_BOOK, [], NINE)

    assert contacts.of(CUSTOMER) == AYSE
    assert contacts.books() == (Book(PHONE_BOOK, 0, NINE), Book(FILE, 1, NINE))


def test_a_removed_book_is_forgotten_with_its_contacts(contacts: Contacts) -> None:
    contacts.replace(FILE, [AYSE], NINE)

    contacts.remove(FILE)
    contacts.remove("hiç yoktu.vcf")

    assert contacts.of(CUSTOMER) is None
    assert contacts.search("") == ()
    assert contacts.books() == ()


@pytest.mark.parametrize(
    "text", ["isik", "AYŞE", "ışık ayse", "ornek", "müsteri", "111 22", "0212"]
)
def test_a_search_finds_names_companies_groups_and_digits(contacts: Contacts, text: str) -> None:
    contacts.replace(PHONE_BOOK, [VELI, AYSE], NINE)

    assert contacts.search(text) == (AYSE,)


@pytest.mark.parametrize("text", ["ayşe demir", "999", "a1"])
def test_a_search_for_what_nobody_has_finds_nobody(contacts: Contacts, text: str) -> None:
    contacts.replace(PHONE_BOOK, [VELI, AYSE], NINE)

    assert contacts.search(text) == ()


def test_a_search_lists_by_name_and_no_more_than_wanted(contacts: Contacts) -> None:
    contacts.replace(PHONE_BOOK, [VELI, AYSE], NINE)

    assert contacts.search("") == (AYSE, VELI)
    assert contacts.search("", most=1) == (AYSE,)


@pytest.mark.parametrize(
    "ask",
    [
        lambda contacts: contacts.replace(FILE, [AYSE], NINE),
        lambda contacts: contacts.remove(FILE),
        lambda contacts: contacts.books(),
        lambda contacts: contacts.of(CUSTOMER),
        lambda contacts: contacts.search("ayşe"),
    ],
)
def test_trouble_is_told_in_our_words(broken: Contacts, ask: Callable[[Contacts], object]) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        ask(broken)

    assert trouble.value.which is Storage.JOURNAL
