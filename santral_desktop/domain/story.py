"""What happened in a call, step by step, as its sources told it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from santral_desktop.domain.calls import Source
from santral_desktop.domain.events import CallAnswered, CallEvent, CallHeld, CallRang, LegEnded
from santral_desktop.domain.matching import BELATED

MOST = 200  # steps of one call that are kept: a queue that rings on for an hour has as many
_ONE_MOMENT = timedelta(seconds=3)  # within which two sources tell of the same thing


class StepKind(Enum):
    """What a step is."""

    MENU = "menu"  # the caller heard one
    RANG = "rang"
    HANDED_OVER = "handed_over"  # rang while somebody else talked: a transfer
    ANSWERED = "answered"
    LEFT = "left"  # one extension rings or talks no more
    HELD = "held"
    RESUMED = "resumed"
    MUTED = "muted"
    HEARD_AGAIN = "heard_again"  # muted no more


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What happened to one extension, or a menu; `cause` is the hangup cause of one that left."""

    kind: StepKind
    at: datetime
    extension: str = ""
    cause: str = ""
    source: Source = Source.EVENTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """A way that a call took, as the provider's history tells it; empty where it does not."""

    target: str
    started_at: datetime | None = None
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    cause: str = ""
    menu: bool = False  # of the PBX: it rings and answers by itself


def step_of(event: CallEvent, at: datetime) -> Step | None:
    """Return what an event tells of one extension; None where it is the whole call's."""
    match event:
        case CallRang(extension=str(extension)) if extension:
            return Step(kind=StepKind.RANG, at=at, extension=extension, source=event.source)
        case CallAnswered():
            moment = event.answered_at or at
            return Step(
                kind=StepKind.ANSWERED, at=moment, extension=event.extension, source=event.source
            )
        case LegEnded(extension=str(extension)) if extension:
            return Step(
                kind=StepKind.LEFT,
                at=at,
                extension=extension,
                cause=event.cause,
                source=event.source,
            )
        case CallHeld():
            kind = StepKind.HELD if event.on else StepKind.RESUMED
            return Step(kind=kind, at=at, extension=event.extension, source=event.source)
        case _:
            return None


def steps_of(legs: Iterable[Leg]) -> tuple[Step, ...]:
    """Return what the provider's history tells of a call's legs, in order."""
    steps: list[Step] = []
    for leg in legs:
        rang = (
            (StepKind.RANG, leg.started_at, ""),
            (StepKind.ANSWERED, leg.answered_at, ""),
            (StepKind.LEFT, leg.ended_at, leg.cause),
        )
        told = ((StepKind.MENU, leg.started_at, ""),) if leg.menu else rang
        steps += [
            Step(kind=kind, at=at, extension=leg.target, cause=cause, source=Source.HISTORY)
            for kind, at, cause in told
            if at is not None
        ]
    return in_order(steps)


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return steps as they happened; of two at one moment ringing comes before an answer."""
    kinds = tuple(StepKind)
    return tuple(sorted(steps, key=lambda step: (step.at, kinds.index(step.kind), step.extension)))


def told_once(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return the steps in order, each as its best source told it.

    The history knows every leg to the second: where it spoke, what the others told of ringing,
    answers and ends says nothing more. Of holding and muting it knows nothing.
    """
    every = in_order(steps)
    if any(step.source is Source.HISTORY for step in every):
        every = tuple(s for s in every if s.source is Source.HISTORY or s.kind in _NEVER_TOLD)
    once: list[Step] = []
    for step in every:
        if not any(_is_the_same(step, other) for other in once):
            once.append(_told_as(step, once))
    return tuple(once[:MOST])


_NEVER_TOLD = {StepKind.HELD, StepKind.RESUMED, StepKind.MUTED, StepKind.HEARD_AGAIN}  # by history


def _told_as(step: Step, before: list[Step]) -> Step:
    """Return a ringing after a colleague's answer as what it is: the call is handed over."""
    answers = [s for s in before if s.kind is StepKind.ANSWERED and s.extension != step.extension]
    if step.kind is StepKind.RANG and answers and step.at - answers[-1].at >= BELATED:
        return replace(step, kind=StepKind.HANDED_OVER)
    return step


def _is_the_same(step: Step, other: Step) -> bool:
    rang = {StepKind.RANG, StepKind.HANDED_OVER}
    same = step.kind is other.kind or {step.kind, other.kind} <= rang
    return same and step.extension == other.extension and step.at - other.at <= _ONE_MOMENT
