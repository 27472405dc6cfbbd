"""Give each call its place in the list: behind all that began before it, one place for each."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

from santral_desktop.application.ports.journal import Place
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.text import inert
from santral_desktop.journal.rows import PLACES, first_place, moment

_END = 2**63 - 1
_KNOWN = "SELECT place, sorted_at, number_key FROM calls WHERE id = ?"
_LAST = "SELECT max(place) FROM calls WHERE place >= ? AND place < ?"


@dataclass(frozen=True, slots=True)
class Known:
    """Where a call stands until now, and the number that it had."""

    place: int
    sorted_at: int
    number_key: str


def known(file: sqlite3.Connection, call: CallId) -> Known | None:
    """Return where a call stands, None for a new one."""
    row = file.execute(_KNOWN, (inert(call),)).fetchone()
    return None if row is None else Known(*row)


def free_place(file: sqlite3.Connection, sorted_at: int) -> int:
    """Return a place for a call of that moment, behind others of the same."""
    first = sorted_at * PLACES
    next_second = (sorted_at // 1_000_000 + 1) * 1_000_000 * PLACES
    for end in (first + PLACES, next_second):  # a crowd goes into the rest of its second
        last = _last(file, first, end)
        if last is None or last + 1 < end:
            return first if last is None else last + 1
    return (_last(file, first, _END) or first) + 1


def place_behind(file: sqlite3.Connection, place: Place) -> int:
    """Return the place at which a page ended, though its last call may be elsewhere by now."""
    row = known(file, place.id)
    if row is not None and moment(row.sorted_at) in {None, place.started_at}:
        return row.place
    return first_place(place.started_at) + PLACES


def place_above(file: sqlite3.Connection, place: Place) -> int:
    """Return the place at which a page began, though its first call may be elsewhere by now."""
    row = known(file, place.id)
    if row is not None and moment(row.sorted_at) in {None, place.started_at}:
        return row.place
    return first_place(place.started_at) - 1


def shown_place(row: sqlite3.Row) -> Place:
    """Return the place of a row, for the page behind it."""
    at = moment(row["sorted_at"]) or moment(row["place"] // PLACES)
    return Place(at or datetime.min.replace(tzinfo=UTC), row["id"])


def _last(file: sqlite3.Connection, first: int, end: int) -> int | None:
    last: int | None = file.execute(_LAST, (first, end)).fetchone()[0]
    return last
