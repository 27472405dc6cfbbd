"""The provider of a test: serves a telephone's page and carries its line to the proxy."""

import asyncio
from pathlib import Path

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, web

from santral_desktop.simulator.loop_thread import LoopThread, end
from tests.phones.proxy import BUNDLES

PAGES = Path(__file__).parent / "pages"


class Provider:
    """Page and line share an origin, as the phone's lock wants it; lines can be cut."""

    def __init__(self, proxy: str) -> None:
        self._proxy = proxy
        self._lines: set[web.WebSocketResponse] = set()
        self._loop = LoopThread("provider")
        self._runner, self.base = self._loop.do(self._start())

    def cut_lines(self) -> None:
        """Close every line from this side, as a restarted proxy does."""
        self._loop.do(self._cut())

    def stop(self) -> None:
        self._loop.do(end(self._runner))
        self._loop.stop()

    async def _cut(self) -> None:
        for line in tuple(self._lines):
            await line.close()

    async def _start(self) -> tuple[web.AppRunner, str]:
        app = web.Application()
        app.router.add_get("/sip", self._carry)
        app.router.add_static("/bundles", BUNDLES)
        app.router.add_static("/", PAGES)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        return runner, f"http://{host}:{port}"

    async def _carry(self, request: web.Request) -> web.WebSocketResponse:
        page = web.WebSocketResponse(protocols=("sip",))
        await page.prepare(request)
        self._lines.add(page)
        async with (
            ClientSession() as http,
            http.ws_connect(self._proxy, protocols=("sip",)) as proxy,
        ):
            ways = [asyncio.create_task(_pump(*way)) for way in ((page, proxy), (proxy, page))]
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
        await page.close()
        self._lines.discard(page)
        return page


_Line = web.WebSocketResponse | ClientWebSocketResponse


async def _pump(one: _Line, other: _Line) -> None:
    async for message in one:
        if message.type is WSMsgType.TEXT:
            await other.send_str(message.data)
        elif message.type is WSMsgType.BINARY:
            await other.send_bytes(message.data)
