"""A small exchange, a server around it, and a telephone that speaks SIP by hand."""

import asyncio
import functools
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, web

from santral_desktop.simulator.lines import Invitation, Line
from santral_desktop.simulator.loop_thread import end
from santral_desktop.simulator.sip_digest import read_parts, response
from santral_desktop.simulator.sip_message import (
    Headers,
    Request,
    Response,
    read_message,
    write_message,
)
from santral_desktop.simulator.webphone import WEB_PHONES, WebPhones, add_routes

TOKEN = "W0a0b0c0d-1111-4222-8333-999988887777"
CALL = "aaaa1111-0000-4000-8000-000000000001"
DIALLED = "bbbb2222-0000-4000-8000-000000000002"
OFFER = "v=0\r\nc=IN IP4 0.0.0.0\r\nm=audio 9 TCP/WSS 0\r\na=setup:active\r\n"
PATIENCE = 5  # seconds
LOUD = bytes((0x00, 0x80)) * 80


def invitation(**parts: Any) -> Invitation:
    """Return a customer's call, changed by the parts."""
    usual = {
        "call_uuid": CALL,
        "caller_number": "05321112233",
        "caller_name": "Ayşe Yılmaz",
        "called_number": "08500000001",
        "answers_itself": False,
    }
    return Invitation(**{**usual, **parts})


class LittleExchange:
    """Knows one token, keeps its lines, and writes down what it hears."""

    def __init__(self) -> None:
        self.lines: dict[str, Line] = {}
        self.heard: list[tuple[str, str]] = []

    @property
    def line(self) -> Line:
        return self.lines["1007"]

    def extension_of_token(self, token: str) -> str | None:
        return "1007" if token == TOKEN else None

    def register(self, extension: str, line: Line) -> None:
        self.lines[extension] = line
        self.heard.append(("registered", extension))

    def unregister(self, extension: str, line: Line) -> None:
        del self.lines[extension]
        self.heard.append(("unregistered", extension))

    def rings_at(self, call_uuid: str, line: Line) -> None:
        self.heard.append(("rings", call_uuid))

    def answered_by(self, call_uuid: str, line: Line) -> None:
        self.heard.append(("answered", call_uuid))

    def refused_by(self, call_uuid: str, line: Line) -> None:
        self.heard.append(("refused", call_uuid))

    def hung_up_by(self, call_uuid: str, line: Line) -> None:
        self.heard.append(("hung up", call_uuid))

    def dialled_from(self, line: Line, number: str) -> str | None:
        self.heard.append(("dialled", number))
        return DIALLED if number.isdigit() else None


def loud_voice(_: str) -> Iterator[bytes]:
    """Speak for ever, as loud as µ-law goes."""
    return itertools.repeat(LOUD)


@dataclass
class Telephone:
    """One SIP socket driven message by message."""

    socket: ClientWebSocketResponse
    password: str
    nonces: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    async def send(self, message: Request | Response) -> None:
        await self.socket.send_str(write_message(message))

    async def hear(self) -> Request | Response:
        """Return the next message; fail after a moment of silence."""
        return read_message(await self.socket.receive_str(timeout=PATIENCE))

    async def hear_request(self, method: str) -> Request:
        message = await self.hear()
        assert isinstance(message, Request), message
        assert message.method == method
        return message

    async def hear_response(self, status: int) -> Response:
        message = await self.hear()
        assert isinstance(message, Response), message
        assert message.status == status
        return message

    async def register(self, expires: int = 600) -> Response:
        await self.send(request("REGISTER", 1, headers=(("Expires", str(expires)),)))
        asked = await self.hear_response(401)
        proof = self.proof(asked.header("WWW-Authenticate"), "REGISTER")
        await self.send(
            request("REGISTER", 2, headers=(("Expires", str(expires)), ("Authorization", proof)))
        )
        return await self.hear_response(200)

    async def dial(self, number: str, offer: str = OFFER) -> Request:
        """Send an INVITE through its challenge and return the one that counts."""
        call_id = "dialled-here"
        uri = f"sip:{number}@ornek.santral.example"
        first = request("INVITE", 1, uri=uri, call_id=call_id, body=offer)
        await self.send(first)
        asked = await self.hear_response(407)
        await self.send(request("ACK", 1, uri=uri, call_id=call_id))
        proof = (("Proxy-Authorization", self.proof(asked.header("Proxy-Authenticate"), "INVITE")),)
        invite = request("INVITE", 2, uri=uri, call_id=call_id, headers=proof, body=offer)
        await self.send(invite)
        return invite

    def proof(self, challenge: str, method: str) -> str:
        parts = {
            **read_parts(challenge),
            "username": "1007",
            "uri": "sip:ornek.santral.example",
            "nc": f"{next(self.nonces):08x}",
            "cnonce": "0a4f113b",
        }
        realm = parts["realm"]
        parts["response"] = response(parts, method=method, realm=realm, password=self.password)
        return "Digest " + ", ".join(f'{name}="{value}"' for name, value in parts.items())


