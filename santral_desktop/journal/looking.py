"""Look at the calls that a query wants: pages, counts, and what there is to choose from."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from santral_desktop.application.ports.journal import (
    MOST_COUNTED,
    CallPage,
    CallQuery,
    Place,
    Shelf,
)
from santral_desktop.domain.calls import Call, CallId, Direction
from santral_desktop.domain.contacts import says_a_name
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.text import digits_of, fold
from santral_desktop.journal.rows import micros, moment, to_call

_SHELVES = {
    Shelf.ALL: "1",
    Shelf.MISSED: "waits = 1",
    Shelf.INBOUND: f"direction = '{Direction.INBOUND.value}'",
    Shelf.OUTBOUND: f"direction = '{Direction.OUTBOUND.value}'",
    Shelf.RECORDED: "recording = 'present'",
}
_NOTED = "SELECT call FROM notes WHERE instr(notes.search, ?) > 0"
_NAME = (  # the same contact as `Contacts.of` tells
    "SELECT contacts.name FROM contact_numbers JOIN contacts ON contacts.id = contact "
    "WHERE number_key = ? ORDER BY contact_numbers.book, contact LIMIT 1"
)


def page_of(
    file: sqlite3.Connection, query: CallQuery, behind: Place | None, most: int
) -> CallPage:
    """Return a page of calls, newest first."""
    where, values = _condition(query)
    if behind is not None:
        where += " AND (sorted_at, id) < (?, ?)"
        values += [micros(behind.started_at), behind.id]
    text = f"SELECT * FROM calls WHERE {where} ORDER BY sorted_at DESC, id DESC LIMIT ?"
    rows = file.execute(text, (*values, most)).fetchall()
    calls = tuple(to_call(row) for row in rows)
    full = len(rows) == most
    return CallPage(calls, _place(rows[-1]) if full else None, names_for(file, calls))


def count_of(file: sqlite3.Connection, query: CallQuery, most: int = -1) -> int:
    """Return how many calls a query has, counting no further than `most`."""
    where, values = _condition(query)
    text = f"SELECT count(*) FROM (SELECT 1 FROM calls WHERE {where} LIMIT ?)"
    return int(file.execute(text, (*values, most)).fetchone()[0])


def counts_of(file: sqlite3.Connection, query: CallQuery) -> Mapping[Shelf, int]:
    """Return how many calls each shelf has; of a narrowed query no more than are counted."""
    most = -1 if replace(query, shelf=Shelf.ALL) == CallQuery() else MOST_COUNTED
    return {shelf: count_of(file, replace(query, shelf=shelf), most) for shelf in Shelf}


def values_of(file: sqlite3.Connection, column: str) -> tuple[str, ...]:
    """Return the texts that a column has, in order, without the empty one."""
    found: list[str] = []
    text = f"SELECT min({column}) FROM calls WHERE {column} > ?"
    while (value := file.execute(text, (found[-1] if found else "",)).fetchone()[0]) is not None:
        found.append(str(value))
    return tuple(found)


def names_for(file: sqlite3.Connection, calls: Iterable[Call]) -> dict[CallId, str]:
    """Return the names of contacts for calls that brought none."""
    nameless = {call.id: match_key(call.number) for call in calls if not says_a_name(call.name)}
    keys = {key: file.execute(_NAME, (key,)).fetchone() for key in {*nameless.values()} - {""}}
    return {call: str(row[0]) for call, key in nameless.items() if (row := keys.get(key))}


def words_of(text: str) -> list[str]:
    """Return the words of a search as they stand in the column: folded, of numbers the digits."""
    return [_digits(word) or word for word in fold(text).split()]


def _condition(query: CallQuery) -> tuple[str, list[Any]]:
    where = _SHELVES[query.shelf]
    values: list[Any] = []
    for said, word in zip(fold(query.text).split(), words_of(query.text), strict=True):
        where += " AND (instr(search, ?) > 0 OR id IN (" + _NOTED + "))"
        values += [word, said]
    for condition, value in (
        ("sorted_at >= ?", query.since and micros(query.since)),
        ("sorted_at < ?", query.until and micros(query.until)),
        ("queue = ?", query.queue),
        ("extension = ?", query.extension),
    ):
        if value:
            where += f" AND {condition}"
            values.append(value)
    if query.recorded:
        where += f" AND {_SHELVES[Shelf.RECORDED]}"
    if query.noted:
        where += " AND id IN (SELECT call FROM notes)"
    return where, values


def _digits(word: str) -> str:
    return "" if any(letter.isalpha() for letter in word) else digits_of(word).lstrip("0")


def _place(row: sqlite3.Row) -> Place:
    return Place(moment(row["sorted_at"]) or datetime.min.replace(tzinfo=UTC), row["id"])
