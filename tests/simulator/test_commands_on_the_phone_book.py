"""The phone book: groups in a bare list, contacts page by page, another status for a bad key."""

import pytest
import requests

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


def ask(service: Service, method: str, path: str, **words: object) -> tuple[int, str]:
    """Send as the documents have it: JSON with the key in it, deletions with a query."""
    url, key = f"{service.simulator.base_url}/{path}", {"key": service.simulator.key}
    if method == "DELETE":
        return said(requests.delete(url, params=key, timeout=10))
    return said(requests.request(method, url, json={**key, **words}, timeout=10))


def test_a_group_is_made_renamed_and_deleted(service: Service) -> None:
    status, number = ask(service, "POST", "contact_groups", name="Bayi")
    assert (status, number) == (200, "903")
    assert ask(service, "PATCH", "contact_groups/903", name="Bayiler") == (200, "OK")
    assert {"id": 903, "name": "Bayiler"} in service.get("contact_groups").json()
    assert ask(service, "DELETE", "contact_groups/903") == (200, "OK")
    assert ask(service, "DELETE", "contact_groups/903") == (
        400,
        "cannot find group with id: 903",
    )


def test_a_contact_is_made_changed_and_deleted_and_keeps_its_number(service: Service) -> None:
    status, number = ask(
        service, "POST", "contacts", name="Can", phone="05330000001", group_ids=[901]
    )
    assert status == 200
    first = service.get("contacts").json()["contacts"][0]["id"]
    assert ask(service, "DELETE", f"contacts/{first}") == (200, "OK")
    assert ask(service, "PATCH", f"contacts/{number}", surname="Işık") == (200, "OK")

    rows = {str(row["id"]): row for row in service.get("contacts").json()["contacts"]}
    assert (rows[number]["name"], rows[number]["surname"]) == ("Can", "Işık")
    assert rows[number]["group_ids"] == [901]
    assert str(first) not in rows


def test_a_contact_needs_a_name(service: Service) -> None:
    assert ask(service, "POST", "contacts", phone="05330000001") == (400, "name can't be blank")
    assert ask(service, "PATCH", "contacts/5000", name=" ") == (400, "name can't be blank")
    assert ask(service, "POST", "contact_groups", name="") == (400, "name can't be blank")


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_an_unknown_contact_is_refused_in_the_words_for_groups(
    service: Service, method: str
) -> None:
    told = ask(service, method, "contacts/77", surname="X")

    assert told == (400, "cannot find group with id: 77")
