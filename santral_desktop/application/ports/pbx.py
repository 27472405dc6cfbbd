"""What a cloud PBX can do, in small needs; a provider's adapter serves them all.

Every method blocks, belongs in a lane, and raises only `Trouble`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from typing import BinaryIO, Protocol

from santral_desktop.domain.accounts import SecretAddress
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.story import Leg
from santral_desktop.domain.voicemails import Voicemail


class Ability(Enum):
    """What a provider offers; the window shows only what can work."""

    WEBPHONE = auto()
    PLACE_CALLS = auto()
    HANG_UP = auto()
    MUTE = auto()
    TRANSFER = auto()
    DO_NOT_DISTURB = auto()
    OUTSIDE_NUMBERS = auto()
    HISTORY = auto()
    RECORDINGS = auto()
    EVENT_ADDRESS = auto()
    PHONE_BOOK = auto()
    VOICEMAIL = auto()
    ANSWERS = auto()  # it is told when a call was answered, not only that it is over
    LEGS = auto()  # the history knows who rang in a call, and for how long
    CUSTOMER_RINGS_FIRST = auto()  # a placed call rings the number, and then the agent
    FAXES = auto()
    ANNOUNCEMENTS = auto()
    AUTOMATIC_CALLS = auto()
    TEXT_MESSAGES = auto()
    ADMINISTRATION = auto()


class Urgency(Enum):
    """Whose request it is, for the shared budget: people go first."""

    PERSON = auto()
    BACKGROUND = auto()


@dataclass(frozen=True, slots=True)
class Extension:
    """An extension of the PBX, for choosing whom to transfer to."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Calls of one page of the history, newest first; `more` says whether another page exists.

    A call may have several rows, for its legs. `rows` has a key for each: the same row has the
    same one on whatever page, whenever it is asked for.
    """

    calls: tuple[Call, ...]
    more: bool
    rows: frozenset[int] = frozenset()
    total: int | None = None  # rows of the whole span; None where the PBX does not say


@dataclass(frozen=True, slots=True)
class ContactPage:
    """Contacts of one page of the phone book; `more` says whether another page exists."""

    contacts: tuple[Contact, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class VoicemailPage:
    """Messages of one page; `more` says whether another page exists."""

    messages: tuple[Voicemail, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class EventSettings:
    """Which events the PBX posts, and to what address; empty when none is set."""

    address: str = field(repr=False)  # its path may be all that lets events in
    ringing: bool
    answered: bool
    hangup: bool


class SignIn(Protocol):
    """Proves an account."""

    @property
    def abilities(self) -> frozenset[Ability]:
        """Return what this account may be asked for."""

    def prove(self) -> None:
        """Return when key and extension are accepted; raises `NotSignedIn` or `Rejected`."""


class Webphones(Protocol):
    """Opens web phones."""

    def webphone_address(self) -> SecretAddress:
        """Mint a fresh address of the web phone page; it works for one day."""


class CallControl(Protocol):
    """Acts on calls; none of these is ever repeated by machinery."""

    def place(
        self, number: PhoneNumber, *, shown_as: str = "", pick_up_myself: bool = False
    ) -> CallId | None:
        """Ring the agent's own phone, then the number; None when the PBX tells no id.

        With the ability `CUSTOMER_RINGS_FIRST` it is the other way round.

        `shown_as` is one of `outside_numbers`, empty for the extension's own choice. Raises
        `Unreachable` with `certain` False when the call may have been placed all the same.
        """

    def hang_up(self, call: CallId) -> None:
        """End the call; a call that is over already is no error."""

    def mute(self, call: CallId, *, on: bool) -> None:
        """Silence the agent, or let him be heard again."""

    def transfer(self, call: CallId, extension: str) -> None:
        """Hand the call over to an extension without asking it first."""

    def do_not_disturb(self, *, on: bool) -> None:
        """Have the PBX send no calls to the agent's extension, or send them again."""


class Directory(Protocol):
    """Numbers of the PBX."""

    def outside_numbers(self) -> tuple[str, ...]:
        """Return the numbers an outgoing call may show."""

    def extensions(self) -> tuple[Extension, ...]:
        """Return the extensions, by number."""


class History(Protocol):
    """Reads what was."""

    def calls_between(
        self, start: datetime, end: datetime, *, page: int, urgency: Urgency
    ) -> HistoryPage:
        """Return a page (from 1) of calls that began in the span; at most 31 days, UTC."""

    def legs_of(self, call: CallId, *, given_up: Callable[[], bool]) -> tuple[Leg, ...]:
        """Return the ways that a call took; raises `NoSuchCall` where the history has none.

        A person looks at the call and waits; `given_up` is asked while the budget does.
        """


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a download has come, in bytes; `whole` is None while nobody knows."""

    got: int
    whole: int | None


class Recordings(Protocol):
    """Fetches recordings."""

    def recording_address(
        self, call: CallId, *, waiting: Callable[[float], None], given_up: Callable[[], bool]
    ) -> SecretAddress:
        """Mint an address that works for an hour, within the provider's budget.

        `waiting` hears how many seconds the budget still asks to wait; `given_up` is asked
        meanwhile. Raises `RecordingUnavailable`.
        """

    def download(
        self,
        address: SecretAddress,
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        """Write the recording's bytes; raises `RecordingUnavailable` or `Unreachable`."""


class Voicemails(Protocol):
    """Reads the agent's answering machine."""

    def voicemails(
        self, start: datetime, end: datetime, *, page: int, urgency: Urgency
    ) -> VoicemailPage:
        """Return a page (from 1) of messages left in the span; at most 31 days, UTC."""

    def voicemail_address(
        self, call: CallId, *, waiting: Callable[[float], None], given_up: Callable[[], bool]
    ) -> SecretAddress:
        """Mint an address of a message, as of a recording; whoever fetches it, has heard it."""


class EventAddress(Protocol):
    """The one address to which the whole PBX posts its events."""

    def event_settings(self) -> EventSettings:
        """Return what is set now."""

    def set_event_settings(self, settings: EventSettings) -> None:
        """Replace it; the PBX tests the address at once. Raises `Rejected`."""


class PhoneBook(Protocol):
    """Reads the company's contacts, of which the PBX is the owner."""

    def contact_groups(self, *, urgency: Urgency) -> Mapping[int, str]:
        """Return the names of the groups by their numbers."""

    def contacts(self, page: int, groups: Mapping[int, str], *, urgency: Urgency) -> ContactPage:
        """Return a page (from 1) of contacts that can be called, with their groups' names."""


class Pbx(
    SignIn,
    Webphones,
    CallControl,
    Directory,
    History,
    Recordings,
    EventAddress,
    PhoneBook,
    Voicemails,
    Protocol,
):
    """All needs together, as an adapter serves them."""
