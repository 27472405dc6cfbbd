"""Bulutfon's second version behind the ports: calls, calling, faxes that came."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import BinaryIO

from santral_desktop.application.ports.pbx import (
    Ability,
    Extension,
    HistoryPage,
    Progress,
    Urgency,
)
from santral_desktop.domain.accounts import Account, SecretAddress
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import NoSuchExtension, NotOffered
from santral_desktop.domain.faxes import FaxOrder, IncomingFax, OutgoingFax
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.story import Leg
from santral_desktop.providers.bulutfon import words
from santral_desktop.providers.bulutfon.client_v2 import ClientV2
from santral_desktop.providers.bulutfon.history import kept_to
from santral_desktop.providers.bulutfon.lacking import Lacking
from santral_desktop.providers.bulutfon.line import Fetching
from santral_desktop.providers.bulutfon.wire import wire_number, wire_text
from santral_desktop.providers.throttle import Waits
from santral_desktop.providers.words import ISTANBUL

PAGE = 100  # rows
ABILITIES = frozenset(
    {
        Ability.PLACE_CALLS,
        Ability.CUSTOMER_RINGS_FIRST,
        Ability.OUTSIDE_NUMBERS,
        Ability.HISTORY,
        Ability.FAXES,
    }
)
_NAMES = ("caller_name", "full_name", "name")  # of an extension; which, nobody tells


class BulutfonV2Pbx(Lacking):
    """One extension of one PBX, by an apikey; implements `Pbx` as far as the abilities say."""

    def __init__(self, account: Account, client: ClientV2) -> None:
        self._account = account
        self._client = client

    @property
    def abilities(self) -> frozenset[Ability]:
        return ABILITIES

    def prove(self) -> None:
        self._client.cdr_list({"limit": "5", "page": "1"})

    def place(
        self, number: PhoneNumber, *, shown_as: str = "", pick_up_myself: bool = False
    ) -> CallId | None:
        """Ring the number first, then the agent's phones; the provider tells no id."""
        del pick_up_myself
        if not self._account.extension:
            raise NoSuchExtension
        caller = wire_text(shown_as) or self._any_number()
        self._client.call_and_bridge(caller, wire_number(number), self._account.extension)
        return None

    def outside_numbers(self) -> tuple[str, ...]:
        """Return our numbers as the latest calls show them: no list of them is known."""
        calls = self._client.cdr_list({"limit": str(PAGE), "page": "1"}).calls
        return tuple(dict.fromkeys(call.called for call in calls if call.called))

    def extensions(self) -> tuple[Extension, ...]:
        known = (
            Extension(
                words.number(row.get("number")),
                next(filter(None, (words.text(row.get(name), 120) for name in _NAMES)), ""),
            )
            for row in self._client.extensions()
        )
        return tuple(sorted((e for e in known if e.number), key=lambda e: e.number))

    def calls_between(
        self, start: datetime, end: datetime, *, page: int, urgency: Urgency
    ) -> HistoryPage:
        """Ask for whole days, which is how dates are given, and keep what is in the span."""
        last = (end - timedelta(microseconds=1)).astimezone(ISTANBUL)
        wish = {
            "start_date": start.astimezone(ISTANBUL).strftime("%Y-%m-%d"),
            "end_date": max(last, start.astimezone(ISTANBUL)).strftime("%Y-%m-%d"),
            "limit": str(PAGE),
            "page": str(page),
        }
        found = self._client.cdr_list(wish, Waits(urgency))
        return kept_to(found, (start, end), more=found.more)

    def legs_of(self, call: CallId, *, given_up: Callable[[], bool]) -> tuple[Leg, ...]:
        raise NotOffered

    def recording_address(
        self, call: CallId, *, waiting: Callable[[float], None], given_up: Callable[[], bool]
    ) -> SecretAddress:
        raise NotOffered

    def download(
        self,
        address: SecretAddress,
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        raise NotOffered

    def incoming_faxes(self) -> tuple[IncomingFax, ...]:
        return self._client.incoming_faxes()

    def fetch_fax(
        self,
        id: str,  # noqa: A002  (the port's word)
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        self._client.incoming_fax(id, Fetching(into, progress, given_up))

    def outgoing_faxes(self) -> tuple[OutgoingFax, ...]:
        raise NotOffered

    def outgoing_fax(self, id: str) -> OutgoingFax:  # noqa: A002
        raise NotOffered

    def send_fax(self, order: FaxOrder) -> str:
        raise NotOffered

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _any_number(self) -> str:
        number = next(iter(self.outside_numbers()), "")
        if not number:
            raise NotOffered
        return number
