"""Read tables of contacts (CSV) as spreadsheets and address books of here export them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from santral_desktop.domain.contacts import Contact, contact_of
from santral_desktop.domain.csv_rows import csv_rows
from santral_desktop.domain.phone import NumberKind, number_in
from santral_desktop.domain.text import decoded, fold

_SEVERAL = re.compile(r":::|[;,/\n]")  # how more than one number stands in a cell
_NO_NUMBER = ("fax", "faks", "type", "label", "tip", "tur", "etiket")  # beginnings of words
_NUMBER = ("telefon", "phone", "tel", "gsm", "cep", "mobil")
_BARE = frozenset({"numara", "number", "no"})
_WORDS = {
    "given": ("ad", "adi", "isim", "first name", "given name"),
    "family": ("soyad", "soyadi", "last name", "family name", "surname"),
    "whole": ("ad soyad", "adi soyadi", "isim soyisim", "name", "full name", "display name",
              "musteri", "musteri adi", "kisi"),
    "company": ("sirket", "sirket adi", "firma", "firma adi", "kurum", "company", "company name",
                "organization", "organization name", "organization 1 - name"),
}  # fmt: skip


@dataclass(slots=True)
class _Columns:
    """Where in a row what stands."""

    numbers: list[int] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    emails: list[int] = field(default_factory=list)


def read_contact_table(body: bytes) -> tuple[Contact, ...]:
    """Return who can be called; what cannot be read is passed over, never an error."""
    rows = csv_rows(decoded(body))
    first = next(rows, [])
    columns = _columns(first)
    if columns.numbers:
        read = (_by_columns(row, columns) for row in rows)
    else:  # without a heading each cell speaks for itself
        read = (_by_looks(row) for row in _again(first, rows))
    return tuple(contact for contact in read if contact is not None)


def _columns(heading: Sequence[str]) -> _Columns:
    columns = _Columns()
    if any(map(_looks_like_a_number, heading)):
        return columns
    for place, cell in enumerate(heading):
        word = " ".join(fold(cell).replace("_", " ").split())
        if any(part in word for part in ("mail", "posta")):
            columns.emails.append(place)
        elif (kind := _kind(word)) is not None:
            columns.names.setdefault(kind, place)
        elif _is_number(word):
            columns.numbers.append(place)
    return columns


def _kind(word: str) -> str | None:
    return next((kind for kind, words in _WORDS.items() if word in words), None)


def _is_number(word: str) -> bool:
    parts = word.split()
    named = word in _BARE or any(part.startswith(_NUMBER) for part in parts)
    return named and not any(part.startswith(_NO_NUMBER) for part in parts)


def _by_columns(row: Sequence[str], columns: _Columns) -> Contact | None:
    names = {kind: _at(row, place) for kind, place in columns.names.items()}
    given, family = names.get("given", ""), names.get("family", "")
    whole = names.get("whole", "")
    in_parts = " ".join(filter(None, (given or whole, family)))
    return contact_of(
        name=whole if "given" in names and whole else in_parts,
        company=names.get("company", ""),
        numbers=_split(_at(row, place) for place in columns.numbers),
        email=next(filter(None, (_at(row, place) for place in columns.emails)), ""),
    )


def _by_looks(row: Sequence[str]) -> Contact | None:
    numbers = [number for number in _split(row) if _looks_like_a_number(number)]
    words = [cell for cell in row if any(map(str.isalpha, cell)) and "@" not in cell]
    name, company, *_ = [*words, "", ""]
    email = next((cell for cell in row if "@" in cell), "")
    return contact_of(name=name, company=company, numbers=numbers, email=email)


def _looks_like_a_number(text: str) -> bool:
    """Say whether a cell is a number that rings outside: ages and post codes are none."""
    number = number_in(text)
    return number is not None and number.kind in {NumberKind.DOMESTIC, NumberKind.INTERNATIONAL}


def _split(cells: Iterable[str]) -> Iterator[str]:
    for cell in cells:
        yield from (part.strip() for part in _SEVERAL.split(cell) if part.strip())


def _at(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _again(first: list[str], rows: Iterator[list[str]]) -> Iterator[list[str]]:
    yield first
    yield from rows
