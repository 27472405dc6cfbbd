"""Read the provider's events and records into our words; write our words as it wants them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Source
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.events import (
    CallAnswered,
    CallEnded,
    CallEvent,
    CallRang,
    Facts,
    LegEnded,
)
from santral_desktop.domain.phone import NumberKind, PhoneNumber
from santral_desktop.providers.bulutsantralim import words
from santral_desktop.providers.posts import fields_of
from santral_desktop.providers.words import row_key


@dataclass(frozen=True, slots=True)
class _Parties:
    """Who called whom, told from our side of the line."""

    number: str
    called: str
    extension: str


def read_event(raw: RawEvent) -> CallEvent | None:
    """Return what a post says; None for the empty test post and for what is no event."""
    fields = fields_of(raw)
    call_id = words.text(fields.get("call_uuid"), 80)
    if not call_id:
        return None
    identity: dict[str, Any] = {"call_id": CallId(call_id), "source": Source.EVENTS}
    parties = _event_parties(fields)
    identity["extension"] = parties.extension
    identity["started_at"] = words.stamp(fields.get("start_stamp"))
    identity["facts"] = _facts(fields, parties)
    match words.text(fields.get("event_type"), 30).lower():
        case "ringing":
            return CallRang(**identity)
        case "answer" | "answered":
            answered = words.stamp(fields.get("answer_stamp")) or raw.arrived_at
            return CallAnswered(answered_at=answered, **identity)
        case "user_hangup":
            return LegEnded(cause=words.cause(fields.get("hangup_cause")), **identity)
        case "hangup":
            return _ended(fields, identity)
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Records:
    """The calls of a page; a key for each row; how many rows and pages there are."""

    calls: tuple[Call, ...]
    rows: int  # of this page
    keys: frozenset[int]
    total: int | None  # of all pages; None where it is not said
    pages: int  # in all, as far as it is said


def read_records(page: Any) -> Records:
    """Return what a page of records tells.

    Several rows of one uuid are legs of one call. Raises `Incomprehensible`.
    """
    rows = page.get("cdrs") if isinstance(page, dict) else None
    if not isinstance(rows, list):
        raise Incomprehensible(words.text(page, 80))
    calls: dict[CallId, Call] = {}
    for row in rows:
        call = _record(row) if isinstance(row, dict) else None
        if call is not None:
            calls[call.id] = _joined(calls[call.id], call) if call.id in calls else call
    pagination = page.get("pagination")
    totals = pagination if isinstance(pagination, dict) else {}
    return Records(
        calls=tuple(calls.values()),
        rows=len(rows),
        keys=frozenset(map(_row_key, rows)),
        total=words.count(totals.get("total_count")),
        pages=words.count(totals.get("total_pages")) or 0,
    )


def wire_number(number: PhoneNumber) -> str:
    """Return a number as originate takes it: 90…, 00…, or an extension's digits."""
    digits = number.value.removeprefix("+")
    return f"00{digits}" if number.kind is NumberKind.INTERNATIONAL else digits


