"""A call as a row, and back."""

import sqlite3
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any, TypeGuard, TypeVar

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
    "number_key",
)  # fmt: skip
PLACES = 32  # for calls of one microsecond
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SEARCHED = 1000  # characters
_LARGEST = 10**16  # microseconds: three hundred years
E = TypeVar("E", bound=Enum)


def to_row(call: Call, sorted_at: int) -> tuple[Any, ...]:
    """Return the values of `COLUMNS`."""
    return (
        inert(call.id),
        sorted_at,
        call.direction.value,
        int(call.state),
        inert(call.number),
        inert(call.name),
        inert(call.called),
        inert(call.queue),
        inert(call.extension),
        ",".join(sorted(map(inert, call.ringing))),
        micros(call.started_at),
        micros(call.answered_at),
        micros(call.ended_at),
        None if call.talk is None else call.talk // timedelta(microseconds=1),
        inert(call.cause),
        call.ended_by.value,
        call.marked_missed,
        None if call.returned_in is None else inert(call.returned_in),
        call.recording.value,
        ",".join(sorted(source.value for source in call.sources)),
        call.doubt.value,
        call.missed,
        search_text(call),
        match_key(inert(call.number)),
    )


def to_call(row: sqlite3.Row) -> Call:
    """Return the call of a row; what cannot be read in a damaged one is not known."""
    talk, missed = row["talk"], row["marked_missed"]
    return Call(
        id=CallId(str(row["id"])),
        direction=_word(Direction, row["direction"], Direction.UNKNOWN),
        state=_word(CallState, row["state"], CallState.ENDED),
        number=str(row["number"]),
        name=str(row["name"]),
        called=str(row["called"]),
        queue=str(row["queue"]),
        extension=str(row["extension"]),
        ringing=frozenset(filter(None, str(row["ringing"]).split(","))),
        started_at=moment(row["started_at"]),
        answered_at=moment(row["answered_at"]),
        ended_at=moment(row["ended_at"]),
        talk=timedelta(microseconds=talk) if _sane(talk) else None,
        cause=str(row["cause"]),
        ended_by=_word(EndedBy, row["ended_by"], EndedBy.UNKNOWN),
        marked_missed=None if missed is None else bool(missed),
        returned_in=None if row["returned_in"] is None else CallId(str(row["returned_in"])),
        recording=_word(RecordingState, row["recording"], RecordingState.UNKNOWN),
        sources=frozenset(s for s in Source if s.value in str(row["sources"]).split(",")),
        doubt=_word(Doubt, row["doubt"], Doubt.NONE),
    )


def search_text(call: Call) -> str:
    """Return what a search looks through: folded words, then the number's digits in full."""
    digits = f"{digits_of(call.number)} {digits_of(match_key(call.number))}"
    return inert(f"{fold(call.name)} {fold(call.queue)} {call.extension}|{digits}", _SEARCHED)


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
    return _EPOCH + timedelta(microseconds=number) if _sane(number) else None


def _sane(number: Any) -> TypeGuard[int]:
    return isinstance(number, int) and abs(number) < _LARGEST


def _word(kind: type[E], value: Any, otherwise: E) -> E:
    try:
        return kind(value)
    except ValueError:
        return otherwise
