"""A call as a row, and back."""

import sqlite3
from datetime import UTC, datetime, timedelta
from typing import Any

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
)  # fmt: skip
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_row(call: Call, arrived_at: datetime) -> tuple[Any, ...]:
    """Return the values of `COLUMNS`; a call without a start is sorted by its arrival."""
    return (
        inert(call.id),
        micros(call.started_at or arrived_at),
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
        call.returned_in,
        call.recording.value,
        ",".join(sorted(source.value for source in call.sources)),
        call.doubt.value,
        call.missed,
        search_text(call),
    )


def to_call(row: sqlite3.Row) -> Call:
    """Return the call of a row."""
    return Call(
        id=CallId(row["id"]),
        direction=Direction(row["direction"]),
        state=CallState(row["state"]),
        number=row["number"],
        name=row["name"],
        called=row["called"],
        queue=row["queue"],
        extension=row["extension"],
        ringing=frozenset(filter(None, row["ringing"].split(","))),
        started_at=moment(row["started_at"]),
        answered_at=moment(row["answered_at"]),
        ended_at=moment(row["ended_at"]),
        talk=None if row["talk"] is None else timedelta(microseconds=row["talk"]),
        cause=row["cause"],
        ended_by=EndedBy(row["ended_by"]),
        marked_missed=None if row["marked_missed"] is None else bool(row["marked_missed"]),
        returned_in=row["returned_in"],
        recording=RecordingState(row["recording"]),
        sources=frozenset(Source(word) for word in filter(None, row["sources"].split(","))),
        doubt=Doubt(row["doubt"]),
    )


def search_text(call: Call) -> str:
    """Return what a search looks through: folded words, then the number's digits in full."""
    digits = f"{digits_of(call.number)} {digits_of(match_key(call.number))}"
    return f"{fold(call.name)} {fold(call.queue)} {call.extension}|{digits}"


def micros(when: datetime | None) -> int | None:
    """Return a moment as a whole number."""
    return None if when is None else (when - _EPOCH) // timedelta(microseconds=1)


def moment(number: int | None) -> datetime | None:
    """Return the moment of a whole number."""
    return None if number is None else _EPOCH + timedelta(microseconds=number)
