"""A cloud PBX in memory: its answers and failures come from the test."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from typing import Any, BinaryIO

from santral_desktop.application.ports.pbx import (
    Ability,
    ContactPage,
    EventSettings,
    Extension,
    HistoryPage,
    Progress,
    Urgency,
    VoicemailPage,
)
from santral_desktop.domain.accounts import SecretAddress
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import (
    NoSuchCall,
    NoSuchExtension,
    RecordingUnavailable,
    Trouble,
    WhyNoRecording,
)
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.story import Leg
from santral_desktop.domain.voicemails import Voicemail
from tests.builders import COLLEAGUE, ME, OUR_NUMBER

WEBPHONE = "https://phone.example/webphone?token=W-"
RECORDING = "https://pbx.example/recording/"
MESSAGE = "message-"


@dataclass(frozen=True)
class Asked:
    """One request as it came in: the port's method and what it was given."""

    method: str
    said: Mapping[str, Any]


class ScriptedPbx:
    """Implements the port `Pbx`; keeps what it was asked in `asked`.

    `fail` makes a method fail from now on, until `heal`. Only calls that were placed here or
    stand in `live` can be acted on, and only calls with `recordings` have one.
    """

    def __init__(self) -> None:
        self.abilities: frozenset[Ability] = frozenset(Ability) - {Ability.CUSTOMER_RINGS_FIRST}
        self.asked: list[Asked] = []
        self.tells_ids = True  # False: `place` answers None
        self.live: set[CallId] = set()
        self.numbers: tuple[str, ...] = (OUR_NUMBER,)
        self.people: tuple[Extension, ...] = (Extension(ME, "Ayşe"), Extension(COLLEAGUE, "Can"))
        self.history: tuple[Call, ...] = ()
        self.page_size = 100
        self.tells_totals = True  # False: as a PBX that leaves them out
        self.groups: dict[int, str] = {}
        self.book: tuple[Contact, ...] = ()
        self.recordings: dict[CallId, bytes] = {}
        self.machine: tuple[Voicemail, ...] = ()
        self.legs: dict[CallId, tuple[Leg, ...]] = {}
        self.left: dict[CallId, bytes] = {}  # what was said in a message
        self.waits: tuple[float, ...] = ()  # what the budget says before a recording's address
        self.settings = EventSettings(address="", ringing=False, answered=False, hangup=False)
        self._failures: dict[str, Trouble] = {}
        self._number = count(1)

    def fail(self, method: str, error: Trouble) -> None:
        """Have a method of the port raise the error."""
        assert callable(getattr(self, method)), f"the port has no {method}"
        self._failures[method] = error

    def heal(self, method: str) -> None:
        """Let a method work again."""
        self._failures.pop(method, None)

    def asked_for(self, method: str) -> list[Mapping[str, Any]]:
        """Return what a method was given, a mapping for each time."""
        return [asked.said for asked in self.asked if asked.method == method]

    def prove(self) -> None:
        self._hear("prove")

    def webphone_address(self) -> SecretAddress:
        self._hear("webphone_address")
        return SecretAddress(f"{WEBPHONE}{next(self._number)}")

    def place(
        self, number: PhoneNumber, *, shown_as: str = "", pick_up_myself: bool = False
    ) -> CallId | None:
        self._hear("place", number=number, shown_as=shown_as, pick_up_myself=pick_up_myself)
        call = CallId(f"placed-{next(self._number)}")
        self.live.add(call)
        return call if self.tells_ids else None

    def hang_up(self, call: CallId) -> None:
        self._hear("hang_up", call=call)
        self.live.discard(call)

    def mute(self, call: CallId, *, on: bool) -> None:
        self._hear("mute", call=call, on=on)
        self._must_live(call)

    def transfer(self, call: CallId, extension: str) -> None:
        self._hear("transfer", call=call, extension=extension)
        self._must_live(call)
        if extension not in {person.number for person in self.people}:
            raise NoSuchExtension(f"extension {extension} not found")

    def do_not_disturb(self, *, on: bool) -> None:
        self._hear("do_not_disturb", on=on)

    def outside_numbers(self) -> tuple[str, ...]:
        self._hear("outside_numbers")
        return self.numbers

    def extensions(self) -> tuple[Extension, ...]:
        self._hear("extensions")
        return tuple(sorted(self.people, key=lambda person: person.number))

    def calls_between(
        self, start: datetime, end: datetime, *, page: int, urgency: Urgency
    ) -> HistoryPage:
        self._hear("calls_between", start=start, end=end, page=page, urgency=urgency)
        inside = [call for call in self.history if start <= (call.started_at or start) <= end]
        inside.sort(key=lambda call: call.started_at or start, reverse=True)
        first = (page - 1) * self.page_size
        rows = tuple(inside[first : first + self.page_size])
        keys = frozenset(hash((call.id, call.extension, call.started_at)) for call in rows)
        total = len(inside) if self.tells_totals else None
        return HistoryPage(rows, len(rows) >= self.page_size, keys, total)

    def contact_groups(self, *, urgency: Urgency) -> Mapping[int, str]:
        self._hear("contact_groups", urgency=urgency)
        return self.groups

    def contacts(self, page: int, groups: Mapping[int, str], *, urgency: Urgency) -> ContactPage:
        self._hear("contacts", page=page, groups=groups, urgency=urgency)
        first = (page - 1) * self.page_size
        rows = self.book[first : first + self.page_size]
        return ContactPage(rows, more=len(rows) >= self.page_size)

    def recording_address(
        self, call: CallId, *, waiting: Callable[[float], None], given_up: Callable[[], bool]
    ) -> SecretAddress:
        self._hear("recording_address", call=call)
        for seconds in self.waits:
            waiting(seconds)
            if given_up():
                raise RecordingUnavailable(WhyNoRecording.CANCELLED)
        if call not in self.recordings:
            raise RecordingUnavailable(WhyNoRecording.NONE_MADE)
        return SecretAddress(RECORDING + call)

    def download(
        self,
        address: SecretAddress,
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        self._hear("download", address=address)
        call = CallId(address.url.removeprefix(RECORDING).removeprefix(MESSAGE))
        is_message = address.url.startswith(RECORDING + MESSAGE)
        body = (self.left if is_message else self.recordings).get(call)
        if body is None:
            raise RecordingUnavailable(WhyNoRecording.EXPIRED)
        half = len(body) // 2
        for piece in (body[:half], body[half:]):
            if given_up():
                raise RecordingUnavailable(WhyNoRecording.CANCELLED)
            into.write(piece)
            progress(Progress(into.tell(), len(body)))

    def legs_of(self, call: CallId, *, given_up: Callable[[], bool]) -> tuple[Leg, ...]:
        self._hear("legs_of", call=call)
        if given_up() or call not in self.legs:
            raise NoSuchCall
        return self.legs[call]

    def voicemails(
        self, start: datetime, end: datetime, *, page: int, urgency: Urgency
    ) -> VoicemailPage:
        self._hear("voicemails", start=start, end=end, page=page, urgency=urgency)
        first, size = (page - 1) * self.page_size, self.page_size
        found = [one for one in self.machine if one.left_at and start <= one.left_at <= end]
        return VoicemailPage(tuple(found[first : first + size]), more=len(found) > first + size)

    def voicemail_address(
        self, call: CallId, *, waiting: Callable[[float], None], given_up: Callable[[], bool]
    ) -> SecretAddress:
        self._hear("voicemail_address", call=call)
        for seconds in self.waits:
            waiting(seconds)
        if call not in self.left:
            raise RecordingUnavailable(WhyNoRecording.NONE_MADE)
        return SecretAddress(RECORDING + MESSAGE + call)

    def event_settings(self) -> EventSettings:
        self._hear("event_settings")
        return self.settings

    def set_event_settings(self, settings: EventSettings) -> None:
        self._hear("set_event_settings", settings=settings)
        self.settings = replace(settings)

    def _hear(self, method: str, **said: Any) -> None:
        self.asked.append(Asked(method, said))
        if failure := self._failures.get(method):
            raise failure

    def _must_live(self, call: CallId) -> None:
        if call not in self.live:
            raise NoSuchCall
