"""The voices of a call: G.711 µ-law in frames of 20 ms over a WebSocket of its own.

A description names an unguessable ticket in place of an address and a port; whoever brings the
ticket to ``/media`` is connected to the far end, once.
"""

import asyncio
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain, repeat

from aiohttp import WSMsgType, web

from santral_desktop.simulator.tones import FRAME, loudness_of_ulaw

PATH = "/media"
_FRAME_SECONDS = 0.020
_SILENCE = b"\xff" * FRAME
_LONGEST_MESSAGE = 4096

Voice = Callable[[str], Iterable[bytes]]


@dataclass(slots=True, eq=False)
class MediaSession:
    """The sound of one leg, and what arrived from its microphone."""

    call_uuid: str
    ticket: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    muted: bool = False
    frames_heard: int = 0
    level: float = 0.0  # loudest sample of the latest frame from the microphone, 0 to 1
    loudest: float = 0.0  # of all frames so far
    speaks: asyncio.Event = field(default_factory=asyncio.Event)
    over: asyncio.Event = field(default_factory=asyncio.Event)

    def hear(self, frame: bytes) -> None:
        """Take one frame of the microphone; a muted leg is not listened to."""
        if self.muted:
            return
        self.frames_heard += 1
        self.level = loudness_of_ulaw(frame)
        self.loudest = max(self.loudest, self.level)


class MediaDesk:
    """Hands out tickets and connects their bearers."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._waiting: dict[str, MediaSession] = {}
        self._connected: set[MediaSession] = set()

    def open(self, call_uuid: str) -> MediaSession:
        """Make the session of a new leg."""
        session = MediaSession(call_uuid)
        self._waiting[session.ticket] = session
        return session

    def close(self, session: MediaSession) -> None:
        """End a session: its socket closes and its ticket is worth nothing."""
        self._waiting.pop(session.ticket, None)
        session.over.set()

    async def drop_all(self) -> None:
        """End every session, as the end of the server does."""
        for session in (*self._waiting.values(), *self._connected):
            session.over.set()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Carry both voices until the call or the socket ends."""
        session = self._waiting.pop(request.query.get("ticket", ""), None)
        if session is None:
            raise web.HTTPForbidden(text="no such call")
        socket = web.WebSocketResponse(max_msg_size=_LONGEST_MESSAGE, compress=False)
        await socket.prepare(request)
        self._connected.add(session)
        jobs = [
            asyncio.create_task(self._speak(socket, session)),
            asyncio.create_task(_listen(socket, session)),
            asyncio.create_task(session.over.wait()),
        ]
        try:
            await asyncio.wait(jobs, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._connected.discard(session)
            for job in jobs:
                job.cancel()
            await asyncio.gather(*jobs, return_exceptions=True)
            await socket.close()
        return socket

    async def _speak(self, socket: web.WebSocketResponse, session: MediaSession) -> None:
        await session.speaks.wait()
        loop = asyncio.get_running_loop()
        due = loop.time()
        with suppress(ConnectionError):
            for frame in chain(self._voice(session.call_uuid), repeat(_SILENCE)):
                await socket.send_bytes(_SILENCE if session.muted else frame)
                due += _FRAME_SECONDS
                await asyncio.sleep(max(0.0, due - loop.time()))


async def _listen(socket: web.WebSocketResponse, session: MediaSession) -> None:
    async for message in socket:
        if message.type is WSMsgType.BINARY and len(message.data) == FRAME:
            session.hear(message.data)
