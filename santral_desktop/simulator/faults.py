"""Bad days on command: slow, refused, cut, too many, broken."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum

from aiohttp import web

_HTML = "<html><head><title>500</title></head><body><h1>Sunucu hatası</h1></body></html>"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Kind(Enum):
    """What goes wrong with a request."""

    SLOW = "slow"  # answers after `seconds`
    REFUSED = "refused"  # the connection is closed without an answer
    CUT = "cut"  # the connection breaks in the middle of the body
    TOO_MANY = "too_many"  # 429, with Retry-After when `seconds` is given
    BROKEN = "broken"  # 500 with HTML
    LOST = "lost"  # done, but the connection is closed without an answer
    SAYS = "says"  # not done, answered with `text`


@dataclass(slots=True)
class Fault:
    """A fault of one path and everything below it."""

    path: str
    kind: Kind
    times: int | None = None  # None: until cleared
    seconds: float | None = None
    text: str = ""
    status: int = 200
    content_type: str = "application/json"


class Faults:
    """Keeps the faults and brings them about."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Have a path fail from now on."""
        self._faults.append(fault)

    def clear(self) -> None:
        """Have everything work again."""
        self._faults.clear()

    async def serve(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer a request, or fail as told."""
        fault = self._next(request.path.removesuffix(".json"))
        if fault is None:
            return await handler(request)
        if fault.kind in {Kind.SLOW, Kind.CUT, Kind.LOST}:
            await asyncio.sleep(fault.seconds or 0.0)
            return await _spoilt(request, await handler(request), fault.kind)
        match fault.kind:
            case Kind.TOO_MANY:
                return _too_many(fault.seconds)
            case Kind.BROKEN:
                return web.Response(status=500, text=_HTML, content_type="text/html")
            case Kind.SAYS:
                return web.Response(
                    status=fault.status, text=fault.text, content_type=fault.content_type
                )
            case _:
                return _hung_up(request)

    def _next(self, path: str) -> Fault | None:
        for fault in self._faults:
            if path == fault.path or path.startswith(fault.path.rstrip("/") + "/"):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self._faults.remove(fault)
                return fault
        return None


def _too_many(seconds: float | None) -> web.Response:
    headers = {} if seconds is None else {"Retry-After": f"{seconds:g}"}
    return web.Response(
        status=429, text="Too Many Requests", content_type="text/plain", headers=headers
    )


def _hung_up(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response()


async def _spoilt(
    request: web.Request, answer: web.StreamResponse, kind: Kind
) -> web.StreamResponse:
    if kind is Kind.CUT:
        return await _cut(request, answer)
    return _hung_up(request) if kind is Kind.LOST else answer


async def _cut(request: web.Request, whole: web.StreamResponse) -> web.StreamResponse:
    body = whole.body if isinstance(whole, web.Response) else b""
    content = body if isinstance(body, bytes) else b""
    half = web.StreamResponse(status=whole.status)
    half.content_type = whole.content_type
    half.content_length = len(content)
    await half.prepare(request)
    await half.write(content[: len(content) // 2])
    if request.transport:
        request.transport.close()
    return half
