"""A call as everyone in the program means it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, IntEnum, auto
from typing import NewType

CallId = NewType("CallId", str)


# Causes of a leg that ended because a colleague took the call: for us it was not missed.
TAKEN_ELSEWHERE = frozenset({"LOSE_RACE", "PICKED_OFF"})


class Direction(Enum):
    INBOUND = "inbound"
    OUTBOUND = "outbound"
    INTERNAL = "internal"
    UNKNOWN = "unknown"


class CallState(IntEnum):
    """How far a call has come; it only ever grows."""

    REQUESTED = 1  # asked for here, not yet seen at the PBX
    RINGING = 2
    TALKING = 3
    ENDED = 4


class Source(Enum):
    """Who told us about a call."""

    HERE = "here"  # dialled in this program
    EVENTS = "events"
    PAGE = "page"
    GATEWAY = "gateway"
    HISTORY = "history"


class RecordingState(Enum):
    UNKNOWN = "unknown"
    NONE = "none"
    PRESENT = "present"
    DELETED = "deleted"


class EndedBy(Enum):
    CALLER = "caller"
    CALLEE = "callee"
    UNKNOWN = ""


class Doubt(Enum):
    """What is not known about a call asked for here."""

    NONE = ""
    MAY_HAVE_BEEN_PLACED = "may_have_been_placed"  # no answer came back from the PBX
    UNNAMED = "unnamed"  # the PBX took it, and told no id by which to know it again
    REFUSED = "refused"  # the PBX said no: there never was a call


UNSETTLED = frozenset({Doubt.MAY_HAVE_BEEN_PLACED, Doubt.UNNAMED})  # its call will show itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call as known at one moment; texts are inert, times are UTC."""

    id: CallId
    account: str = ""  # name of the account whose PBX it is at
    direction: Direction = Direction.UNKNOWN
    state: CallState = CallState.RINGING
    number: str = ""  # the other party: as the provider wrote it
    name: str = ""  # the other party's name, empty when nobody said it
    called: str = ""  # inbound: our number that was called; outbound: our number that is shown
    queue: str = ""  # queue or ring group number
    extension: str = ""  # ours: who talks or talked, else who was rung last
    ringing: frozenset[str] = frozenset()  # our extensions that ring now
    started_at: datetime | None = None
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    talk: timedelta | None = None  # with somebody, or without an answer's stamp perhaps with a menu
    cause: str = ""  # hangup cause code, as the PBX names it
    ended_by: EndedBy = EndedBy.UNKNOWN
    marked_missed: bool | None = None  # the provider's own word, where it gave one
    returned_in: CallId | None = None  # the call in which a missed call was returned
    talked_since: bool = False  # missed, and its number was talked with later: the journal's word
    recording: RecordingState = RecordingState.UNKNOWN
    sources: frozenset[Source] = frozenset()
    doubt: Doubt = Doubt.NONE

    @property
    def answered(self) -> bool:
        """A stamp, not a flag: the provider's texts contradict each other about the flag."""
        return self.answered_at is not None

    @property
    def talked(self) -> bool:
        """Not every PBX says when a call was answered; some tell the talk's length alone."""
        return self.answered or bool(self.talk)

    @property
    def live(self) -> bool:
        return self.state is not CallState.ENDED

    @property
    def missed(self) -> bool:
        if self.state is not CallState.ENDED or self.direction is not Direction.INBOUND:
            return False
        if self.marked_missed is not None:
            return self.marked_missed
        return not self.talked and self.cause not in TAKEN_ELSEWHERE

    @property
    def dialled_here(self) -> bool:
        return Source.HERE in self.sources

    @property
    def talked_for(self) -> timedelta | None:
        """The length of the conversation, None while it is not known."""
        if self.talk is not None:
            return self.talk
        if self.answered_at and self.ended_at:
            return max(self.ended_at - self.answered_at, timedelta())
        return None


class WhyGone(Enum):
    """Why a ringing call rings here no more."""

    ANSWERED_HERE = auto()
    ANSWERED_ELSEWHERE = auto()
    REFUSED_HERE = auto()
    MISSED = auto()
    ENDED = auto()
