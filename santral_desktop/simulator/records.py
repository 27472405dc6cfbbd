"""Call records as the service writes them, with all its habits."""

import zlib
from datetime import datetime
from typing import Any

from santral_desktop.simulator.calls import Call, Leg, Way
from santral_desktop.simulator.causes import result_of
from santral_desktop.simulator.events import ISTANBUL
from santral_desktop.simulator.people import Company

Row = dict[str, Any]


def rows_of(call: Call, company: Company) -> list[Row]:
    """Return a call's rows: one, or one for each extension that a queue rang."""
    if not call.queue:
        return [_row(call, company, call.connected(), answered=call.answered_at is not None)]
    last_legs = {leg.extension: leg for leg in call.legs if not leg.places_the_call}
    if not last_legs:
        return [_row(call, company, None, answered=False)]
    return [
        _row(call, company, leg, answered=leg.answered_at is not None) for leg in last_legs.values()
    ]


def detail_of(call: Call) -> Row:
    """Return one record and the flow of its legs; this one has no names and no queue."""
    record = {
        "direction": call.way.record_word,
        "caller_id_number": call.caller_number,
        "destination_number": call.destination,
        "return_uuid": call.return_uuid,
        "call_uuid": call.uuid,
        "sip_hangup_disposition": call.ended_by,
        "result": result_of(call.cause),
        "missed": _flag(call, "missed", value=call.missed and not call.live),
        "recording_present": _flag(call, "recording", value=call.has_recording),
        **_times(call, call.answered_at),
    }
    return {"cdr": record, "call_flow": [_flow(leg) for leg in call.legs]}


def stamp(moment: datetime | None) -> str:
    """Return a stamp with its offset; empty for what has not happened."""
    return moment.astimezone(ISTANBUL).strftime("%Y-%m-%d %H:%M:%S %z") if moment else ""


def clock_time(seconds: float) -> str:
    """Return a duration as HH:MM:SS."""
    whole = round(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def _row(call: Call, company: Company, leg: Leg | None, *, answered: bool) -> Row:
    extension = company.extensions.get(leg.extension) if leg else None
    inbound = call.way is Way.INBOUND
    shown = leg.extension if leg and call.queue else ""
    of_its_own = call.queue and not answered and leg  # a loser's row of a queue call
    cause = (of_its_own and of_its_own.cause) or call.cause
    return {
        "direction": call.way.record_word,
        "caller_id_number": _caller(call),
        "caller_id_name": call.caller_name,
        "destination_number": f"{shown} ({call.destination})" if shown else call.destination,
        "destination_name": extension.name if inbound and extension else call.destination_name,
        "queue": call.queue or None,
        "result": result_of(cause) if not call.live else "",
        "missed": _flag(call, "missed", value=call.missed and not call.live),
        "recording_present": _flag(call, "recording", value=answered and call.has_recording),
        "return_uuid": call.return_uuid,
        "sip_hangup_disposition": call.ended_by,
        "call_uuid": call.uuid,
        **_times(call, call.answered_at if answered else None),
    }


def _times(call: Call, answered_at: datetime | None) -> Row:
    """A running call has an empty answer stamp and no durations, answered or not."""
    if call.ended_at is None:
        answered_at, total, talk, wait = None, 0.0, 0.0, 0.0
    else:
        total = (call.ended_at - call.started_at).total_seconds()
        talk = call.talk_seconds if answered_at else 0.0
        wait = ((call.answered_at or call.ended_at) - call.started_at).total_seconds()
    return {
        "start_stamp": stamp(call.started_at),
        "answer_stamp": stamp(answered_at),
        "end_stamp": stamp(call.ended_at),
        "duration": clock_time(total),
        "talk_duration": clock_time(talk),
        "queue_wait_seconds": clock_time(wait if call.queue else 0.0),
    }


def _caller(call: Call) -> str:
    if call.way is Way.OUTBOUND_BY_API and call.outside_number not in {"", call.caller_number}:
        return f"{call.caller_number} ({call.outside_number})"
    return call.caller_number


def _flow(leg: Leg) -> Row:
    talked = 0.0
    if leg.answered_at is not None and leg.ended_at is not None:
        talked = (leg.ended_at - leg.answered_at).total_seconds()
    return {
        "destination_number": leg.extension,
        "start_stamp": stamp(leg.started_at),
        "answer_stamp": stamp(leg.answered_at),
        "end_stamp": stamp(leg.ended_at),
        "duration": clock_time(talked),
        "ip_address": "192.0.2.10",
        "sip_user_agent": "Santral simulator",
        "write_codec": " PCMU",  # the documents' sample has such a blank
        "read_codec": "PCMU",
        "result": result_of(leg.cause),
    }


def _flag(call: Call, name: str, *, value: bool) -> str | bool | int:
    """Write a boolean in one of the three ways that the service mixes."""
    habit = zlib.crc32(f"{call.uuid}{name}".encode()) % 3
    forms: tuple[str | bool | int, ...] = ("true" if value else "false", value, int(value))
    return forms[habit]
