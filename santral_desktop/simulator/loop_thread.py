"""An event loop in a thread of its own, which leaves nothing open when it stops."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

from aiohttp import web

T = TypeVar("T")
PATIENCE = 10.0  # seconds
_TURNS = 5  # of the loop, in which closed lines say goodbye


class LoopThread:
    """Runs coroutines for callers on other threads."""

    def __init__(self, name: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def alive(self) -> bool:
        """Tell whether it has not been stopped."""
        return self._thread.is_alive()

    def do(self, work: Coroutine[Any, Any, T], patience: float = PATIENCE) -> T:
        """Return what a coroutine returns; raises what it raises, or TimeoutError."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(patience)

    def stop(self) -> None:
        """End what still runs, and the thread. A line accepted a moment ago is closed too."""
        self.do(_tidy_up())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()


async def _tidy_up() -> None:
    for _ in range(_TURNS):
        left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await asyncio.sleep(0)


async def end(runner: web.AppRunner) -> None:
    """Stop serving; what is still to be said to a far end that does not listen is dropped."""
    served = runner.server.connections if runner.server else []
    lines = [line for line in (connection.transport for connection in served) if line]
    await runner.cleanup()
    for line in lines:
        line.abort()
