"""What is told about events on their way in, and on."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import Trouble


@dataclass(frozen=True, slots=True)
class EventKept:
    """An event of the PBX is in the inbox; told again when an earlier run did not get to it."""

    number: int
    event: RawEvent


@dataclass(frozen=True, slots=True)
class TrialHeard:
    """A trial's event came through; `stored` is when it was, by the clock that never jumps."""

    call: CallId
    stored: float


class Stage(Enum):
    """How far a trial's event came."""

    STORED = auto()  # let in, and in the inbox
    ANSWERED = auto()  # whoever posted it heard 200
    READ = auto()  # understood


@dataclass(frozen=True, slots=True)
class HooksGuarded:
    """Whether web hooks must show a login, and its name; an error says that it stayed so."""

    on: bool
    name: str = ""
    error: Trouble | None = None


class WhyNoTrial(Enum):
    """Why a trial's event did not come through."""

    NOBODY_LISTENS = auto()
    NO_ANSWER = auto()
    REFUSED = auto()
    SOMEBODY_ELSE = auto()  # 200, and yet nothing came here


@dataclass(frozen=True, slots=True)
class TrialChanged:
    """How a trial goes: the stages reached, each with its seconds since the start."""

    public: bool  # through the tunnel
    provider: Provider = Provider.BULUTSANTRALIM  # as whose event it was posted
    reached: tuple[tuple[Stage, float], ...] = ()
    over: bool = False
    why_not: WhyNoTrial | None = None
    error: Trouble | None = None
    status: int | None = None


@dataclass(frozen=True, slots=True)
class SecretRenewed:
    """The old address lets nothing in any more; an error says that it still does."""

    error: Trouble | None = None


@dataclass(frozen=True, slots=True)
class PreviousKnown:
    """Which address the PBX had before ours; empty when none is kept. Shown without secret."""

    shown: str
    plain: bool = False


@dataclass(frozen=True, slots=True)
class AddressRestored:
    """Giving the previous address back ended; `other` is one that is not ours and was left."""

    error: Trouble | None = None
    other: str = ""


@dataclass(frozen=True, slots=True)
class ForwardingChanged:
    """How passing events on goes; counts are of this run."""

    on: bool
    shown: str = ""  # where to, without its secret
    waiting: int = 0
    passed_on: int = 0
    passed_at: datetime | None = None
    lost: int = 0  # too old, refused for what they are, or in doubt
    error: Trouble | None = None
    status: int | None = None  # of the last answer that was no yes
