"""A call as the exchange keeps it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from santral_desktop.simulator.lines import Line
from santral_desktop.simulator.sounds import Form


class Way(Enum):
    """Direction: the word of events and filters, and the word of call records."""

    INBOUND = ("inbound", "Gelen")
    OUTBOUND = ("outbound", "Giden")
    OUTBOUND_BY_API = ("outbound", "Giden (API)")
    INTERNAL = ("internal", "Santral içi")

    @property
    def event_word(self) -> str:
        return self.value[0]

    @property
    def record_word(self) -> str:
        return self.value[1]


class Place(Enum):
    """What a call from outside can reach."""

    MENU = "menu"
    GROUP = "group"
    EXTENSION = "extension"


@dataclass(frozen=True, slots=True)
class Step:
    """A place that a call from outside reached, and when."""

    place: Place
    number: str
    at: datetime


@dataclass(slots=True)
class Leg:
    """One extension's part of a call."""

    extension: str
    line: Line | None
    started_at: datetime
    places_the_call: bool = False  # the calling side's own telephone
    rang: bool = False
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    cause: str = ""

    @property
    def open(self) -> bool:
        return self.ended_at is None

    @property
    def ringing(self) -> bool:
        return self.answered_at is None and self.ended_at is None

    @property
    def talking(self) -> bool:
        return self.answered_at is not None and self.ended_at is None


@dataclass(slots=True)
class Call:
    """A call with its legs; stamps are UTC."""

    uuid: str
    way: Way
    caller_number: str
    caller_name: str
    destination: str
    destination_name: str
    started_at: datetime
    outside_number: str = ""
    queue: str = ""
    legs: list[Leg] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)  # of calls from outside
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    cause: str = ""
    by_machine: bool = False  # a customer was called before anybody of the office was
    callback_url: str = ""  # only told on: what whoever ordered the call sent along
    ended_by: str = ""  # caller, callee
    ring_seconds: float = 30.0  # how long each side of an outgoing call may ring
    waits_for_pick_up: bool = False  # manual_answer
    muted: bool = False
    recorded: bool = True
    recording_deleted: bool = False
    form: Form = Form.WAV
    return_uuid: str | None = None

    @property
    def live(self) -> bool:
        return self.ended_at is None

    @property
    def talk_seconds(self) -> float:
        if self.answered_at is None or self.ended_at is None:
            return 0.0
        return (self.ended_at - self.answered_at).total_seconds()

    @property
    def has_recording(self) -> bool:
        return self.recorded and not self.recording_deleted and self.talk_seconds > 0

    @property
    def missed(self) -> bool:
        return self.way is Way.INBOUND and self.answered_at is None

    @property
    def menu_at(self) -> datetime | None:
        """Return when a menu began to speak to the caller."""
        return next((step.at for step in self.steps if step.place is Place.MENU), None)

    def leg_of(self, line: Line) -> Leg | None:
        """Return the open leg of a device."""
        return next((leg for leg in self.legs if leg.line is line and leg.open), None)

    def open_legs(self) -> list[Leg]:
        """Return the legs that ring or talk."""
        return [leg for leg in self.legs if leg.open]

    def calling_leg(self) -> Leg | None:
        """Return the calling extension's open leg, None when the caller is outside."""
        return next((leg for leg in self.legs if leg.places_the_call and leg.open), None)

    def connected(self) -> Leg | None:
        """Return the leg that talks, or talked last."""
        answered = [leg for leg in self.legs if leg.answered_at is not None]
        return answered[-1] if answered else None
