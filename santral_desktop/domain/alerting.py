"""Which calls ring here, and why they stop."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from santral_desktop.domain.calls import (
    TAKEN_ELSEWHERE,
    Call,
    CallId,
    CallState,
    Direction,
    WhyGone,
)
from santral_desktop.domain.contacts import Caller
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.welcomes import Welcome

# A call begun this long ago announces nothing. The stamp is the call's, not the ringing's: callers
# listen to menus and wait in queues before a telephone rings.
STALE = timedelta(hours=1)
REFUSALS = frozenset({"CALL_REJECTED", "USER_BUSY"})


@dataclass(frozen=True, slots=True)
class Alert:
    """A call that rings here, as a person is told of it; texts are inert."""

    call_id: CallId
    number: str
    name: str
    called: str
    queue: str
    since: datetime
    caller: Caller | None = None  # None while it is being looked up
    welcome: Welcome | None = None
    answerable: bool = True  # here: otherwise only the telephone that rings can


def rings_here(call: Call, extension: str, now: datetime) -> bool:
    """Say whether the call rings at this extension now and was not dialled by its own agent.

    One that is talking rings here when it is being handed over, whoever dialled it.
    """
    comes_in = (
        call.state is CallState.RINGING
        and call.direction is not Direction.OUTBOUND
        and not call.dialled_here
    )
    return (
        extension in call.ringing
        and (comes_in or call.state is CallState.TALKING)
        and match_key(call.number) != extension
        and _is_present(call.started_at, now)
    )


def is_at(call: Call, extension: str) -> bool:
    """Say whether a call that lives rings or talks at this extension, or was dialled here."""
    talks = call.state is CallState.TALKING and call.extension == extension
    return call.live and (call.dialled_here or talks or extension in call.ringing)


def alert_of(call: Call, now: datetime) -> Alert:
    """Return what to tell about a ringing call."""
    return Alert(call.id, call.number, call.name, call.called, call.queue, call.started_at or now)


def why_gone(call: Call, extension: str, handed_by: str = "") -> WhyGone:
    """Say why a call that rang at this extension does so no more.

    `handed_by` is who talked while it rang here; who talks on did not answer it.
    """
    if handed_by and call.extension == handed_by:
        return WhyGone.ENDED
    if call.answered or call.state is CallState.TALKING:
        here = call.extension == extension
        return WhyGone.ANSWERED_HERE if here else WhyGone.ANSWERED_ELSEWHERE
    if call.cause in TAKEN_ELSEWHERE:
        return WhyGone.ANSWERED_ELSEWHERE
    if call.missed:
        return WhyGone.REFUSED_HERE if call.cause in REFUSALS else WhyGone.MISSED
    return WhyGone.ENDED


def _is_present(started_at: datetime | None, now: datetime) -> bool:
    return started_at is None or abs(now - started_at) < STALE