def request(
    method: str,
    number: int,
    *,
    uri: str = "sip:ornek.santral.example",
    call_id: str = "registration",
    headers: Headers = (),
    body: str = "",
) -> Request:
    """Return a request as the telephone of extension 1007 writes it."""
    to = "<sip:1007@ornek.santral.example>" if method == "REGISTER" else f"<{uri}>"
    fixed = (
        ("Via", f"SIP/2.0/WS telefon.invalid;branch=z9hG4bK{method}{number}"),
        ("From", "<sip:1007@ornek.santral.example>;tag=telefon"),
        ("To", to),
        ("Call-ID", call_id),
        ("CSeq", f"{number} {method}"),
        ("Contact", "<sip:1007@telefon.invalid;transport=ws>"),
    )
    return Request(method=method, uri=uri, headers=fixed + headers, body=body)


def answer(asked: Request, status: int, reason: str, *, body: str = "") -> Response:
    """Return the telephone's answer to a request of the exchange."""
    to = asked.header("To")
    headers = tuple(
        (name, f"{to};tag=telefon" if name == "To" and ";tag=" not in to else value)
        for name, value in asked.headers
        if name in {"Via", "From", "To", "Call-ID", "CSeq"}
    )
    contact = (("Contact", "<sip:1007@telefon.invalid;transport=ws>"),)
    return Response(status=status, reason=reason, headers=headers + contact, body=body)


@dataclass
class World:
    """A running server and its exchange."""

    exchange: LittleExchange
    base: str
    http: ClientSession
    phones: WebPhones

    async def page(self, token: str = TOKEN) -> str:
        async with self.http.get(f"{self.base}/webphone", params={"token": token}) as answered:
            return await answered.text()

    @asynccontextmanager
    async def telephone(self, password: str | None = None) -> AsyncIterator[Telephone]:
        """Connect a telephone that knows what the page would know."""
        right = (await self.page()).partition('"password": "')[2].partition('"')[0]
        async with self.http.ws_connect(f"{self.base}/sip", protocols=("sip",)) as socket:
            yield Telephone(socket, right if password is None else password)

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait until a condition holds; fail when it does not in time."""
        async with asyncio.timeout(PATIENCE):
            while not holds():  # noqa: ASYNC110  (the condition is not ours to signal)
                await asyncio.sleep(0.01)


def played(scenario: Callable[[World], Awaitable[None]]) -> Callable[[], None]:
    """Make a test of a scenario in a fresh world."""

    async def play() -> None:
        app, exchange = web.Application(), LittleExchange()
        add_routes(app, exchange, voice=loud_voice)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        try:
            async with ClientSession() as http:
                await scenario(World(exchange, f"http://{host}:{port}", http, app[WEB_PHONES]))
        finally:
            await end(runner)

    @functools.wraps(scenario)
    def test() -> None:
        asyncio.run(play())

    del test.__wrapped__  # type: ignore[attr-defined]  # pytest would ask for its parameter
    return test
