"""Count calls for a report: from the sums where they can tell, else call by call."""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from santral_desktop.application.ports.journal import (
    MOST_LONGEST,
    MOST_UNRETURNED,
    CallPage,
    CallQuery,
    Shelf,
)
from santral_desktop.domain.calls import Direction
from santral_desktop.domain.reports import Report, Tally, slot_numbered
from santral_desktop.journal.looking import page_of, page_with
from santral_desktop.journal.rows import SHOWN, first_place
from santral_desktop.journal.search import few_of
from santral_desktop.journal.sought import sought
from santral_desktop.journal.sums import DAYS, HOUR, HOURS, OF_CALLS

K = TypeVar("K")
_HERE = range(24 * 365 * 500)  # hours since 1970 that are a time; others were damaged
_FIRST = date(1970, 1, 1)
_SEEN = 20_000  # calls, among which looking at each for its wait is quick
_TIMES = {"talk", "wait", "patience"}
_SUMS = ", ".join(f"sum({name})" for name in OF_CALLS)
_DIRECTIONS = {Shelf.INBOUND: Direction.INBOUND.value, Shelf.OUTBOUND: Direction.OUTBOUND.value}
_SLOT, _DAY = "slot", "day"  # beside the names of columns
# What can be asked of the sums by queue (of hours), and of those by extension (of days).
_OF_HOURS = {_SLOT: "(hour + 3) % 168", _DAY: "(hour + 3) / 24", "queue": "queue"}
_OF_DAYS = {_DAY: "day", "extension": "extension"}
_OF_CALLS = {
    _SLOT: f"({HOURS} + 3) % 168",
    _DAY: DAYS,
    "queue": "queue",
    "extension": "extension",
}


def report_of(file: sqlite3.Connection, query: CallQuery) -> Report:
    """Return what there is to count of the calls that a query has, all at one moment."""
    file.execute("BEGIN")
    try:
        return _report(file, query)
    finally:
        file.execute("COMMIT")


def _report(file: sqlite3.Connection, query: CallQuery) -> Report:
    queues = {str(key): tally for key, tally in _counted(file, query, "queue").items()}
    whole = sum(queues.values(), Tally())
    longest = _longest(file, query, whole.calls)
    unreturned = _unreturned(file, query) if whole.waiting else CallPage((), None)
    return Report(
        whole=whole,
        days=_by(_counted(file, query, _DAY), range(len(_HERE) // 24), _day),
        slots=_by(_counted(file, query, _SLOT), range(168), slot_numbered),
        queues=queues,
        extensions={str(key): one for key, one in _counted(file, query, "extension").items()},
        longest=longest.calls,
        unreturned=unreturned.calls,
        names={**longest.names, **unreturned.names},
    )


def _by(sums: Mapping[Any, Tally], known: range, say: Callable[[int], K]) -> dict[K, Tally]:
    return {say(key): one for key, one in sorted(sums.items()) if key in known}


def _day(number: int) -> date:
    return _FIRST + timedelta(days=number)


def _counted(file: sqlite3.Connection, query: CallQuery, key: str) -> dict[Any, Tally]:
    """Return the sums of each queue, extension, day or hour of a week."""
    text, values = _of_sums(query, key) or _of_calls(file, query, key)
    return {row[0]: _tally(row) for row in file.execute(f"{text} GROUP BY 1 ORDER BY 1", values)}


def _of_sums(query: CallQuery, key: str) -> tuple[str, list[Any]] | None:
    """Return how to ask the sums; None where they cannot tell."""
    shelf = query.shelf if query.shelf in _DIRECTIONS else Shelf.ALL
    plain = CallQuery(shelf, since=query.since, until=query.until)
    for column, span, keys, length in (
        ("queue", "hour", _OF_HOURS, 1),
        ("extension", "day", _OF_DAYS, 24),
    ):
        value = getattr(query, column)
        known = replace(plain, **{column: value}) == query and key in keys
        bounds = [_bound(at, length) for at in (query.since, query.until)]
        if not known or None in bounds:
            continue
        asked = [
            (f"{span} >= ?", bounds[0], query.since),
            (f"{span} < ?", bounds[1], query.until),
            (f"{column} = ?", value, value),
            ("direction = ?", _DIRECTIONS.get(shelf), shelf in _DIRECTIONS),
        ]
        where = " AND ".join(text for text, _, is_asked in asked if is_asked) or "1"
        text = f"SELECT {keys[key]}, {_SUMS} FROM {column}_sums WHERE {where}"  # noqa: S608
        return text, [value for _, value, is_asked in asked if is_asked]
    return None


def _bound(at: datetime | None, length: int) -> int | None:
    """Return a moment in spans of so many hours; None where it lies within one."""
    if at is None:
        return 0
    hours, rest = divmod(first_place(at), HOUR)
    if length > 1:
        hours += 3  # days of Türkiye
    spans, more = divmod(hours, length)
    return None if rest or more or spans < 0 else spans


def _of_calls(file: sqlite3.Connection, query: CallQuery, key: str) -> tuple[str, list[Any]]:
    where, values = sought(query).where
    hint = _hint(file, query)
    sums = ", ".join(OF_CALLS.values())
    text = f"SELECT {_OF_CALLS[key]}, {sums} FROM calls{hint} WHERE {where}"  # noqa: S608
    return text, values


def _hint(file: sqlite3.Connection, query: CallQuery) -> str:
    """Return which index leads to the calls of a query; in a short span the table itself does."""
    what = sought(query)
    by = few_of(file, what)
    if by is None and what.filters:
        span = "SELECT 1 FROM calls WHERE place >= ? AND place < ? LIMIT ?"
        text = f"SELECT count(*) FROM ({span})"  # noqa: S608  our own text
        many = file.execute(text, (what.first, what.end, _SEEN)).fetchone()[0]
        by = what.filters[0] if many == _SEEN else None
    return f" INDEXED BY {by.index}" if by else " NOT INDEXED"


def _tally(row: sqlite3.Row) -> Tally:
    names = (one.name for one in fields(Tally))
    sums = {name: int(value or 0) for name, value in zip(names, tuple(row)[1:], strict=True)}
    times = {name: timedelta(microseconds=sums[name]) for name in _TIMES}
    return Tally(**(sums | times))  # type: ignore[arg-type]


def _longest(file: sqlite3.Connection, query: CallQuery, calls: int) -> CallPage:
    """Return those that waited longest: among few by a look at each, else in their order."""
    where, values = sought(query).where
    hint = _hint(file, query) if calls <= _SEEN else " INDEXED BY calls_waited"
    text = (
        f"SELECT {SHOWN} FROM calls{hint} WHERE {where} AND waited IS NOT NULL "  # noqa: S608
        "ORDER BY waited DESC, place DESC LIMIT ?"
    )
    return page_with(file, file.execute(text, (*values, MOST_LONGEST)).fetchall())


def _unreturned(file: sqlite3.Connection, query: CallQuery) -> CallPage:
    recorded = query.recorded or query.shelf is Shelf.RECORDED
    missed = replace(query, shelf=Shelf.MISSED, recorded=recorded)
    return page_of(file, missed, None, MOST_UNRETURNED)
