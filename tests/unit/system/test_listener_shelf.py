"""Events are stored in steps: alone when one comes, together when more came meanwhile."""

import asyncio
import threading
from collections.abc import Sequence

import pytest

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.system.listener_shelf import Shelf
from tests.builders import NINE
from tests.doubles.journal import MemoryInbox


def an_event(number: int) -> RawEvent:
    return RawEvent("bulutsantralim", b"%d" % number, "text/plain", NINE)


class SlowDisk:
    """An inbox whose first step takes until it is let go."""

    def __init__(self) -> None:
        self.inbox = MemoryInbox()
        self.steps: list[int] = []
        self.busy, self.go = threading.Event(), threading.Event()

    def keep_all(self, events: Sequence[RawEvent]) -> tuple[int, ...]:
        self.steps.append(len(events))
        self.busy.set()
        assert self.go.wait(5)
        return self.inbox.keep_all(events)


def test_what_comes_while_one_is_stored_shares_the_next_step() -> None:
    disk, stored = SlowDisk(), list[int]()

    async def burst() -> None:
        shelf = Shelf(disk.keep_all)
        first = asyncio.create_task(shelf.keep(an_event(0), stored.append))
        await asyncio.to_thread(disk.busy.wait, 5)
        others = [asyncio.create_task(shelf.keep(an_event(n), stored.append)) for n in range(1, 9)]
        await asyncio.sleep(0)
        disk.go.set()
        await asyncio.gather(first, *others)

    asyncio.run(burst())

    assert (disk.steps, stored) == ([1, 8], list(range(1, 10)))
    assert [event.body for event in disk.inbox.events.values()] == [b"%d" % n for n in range(9)]


def test_trouble_meets_everyone_of_the_step_and_nobody_after_it() -> None:
    inbox, stored = MemoryInbox(), list[int]()
    inbox.trouble = StorageTrouble(Storage.JOURNAL, "full")

    async def two_and_one() -> list[object]:
        shelf = Shelf(inbox.keep_all)
        keep = [shelf.keep(an_event(n), stored.append) for n in range(2)]
        said = await asyncio.gather(*keep, return_exceptions=True)
        inbox.trouble = None
        await shelf.keep(an_event(2), stored.append)
        return list(said)

    said = asyncio.run(two_and_one())

    assert [type(answer) for answer in said] == [StorageTrouble, StorageTrouble]
    assert stored == [1]


@pytest.mark.parametrize("trouble", [None, StorageTrouble(Storage.JOURNAL, "full")])
def test_a_request_that_is_given_up_keeps_no_other_from_its_answer(
    trouble: StorageTrouble | None,
) -> None:
    disk, stored = SlowDisk(), list[int]()
    disk.inbox.trouble = trouble

    async def give_up() -> None:
        shelf = Shelf(disk.keep_all)
        first = asyncio.create_task(shelf.keep(an_event(0), stored.append))
        await asyncio.to_thread(disk.busy.wait, 5)
        first.cancel()
        disk.go.set()
        await asyncio.wait([first])
        disk.inbox.trouble = None
        await shelf.keep(an_event(1), stored.append)

    asyncio.run(give_up())

    assert stored[-1:] == [len(disk.inbox.events)]
