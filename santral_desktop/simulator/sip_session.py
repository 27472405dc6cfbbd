"""One telephone's socket: who it proves to be, how long its registration lasts, what it may say."""

import asyncio
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from santral_desktop.simulator.lines import Switch
from santral_desktop.simulator.sip_address import read_address, user_of
from santral_desktop.simulator.sip_dialog import ALLOWED, DOMAIN, reply
from santral_desktop.simulator.sip_digest import Challenge, read_parts
from santral_desktop.simulator.sip_leg import Send
from santral_desktop.simulator.sip_line import SipLine
from santral_desktop.simulator.sip_media import MediaDesk
from santral_desktop.simulator.sip_message import Headers, Request, Response, SipError

_NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)
_EXPIRES = re.compile(r";\s*expires\s*=\s*([0-9]{1,9})", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Office:
    """What all telephones of one exchange are served from; the longest registration in seconds."""

    exchange: Switch
    passwords: Mapping[str, str] = field(repr=False)
    desk: MediaDesk
    longest_registration: int = 600


class SipSession:
    """Registers the telephone at the exchange and leads its messages to its line."""

    def __init__(self, office: Office, send: Send) -> None:
        self.line: SipLine | None = None
        self.registered = 0  # how often it was accepted
        self._exchange = office.exchange
        self._passwords = office.passwords
        self._desk = office.desk
        self._longest = office.longest_registration
        self._send = send
        self._challenge = Challenge(DOMAIN, secrets.token_hex(16))
        self._expiry: asyncio.TimerHandle | None = None

    def on_message(self, message: Request | Response) -> None:
        """Take one message of the telephone."""
        if isinstance(message, Response):
            if self.line:
                self.line.on_response(message)
        elif message.method == "REGISTER":
            self._on_register(message)
        elif message.method == "OPTIONS":
            self._send(reply(message, 200, "OK", (("Allow", ALLOWED),)))
        elif self.line is None:
            if message.method != "ACK":
                self._send(reply(message, 403, "Forbidden"))
        elif message.method == "INVITE":
            self._on_invite(self.line, message)
        else:
            self.line.on_request(message)

    def end(self) -> None:
        """Take the telephone off the exchange: expired, signed off, or its socket is gone."""
        if self._expiry:
            self._expiry.cancel()
            self._expiry = None
        if self.line:
            line, self.line = self.line, None
            line.lose()
            self._exchange.unregister(line.extension, line)

    def _on_register(self, request: Request) -> None:
        extension = user_of(read_address(request.header("To")).uri)
        credentials = request.header("Authorization")
        if not credentials:
            asked = (("WWW-Authenticate", self._challenge.header()),)
            self._send(reply(request, 401, "Unauthorized", asked))
        elif not self._proves(extension, credentials, "REGISTER"):
            self._send(reply(request, 403, "Forbidden"))
        else:
            self._bind(extension, request)

    def _bind(self, extension: str, request: Request) -> None:
        seconds = min(_wanted_seconds(request, self._longest), self._longest)
        where = request.header("Contact")
        if self._expiry:
            self._expiry.cancel()
        bound: Headers = (("Expires", str(seconds)),)
        if seconds and where:
            bound = (("Contact", f"<{read_address(where).uri}>;expires={seconds}"), *bound)
        self._send(reply(request, 200, "OK", bound))
        if not seconds:
            self.end()
            return
        self.registered += 1
        self._expiry = asyncio.get_running_loop().call_later(seconds, self.end)
        if self.line is None:
            self.line = SipLine(extension, self._exchange, self._desk, self._send)
            self._exchange.register(extension, self.line)
        if where:
            self.line.contact = read_address(where).uri

    def _on_invite(self, line: SipLine, request: Request) -> None:
        credentials = request.header("Proxy-Authorization")
        if not credentials:
            asked = (("Proxy-Authenticate", self._challenge.header()),)
            self._send(reply(request, 407, "Proxy Authentication Required", asked))
        elif not self._proves(line.extension, credentials, "INVITE"):
            self._send(reply(request, 403, "Forbidden"))
        else:
            line.on_invite(request)

    def _proves(self, extension: str, credentials: str, method: str) -> bool:
        password = self._passwords.get(extension)
        foreign = self.line is not None and self.line.extension != extension
        if password is None or foreign or not read_parts(credentials):
            return False
        return self._challenge.is_met_by(
            credentials, method=method, user=extension, password=password
        )


def _wanted_seconds(request: Request, otherwise: int) -> int:
    if found := _EXPIRES.search(request.header("Contact")):
        return int(found[1])
    stated = request.header("Expires")
    if stated and not _NUMBER.fullmatch(stated):
        raise SipError("Expires is no number")
    return int(stated) if stated else otherwise
