"""The phone book is read with care, and only what calling needs of it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.providers.answers import read_json
from santral_desktop.providers.bulutsantralim.phone_book import read_contacts, read_groups
from tests.unit.providers.bulutsantralim.samples import sample

GROUPS = {901: "Müşteri", 902: "VIP"}
AYSE = Contact(
    name="Ayşe Yılmaz",
    company="Örnek Lojistik Ltd. Şti.",
    numbers=("05321112233", "02123334455"),
    email="ayse@ornek.example",
    groups=("Müşteri", "VIP"),
)
PHARMACY = Contact(name="Güneş Eczanesi", company="Güneş Eczanesi", numbers=("2163334455",))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=12,
)
FIELDS = ("name", "surname", "phone", "phone1", "company_name", "email", "group_ids")


def test_the_groups_have_names_by_their_numbers() -> None:
    assert read_groups(read_json(sample("contact_groups.json"))) == GROUPS


def test_who_can_be_called_is_a_contact() -> None:
    contacts, rows = read_contacts(read_json(sample("contacts.json")), GROUPS)

    assert contacts == (AYSE, PHARMACY)
    assert rows == 5


def test_national_ids_and_birthdays_are_left_where_they_are() -> None:
    read = repr(read_contacts(read_json(sample("contacts.json")), GROUPS))

    assert "10000000146" not in read
    assert "1990" not in read


@pytest.mark.parametrize("page", [None, [], {}, {"contacts": None}, {"contacts": {}}, "none", 7])
def test_what_is_no_page_of_contacts_is_told_as_such(page: Any) -> None:
    with pytest.raises(Incomprehensible):
        read_contacts(page, GROUPS)


@pytest.mark.parametrize("found", [None, {}, "none", 7])
def test_what_is_no_list_of_groups_is_told_as_such(found: Any) -> None:
    with pytest.raises(Incomprehensible):
        read_groups(found)


@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), JSON)))
def test_any_row_is_read_or_passed_over(rows: list[dict[str, Any]]) -> None:
    contacts, many = read_contacts({"contacts": rows}, GROUPS)

    assert many == len(rows) >= len(contacts)
