"""Read the provider's phone book into our words; what is nobody's business stays there."""

from collections.abc import Mapping
from typing import Any

from santral_desktop.domain.contacts import Contact, contact_of
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.providers.bulutsantralim import words

_NUMBERS = ("phone", "phone1", "phone2")  # a fax calls nobody whose name helps


def read_groups(found: Any) -> Mapping[int, str]:
    """Return the names of groups by their numbers; raises `Incomprehensible`."""
    if not isinstance(found, list):
        raise Incomprehensible(words.text(found, 80))
    groups = {_number(row.get("id")): words.text(row.get("name"), 120) for row in _rows(found)}
    return {number: name for number, name in groups.items() if number is not None and name}


def read_contacts(page: Any, groups: Mapping[int, str]) -> tuple[tuple[Contact, ...], int]:
    """Return the contacts of a page that can be called, and how many rows it had.

    Only the fields named here are read: rows also carry national ids and birthdays. Raises
    `Incomprehensible`.
    """
    rows = page.get("contacts") if isinstance(page, dict) else None
    if not isinstance(rows, list):
        raise Incomprehensible(words.text(page, 80))
    read = (_contact(row, groups) for row in _rows(rows))
    return tuple(contact for contact in read if contact is not None), len(rows)


def _contact(row: Mapping[str, Any], groups: Mapping[int, str]) -> Contact | None:
    parts = (words.text(row.get(name), 120) for name in ("name", "surname"))
    ids = row.get("group_ids")
    numbers = map(_number, ids if isinstance(ids, list) else ())
    return contact_of(
        name=" ".join(part for part in parts if part),
        company=words.text(row.get("company_name"), 120),
        numbers=(words.text(row.get(name), 40) for name in _NUMBERS),
        email=words.text(row.get("email"), 120),
        groups=(groups.get(number, "") for number in numbers if number is not None),
    )


def _rows(found: list[Any]) -> list[Mapping[str, Any]]:
    return [row for row in found if isinstance(row, dict)]


def _number(value: Any) -> int | None:
    text = words.text(value, 20)
    return int(text) if text.isascii() and text.isdecimal() else None
