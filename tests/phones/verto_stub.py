"""As much of FreeSWITCH's Verto as a page needs, and a page that speaks it."""

import itertools
from pathlib import Path
from typing import Any

from aiohttp import web

from santral_desktop.simulator.loop_thread import LoopThread, end

PAGE = Path(__file__).parent / "pages" / "verto.html"
PASSWORD = "secret"


class VertoStub:
    """Lets pages sign in, writes down what they ask, and asks what a test wants."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.refusing = ""  # a method whose next request is answered with an error
        self._lines: list[web.WebSocketResponse] = []
        self._numbers = itertools.count(1)
        self._loop = LoopThread("verto")
        self._runner, self.base = self._loop.do(self._start())

    def stop(self) -> None:
        self._loop.do(end(self._runner))
        self._loop.stop()

    def ask(self, method: str, *, of: int = 0, **params: Any) -> None:
        """Ask the page that signed in first, second …"""
        number = next(self._numbers)
        request = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        self._loop.do(self._lines[of].send_json(request))

    def invite(self, call: str, *, of: int = 0, **more: str) -> None:
        """Have a page rung."""
        who = {"caller_id_number": "05321112233", "caller_id_name": "Ayşe Yılmaz"}
        called = {"callee_id_number": "08500000001", "callee_id_name": "Santral"}
        self.ask(
            "verto.invite", of=of, **{"callID": call, "sdp": "v=0\r\n", **who, **called, **more}
        )

    def bye(self, call: str, cause: str, *, of: int = 0) -> None:
        self.ask("verto.bye", of=of, callID=call, cause=cause, causeCode=0)

    def methods(self) -> list[str]:
        return [method for method, _ in self.asked]

    def cut_lines(self) -> None:
        self._loop.do(self._cut())

    async def _cut(self) -> None:
        for line in tuple(self._lines):
            await line.close()

    async def _start(self) -> tuple[web.AppRunner, str]:
        app = web.Application()
        app.router.add_get("/verto", self._talk)
        app.router.add_get("/", _page)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        return runner, f"http://{host}:{port}"

    async def _talk(self, request: web.Request) -> web.WebSocketResponse:
        line = web.WebSocketResponse()
        await line.prepare(request)
        self._lines.append(line)
        try:
            async for frame in line:
                message = frame.json()
                if "method" in message:
                    await line.send_json(self._reply(message))
        finally:
            self._lines.remove(line)
        return line

    def _reply(self, message: dict[str, Any]) -> dict[str, Any]:
        method, params = message["method"], message["params"]
        self.asked.append((method, params))
        wrong = method == "login" and params["passwd"] != PASSWORD
        reply: dict[str, Any] = {"jsonrpc": "2.0", "id": message["id"]}
        if wrong or method == self.refusing:
            return reply | {"error": {"code": -32001, "message": "Authentication Failure"}}
        return reply | {"result": _result(method, params)}


def _result(method: str, params: dict[str, Any]) -> dict[str, Any]:
    call = params.get("dialogParams", {}).get("callID", "")
    if method == "login":
        return {"message": "logged in", "sessid": params["sessid"]}
    if method == "verto.modify":
        state = "active" if params["action"] == "unhold" else "held"
        return {"callID": call, "action": params["action"], "holdState": state}
    said = {"verto.invite": "CALL CREATED", "verto.answer": "CALL ANSWERED"}
    return {"callID": call, "message": said.get(method, "CALL ENDED")}


async def _page(_: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE)
