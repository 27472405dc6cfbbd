"""The world outside: one caller who speaks SIP by hand, with an offer that a browser takes."""

import asyncio
import secrets
from dataclasses import dataclass, field
from itertools import count

from aiohttp import ClientSession, ClientWebSocketResponse

from santral_desktop.simulator.loop_thread import LoopThread
from santral_desktop.simulator.sip_message import (
    Headers,
    Request,
    Response,
    SipError,
    read_message,
    write_message,
)

HOUSE = "phones.invalid"
_KEPT = ("Via", "From", "To", "Call-ID", "CSeq", "Record-Route")


def sound(way: str = "sendrecv", setup: str = "actpass") -> str:
    """Describe sound as a browser wants it; nobody will ever answer at that address."""
    mark = ":".join(["AB"] * 32)
    lines = (
        "v=0",
        "o=- 1 1 IN IP4 127.0.0.1",
        "s=-",
        "t=0 0",
        "a=group:BUNDLE 0",
        "m=audio 9 UDP/TLS/RTP/SAVPF 0",
        "c=IN IP4 0.0.0.0",
        "a=ice-ufrag:abcd",
        "a=ice-pwd:abcdefghijklmnopqrstuvwx",
        f"a=fingerprint:sha-256 {mark}",
        f"a=setup:{setup}",
        "a=mid:0",
        "a=rtcp-mux",
        "a=rtpmap:0 PCMU/8000",
        f"a={way}",
        "a=candidate:1 1 udp 2130706431 127.0.0.1 9 typ host",
    )
    return "".join(f"{line}\r\n" for line in lines)


@dataclass
class Dialog:
    """One call as this side knows it."""

    invite: Request
    incoming: bool
    numbers: "count[int]" = field(default_factory=lambda: count(2))
    target: str = ""
    ours: str = ""  # From and To as this side writes them
    theirs: str = ""
    route: tuple[str, ...] = ()


