"""What use cases tell each other and the window."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from santral_desktop.application.ports.consents import ConsentLink
from santral_desktop.application.ports.journal import Rescued
from santral_desktop.application.ports.pbx import EventSettings, Extension, Progress
from santral_desktop.application.ports.webphone import PhoneStatus
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.calls import Call, CallId, Source
from santral_desktop.domain.errors import Trouble
from santral_desktop.domain.events import CallEvent
from santral_desktop.domain.phone import PhoneNumber


@dataclass(frozen=True, slots=True)
class CallHeard:
    """A source told something about a call."""

    event: CallEvent
    at: datetime
    account: str = ""  # name of the account whose call it is


@dataclass(frozen=True, slots=True)
class CallChanged:
    """A call is not what it was; the id differs where a request found its call at the PBX."""

    before: Call | None
    after: Call


@dataclass(frozen=True, slots=True)
class JournalChanged:
    """Rows of the journal changed beyond the one call of a `CallChanged`."""


@dataclass(frozen=True, slots=True)
class JournalRescued:
    """The journal's file was damaged; this was taken over into a new one."""

    rescued: Rescued


@dataclass(frozen=True, slots=True)
class Dialling:
    """A number is being dialled."""

    number: PhoneNumber


@dataclass(frozen=True, slots=True)
class Dialled:
    """The PBX took the call."""

    call: CallId


@dataclass(frozen=True, slots=True)
class DialRefused:
    """There is no call: the number is none, or the PBX said no."""

    error: Trouble


@dataclass(frozen=True, slots=True)
class DialInDoubt:
    """No answer came: the call may have been placed."""

    error: Trouble


@dataclass(frozen=True, slots=True)
class CommandFailed:
    """A command on a live call did not work."""

    call: CallId
    error: Trouble


@dataclass(frozen=True, slots=True)
class CallMuted:
    """The PBX did as it was told: a call is silenced, or is heard again."""

    call: CallId
    on: bool


@dataclass(frozen=True, slots=True)
class PersonWanted:
    """The page's button could not be pressed for a call: only a person at the phone can."""

    call: CallId


@dataclass(frozen=True, slots=True)
class CrmFailed:
    """A customer's page could not be opened in the CRM."""

    error: Trouble


@dataclass(frozen=True, slots=True)
class DirectoryRead:
    """Outside numbers and extensions of an account's PBX are known."""

    outside_numbers: tuple[str, ...]
    extensions: tuple[Extension, ...]
    account: str = ""  # its name


@dataclass(frozen=True, slots=True)
class CallsNotShown:
    """The journal could not be read."""

    error: Trouble


@dataclass(frozen=True, slots=True)
class HistoryProgress:
    """How much of the history was read: days done of all; an error pauses it.

    `whole` is 0 while nobody knows how far back the history goes.
    """

    done: int
    whole: int
    error: Trouble | None = None
    day: date | None = None  # that is being read
    checked_at: datetime | None = None  # when all that there is was known here
    paused: bool = False  # by a person
    account: Account | None = None  # whose history the error, if any, is about


@dataclass(frozen=True, slots=True)
class RecordingWaits:
    """The provider's budget asks to wait; seconds."""

    call: CallId
    seconds: float


@dataclass(frozen=True, slots=True)
class RecordingComes:
    """The recording is on its way."""

    call: CallId
    progress: Progress


@dataclass(frozen=True, slots=True)
class RecordingReady:
    """The recording is here; `drawn` says that its outline is told of, too."""

    call: CallId
    path: Path
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class RecordingFailed:
    """There is nothing to play."""

    call: CallId
    error: Trouble


@dataclass(frozen=True, slots=True)
class CallMissed:
    """A call that rang here was answered by nobody."""

    call: Call


@dataclass(frozen=True, slots=True)
class MissedCounted:
    """How many calls were missed here since anyone looked, and not returned."""

    missed: int


@dataclass(frozen=True, slots=True)
class WebphoneChanged:
    """The web phone page is in another state; an error says why it failed."""

    status: PhoneStatus
    error: Trouble | None = None


@dataclass(frozen=True, slots=True)
class WokeUp:
    """The machine slept until now."""

    slept: timedelta


@dataclass(frozen=True, slots=True)
class SignInWanted:
    """Nobody is signed in; where there was an account, it is named, and the error says why."""

    error: Trouble | None = None
    account: Account | None = None


@dataclass(frozen=True, slots=True)
class ConsentReady:
    """The provider's page may be opened, in the person's own browser or in a window of ours."""

    link: ConsentLink
    here: bool


@dataclass(frozen=True, slots=True)
class SignInChecking:
    """The credentials are being tried."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """An account works; `lasting` says whether its key outlives the program."""

    account: Account
    lasting: bool


@dataclass(frozen=True, slots=True)
class SignedOut:
    """An account was removed."""

    account: Account


@dataclass(frozen=True, slots=True)
class SourceState:
    """One source of events: whether it runs and when it last told anything."""

    source: Source
    running: bool
    last_at: datetime | None
    error: Trouble | None = None
    quiet: bool = False  # it keeps silent while another source sees calls


@dataclass(frozen=True, slots=True)
class SourceQuiet:
    """A source keeps silent about calls that another one sees, or speaks again."""

    source: Source
    quiet: bool


@dataclass(frozen=True, slots=True)
class Listening:
    """The receiver of events runs at an address, or does not."""

    port: int | None
    error: Trouble | None = None


@dataclass(frozen=True, slots=True)
class EventAddressRead:
    """What the PBX has set now; `ours` says that it is this program.

    `former` says that it was: another secret, port or way, at which nothing is received now.
    """

    settings: EventSettings
    ours: bool
    former: bool = False


@dataclass(frozen=True, slots=True)
class EventAddressFailed:
    """The PBX's event address could not be read or set."""

    error: Trouble
