"""The in-app receiver of event posts: loopback only, one secret path, stored before answered."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.feed import Heard, Keys, Receiving
from santral_desktop.application.ports.journal import Inbox, RawEvent
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.system.listener_door import Door, Entrance, Refused, Told
from santral_desktop.system.listener_request import read_request, reply
from santral_desktop.system.listener_shelf import Shelf

DEADLINE = 5.0  # seconds for a whole request
MOST_AT_ONCE = 256  # connections; more are told to come again
PORTS_TO_TRY = 20
HOOKS = Provider.BULUTFON.value


@dataclass(frozen=True, slots=True)
class _Way:
    """What an event passes on its way in."""

    door: Door
    heard: Heard
    shelf: Shelf


class Listener:
    """Implements the port `Receiver` with one thread of its own.

    `provider` posts to the secret address, web hooks of Bulutfon to a path below it.
    `learn` hears each secret before it is used, so that logs never show it.
    """

    def __init__(
        self,
        inbox: Inbox,
        clock: Clock,
        provider: str,
        *,
        deadline: float = DEADLINE,
        learn: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._inbox = inbox
        self._clock = clock
        self._provider = provider
        self._deadline = deadline
        self._learn = learn
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._end: asyncio.Event | None = None
        self._open = 0
        self.refused = 0  # requests turned away, for whoever looks

    def start(self, port: int, keys: Keys, heard: Heard, hosts: tuple[str, ...] = ()) -> Receiving:
        self.stop()
        posts, hooks = self._entrances(keys)
        bound: Future[Door] = Future()

        def work() -> None:
            try:
                door = Door((posts, hooks), self._clock, hosts)
                asyncio.run(self._serve(port, door, heard, bound))
            except Exception as problem:  # whoever waits for the port must hear of it
                if bound.done():
                    raise
                bound.set_exception(_not_started(problem))

        self._thread = threading.Thread(target=work, name="listener", daemon=True)
        self._thread.start()
        found = bound.result().port
        here = f"http://127.0.0.1:{found}"
        return Receiving(found, here + posts.path, here + hooks.path)

    def stop(self) -> None:
        loop, end, thread = self._loop, self._end, self._thread
        if loop is not None and end is not None:
            with suppress(RuntimeError):  # the loop ended by itself
                loop.call_soon_threadsafe(end.set)
        if thread is not None:
            thread.join(self._deadline + 1)
        self._loop = self._end = self._thread = None

    def _entrances(self, keys: Keys) -> tuple[Entrance, Entrance]:
        self._learn(keys.secret)
        if keys.login:
            self._learn(keys.login.password)
        path = f"/events/{keys.secret}"
        posts = Entrance(path, self._provider)
        return posts, Entrance(f"{path}/{HOOKS}", HOOKS, keys.login)

    async def _serve(self, port: int, door: Door, heard: Heard, bound: "Future[Door]") -> None:
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        way = _Way(door, heard, Shelf(self._inbox.keep_all))
        async with await self._bind(port, way):
            bound.set_result(door)
            await self._end.wait()

    async def _bind(self, port: int, way: _Way) -> asyncio.Server:
        for candidate in (*range(port, port + PORTS_TO_TRY), 0) if port else (0,):
            answer = partial(self._answer, way)
            try:
                server = await asyncio.start_server(
                    answer, "127.0.0.1", candidate, limit=2**16, backlog=MOST_AT_ONCE
                )
            except (OSError, OverflowError):
                continue
            way.door.port = server.sockets[0].getsockname()[1]
            return server
        raise StorageTrouble(Storage.SETTINGS, "no free port")

    async def _answer(
        self, way: _Way, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._open += 1
        try:
            async with asyncio.timeout(self._deadline):
                if self._open <= MOST_AT_ONCE:
                    await self._talk(reader, writer, way)
                else:
                    await reply(writer, 503)
        except (TimeoutError, OSError):
            self.refused += 1
        finally:
            self._open -= 1
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    async def _talk(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, way: _Way
    ) -> None:
        try:
            await self._keep(await read_request(reader, way.door), way)
        except Refused as refusal:
            self.refused += 1
            await reply(writer, refusal.status)
        except StorageTrouble:
            await reply(writer, 503)
        else:
            await reply(writer, 200)

    async def _keep(self, told: Told, way: _Way) -> None:
        """Tell and store; the PBX's empty test post is answered and forgotten."""
        if told.body.strip() in {b"", b"{}", b"{}="}:
            return
        head = told.admission
        event = RawEvent(head.provider, told.body, head.content_type, self._clock.now())
        await way.shelf.keep(event, way.heard(event))


def _not_started(problem: Exception) -> StorageTrouble:
    if isinstance(problem, StorageTrouble):
        return problem
    trouble = StorageTrouble(Storage.SETTINGS, "no receiver")
    trouble.__cause__ = problem
    return trouble
