"""How a call changes when an event is heard: only forward, and twice is once."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from santral_desktop.domain.calls import (
    TAKEN_ELSEWHERE,
    Call,
    CallState,
    Direction,
    Doubt,
    EndedBy,
    RecordingState,
    Source,
)
from santral_desktop.domain.events import (
    CallAnswered,
    CallEnded,
    CallEvent,
    CallHeld,
    CallListed,
    CallMarked,
    CallRang,
    Facts,
    LegEnded,
)


def advance(call: Call | None, event: CallEvent) -> Call:
    """Return the call after the event. Late and repeated events are harmless."""
    before = call or _unheard(event)
    match event:
        case CallRang():
            after = _rang(before, event)
        case CallAnswered():
            after = _answered(before, event)
        case LegEnded():
            after = _leg_ended(before, event)
        case CallMarked():
            after = _marked_missed(before, event)
        case CallEnded():
            after = _ended(before, event)
        case CallHeld():
            after = before  # a step of its story, no further state
        case CallListed():
            after = _listed(before, event.call)
        case _:
            assert_never(event)
    return replace(after, sources=before.sources | {event.source}, doubt=Doubt.NONE)


def together(before: Call, after: Call) -> Call:
    """Return what two accounts of one call say: the later one's words, and nothing taken back.

    Whoever tells of a call may have begun listening in the middle of it, or tell it once more.
    """
    further = after.state >= before.state and not _settled_before(before, after)
    ended_at, cause = _end(before, after.ended_at, after.cause)
    return replace(
        after,
        direction=before.direction if after.direction is Direction.UNKNOWN else after.direction,
        state=max(before.state, after.state),
        number=_first(after.number, before.number),
        name=_first(after.name, before.name),
        called=_first(after.called, before.called),
        queue=_first(after.queue, before.queue),
        extension=_who(before, after) if further else before.extension,
        ringing=after.ringing if further else before.ringing,
        started_at=_earliest(before.started_at, after.started_at),
        answered_at=_earliest(before.answered_at, after.answered_at),
        ended_at=ended_at,
        talk=before.talk if after.talk is None else after.talk,
        cause=cause,
        ended_by=before.ended_by if after.ended_by is EndedBy.UNKNOWN else after.ended_by,
        marked_missed=before.marked_missed if after.marked_missed is None else after.marked_missed,
        returned_in=after.returned_in or before.returned_in,
        recording=_surer(before.recording, after.recording),
        sources=before.sources | after.sources,
    )


def _settled_before(before: Call, after: Call) -> bool:
    """Tell whether the history had the last word, and what comes now is told without it."""
    told_by_history = Source.HISTORY in before.sources and Source.HISTORY not in after.sources
    return told_by_history and before.state is CallState.ENDED


def _who(before: Call, after: Call) -> str:
    """Return who got the call: of one that only rang before, not whoever happened to be heard."""
    if after.talked and not after.extension and not before.talked:
        return ""
    return _first(after.extension, before.extension)


def _nobody_knows_who(call: Call, extension: str) -> bool:
    """Say whether several rang, one of them talked, and no word was said of which."""
    return not extension and not call.talked and len(call.ringing) > 1


def _unheard(event: CallEvent) -> Call:
    if isinstance(event, CallListed):
        return replace(event.call, sources=frozenset())
    return Call(id=event.call_id, state=CallState.RINGING)


def _rang(call: Call, event: CallRang) -> Call:
    heard = _with_facts(call, event.facts, event.started_at)
    if call.state is CallState.TALKING and event.handed_over:
        return replace(heard, ringing=call.ringing | {event.extension})
    if call.state >= CallState.TALKING:
        return replace(heard, extension=_first(call.extension, event.extension))
    ringing = call.ringing | ({event.extension} if event.extension else frozenset())
    return replace(
        heard,
        state=CallState.RINGING,
        ringing=ringing,
        extension=_first(event.extension, call.extension),
    )


def _answered(call: Call, event: CallAnswered) -> Call:
    heard = _with_facts(call, event.facts, event.started_at)
    return replace(
        heard,
        state=max(call.state, CallState.TALKING),
        ringing=frozenset(),
        extension=_first(event.extension, call.extension),
        answered_at=_earliest(call.answered_at, event.answered_at),
    )


def _leg_ended(call: Call, event: LegEnded) -> Call:
    heard = _with_facts(call, event.facts, event.started_at)
    return replace(heard, ringing=call.ringing - {event.extension})


def _marked_missed(call: Call, event: CallMarked) -> Call:
    """The history knows better, where it spoke before."""
    heard = _with_facts(call, event.facts, event.started_at)
    return replace(heard, marked_missed=call.marked_missed is not False)


def _ended(call: Call, event: CallEnded) -> Call:
    heard = _with_facts(call, event.facts, event.started_at)
    ended_at, cause = _end(call, event.ended_at, event.cause)
    told = event.extension, call.extension
    extension = _first(*(reversed(told) if event.cause in TAKEN_ELSEWHERE else told))
    talked = event.answered_at is not None or bool(event.talk)
    if talked and _nobody_knows_who(call, event.extension):
        extension = ""
    return replace(
        heard,
        state=CallState.ENDED,
        ringing=frozenset(),
        extension=extension,
        answered_at=_earliest(call.answered_at, event.answered_at),
        ended_at=ended_at,
        talk=call.talk if call.talk is not None else event.talk,
        cause=cause,
        ended_by=call.ended_by if call.ended_by is not EndedBy.UNKNOWN else event.ended_by,
        recording=_surer(call.recording, event.recording),
    )


def _listed(call: Call, row: Call) -> Call:
    """The history knows the whole call: its stamps and words complete ours.

    It tells a call in several rows, one a leg, on whatever page, and again with each look: no leg
    takes anything back of another that got the call, and of two that got it the later one counts.
    """
    heard = _with_facts(call, _facts_of(row), row.started_at)
    ended_at, cause = _listed_end(call, row)
    other = _is_another_leg(call, row)
    told = row.extension, call.extension
    return replace(
        heard,
        account=call.account if Source.HISTORY in call.sources else row.account,
        state=max(call.state, row.state),
        ringing=call.ringing if row.live else frozenset(),
        extension=_first(*(reversed(told) if other else told)),
        answered_at=_earliest(call.answered_at, row.answered_at),
        ended_at=ended_at,
        talk=_talk(call, row, other=other),
        cause=cause,
        ended_by=call.ended_by if row.ended_by is EndedBy.UNKNOWN else row.ended_by,
        marked_missed=_marked(call, row),
        returned_in=row.returned_in or call.returned_in,
        recording=_surer(call.recording, row.recording),
    )


def _is_another_leg(call: Call, row: Call) -> bool:
    """Say whether the row is of a leg that speaks less for the call than one told of before."""
    if call.answered_at is None or row.answered_at is None:
        return call.answered
    return Source.HISTORY in call.sources and row.answered_at <= call.answered_at


def _listed_end(call: Call, row: Call) -> tuple[datetime | None, str]:
    """Return when and why the call ended, as the leg that talked tells it, of two the later."""
    if call.answered != row.answered:
        talked, silent = (call, row) if call.answered else (row, call)
        return talked.ended_at or silent.ended_at, _first(talked.cause, silent.cause)
    ended_at, cause = _end(call, row.ended_at, row.cause)
    if row.answered and Source.HISTORY in call.sources:
        ended_at = max(filter(None, (call.ended_at, row.ended_at)), default=None)
    return ended_at, cause


def _talk(call: Call, row: Call, *, other: bool) -> timedelta | None:
    if row.live or row.talk is None or (other and not row.answered):
        return call.talk
    legs = row.answered and Source.HISTORY in call.sources
    return max(row.talk, call.talk) if legs and call.talk is not None else row.talk


def _marked(call: Call, row: Call) -> bool | None:
    """Return whether the provider calls it missed: a leg that talked knows."""
    if call.answered and not row.answered:
        return call.marked_missed
    won = row.answered and not call.answered
    return call.marked_missed if row.marked_missed is None and not won else row.marked_missed


def _end(call: Call, ended_at: datetime | None, cause: str) -> tuple[datetime | None, str]:
    """Return when and why the call ended: of a lost race only one leg knows, and too early."""
    if ended_at and call.cause in TAKEN_ELSEWHERE and cause not in TAKEN_ELSEWHERE:
        return ended_at, cause
    if call.ended_at and cause in TAKEN_ELSEWHERE and call.cause not in TAKEN_ELSEWHERE:
        return call.ended_at, call.cause
    return _earliest(call.ended_at, ended_at), _first(call.cause, cause)


def _facts_of(row: Call) -> Facts:
    return Facts(
        direction=row.direction,
        number=row.number,
        name=row.name,
        called=row.called,
        queue=row.queue,
    )


def _with_facts(call: Call, facts: Facts, started_at: datetime | None) -> Call:
    known = call.direction is not Direction.UNKNOWN
    return replace(
        call,
        direction=call.direction if known else facts.direction,
        number=_first(call.number, facts.number),
        name=_first(call.name, facts.name),
        called=_first(call.called, facts.called),
        queue=_first(call.queue, facts.queue),
        started_at=_earliest(call.started_at, started_at),
    )


def _first(ours: str, theirs: str) -> str:
    return ours or theirs


def _earliest(one: datetime | None, other: datetime | None) -> datetime | None:
    if one is None or other is None:
        return one or other
    return min(one, other)


def _surer(ours: RecordingState, theirs: RecordingState) -> RecordingState:
    """A recording appears late and may be deleted later; it never becomes unknown again."""
    order = (
        RecordingState.UNKNOWN,
        RecordingState.NONE,
        RecordingState.PRESENT,
        RecordingState.DELETED,
    )
    return max(ours, theirs, key=order.index)
