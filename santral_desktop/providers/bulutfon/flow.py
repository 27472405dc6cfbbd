"""Read the provider's record of one call, and the way that the call took."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from santral_desktop.domain.calls import Call, Direction
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.story import Leg
from santral_desktop.providers.bulutfon import words
from santral_desktop.providers.bulutfon.asking import Row, row_in
from santral_desktop.providers.bulutfon.wire import read_call

_MOST = 100  # legs
_MENU, _GROUP = 2, 3  # digits of their numbers


@dataclass(frozen=True, slots=True)
class CallFlow:
    """A call and its legs, in the provider's order."""

    call: Call
    legs: tuple[Leg, ...]


def read_flow(value: Any) -> CallFlow:
    """Return a call with its legs; raises `Incomprehensible`."""
    row = row_in(value, "cdr")
    call = read_call(row)
    if call is None:
        raise Incomprehensible
    flow = row.get("call_flow")
    steps = flow if isinstance(flow, list) else []
    legs = [leg for step in steps if isinstance(step, dict) for leg in _legs(step)]
    if not legs and call.direction is not Direction.INBOUND:
        legs = [_whole(row, call)]
    return CallFlow(call, tuple(legs[:_MOST]))


def _legs(step: Row) -> tuple[Leg, ...]:
    """Return the extensions that a step rang, or the menu that was heard; a group alone is neither.

    Of a group who answered is told by `result` alone: those who lost have an answer's time too.
    """
    rung = step.get("origination")
    if isinstance(rung, list):
        return tuple(_rung(row) for row in rung if isinstance(row, dict))
    target = words.number(step.get("redirection_target")) or words.number(step.get("callee"))
    if len(target) == _GROUP:
        return ()
    return (
        Leg(
            target=target,
            menu=len(target) == _MENU,
            started_at=_at(step, "start_time"),
            answered_at=_at(step, "answer_time"),
            ended_at=_at(step, "hangup_time"),
        ),
    )


def _rung(row: Row) -> Leg:
    result = words.cause(row.get("result"))
    won = result == "ANSWERED"
    return Leg(
        target=words.number(row.get("destination")),
        started_at=_at(row, "start_time"),
        answered_at=_at(row, "answer_time") if won else None,
        ended_at=_at(row, "hangup_time"),
        cause="NORMAL_CLEARING" if won else result,
    )


def _whole(row: Row, call: Call) -> Leg:
    """Return a call without a told way as one leg."""
    return Leg(
        target=words.number(row.get("callee")),
        started_at=call.started_at,
        answered_at=call.answered_at,
        ended_at=call.ended_at,
        cause=call.cause,
    )


def _at(row: Row, name: str) -> datetime | None:
    return words.stamp(row.get(name))
