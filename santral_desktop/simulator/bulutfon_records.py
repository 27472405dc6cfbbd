"""Bulutfon's call records, with the mixed types and flags that its documents show."""

import zlib
from datetime import datetime
from typing import Any

from santral_desktop.simulator.calls import Call, Leg, Place, Step, Way
from santral_desktop.simulator.events import ISTANBUL
from santral_desktop.simulator.people import Company

Row = dict[str, Any]
_PLACES = {Place.MENU: "MENU", Place.GROUP: "GROUP", Place.EXTENSION: "EXTENSION"}
_STATES = {
    "ORIGINATOR_CANCEL": "recv_cancel",
    "CALL_REJECTED": "send_refuse",
    "USER_BUSY": "send_refuse",
    "NO_ANSWER": "send_cancel",
}
_WORDS = {Way.INBOUND: "IN", Way.INTERNAL: "LOCAL"}
_TOLL = 0.0182  # of a begun minute


def record_of(call: Call, company: Company) -> Row:
    """Return the record of a call that is over; only a call to outside has extension and price."""
    caller, callee = numbers_of(call, company)
    row: Row = {
        "uuid": call.uuid,
        "bf_calltype": "voice",
        "direction": direction_of(call),
        "caller": as_number(caller),
        "callee": as_number(callee),
        "call_time": stamp(call.started_at),
        "answer_time": stamp(answered_at(call)) or _nothing(call, "answer_time"),
        "hangup_time": stamp(call.ended_at),
        "missing_call": call.missed,
        "call_record": _record_word(call),
        "hangup_cause": call.cause,
        "hangup_state": hangup_state(call) or _nothing(call, "hangup_state"),
    }
    if row["direction"] == "OUT":
        row |= {"extension": _extension(call, caller), "call_price": _price(call)}
    return row


def detail_of(call: Call, company: Company) -> Row:
    """Return a record; of a call from outside with what it went through."""
    row = record_of(call, company)
    if call.way is Way.INBOUND:
        row["call_flow"] = _flow(call, numbers_of(call, company)[1])
    return row


def direction_of(call: Call) -> str:
    """Return IN, OUT or LOCAL."""
    return _WORDS.get(call.way, "OUT")


def numbers_of(call: Call, company: Company) -> tuple[str, str]:
    """Return caller and callee: outside numbers, of extensions only between two of them."""
    match call.way:
        case Way.INBOUND:
            reached = company.extensions.get(call.destination)
            mine = reached.outside_number if reached else call.destination
            if mine not in company.routes:
                there = (it for it, target in company.routes.items() if target == mine)
                mine = next(there, company.outside_numbers[0])
            return outside(call.caller_number), mine
        case Way.INTERNAL:
            return call.caller_number, call.destination
        case _:
            return call.outside_number, outside(call.destination)


def outside(number: str) -> str:
    """Return a number with its country code in front and nothing before that."""
    if number.startswith("00"):
        return number[2:]
    return f"9{number}" if len(number) == 11 and number.startswith("0") else number


def as_number(number: str) -> int | str | None:
    """Return a number as JSON has it in most places: an integer."""
    return int(number) if number.isascii() and number.isdigit() else number or None


def answered_at(call: Call) -> datetime | None:
    """Return when somebody answered, or before that a menu: menus answer too."""
    return call.menu_at or call.answered_at


def hangup_state(call: Call) -> str | None:
    """Return who ended the call: send_ is the callee, recv_ the caller."""
    if answered_at(call):
        return "recv_bye" if call.ended_by == "caller" else "send_bye"
    return _STATES.get(call.cause)


def stamp(moment: datetime | None) -> str | None:
    """Return a moment as ISO 8601 with the offset of Istanbul."""
    return moment.astimezone(ISTANBUL).isoformat(timespec="seconds") if moment else None


def fine_stamp(moment: datetime) -> str:
    """Return a moment with its milliseconds, as everything but calls is stamped."""
    return moment.astimezone(ISTANBUL).isoformat(timespec="milliseconds")


def habit(call: Call, name: str, kinds: int) -> int:
    """Return which of several ways this call has of writing something; always the same one."""
    return zlib.crc32(f"{call.uuid}{name}".encode()) % kinds


def _nothing(call: Call, name: str) -> str | None:
    return "null" if habit(call, name, 4) == 0 else None


def _extension(call: Call, caller: str) -> str | int:
    """The calling extension, say the documents; the samples have the outside number."""
    return caller if habit(call, "extension", 2) else int(caller)


def _price(call: Call) -> str | float | None:
    if not call.talk_seconds:
        return None
    price = round(_TOLL * (1 + call.talk_seconds // 60), 4)
    return f"{price:.4f}" if habit(call, "price", 2) else price


def _record_word(call: Call) -> str:
    turkish = habit(call, "record", 2) == 0
    if call.recording_deleted:
        return "REMOVED"
    if call.has_recording:
        return "Var" if turkish else "YES"
    return "Yok" if turkish else "NO"


def _steps(call: Call) -> list[Step]:
    """Return what a call went through; of made-up calls of the past what must have been."""
    if call.steps or not call.legs:
        return call.steps
    if call.queue:
        return [Step(Place.GROUP, call.queue, call.started_at)]
    return [Step(Place.EXTENSION, call.legs[0].extension, call.started_at)]


def _flow(call: Call, did: str) -> list[Row]:
    """Return each place with the next one: the outside number first, at last who was rung."""
    steps = _steps(call)
    places: list[tuple[str, datetime | None, datetime | None]] = [(did, call.started_at, None)]
    places += [(step.number, step.at, _answered(call, step)) for step in steps]
    rows = []
    for (number, begun, answered), onward in zip(places, [*steps, None], strict=True):
        row: Row = {
            "callee": as_number(number),
            "start_time": stamp(begun),
            "answer_time": stamp(answered),
            "hangup_time": None if onward else stamp(call.ended_at),
        }
        rows.append(row | (_onward(onward) if onward else _arrived(call, steps)))
    return rows


def _answered(call: Call, step: Step) -> datetime | None:
    return step.at if step.place is Place.MENU else call.answered_at


def _onward(step: Step) -> Row:
    return {
        "redirection": f"REDIRECTED_TO_{_PLACES[step.place]}",
        "redirection_target": int(step.number),
    }


def _arrived(call: Call, steps: list[Step]) -> Row:
    if not steps:
        return {"redirection": "OTHER"}
    row: Row = {"redirection": f"CONNECTING_TO_{_PLACES[steps[-1].place]}"}
    if steps[-1].place is Place.GROUP:
        row["origination"] = [_origination(call, leg) for leg in call.legs]
    return row


def _origination(call: Call, leg: Leg) -> Row:
    won = leg.answered_at is not None
    return {
        "destination": int(leg.extension),
        "start_time": stamp(leg.started_at),
        "answer_time": stamp(leg.answered_at or call.answered_at),  # of those who lost as well
        "hangup_time": stamp(leg.ended_at),
        "result": "ANSWERED" if won else leg.cause,
    }