class Outsider:
    """Calls, and is called; `heard` says what came of it, by kind and Call-ID."""

    def __init__(self, proxy: str, number: str) -> None:
        self.number = number
        self.heard: list[tuple[str, str]] = []
        self._calls: dict[str, Dialog] = {}
        self._loop = LoopThread("outsider")
        self._loop.do(self._connect(proxy))

    def stop(self) -> None:
        self._loop.do(self._leave())
        self._loop.stop()

    def call(self, to: str, who: str = "", *more: tuple[str, str], raw: str = "") -> str:
        """Call somebody of the house and return the Call-ID; `raw` stands in for From's lines."""
        call = secrets.token_hex(8)
        uri = f"sip:{to}@{HOUSE}"
        ours = f"{who} <sip:{self.number}@{HOUSE}>;tag=us".strip()
        headers = (*self._named(call, 1, "INVITE", ours, f"<{uri}>"), *more)
        invite = Request(
            method="INVITE",
            uri=uri,
            headers=(*headers, ("Content-Type", "application/sdp")),
            body=sound(),
        )
        self._calls[call] = Dialog(invite, incoming=False, ours=ours, theirs=f"<{uri}>")
        text = write_message(invite)
        self._say(text.replace(f"From: {ours}", f"{raw};tag=us") if raw else text)
        return call

    def cancel(self, call: str, reason: str = "") -> None:
        """Give a call up that nobody answered yet."""
        invite = self._calls[call].invite
        headers = tuple(
            (name, value.replace("INVITE", "CANCEL") if name == "CSeq" else value)
            for name, value in invite.headers
            if name in {"Via", "From", "To", "Call-ID", "CSeq", "Max-Forwards"}
        )
        more = (("Reason", reason),) if reason else ()
        self._send(Request(method="CANCEL", uri=invite.uri, headers=headers + more))

    def hang_up(self, call: str, reason: str = "") -> None:
        self._within(call, "BYE", (("Reason", reason),) if reason else ())

    def hold(self, call: str, *, on: bool) -> None:
        way = sound("sendonly" if on else "sendrecv", "actpass")
        self._within(call, "INVITE", (("Content-Type", "application/sdp"),), way)

    def ring(self, call: str) -> None:
        self._answer(self._calls[call].invite, 180, "Ringing")

    def answer(self, call: str) -> None:
        self._answer(self._calls[call].invite, 200, "OK", sound(setup="active"))

    def refuse(self, call: str, status: int) -> None:
        self._answer(self._calls[call].invite, status, "No")

    # --- the line ---------------------------------------------------------------------------

    async def _connect(self, proxy: str) -> None:
        self._http = ClientSession()
        self._line: ClientWebSocketResponse = await self._http.ws_connect(proxy, protocols=("sip",))
        us, call = f"<sip:{self.number}@{HOUSE}>", secrets.token_hex(8)
        headers = self._named(call, 1, "REGISTER", f"{us};tag=r", us)
        await self._line.send_str(
            write_message(Request(method="REGISTER", uri=f"sip:{HOUSE}", headers=headers))
        )
        answered = read_message(await self._line.receive_str(timeout=10))
        assert isinstance(answered, Response)
        assert answered.status == 200
        self._outbox: asyncio.Queue[str] = asyncio.Queue()
        self._tasks = [asyncio.create_task(work) for work in (self._read(), self._write())]

    async def _leave(self) -> None:
        for task in self._tasks:
            task.cancel()
        await self._line.close()
        await self._http.close()

    async def _read(self) -> None:
        async for frame in self._line:
            try:
                message = read_message(frame.data)
            except SipError:
                continue  # the proxy's keepalive
            if isinstance(message, Request):
                self._on_request(message)
            else:
                self._on_response(message)

    async def _write(self) -> None:
        while True:
            await self._line.send_str(await self._outbox.get())

    def _on_request(self, message: Request) -> None:
        call = message.call_id
        if message.method == "INVITE" and call not in self._calls:
            theirs, ours = message.header("From"), message.header("To") + ";tag=us"
            route = message.every("Record-Route")
            target = _uri(message.header("Contact"))
            self._calls[call] = Dialog(message, True, count(1), target, ours, theirs, route)
        elif message.method == "INVITE":
            # who was called first is the one that connects, for the whole call
            setup = "active" if self._calls[call].incoming else "passive"
            self._answer(message, 200, "OK", sound(_mirrored(message.body), setup))
        elif message.method != "ACK":
            self._answer(message, 200, "OK")
        if message.method == "CANCEL":
            self._answer(self._calls[call].invite, 487, "Cancelled")
        self.heard.append((message.method, call))

    def _on_response(self, message: Response) -> None:
        number, method = message.cseq
        dialog = self._calls.get(message.call_id)
        if dialog is None or method != "INVITE" or message.status < 180:
            return
        if message.status < 300:
            dialog.theirs = message.header("To")
            dialog.target = _uri(message.header("Contact")) or dialog.target
            dialog.route = tuple(reversed(message.every("Record-Route"))) or dialog.route
        if message.status >= 200:
            self._acknowledge(message, dialog, number)
        self.heard.append((str(message.status), message.call_id))

    def _acknowledge(self, message: Response, dialog: Dialog, number: int) -> None:
        if message.status < 300:
            self._within(message.call_id, "ACK", number=number)
            return
        via = (("Via", dialog.invite.header("Via")),)
        kept = tuple((name, message.header(name)) for name in ("From", "To", "Call-ID"))
        headers = (*via, *kept, ("CSeq", f"{number} ACK"), ("Max-Forwards", "70"))
        self._send(Request(method="ACK", uri=dialog.invite.uri, headers=headers))

    # --- what is written --------------------------------------------------------------------

    def _named(self, call: str, number: int, method: str, ours: str, theirs: str) -> Headers:
        return (
            ("Via", f"SIP/2.0/WS outside.invalid;branch=z9hG4bK{secrets.token_hex(6)}"),
            ("Max-Forwards", "70"),
            ("From", ours),
            ("To", theirs),
            ("Call-ID", call),
            ("CSeq", f"{number} {method}"),
            ("Contact", f"<sip:{self.number}@outside.invalid;transport=ws>"),
        )

    def _within(
        self, call: str, method: str, more: Headers = (), body: str = "", number: int = 0
    ) -> None:
        dialog = self._calls[call]
        number = number or next(dialog.numbers)
        headers = self._named(call, number, method, dialog.ours, dialog.theirs)
        routes = tuple(("Route", route) for route in dialog.route)
        self._send(
            Request(method=method, uri=dialog.target, headers=headers + routes + more, body=body)
        )

    def _answer(self, asked: Request, status: int, reason: str, body: str = "") -> None:
        headers = tuple((name, value) for name, value in asked.headers if name in _KEPT)
        tagged = tuple(
            (name, value if name != "To" or ";tag=" in value else f"{value};tag=us")
            for name, value in headers
        )
        contact = (("Contact", f"<sip:{self.number}@outside.invalid;transport=ws>"),)
        kind = (("Content-Type", "application/sdp"),) if body else ()
        answer = Response(status=status, reason=reason, headers=tagged + contact + kind, body=body)
        self._send(answer)

    def _send(self, message: Request | Response) -> None:
        self._say(write_message(message))

    def _say(self, text: str) -> None:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            self._loop.do(self._outbox.put(text))  # from a test
        else:
            self._outbox.put_nowait(text)


def _mirrored(offer: str) -> str:
    """Return the way of sound that answers an offer's."""
    if "a=sendonly" in offer:
        return "recvonly"
    return "inactive" if "a=inactive" in offer else "sendrecv"


def _uri(contact: str) -> str:
    return contact.partition("<")[2].partition(">")[0]
