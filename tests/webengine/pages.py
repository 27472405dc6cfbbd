"""A server of whatever pages a test needs, in a thread of its own."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from santral_desktop.simulator.loop_thread import LoopThread, end


@dataclass(frozen=True)
class Served:
    body: str
    headers: Mapping[str, str] = field(default_factory=dict)


class Pages:
    """Serves what `pages` holds by path; `/echo` is a web socket that says what it is told to.

    There, ``text:…`` comes back as text, ``bytes:…`` as bytes, ``close`` ends the line, and
    ``break`` tears it.
    """

    def __init__(self) -> None:
        self.pages: dict[str, Served] = {}
        self.asked: list[str] = []
        self._loop = LoopThread("pages")
        self._runner, self.base = self._loop.do(self._start())

    def put(self, body: str, path: str = "/", **headers: str) -> str:
        """Serve a page and return its address."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = Served(f"<!doctype html><title>page</title>{body}", named)
        return self.base + path

    def stop(self) -> None:
        self._loop.do(end(self._runner))
        self._loop.stop()

    async def _start(self) -> tuple[web.AppRunner, str]:
        app = web.Application()
        app.router.add_get("/echo", _echo)
        app.router.add_route("*", "/{path:.*}", self._answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        return runner, f"http://{host}:{port}"

    async def _answer(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        served = self.pages.get(request.path)
        if served is None:
            return web.Response(status=404, text="yok")
        headers = {"Content-Type": "text/html; charset=utf-8", **served.headers}
        return web.Response(text=served.body, headers=headers)


async def _echo(request: web.Request) -> web.WebSocketResponse:
    socket = web.WebSocketResponse(protocols=("sip",))
    await socket.prepare(request)
    async for message in socket:
        said = message.data if message.type is WSMsgType.TEXT else ""
        if said == "close":
            await socket.close()
        elif said == "break" and request.transport is not None:
            request.transport.abort()
        elif said.startswith("bytes:"):
            await socket.send_bytes(said.removeprefix("bytes:").encode())
        elif said.startswith("text:"):
            await socket.send_str(said.removeprefix("text:"))
    return socket


@contextmanager
def served() -> Iterator[Pages]:
    pages = Pages()
    try:
        yield pages
    finally:
        pages.stop()
