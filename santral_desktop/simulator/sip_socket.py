"""SIP over a WebSocket (RFC 7118): one message a frame, and empty lines that keep it alive."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress

from aiohttp import WSMsgType, web

from santral_desktop.simulator.sip_message import (
    LONGEST_MESSAGE,
    Request,
    Response,
    SipError,
    read_message,
    write_message,
)
from santral_desktop.simulator.sip_session import Office, SipSession

PATH = "/sip"
_PING, _PONG = "\r\n\r\n", "\r\n"
_log = logging.getLogger(__name__)


class SipSockets:
    """All telephones that are connected at the moment."""

    def __init__(self, office: Office) -> None:
        self.sessions: set[SipSession] = set()
        self._open: dict[web.WebSocketResponse, asyncio.Transport | None] = {}
        self._silent: set[web.WebSocketResponse] = set()
        self._office = office

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one telephone until its socket ends; then it is no longer registered."""
        socket = web.WebSocketResponse(protocols=("sip",), max_msg_size=4 * LONGEST_MESSAGE)
        if "sip" not in request.headers.get("Sec-WebSocket-Protocol", "").replace(",", " ").split():
            raise web.HTTPBadRequest(text="the subprotocol sip is required")
        await socket.prepare(request)
        outgoing: asyncio.Queue[str] = asyncio.Queue()

        def send(message: Request | Response) -> None:
            outgoing.put_nowait(write_message(message))

        def heard() -> bool:
            return socket not in self._silent

        session = SipSession(self._office, send)
        writer = asyncio.create_task(_write(socket, outgoing, heard))
        self.sessions.add(session)
        self._open[socket] = request.transport
        try:
            await _read(socket, session, outgoing, heard)
        finally:
            self._silent.discard(socket)
            self.sessions.discard(session)
            self._open.pop(socket, None)
            writer.cancel()
            session.end()
        return socket

    def silence_all(self) -> None:
        """Swallow all that is said on today's sockets, either way, as a dead line does.

        Nobody is told: the sockets stay open. Sockets opened later are heard.
        """
        self._silent |= self._open.keys()

    def tear_all(self) -> None:
        """Tear every telephone's line as a broken cable does: no close is said."""
        for transport in self._open.values():
            if transport:
                transport.abort()

    async def drop_all(self) -> None:
        """Cut every telephone off, as a failing network or the end of the server does."""
        await asyncio.gather(*(socket.close() for socket in list(self._open)))


async def _write(
    socket: web.WebSocketResponse, outgoing: "asyncio.Queue[str]", heard: Callable[[], bool]
) -> None:
    with suppress(ConnectionError):
        while True:
            text = await outgoing.get()
            if heard():
                await socket.send_str(text)


async def _read(
    socket: web.WebSocketResponse,
    session: SipSession,
    outgoing: "asyncio.Queue[str]",
    heard: Callable[[], bool],
) -> None:
    async for frame in socket:
        if frame.type not in {WSMsgType.TEXT, WSMsgType.BINARY} or not heard():
            continue
        data: str | bytes = frame.data
        if data in {_PING, _PING.encode()}:
            outgoing.put_nowait(_PONG)
            continue
        try:
            session.on_message(read_message(data))
        except SipError as error:
            _log.info("a telephone sent what is no SIP: %s", error)
