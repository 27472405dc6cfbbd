"""Where posted events are stored before they are acknowledged, many in one step when many come."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from santral_desktop.application.ports.feed import Stored
from santral_desktop.application.ports.journal import RawEvent

KeepAll = Callable[[Sequence[RawEvent]], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Waiting:
    event: RawEvent
    stored: Stored
    done: "asyncio.Future[None]"


class Shelf:
    """Stores in a thread beside the loop: what comes meanwhile shares the next step.

    A step waits for the disk: in a burst most of the time would be spent there, one by one.
    """

    def __init__(self, keep_all: KeepAll) -> None:
        self._keep_all = keep_all
        self._waiting: list[_Waiting] = []
        self._storing: asyncio.Task[None] | None = None

    async def keep(self, event: RawEvent, stored: Stored) -> None:
        """Return when the event is stored for good; raises what the inbox raises."""
        done = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(event, stored, done))
        if self._storing is None:
            self._storing = asyncio.create_task(self._store())
        await done

    async def _store(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            events = [waiting.event for waiting in batch]
            try:
                numbers = await asyncio.to_thread(self._keep_all, events)
            except Exception as problem:  # noqa: BLE001  (whoever waits for it raises it)
                _refuse(batch, problem)
            else:
                _acknowledge(batch, numbers)
        self._storing = None


def _acknowledge(batch: Sequence[_Waiting], numbers: Sequence[int]) -> None:
    for waiting, number in zip(batch, numbers, strict=True):
        waiting.stored(number)
        if not waiting.done.done():  # its request was given up
            waiting.done.set_result(None)


def _refuse(batch: Sequence[_Waiting], problem: Exception) -> None:
    for waiting in batch:
        if not waiting.done.done():
            waiting.done.set_exception(problem)
