"""Read and write rows of any provider by the description of their resource."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from santral_desktop.domain.phone import NumberKind, number_in
from santral_desktop.domain.resource_values import FlawedError, value_of
from santral_desktop.domain.resources import Field, Kind, Record, Resource, Value
from santral_desktop.providers import words

MOST = 1000  # values of one field
_NOTHING = "null"  # also written as a text where nothing is meant
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_BREAK = ("lunch_break_start", "lunch_break_finish")


def read_record(resource: Resource, row: Any, *, id_of: str = "id") -> Record | None:
    """Return a row; None for what has no id. What cannot be read of it is unknown, not an error."""
    if not isinstance(row, Mapping):
        return None
    id_ = words.text(row.get(id_of), 80)
    if not id_ or id_ == _NOTHING:
        return None
    values = dict[str, Value]()
    for one in resource.fields:
        there, found = _at(row, (one.read_as or one.name).split("."))
        if there:
            values[one.name] = _READERS[one.kind](one, found)
    return Record(id_, values)


def wire_values(
    resource: Resource, values: Mapping[str, Value], phone: Callable[[str], str]
) -> dict[str, Any]:
    """Return what is sent for values, by the provider's names; `phone` writes its numbers."""
    sent = dict[str, Any]()
    for one in resource.writable:
        if one.name in values:
            value = values[one.name]
            if one.kind is Kind.PHONE and isinstance(value, str) and value:
                value = phone(value)
            sent[one.written_as or one.name] = list(value) if isinstance(value, tuple) else value
    return sent


def _at(row: Any, path: list[str]) -> tuple[bool, Any]:
    """Return whether something stands there, and what; a list on the way gives one of each."""
    found = row
    for place, name in enumerate(path):
        if isinstance(found, list):
            inner = (_at(part, path[place:]) for part in found[:MOST])
            return True, [value for there, value in inner if there]
        if not isinstance(found, Mapping) or name not in found:
            return False, None
        found = found[name]
    return True, found


def _text(one: Field, found: Any) -> Value:
    plain = words.text(found, max(one.longest, 200))
    return None if plain in {"", _NOTHING} else plain


def _number(_: Field, found: Any) -> Value:
    plain = "" if isinstance(found, float) else words.text(found, 20)
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 16 else None


def _phone(one: Field, found: Any) -> Value:
    plain = None if isinstance(found, float) else _text(one, found)
    number = number_in(plain) if isinstance(plain, str) else None
    outside = {NumberKind.DOMESTIC, NumberKind.INTERNATIONAL}
    return number.value if number and number.kind in outside else plain


def _flag(_: Field, found: Any) -> Value:
    return words.flag(found)


def _choice(one: Field, found: Any) -> Value:
    """Return the code of a choice in any spelling; what the documents do not name is kept."""
    plain = _text(one, found)
    try:
        return value_of(one, plain) if isinstance(plain, str) else plain
    except FlawedError:
        return plain


def _choices(one: Field, found: Any) -> Value:
    parts = found if isinstance(found, list) else words.text(found).split(",")
    single = replace(one, kind=Kind.CHOICE)
    read = (_choice(single, part) for part in parts[:MOST])
    return tuple(part for part in read if isinstance(part, str))


def _hours(_: Field, found: Any) -> Value:
    """Return the spans of a day, with a break between them; None where nothing is told."""
    if not isinstance(found, Mapping):
        return None
    if words.flag(found.get("open", found.get("active"))) is False:
        return ()
    start, end = (_clock(found, f"shift_{name}", name) for name in ("start", "finish"))
    if not start or not end:
        return None
    pause, on = (_clock(found, name) for name in _BREAK)
    return (f"{start}-{pause}", f"{on}-{end}") if pause and on else (f"{start}-{end}",)


def _clock(found: Mapping[str, Any], *names: str) -> str:
    read = (words.text(found.get(name), 8)[:5] for name in names)
    return next((clock for clock in read if _CLOCK.fullmatch(clock)), "")


def _moment(_: Field, found: Any) -> Value:
    at = words.stamp(found)
    return at.isoformat() if at else None


_READERS: Mapping[Kind, Callable[[Field, Any], Value]] = {
    Kind.TEXT: _text,
    Kind.EMAIL: _text,
    Kind.NUMBER: _number,
    Kind.PHONE: _phone,
    Kind.FLAG: _flag,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.HOURS: _hours,
    Kind.MOMENT: _moment,
}
