"""When two accounts of a call without a common id mean the same call."""

from datetime import datetime, timedelta

from santral_desktop.domain.calls import TAKEN_ELSEWHERE, Call, CallState, Direction, Source
from santral_desktop.domain.events import CallEnded, CallEvent, CallListed, LegEnded
from santral_desktop.domain.phone import match_key

NEAR = timedelta(seconds=90)
AT_ONCE = timedelta(seconds=20)  # between what the page and the PBX say of one call's beginning


def is_the_request(request: Call, seen: Call) -> bool:
    """Say whether a call seen at the PBX is the one asked for here, whose id never came back."""
    if Source.HERE not in request.sources or seen.direction is Direction.INBOUND:
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
    if event.source is Source.PAGE and (page_knows or not call.live):
        return False
    if event.source is not Source.PAGE and (pbx_knows or not page_knows):
        return False
    told = event.call if isinstance(event, CallListed) else event.facts
    if Direction.UNKNOWN not in {call.direction, told.direction} != {call.direction}:
        return False
    begun = (event.call if isinstance(event, CallListed) else event).started_at or at
    near = call.started_at is not None and abs(call.started_at - begun) < AT_ONCE
    return near and match_key(call.number) == match_key(told.number)


def part_of(call: Call | None, event: CallEvent) -> CallEvent:
    """Return what an event of the page means for a call that the PBX tells of as well.

    The page hears its own leg end: while others ring, only that leg is over.
    """
    if call is None or call.state is not CallState.RINGING or Source.EVENTS not in call.sources:
        return event
    if not isinstance(event, CallEnded) or event.source is not Source.PAGE:
        return event
    if event.cause not in TAKEN_ELSEWHERE and not call.queue:
        return event
    return LegEnded(
        call_id=event.call_id, source=event.source, extension=event.extension, cause=event.cause
    )
