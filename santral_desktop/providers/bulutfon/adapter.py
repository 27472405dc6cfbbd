"""Bulutfon's first version behind the ports: the client's answers become our values."""

from collections.abc import Callable
from datetime import datetime
from typing import BinaryIO

from santral_desktop.application.ports.pbx import (
    Ability,
    Extension,
    HistoryPage,
    Progress,
    Urgency,
)
from santral_desktop.domain.accounts import Account, SecretAddress
from santral_desktop.domain.calls import CallId, RecordingState
from santral_desktop.domain.errors import (
    NoSuchCall,
    NoSuchExtension,
    NotOffered,
    RecordingUnavailable,
    Rejected,
    WhyNoRecording,
)
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.story import Leg
from santral_desktop.providers.bulutfon import words
from santral_desktop.providers.bulutfon.administration import BulutfonAdministration
from santral_desktop.providers.bulutfon.client import Client
from santral_desktop.providers.bulutfon.history import SpanReader
from santral_desktop.providers.bulutfon.lacking import Lacking
from santral_desktop.providers.bulutfon.line import Fetching
from santral_desktop.providers.bulutfon.services import Services
from santral_desktop.providers.bulutfon.wire import CdrPage, wire_number, wire_text
from santral_desktop.providers.throttle import Waits

PAGE = 100  # rows, as in the documents' sample; how many are allowed is not told
ABILITIES = frozenset(
    {
        Ability.PLACE_CALLS,
        Ability.CUSTOMER_RINGS_FIRST,
        Ability.OUTSIDE_NUMBERS,
        Ability.HISTORY,
        Ability.LEGS,
        Ability.RECORDINGS,
        Ability.FAXES,
        Ability.ANNOUNCEMENTS,
        Ability.AUTOMATIC_CALLS,
        Ability.TEXT_MESSAGES,
        Ability.ADMINISTRATION,
    }
)
_NO_RECORDING = {
    RecordingState.NONE: WhyNoRecording.NONE_MADE,
    RecordingState.DELETED: WhyNoRecording.DELETED,
}


class BulutfonPbx(Lacking, Services):
    """One extension of one PBX; implements the port `Pbx` as far as the abilities say."""

    def __init__(self, account: Account, client: Client) -> None:
        super().__init__(client)
        self._account = account
        self._records = f"{account.api_url.rstrip('/')}/call-records/"
        self._spans = SpanReader(self._page)
        self._shown = ""
        self.administration = BulutfonAdministration(client)

    @property
    def abilities(self) -> frozenset[Ability]:
        return ABILITIES

    def prove(self) -> None:
        """Ask whose account it is, or for a call where the token's scope is calls alone."""
        try:
            self._client.me()
        except NotOffered:
            self._client.cdrs({"limit": "1", "page": "1"})

    def place(
        self, number: PhoneNumber, *, shown_as: str = "", pick_up_myself: bool = False
    ) -> CallId | None:
        """Ring the number first and then the agent's phones, which is the only way here.

        So the agent picks up as with every call; the provider tells no id.
        """
        del pick_up_myself
        if not self._account.extension:
            raise NoSuchExtension
        caller = wire_text(shown_as) or self._own_number()
        self._client.call_and_bridge(caller, wire_number(number), self._account.extension)
        return None

    def outside_numbers(self) -> tuple[str, ...]:
        rows = self._client.dids()
        usable = (row for row in rows if words.text(row.get("state")) in {"", "CONFIRMED"})
        numbers = (words.number(row.get("number")) for row in usable)
        return tuple(number for number in numbers if number)

    def extensions(self) -> tuple[Extension, ...]:
        known = (
            Extension(words.number(row.get("number")), words.text(row.get("caller_name"), 120))
            for row in self._client.extensions()
        )
        return tuple(sorted((e for e in known if e.number), key=lambda e: e.number))

    def calls_between(
        self, start: datetime, end: datetime, *, page: int, urgency: Urgency
    ) -> HistoryPage:
        return self._spans.page((start, end), page, urgency)

    def legs_of(self, call: CallId, *, given_up: Callable[[], bool]) -> tuple[Leg, ...]:
        legs = self._client.cdr(call, Waits(Urgency.PERSON, given_up=given_up)).legs
        if not legs:
            raise NoSuchCall
        return legs

    def recording_address(
        self, call: CallId, *, waiting: Callable[[float], None], given_up: Callable[[], bool]
    ) -> SecretAddress:
        """Return where the recording is; the token is added when it is fetched."""
        waits = Waits(Urgency.PERSON, waiting, given_up)
        try:
            found = self._client.cdr(call, waits).call
        except NoSuchCall:
            raise RecordingUnavailable(WhyNoRecording.NONE_MADE) from None
        if found.recording in _NO_RECORDING:
            raise RecordingUnavailable(_NO_RECORDING[found.recording])
        return SecretAddress(self._records + call)

    def download(
        self,
        address: SecretAddress,
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        if not address.url.startswith(self._records):
            raise RecordingUnavailable(WhyNoRecording.UNSAFE_ADDRESS)
        uuid = address.url.removeprefix(self._records)
        try:
            self._client.call_record(uuid, Fetching(into, progress, given_up))
        except Rejected:  # it was there a moment ago
            raise RecordingUnavailable(WhyNoRecording.EXPIRED) from None

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _page(self, number: int, urgency: Urgency) -> CdrPage:
        return self._client.cdrs({"limit": str(PAGE), "page": str(number)}, Waits(urgency))

    def _own_number(self) -> str:
        """Return the number that the extension shows, else the first of the PBX; asked once."""
        if not self._shown:
            mine = [
                words.text(row.get("id"), 80)
                for row in self._client.extensions()
                if words.number(row.get("number")) == self._account.extension
            ]
            told = words.number(self._client.extension(mine[0]).get("did")) if mine else ""
            self._shown = told or next(iter(self.outside_numbers()), "")
        if not self._shown:
            raise NotOffered
        return self._shown
