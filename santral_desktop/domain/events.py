"""What sources say about calls, in our words."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from santral_desktop.domain.calls import (
    Call,
    CallId,
    Direction,
    EndedBy,
    RecordingState,
    Source,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What an event tells beside its kind; empty where it tells nothing."""

    direction: Direction = Direction.UNKNOWN
    number: str = ""
    name: str = ""
    called: str = ""
    queue: str = ""
    tenant: str = ""  # domain id: events of another tenant are dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRang:
    """An extension rings, or an outgoing call has begun."""

    call_id: CallId
    source: Source
    extension: str = ""
    started_at: datetime | None = None
    handed_over: bool = False  # while somebody else talks: not late, but a transfer
    facts: Facts = field(default_factory=Facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAnswered:
    """Somebody picked up."""

    call_id: CallId
    source: Source
    extension: str = ""
    started_at: datetime | None = None
    answered_at: datetime | None = None
    facts: Facts = field(default_factory=Facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegEnded:
    """One extension rings or talks no more; the call may go on."""

    call_id: CallId
    source: Source
    extension: str = ""
    cause: str = ""
    started_at: datetime | None = None
    facts: Facts = field(default_factory=Facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEnded:
    """The call is over."""

    call_id: CallId
    source: Source
    extension: str = ""
    started_at: datetime | None = None
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    talk: timedelta | None = None
    cause: str = ""
    ended_by: EndedBy = EndedBy.UNKNOWN
    recording: RecordingState = RecordingState.UNKNOWN
    facts: Facts = field(default_factory=Facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallMarked:
    """The PBX calls it missed; perhaps before it is over, perhaps after."""

    call_id: CallId
    source: Source
    extension: str = ""
    started_at: datetime | None = None
    facts: Facts = field(default_factory=Facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallHeld:
    """The agent holds the call, or the other party does, or nobody any more."""

    call_id: CallId
    source: Source
    on: bool
    extension: str = ""  # who holds: ours, or empty for the other party
    started_at: datetime | None = None
    facts: Facts = field(default_factory=Facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallListed:
    """The call history shows a call; `call` carries all that the row tells."""

    call: Call

    @property
    def call_id(self) -> CallId:
        return self.call.id

    @property
    def source(self) -> Source:
        return Source.HISTORY


CallEvent = CallRang | CallAnswered | CallHeld | LegEnded | CallMarked | CallEnded | CallListed
