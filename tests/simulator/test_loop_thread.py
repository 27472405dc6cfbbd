"""A loop that stops leaves nothing open behind it."""

import asyncio
import socket

import pytest

from santral_desktop.simulator.loop_thread import LoopThread


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
