"""When two accounts of a call without a common id mean the same call."""

from dataclasses import replace
from datetime import datetime, timedelta

from santral_desktop.domain.calls import TAKEN_ELSEWHERE, Call, CallState, Direction, Source
from santral_desktop.domain.events import CallEnded, CallEvent, CallListed, CallRang, LegEnded
from santral_desktop.domain.phone import match_key

NEAR = timedelta(seconds=90)
AT_ONCE = timedelta(seconds=20)  # between what the page and the PBX say of one call's beginning
BELATED = timedelta(seconds=5)  # a ringing told later than this after the answer is a transfer


def is_the_request(request: Call, seen: Call) -> bool:
    """Say whether a call seen at the PBX is the one asked for here, whose id never came back."""
    if Source.HERE not in request.sources or seen.direction is Direction.INBOUND:
        return False
    if request.account != seen.account:
        return False
    if request.started_at is None or seen.started_at is None:
        return False
    near = abs(request.started_at - seen.started_at) < NEAR
    return near and match_key(request.number) == match_key(seen.number)


def is_same_call(call: Call, event: CallEvent, at: datetime) -> bool:
    """Say whether the page and the PBX, each by its own id, speak of one call.

    Only one of them may know the call so far: two calls of one number are two calls.
    """
    page_knows = Source.PAGE in call.sources
    pbx_knows = bool(call.sources - {Source.PAGE, Source.HERE})
    begun = (event.call if isinstance(event, CallListed) else event).started_at or at
    over = not call.live and (call.ended_at is None or begun > call.ended_at)
    if event.source is Source.PAGE and (page_knows or over):
        return False
    if event.source is not Source.PAGE and (pbx_knows or not page_knows):
        return False
    if isinstance(event, CallListed) and event.call.account != call.account:
        return False
    told = event.call if isinstance(event, CallListed) else event.facts
    if is_handed_over(call) and isinstance(event, CallRang):
        return match_key(call.number) == match_key(told.number)
    if Direction.UNKNOWN not in {call.direction, told.direction} != {call.direction}:
        return False
    near = call.started_at is not None and abs(call.started_at - begun) < AT_ONCE
    return near and match_key(call.number) == match_key(told.number)


def is_handed_over(call: Call) -> bool:
    """Say whether a call rings at somebody while somebody else talks."""
    return call.state is CallState.TALKING and bool(call.ringing)


def is_the_page_of(call: Call, seen: Call, at: datetime) -> bool:
    """Say whether what the page alone saw ringing is a call that is handed over just now."""
    if seen.sources != {Source.PAGE} or seen.state is not CallState.RINGING:
        return False
    if seen.account != call.account:
        return False
    near = seen.started_at is not None and abs(seen.started_at - at) < AT_ONCE
    return near and match_key(call.number) == match_key(seen.number)


def part_of(call: Call | None, event: CallEvent, at: datetime) -> CallEvent:
    """Return what an event means for a call as it is known.

    The page hears its own leg end: while others ring or talk, only that leg is over. Another
    extension that rings long after the answer is one that the call is being handed to.
    """
    match event:
        case CallRang() if call is not None and _hands_over(call, event, at):
            return replace(event, handed_over=True)
        case CallEnded(source=Source.PAGE) if call is not None and _is_a_leg(call, event):
            return LegEnded(
                call_id=event.call_id,
                source=event.source,
                extension=event.extension,
                cause=event.cause,
            )
        case _:
            return event


def _hands_over(call: Call, event: CallRang, at: datetime) -> bool:
    if call.state is not CallState.TALKING or event.source is Source.PAGE:
        return False
    if not call.extension or event.extension in {"", call.extension}:
        return False
    return call.answered_at is not None and at - call.answered_at > BELATED


def _is_a_leg(call: Call, event: CallEnded) -> bool:
    if Source.EVENTS not in call.sources:
        return False
    if is_handed_over(call):
        return event.extension in call.ringing
    others_ring = event.cause in TAKEN_ELSEWHERE or bool(call.queue)
    return call.state is CallState.RINGING and others_ring
