"""Bulutsantralim behind the port: the client's answers become our values."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, BinaryIO
from urllib.parse import urlencode, urlsplit

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
from santral_desktop.domain.accounts import Account, SecretAddress
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import (
    Incomprehensible,
    NoSuchCall,
    RecordingUnavailable,
    WhyNoRecording,
)
from santral_desktop.domain.phone import PhoneNumber, number_in
from santral_desktop.domain.story import Leg
from santral_desktop.domain.text import inert
from santral_desktop.providers.answers import Answer, read_json
from santral_desktop.providers.bulutsantralim import words
from santral_desktop.providers.bulutsantralim.administration import (
    BulutsantralimAdministration,
)
from santral_desktop.providers.bulutsantralim.administration_client import AdministrationClient
from santral_desktop.providers.bulutsantralim.client import Client
from santral_desktop.providers.bulutsantralim.flow import read_legs
from santral_desktop.providers.bulutsantralim.phone_book import read_contacts, read_groups
from santral_desktop.providers.bulutsantralim.refusals import checked
from santral_desktop.providers.bulutsantralim.voicemails import read_voicemails
from santral_desktop.providers.bulutsantralim.wire import read_records, wire_number, wire_stamp
from santral_desktop.providers.http import Http
from santral_desktop.providers.paths import in_path, is_plain
from santral_desktop.providers.redaction import Redactor
from santral_desktop.providers.throttle import Throttle, Waits

PAGE = 100  # rows: the most the provider gives
ABILITIES = frozenset(
    {
        Ability.WEBPHONE,
        Ability.PLACE_CALLS,
        Ability.HANG_UP,
        Ability.MUTE,
        Ability.TRANSFER,
        Ability.DO_NOT_DISTURB,
        Ability.OUTSIDE_NUMBERS,
        Ability.HISTORY,
        Ability.RECORDINGS,
        Ability.EVENT_ADDRESS,
        Ability.PHONE_BOOK,
        Ability.VOICEMAIL,
        Ability.ANSWERS,
        Ability.LEGS,
        Ability.ADMINISTRATION,
    }
)
_TOKEN = re.compile(r"W[0-9a-zA-Z-]{8,80}")


class BulutsantralimPbx:
    """One extension of one tenant; implements the port `Pbx`."""

    def __init__(
        self, account: Account, client: Client, redactor: Redactor, *, developer: bool = False
    ) -> None:
        self._account = account
        self._client = client
        self._redactor = redactor
        self._developer = developer
        self.administration = BulutsantralimAdministration(
            AdministrationClient(client), redactor.redact
        )

    @property
    def abilities(self) -> frozenset[Ability]:
        return ABILITIES

    def prove(self) -> None:
        """Mint a token: it needs the key, the extension and its personnel account at once."""
        self._client.guard(self._account.webphone_url)
        self._token()

    def webphone_address(self) -> SecretAddress:
        base = self._account.webphone_url
        self._client.guard(base)
        joint = "&" if urlsplit(base).query else "?"
        return SecretAddress(f"{base}{joint}{urlencode({'token': self._token()})}")

    def place(
        self, number: PhoneNumber, *, shown_as: str = "", pick_up_myself: bool = False
    ) -> CallId | None:
        wish = {"extension": self._account.extension, "destination": wire_number(number)}
        if shown_as:
            shown = number_in(shown_as)
            wish["caller_id"] = wire_number(shown) if shown else shown_as
        if pick_up_myself:
            wish["manual_answer"] = "true"
        return _call_id(self._good(self._client.originate(wish)))

    def hang_up(self, call: CallId) -> None:
        try:
            self._good(self._client.hangup(in_path(call, NoSuchCall)))
        except NoSuchCall:
            return  # it is over, which is what was wanted

    def mute(self, call: CallId, *, on: bool) -> None:
        self._good(self._client.mute(in_path(call, NoSuchCall), _switch(on=on)))

    def transfer(self, call: CallId, extension: str) -> None:
        self._good(self._client.transfer(in_path(call, NoSuchCall), extension))

    def do_not_disturb(self, *, on: bool) -> None:
        self._good(self._client.dnd(self._account.extension, _switch(on=on)))

    def outside_numbers(self) -> tuple[str, ...]:
        found = self._good(self._client.caller_ids()).json()
        numbers = (words.text(number, 40) for number in _list(found))
        return tuple(number for number in numbers if number)

    def extensions(self) -> tuple[Extension, ...]:
        rows = _list(self._good(self._client.extensions()).json())
        known = (
            Extension(words.text(row.get("number"), 20), words.text(row.get("name"), 120))
            for row in rows
            if isinstance(row, dict)
        )
        return tuple(sorted((e for e in known if e.number), key=lambda e: e.number))

    def calls_between(
        self, start: datetime, end: datetime, *, page: int, urgency: Urgency
    ) -> HistoryPage:
        span = {"start_stamp_from": wire_stamp(start), "start_stamp_to": wire_stamp(end)}
        wish = span | {"limit": str(PAGE), "page": str(page)}
        records = read_records(self._good(self._client.cdrs(wish, urgency)).json())
        more = records.rows >= PAGE or (records.rows > 0 and page < records.pages)
        return HistoryPage(records.calls, more, records.keys, records.total)

    def legs_of(self, call: CallId, *, given_up: Callable[[], bool]) -> tuple[Leg, ...]:
        waits = Waits(Urgency.PERSON, given_up=given_up)
        return read_legs(self._good(self._client.cdr(in_path(call, NoSuchCall), waits)).json())

    def contact_groups(self, *, urgency: Urgency) -> Mapping[int, str]:
        return read_groups(self._good(self._client.contact_groups(urgency)).json())

    def contacts(self, page: int, groups: Mapping[int, str], *, urgency: Urgency) -> ContactPage:
        wish = {"limit": str(PAGE), "page": str(page)}
        found, rows = read_contacts(self._good(self._client.contacts(wish, urgency)).json(), groups)
        return ContactPage(found, more=rows >= PAGE)

    def recording_address(
        self, call: CallId, *, waiting: Callable[[float], None], given_up: Callable[[], bool]
    ) -> SecretAddress:
        waits = Waits(Urgency.PERSON, waiting, given_up)
        return self._minted(lambda: self._client.recording_url(call, waits))

    def voicemails(
        self, start: datetime, end: datetime, *, page: int, urgency: Urgency
    ) -> VoicemailPage:
        span = {"start_stamp_from": wire_stamp(start), "start_stamp_to": wire_stamp(end)}
        wish = span | {"limit": str(PAGE), "page": str(page)}
        wish["user_number"] = self._account.extension
        answer = self._good(self._client.voicemail_messages(wish, urgency))
        messages, rows = read_voicemails(answer.json())
        return VoicemailPage(messages, more=rows >= PAGE)

    def voicemail_address(
        self, call: CallId, *, waiting: Callable[[float], None], given_up: Callable[[], bool]
    ) -> SecretAddress:
        waits = Waits(Urgency.PERSON, waiting, given_up)
        return self._minted(lambda: self._client.voicemail_recording_url(call, waits))

    def download(
        self,
        address: SecretAddress,
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        answer = self._client.download(address.url, into, progress=progress, given_up=given_up)
        if answer.status in {403, 404, 410}:
            raise RecordingUnavailable(WhyNoRecording.EXPIRED)
        checked(answer, self._redactor.redact)

    def event_settings(self) -> EventSettings:
        found = self._good(self._client.crm_integrations()).json()
        if not isinstance(found, dict):
            raise Incomprehensible
        address = words.text(found.get("notification_url"), 2000)
        self._redactor.learn(address)
        return EventSettings(
            address=address,
            ringing=words.flag(found.get("ringing")) is True,
            answered=words.flag(found.get("answered")) is True,
            hangup=words.flag(found.get("hangup")) is True,
        )

    def set_event_settings(self, settings: EventSettings) -> None:
        wish = {
            "ringing": _switch(on=settings.ringing),
            "answered": _switch(on=settings.answered),
            "hangup": _switch(on=settings.hangup),
            "notification_url": settings.address,
        }
        self._good(self._client.set_crm_integrations(wish))

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _good(self, answer: Answer) -> Answer:
        return checked(answer, self._redactor.redact)

    def _token(self) -> str:
        text = _plain(self._good(self._client.webphone_tokens(self._account.extension)), "token")
        if not _TOKEN.fullmatch(text):
            raise Incomprehensible(inert(self._redactor.redact(text), 80))
        self._redactor.learn(text)
        return text

    def _minted(self, ask: Callable[[], Answer]) -> SecretAddress:
        """Return the address that is answered, made safe."""
        try:
            answer = self._good(ask())
        except NoSuchCall:
            raise RecordingUnavailable(WhyNoRecording.NONE_MADE) from None
        return SecretAddress(self._safe(_url(answer)))

    def _safe(self, url: str) -> str:
        """Return a recording's address that leads to the provider and nowhere else."""
        try:
            parts, home = urlsplit(url), urlsplit(self._account.api_url)
            same_port = self._developer is False or parts.port == home.port
        except ValueError:
            raise RecordingUnavailable(WhyNoRecording.UNSAFE_ADDRESS) from None
        local = self._developer and home.scheme == "http"
        scheme = "http" if local else "https"
        ours = parts.hostname == home.hostname and same_port and parts.username is None
        if not ours or parts.scheme not in {"http", "https"} or any(c.isspace() for c in url):
            raise RecordingUnavailable(WhyNoRecording.UNSAFE_ADDRESS)
        port = f":{home.port}" if home.port else ""
        query = f"?{parts.query}" if parts.query else ""
        return f"{scheme}://{home.hostname}{port}{parts.path}{query}"


def bulutsantralim(
    account: Account,
    secret: str,
    redactor: Redactor,
    *,
    developer: bool = False,
    throttle: Throttle | None = None,
) -> BulutsantralimPbx:
    """Return the adapter for an account, with its key known to the redactor."""
    redactor.learn(secret)
    client = Client(account.api_url, lambda: secret, Http(developer=developer), throttle)
    return BulutsantralimPbx(account, client, redactor, developer=developer)


def _plain(answer: Answer, name: str) -> str:
    """Return the one text of an answer: plain, quoted, or a member of an object."""
    text = answer.text.strip()
    if text.startswith("{"):
        value: Any = read_json(answer.body)
        return words.text(value.get(name), 2000) if isinstance(value, dict) else ""
    return text.strip('"').strip()


def _url(answer: Answer) -> str:
    return _plain(answer, "url")


def _call_id(answer: Answer) -> CallId | None:
    text = _plain(answer, "call_uuid")
    return CallId(text) if is_plain(text) else None


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise Incomprehensible(words.text(value, 80))
    return value


def _switch(*, on: bool) -> str:
    return "on" if on else "off"
