"""Read the provider's web hooks into our words: JSON or form, whatever spelling they came in."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.domain.calls import CallId, Direction, Source
from santral_desktop.domain.events import CallEnded, CallEvent, CallMarked, CallRang, Facts
from santral_desktop.providers.bulutfon import words
from santral_desktop.providers.posts import fields_of

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROS, _MILLIS, _SECONDS = 10**14, 10**11, 10**8  # what an epoch is counted in, by its size
_EXTENSION_DIGITS = 4  # by the provider's numbering: menus have two, groups three
Fields = Mapping[str, Any]
Identity = dict[str, Any]


def read_event(raw: RawEvent) -> CallEvent | None:
    """Return what a web hook says; None for a fax, and for what is no event or unknown.

    The provider tells no answer: nothing that is read here claims that somebody talks.
    """
    fields = fields_of(raw)
    call_id = words.text(fields.get("uuid"), 80)
    read = _READERS.get(words.text(fields.get("event_type"), 40).lower())
    if not call_id or read is None:
        return None
    return read(fields, {"call_id": CallId(call_id), "source": Source.EVENTS})


def _began(fields: Fields, identity: Identity) -> CallRang:
    """A call that nothing rings for yet: it may be in a menu, or go out."""
    return CallRang(
        extension=_own_extension(fields),
        started_at=_moment(fields.get("timestamp")),
        facts=_facts(fields),
        **identity,
    )


def _reached_extension(fields: Fields, identity: Identity) -> CallRang:
    return CallRang(
        extension=words.text(fields.get("destination"), 20),
        started_at=_moment(fields.get("timestamp")),
        facts=_facts(fields),
        **identity,
    )


def _reached_group(fields: Fields, identity: Identity) -> CallRang:
    return CallRang(
        started_at=_moment(fields.get("timestamp")),
        facts=_facts(fields, queue=words.text(fields.get("destination"), 20)),
        **identity,
    )


def _missed(fields: Fields, identity: Identity) -> CallMarked:
    """The mark's own moment is not the call's beginning."""
    return CallMarked(facts=_facts(fields), **identity)


def _ended(fields: Fields, identity: Identity) -> CallEnded:
    """Tell the answer of a call that went out; one that came in may have talked to a menu alone."""
    facts = _facts(fields)
    ended_at, talk = (
        _moment(fields.get("timestamp")),
        words.seconds(fields.get("talk_duration")),
    )
    answered = facts.direction in {Direction.OUTBOUND, Direction.INTERNAL} and ended_at and talk
    return CallEnded(
        extension=_own_extension(fields),
        answered_at=ended_at - talk if answered and ended_at and talk else None,
        ended_at=ended_at,
        talk=talk or None,
        cause=words.cause(fields.get("hangup_cause")),
        ended_by=words.ended_by(fields.get("hangup_detail")),
        facts=facts,
        **identity,
    )


_READERS: Mapping[str, Callable[[Fields, Identity], CallEvent]] = {
    "call_init": _began,
    "call_init_manu": _began,  # so in the provider's own list
    "call_init_menu": _began,
    "incoming_call_menu": _began,
    "call_init_extension": _reached_extension,
    "incoming_call_extension": _reached_extension,
    "call_init_group": _reached_group,
    "incoming_call_group": _reached_group,
    "missing_call": _missed,
    "missed_call": _missed,
    "call_hangup": _ended,
}


def _moment(value: Any) -> datetime | None:
    """Return a stamp's moment: an epoch in seconds, milli- or microseconds, told by its size."""
    plain = words.text(value, 60)
    if not re.fullmatch(r"[0-9]{1,17}", plain):
        return words.stamp(value)
    number = int(plain)
    if number < _SECONDS:
        return None  # of a time before the provider was
    unit = 1 if number >= _MICROS else 1000 if number >= _MILLIS else 10**6
    return _EPOCH + timedelta(microseconds=number * unit)


def _own_extension(fields: Fields) -> str:
    """Return ours of a call that went out, or the one that a colleague calls."""
    match words.direction(fields.get("direction")):
        case Direction.OUTBOUND:
            return words.party(fields.get("caller"))[1]
        case Direction.INTERNAL:
            callee = words.party(fields.get("callee"))[1]
            return callee if len(callee) == _EXTENSION_DIGITS else ""
        case _:
            return ""


def _facts(fields: Fields, queue: str = "") -> Facts:
    """Whose tenant it is stays unsaid: ids of two providers cannot be compared."""
    caller, caller_extension = words.party(fields.get("caller"))
    callee, callee_extension = words.party(fields.get("callee"))
    where = words.direction(fields.get("direction"))
    match where:
        case Direction.OUTBOUND:
            number, called = callee or callee_extension, caller
        case Direction.INTERNAL:
            number, called = caller or caller_extension, ""
        case _:
            number, called = caller or caller_extension, callee
    return Facts(direction=where, number=number, called=called, queue=queue)
