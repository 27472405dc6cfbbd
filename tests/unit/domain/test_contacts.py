"""Contacts from texts of outside, and what is said of a caller."""

import pytest

from santral_desktop.domain.contacts import MOST_NUMBERS, Caller, Contact, contact_of, says_a_name
from tests.builders import CUSTOMER

AYSE = Contact(name="Ayşe Işık", company="Örnek Lojistik", numbers=(CUSTOMER,))


def test_a_contact_keeps_what_can_be_called() -> None:
    contact = contact_of(name="Ayşe", numbers=(CUSTOMER, "yok", "", "*72"))

    assert contact == Contact(name="Ayşe", numbers=(CUSTOMER,))


@pytest.mark.parametrize(
    "texts",
    [{}, {"name": "Ayşe"}, {"numbers": (CUSTOMER,)}, {"name": " \t", "numbers": (CUSTOMER,)}],
)
def test_who_has_no_name_or_no_number_is_no_contact(texts: dict[str, str]) -> None:
    assert contact_of(**texts) is None


@pytest.mark.parametrize(
    ("company", "email", "name"), [("Örnek", "a@b", "Örnek"), ("", "a@b", "a@b")]
)
def test_a_contact_without_a_name_is_called_by_company_or_address(
    company: str, email: str, name: str
) -> None:
    contact = contact_of(company=company, email=email, numbers=(CUSTOMER,))

    assert contact is not None
    assert contact.name == name


def test_the_texts_of_a_contact_are_inert() -> None:
    contact = contact_of(
        name="Ay\u202eşe\n", company="A\x00B", numbers=(CUSTOMER,), groups=("\x07", "V\x07IP")
    )

    assert contact == Contact(name="Ayşe", company="A B", numbers=(CUSTOMER,), groups=("V IP",))


def test_a_contact_has_each_number_once_and_not_too_many() -> None:
    many = [f"053211122{number:02}" for number in range(40)]
    contact = contact_of(name="Ayşe", numbers=[CUSTOMER, CUSTOMER, *many])

    assert contact is not None
    assert contact.numbers == (CUSTOMER, *many[: MOST_NUMBERS - 1])


@pytest.mark.parametrize(
    ("text", "says"),
    [("Ayşe", True), ("3M", True), ("", False), (CUSTOMER, False), ("+90 (532) 111", False)],
)
def test_a_number_in_the_place_of_a_name_says_none(text: str, says: bool) -> None:
    assert says_a_name(text) == says


@pytest.mark.parametrize(
    ("told", "shown"), [("", "Ayşe Işık"), (CUSTOMER, "Ayşe Işık"), ("A.", "A.")]
)
def test_the_contacts_name_stands_in_where_the_pbx_knows_none(told: str, shown: str) -> None:
    assert Caller(contact=AYSE).name_for(told) == shown


def test_a_stranger_is_called_what_the_pbx_says() -> None:
    assert Caller().name_for(CUSTOMER) == CUSTOMER


@pytest.mark.parametrize(
    ("caller", "company"),
    [(Caller(contact=AYSE), "Örnek Lojistik"), (Caller(), "")],
)
def test_the_company_stands_beside_the_name(caller: Caller, company: str) -> None:
    assert caller.company_beside("Ayşe Işık") == company


def test_a_company_is_not_said_twice() -> None:
    assert Caller(contact=AYSE).company_beside("Örnek Lojistik") == ""
