"""The fields of an event post, as the provider's documents list them."""

import zlib
from datetime import datetime, timedelta, timezone

from santral_desktop.simulator.calls import Call, Leg
from santral_desktop.simulator.people import DOMAIN_ID
from santral_desktop.simulator.sip_causes import status_of

ISTANBUL = timezone(timedelta(hours=3))  # no summer time since 2016


def ringing_event(call: Call, extension: str) -> dict[str, str]:
    """Return what is posted when an extension, or an outside destination, begins to ring."""
    return _event("ringing", call, dialed_user=extension)


def answer_event(call: Call, leg: Leg, dialled: str = "") -> dict[str, str]:
    """Return what is posted when the call is answered; by pick-up another was dialled."""
    return _event(
        "answer",
        call,
        dialed_user=dialled or leg.extension,
        connected_user=leg.extension,
        answer_stamp=_stamp(call.answered_at),
    )


def user_hangup_event(call: Call, leg: Leg) -> dict[str, str]:
    """Return what is posted when one extension's leg is over."""
    return _event(
        "user_hangup",
        call,
        dialed_user=leg.extension,
        end_stamp=_stamp(leg.ended_at),
        hangup_cause=leg.cause,
    )


def hangup_event(call: Call) -> dict[str, str]:
    """Return what is posted when the call is over: it is the call record as well."""
    connected = call.connected()
    dialed = connected or (call.legs[-1] if call.legs else None)
    return _event(
        "hangup",
        call,
        dialed_user=dialed.extension if dialed else "",
        connected_user=connected.extension if connected and call.answered_at else "",
        answer_stamp=_stamp(call.answered_at),
        end_stamp=_stamp(call.ended_at),
        duration=str(round(call.talk_seconds)),
        recording_present=_flag(call, value=call.has_recording),
        answered=_flag(call, value=call.answered_at is not None),
        queue_wait_duration=str(_waited(call)) if call.queue else "",
        sip_hangup_disposition=call.ended_by,
        hangup_cause=call.cause,
        **_failure(call),
    )


def _event(kind: str, call: Call, **more: str) -> dict[str, str]:
    fields = {
        "event_type": kind,
        "domain_id": DOMAIN_ID,
        "direction": call.way.event_word,
        "caller_id_number": call.caller_number,
        "outbound_caller_id_number": call.outside_number,
        "destination_number": call.destination,
        "call_uuid": call.uuid,
        "start_stamp": _stamp(call.started_at),
    }
    if call.queue:
        fields["queue"] = call.queue
    return fields | {name: value for name, value in more.items() if value or kind == "hangup"}


def _flag(call: Call, *, value: bool) -> str:
    """Write a boolean as one document does, or as the other."""
    short = zlib.crc32(call.uuid.encode()) % 2 == 0
    word = "true" if value else "false"
    return word[0] if short else word


def _failure(call: Call) -> dict[str, str]:
    """Return code and words of what the called side refused; empty when nothing failed."""
    failed = call.answered_at is None and call.cause != "ORIGINATOR_CANCEL"
    status, phrase = status_of(call.cause) if failed else ("", "")
    return {"failure_status": str(status), "failure_phrase": phrase}


def _stamp(moment: datetime | None) -> str:
    return moment.astimezone(ISTANBUL).strftime("%Y-%m-%d %H:%M:%S") if moment else ""


def _waited(call: Call) -> int:
    end = call.answered_at or call.ended_at or call.started_at
    return round((end - call.started_at).total_seconds())
