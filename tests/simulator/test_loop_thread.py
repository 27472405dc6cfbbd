"""A loop that stops leaves nothing open behind it."""

import asyncio
import socket

import pytest
from aiohttp import web

from santral_desktop.simulator.loop_thread import LoopThread, end


def test_what_a_coroutine_returns_comes_back() -> None:
    loop = LoopThread("loop")

    assert loop.do(asyncio.sleep(0, "done")) == "done"
    loop.stop()


def test_what_a_coroutine_raises_comes_back() -> None:
    async def fails() -> None:
        raise LookupError

    loop = LoopThread("loop")
    with pytest.raises(LookupError):
        loop.do(fails())
    loop.stop()


def test_a_stopped_loop_is_not_alive() -> None:
    loop = LoopThread("loop")
    loop.stop()

    assert not loop.alive


def test_a_line_that_is_served_for_ever_is_closed_at_the_stop() -> None:
    async def serve(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            writer.close()

    async def start() -> asyncio.Server:
        return await asyncio.start_server(serve, "127.0.0.1", 0)

    loop = LoopThread("loop")
    server = loop.do(start())
    with socket.create_connection(server.sockets[0].getsockname(), 5) as line:
        loop.do(asyncio.sleep(0))
        server.close()
        loop.stop()

        assert line.recv(1) == b""


def test_a_far_end_that_does_not_listen_does_not_keep_its_line_open() -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        while True:
            await answer.write(bytes(100_000))

    async def start() -> web.AppRunner:
        app = web.Application()
        app.router.add_get("/", endless)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return runner

    async def is_full() -> None:
        while not any(line and line.get_write_buffer_size() for line in _lines(runner)):  # noqa: ASYNC110  (nobody signals it)
            await asyncio.sleep(0.01)

    loop = LoopThread("loop")
    runner = loop.do(start())
    with socket.create_connection(runner.addresses[0], 5) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        loop.do(is_full())
        served = _lines(runner)
        loop.do(end(runner))
        loop.stop()

        assert [line for line in served if line.get_write_buffer_size()] == []


def _lines(runner: web.AppRunner) -> list[asyncio.Transport]:
    served = runner.server.connections if runner.server else []
    return [line for line in (connection.transport for connection in served) if line]
