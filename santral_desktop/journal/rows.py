"""A call as a row, and back."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, TypeGuard

from santral_desktop.domain.calls import (
    Call,
    CallId,
    CallState,
    Direction,
    Doubt,
    EndedBy,
    RecordingState,
    Source,
)
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.text import digits_of, fold, inert

COLUMNS = (
    "id", "sorted_at", "direction", "state", "number", "name", "called", "queue", "extension",
    "ringing", "started_at", "answered_at", "ended_at", "talk", "cause", "ended_by",
    "marked_missed", "returned_in", "recording", "sources", "doubt", "missed", "search",
    "account", "number_key",
)  # fmt: skip
_READ = tuple(n for n in COLUMNS if n not in {"sorted_at", "missed", "search", "number_key"})
_BESIDE = ("sorted_at", "number_key", "place", "noted", "waits")
SHOWN = ", ".join(f"calls.{name}" for name in (*_READ, *_BESIDE))
_DIRECTIONS: dict[Any, Direction] = {one.value: one for one in Direction}
_STATES: dict[Any, CallState] = {one.value: one for one in CallState}
_ENDS: dict[Any, EndedBy] = {one.value: one for one in EndedBy}
_RECORDINGS: dict[Any, RecordingState] = {one.value: one for one in RecordingState}
_DOUBTS: dict[Any, Doubt] = {one.value: one for one in Doubt}
_NOBODY: frozenset[str] = frozenset()
PLACES = 32  # for calls of one microsecond
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SEARCHED = 1000  # characters
_LARGEST = 10**16  # microseconds: three hundred years


def to_row(call: Call, sorted_at: int) -> tuple[Any, ...]:
    """Return the values of `COLUMNS`."""
    return (
        inert(call.id),
        sorted_at,
        call.direction.value,
        int(call.state),
        _inert(call.number),
        _inert(call.name),
        _inert(call.called),
        _inert(call.queue),
        _inert(call.extension),
        ",".join(sorted(map(_inert, call.ringing))),
        micros(call.started_at),
        micros(call.answered_at),
        micros(call.ended_at),
        None if call.talk is None else call.talk // timedelta(microseconds=1),
        _inert(call.cause),
        call.ended_by.value,
        call.marked_missed,
        None if call.returned_in is None else inert(call.returned_in),
        call.recording.value,
        _names(call.sources),
        call.doubt.value,
        call.missed,
        search_text(call),
        _inert(call.account),
        _key(call.number),
    )


def to_call(row: sqlite3.Row) -> Call:
    """Return the call of a row, whatever else stands in it; older files lack columns."""
    there = {*row.keys()}
    return _call(*(row[name] if name in there else "" for name in _READ))


def to_calls(rows: Iterable[sqlite3.Row]) -> tuple[Call, ...]:
    """Return the calls of rows that have `SHOWN`."""
    return tuple(_call(*row[: len(_READ)]) for row in rows)


def _call(  # noqa: PLR0913, PLR0917  (in the order of `_READ`, which is quick)
    call: Any, direction: Any, state: Any, number: Any, name: Any, called: Any, queue: Any,
    extension: Any, ringing: Any, started_at: Any, answered_at: Any, ended_at: Any, talk: Any,
    cause: Any, ended_by: Any, missed: Any, returned_in: Any, recording: Any, sources: Any,
    doubt: Any, account: Any,
) -> Call:  # fmt: skip
    """Return the call; what cannot be read in a damaged row is not known."""
    return Call(
        id=CallId(str(call)),
        account=str(account),
        direction=_DIRECTIONS.get(direction, Direction.UNKNOWN),
        state=_STATES.get(state, CallState.ENDED),
        number=str(number),
        name=str(name),
        called=str(called),
        queue=str(queue),
        extension=str(extension),
        ringing=frozenset(filter(None, str(ringing).split(","))) if ringing else _NOBODY,
        started_at=moment(started_at),
        answered_at=moment(answered_at),
        ended_at=moment(ended_at),
        talk=timedelta(microseconds=talk) if _sane(talk) else None,
        cause=str(cause),
        ended_by=_ENDS.get(ended_by, EndedBy.UNKNOWN),
        marked_missed=None if missed is None else bool(missed),
        returned_in=None if returned_in is None else CallId(str(returned_in)),
        recording=_RECORDINGS.get(recording, RecordingState.UNKNOWN),
        sources=_sources(str(sources)),
        doubt=_DOUBTS.get(doubt, Doubt.NONE),
    )


@lru_cache(maxsize=64)
def _sources(text: str) -> frozenset[Source]:
    return frozenset(source for source in Source if source.value in text.split(","))


def search_text(call: Call) -> str:
    """Return what a search looks through: folded words, then the number's digits in full."""
    words = f"{_folded(call.name)} {_folded(call.queue)} {call.extension}"
    return inert(f"{words}|{_digits(call.number)}", _SEARCHED)


# Of a thousand calls most have numbers, names and queues that the ones before had.
_inert = lru_cache(maxsize=8192)(inert)
_folded = lru_cache(maxsize=8192)(fold)


@lru_cache(maxsize=8192)
def _key(number: str) -> str:
    return match_key(inert(number))


@lru_cache(maxsize=8192)
def _digits(number: str) -> str:
    return f"{digits_of(number)} {digits_of(match_key(number))}"


@lru_cache(maxsize=64)
def _names(sources: frozenset[Source]) -> str:
    return ",".join(sorted(source.value for source in sources))


def micros_of(when: datetime) -> int:
    """Return a moment as a whole number."""
    return (when - _EPOCH) // _EPOCH.resolution


def micros(when: datetime | None) -> int | None:
    """Return a moment as a whole number; nothing as nothing."""
    return None if when is None else micros_of(when)


def first_place(when: datetime) -> int:
    """Return the first place that calls of a moment can have: those before it have lesser ones."""
    return micros_of(when) * PLACES


def moment(number: Any) -> datetime | None:
    """Return the moment of a whole number; None for what was damaged."""
    if type(number) is int and -_LARGEST < number < _LARGEST:  # three of each row: no call more
        return _EPOCH + timedelta(0, 0, number)
    return None


def _sane(number: Any) -> TypeGuard[int]:
    return isinstance(number, int) and abs(number) < _LARGEST