def wire_stamp(moment: datetime) -> str:
    """Return a moment in the filter form that is known to work."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def _event_parties(fields: Mapping[str, Any]) -> _Parties:
    caller, caller_extension = words.party(fields.get("caller_id_number"))
    target, target_extension = words.party(fields.get("destination_number"))
    shown = words.text(fields.get("outbound_caller_id_number"), 60)
    spoken = words.text(fields.get("connected_user"), 20) or words.text(
        fields.get("dialed_user"), 20
    )
    match words.direction(fields.get("direction")):
        case Direction.OUTBOUND:
            return _Parties(target or target_extension, shown, caller_extension or spoken)
        case Direction.INTERNAL:
            return _Parties(caller_extension or caller, "", spoken or target_extension)
        case _:
            return _Parties(caller or caller_extension, target, spoken or target_extension)


def _facts(fields: Mapping[str, Any], parties: _Parties) -> Facts:
    return Facts(
        direction=words.direction(fields.get("direction")),
        number=parties.number,
        name=words.text(fields.get("caller_id_name"), 120),
        called=parties.called,
        queue=words.text(fields.get("queue"), 20),
        tenant=words.text(fields.get("domain_id"), 40),
    )


def _ended(fields: Mapping[str, Any], identity: dict[str, Any]) -> CallEnded:
    answered_at = words.stamp(fields.get("answer_stamp"))
    talk = words.seconds(fields.get("duration")) if answered_at else None
    return CallEnded(
        answered_at=answered_at,
        ended_at=words.stamp(fields.get("end_stamp")),
        talk=talk,
        cause=words.cause(fields.get("hangup_cause")),
        ended_by=words.ended_by(fields.get("sip_hangup_disposition")),
        recording=words.recording(fields.get("recording_present")),
        **identity,
    )


def _row_key(row: Any) -> int:
    """Return what tells a row from others: a leg of a call, or whatever else stands there."""
    names = ("call_uuid", "destination_number", "start_stamp")
    leg = row if isinstance(row, dict) and row.get("call_uuid") else None
    said = [str(leg.get(name)) for name in names] if leg else [repr(row)]
    return row_key(said)


def _record(row: Mapping[str, Any]) -> Call | None:
    call_id = words.text(row.get("call_uuid"), 80)
    if not call_id:
        return None
    where = words.direction(row.get("direction"))
    answered_at, ended_at = words.stamp(row.get("answer_stamp")), words.stamp(row.get("end_stamp"))
    running = not words.text(
        row.get("end_stamp")
    )  # one that cannot be read was an end all the same
    talking = CallState.TALKING if answered_at else CallState.RINGING
    parties, name = _record_parties(row, where)
    return Call(
        id=CallId(call_id),
        direction=where,
        state=talking if running else CallState.ENDED,
        number=parties.number,
        name=name,
        called=parties.called,
        queue=words.text(row.get("queue"), 20),
        extension=parties.extension,
        started_at=words.stamp(row.get("start_stamp")),
        answered_at=answered_at,
        ended_at=ended_at,
        talk=None if running else words.seconds(row.get("talk_duration")),
        cause=words.cause(row.get("result")),
        ended_by=words.ended_by(row.get("sip_hangup_disposition")),
        marked_missed=None if running else words.flag(row.get("missed")),
        returned_in=CallId(words.text(row.get("return_uuid"), 80)) or None,
        recording=words.recording(row.get("recording_present")),
        sources=frozenset({Source.HISTORY}),
    )


def _record_parties(row: Mapping[str, Any], where: Direction) -> tuple[_Parties, str]:
    caller, caller_extension = words.party(row.get("caller_id_number"))
    target, target_extension = words.party(row.get("destination_number"))
    caller_name = words.text(row.get("caller_id_name"), 120)
    target_name = words.text(row.get("destination_name"), 120)
    match where:
        case Direction.OUTBOUND:
            return _Parties(target or target_extension, caller, caller_extension), target_name
        case Direction.INTERNAL:
            return _Parties(caller_extension or caller, "", target_extension), caller_name
        case _:
            return _Parties(caller or caller_extension, target, target_extension), caller_name


def _joined(one: Call, other: Call) -> Call:
    """Join two legs: who answered speaks for the call, of two that did the later one."""
    first, second = (other, one) if _got_it(other) > _got_it(one) else (one, other)
    missed = {one.marked_missed, other.marked_missed}
    both = one.answered and other.answered
    return replace(
        first,
        number=first.number or second.number,
        name=first.name or second.name,
        called=first.called or second.called,
        queue=first.queue or second.queue,
        started_at=min(filter(None, (one.started_at, other.started_at)), default=None),
        answered_at=second.answered_at if both else first.answered_at,
        ended_at=max(filter(None, (one.ended_at, other.ended_at)), default=None)
        if both
        else first.ended_at,
        talk=max(filter(None, (one.talk, other.talk)), default=None) if both else first.talk,
        marked_missed=False if first.answered else (True in missed or None),
        recording=first.recording if first.answered else second.recording,
        returned_in=first.returned_in or second.returned_in,
    )


def _got_it(leg: Call) -> float:
    return leg.answered_at.timestamp() if leg.answered_at else 0.0
