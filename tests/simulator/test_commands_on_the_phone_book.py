"""The phone book: groups in a bare list, contacts page by page, another status for a bad key."""

import pytest

from santral_desktop.simulator.phone_book import Person
from tests.simulator.service import AYSE, WRONG_KEY, Service, said


def fill(service: Service, many: int) -> None:
    people = [Person(f"Kişi {number}", f"0532{number:07}") for number in range(many)]
    service.simulator.inside(lambda world: world.exchange.company.contacts.extend(people))


def test_groups_are_a_bare_list_of_numbers_and_names(service: Service) -> None:
    groups = service.get("contact_groups").json()

    assert groups[0] == {"id": 901, "name": "Müşteri"}


def test_a_contact_has_the_documented_members(service: Service) -> None:
    page = service.get("contacts").json()
    ayse = next(row for row in page["contacts"] if row["phone"] == AYSE)

    assert (ayse["name"], ayse["surname"], ayse["group_ids"]) == ("Ayşe", "Yılmaz", [901])
    assert {"id", "phone1", "fax", "email", "company_name", "tckn", "birthday"} <= ayse.keys()
    assert page["pagination"]["page"] == 1


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ({}, 10),
        ({"limit": "3"}, 10),
        ({"limit": "100"}, 100),
        ({"limit": "900"}, 100),
        ({"limit": "100", "page": "2"}, 30),
        ({"limit": "100", "page": "3"}, 0),
        ({"limit": "many", "page": "-1"}, 10),
    ],
)
def test_pages_have_at_most_a_hundred_rows(
    service: Service, words: dict[str, str], rows: int
) -> None:
    fill(service, 125)  # five are there

    page = service.get("contacts", **words).json()

    assert len(page["contacts"]) == rows
    assert page["pagination"]["total_count"] == 130


@pytest.mark.parametrize("path", ["contacts", "contact_groups"])
def test_a_wrong_key_is_refused_with_401(service: Service, path: str) -> None:
    assert said(service.get(path, key=WRONG_KEY)) == (401, f"Gecersiz anahtar: {WRONG_KEY}")
