"""What a report counts of calls, and what is meant by it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, timedelta
from enum import Enum

from santral_desktop.domain.calls import Call, CallId, Direction

TURKEY = timedelta(hours=3)  # as in the list: no summer time since 2016, and none before it either
SOON = timedelta(seconds=20)  # within which call centres want calls answered
LONGEST = timedelta(days=1)  # what lasts longer is a clock's mistake, and counts as not known
_NOTHING = timedelta()
_THURSDAY = 3  # 1 January 1970


class Result(Enum):
    """What came of a call; each has one."""

    ANSWERED = "answered"  # somebody talked
    MISSED = "missed"  # it came in and nobody took it, whether or not it was returned since
    OTHER = "other"  # nobody answered ours, a colleague's phone took it, or it lives


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """An hour of the week in Türkiye; Monday is 0."""

    weekday: int
    hour: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums over calls. There are means only: medians cannot be added up.

    `wait` is the caller's, from the beginning of the call (menu and queue are part of it) until it
    was answered; `patience` the same until a caller who was missed was gone.
    """

    calls: int = 0
    inbound: int = 0
    answered: int = 0  # both ways
    taken: int = 0  # inbound and answered
    missed: int = 0
    waiting: int = 0  # missed, and nobody returned them yet
    soon: int = 0  # inbound and answered within `SOON`
    talks: int = 0  # answered, and it is known how long they talked
    talk: timedelta = _NOTHING
    waits: int = 0  # taken, and it is known how long they waited
    wait: timedelta = _NOTHING
    gave_up: int = 0  # missed, and it is known how long they waited
    patience: timedelta = _NOTHING

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, name) + getattr(other, name) for name in _NAMES))

    @property
    def other(self) -> int:
        """Neither answered nor missed."""
        return self.calls - self.answered - self.missed

    @property
    def outbound(self) -> int:
        """All that did not come in."""
        return self.calls - self.inbound

    @property
    def share_taken(self) -> float | None:
        """Of the calls that were for us, the share that was answered."""
        return _share(self.taken, self.taken + self.missed)

    @property
    def share_soon(self) -> float | None:
        """Of the calls that were for us, the share that was answered within `SOON`."""
        return _share(self.soon, self.taken + self.missed)

    @property
    def mean_talk(self) -> timedelta | None:
        return _mean(self.talk, self.talks)

    @property
    def mean_wait(self) -> timedelta | None:
        return _mean(self.wait, self.waits)

    @property
    def mean_patience(self) -> timedelta | None:
        return _mean(self.patience, self.gave_up)


@dataclass(frozen=True, slots=True)
class Report:
    """Calls of a span, counted; each call is in one day, slot, queue and extension.

    Days and slots are those of its beginning; calls without queue or extension stand under "".
    """

    whole: Tally = Tally()
    days: Mapping[date, Tally] = field(default_factory=dict)
    slots: Mapping[Slot, Tally] = field(default_factory=dict)
    queues: Mapping[str, Tally] = field(default_factory=dict)
    extensions: Mapping[str, Tally] = field(default_factory=dict)
    longest: tuple[Call, ...] = ()  # inbound calls that waited longest, the longest first
    unreturned: tuple[Call, ...] = ()  # missed calls nobody returned yet, the newest first
    names: Mapping[CallId, str] = field(default_factory=dict)  # contacts of calls without a name


def result_of(call: Call) -> Result:
    """Return what came of a call."""
    if call.missed:
        return Result.MISSED
    return Result.ANSWERED if call.answered else Result.OTHER


def talk_of(call: Call) -> timedelta | None:
    """Return how long an answered call was talked in, where that is known."""
    return _believed(call.talked_for) if result_of(call) is Result.ANSWERED else None


def wait_of(call: Call) -> timedelta | None:
    """Return how long an inbound caller waited for an answer, or until giving up."""
    if call.direction is not Direction.INBOUND or call.started_at is None:
        return None
    end = call.ended_at if call.missed else call.answered_at
    return None if end is None else _believed(end - call.started_at)


def tally_of(call: Call, *, waits: bool) -> Tally:
    """Return the sums of one call; `waits` says that it is missed and nobody returned it."""
    missed, answered = (result_of(call) is one for one in (Result.MISSED, Result.ANSWERED))
    inbound = call.direction is Direction.INBOUND
    talk, wait = talk_of(call), wait_of(call)
    waited, gave_up = (wait if answered else None), (wait if missed else None)
    return Tally(
        calls=1,
        inbound=int(inbound),
        answered=int(answered),
        taken=int(answered and inbound),
        missed=int(missed),
        waiting=int(waits),
        soon=int(waited is not None and waited <= SOON),
        talks=int(talk is not None),
        talk=talk or _NOTHING,
        waits=int(waited is not None),
        wait=waited or _NOTHING,
        gave_up=int(gave_up is not None),
        patience=gave_up or _NOTHING,
    )


def slot_of(moment: datetime) -> Slot:
    """Return the hour of the week of a moment."""
    there = moment.astimezone(UTC) + TURKEY
    return Slot(there.weekday(), there.hour)


def day_of(moment: datetime) -> date:
    """Return the day of a moment in Türkiye."""
    return (moment.astimezone(UTC) + TURKEY).date()


def slot_numbered(hours: int) -> Slot:
    """Return the hour of the week of so many hours since 1970, in Türkiye's time."""
    return Slot((hours // 24 + _THURSDAY) % 7, hours % 24)


_NAMES = tuple(one.name for one in fields(Tally))


def _believed(length: timedelta | None) -> timedelta | None:
    return length if length is not None and _NOTHING <= length <= LONGEST else None


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _mean(whole: timedelta, count: int) -> timedelta | None:
    return whole / count if count else None
