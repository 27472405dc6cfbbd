"""Threads with names: work goes in, its answer comes out as a value."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar

from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.errors import Trouble

T = TypeVar("T")
THREADS = {
    Lane.CALLS: 1,
    Lane.NETWORK: 3,
    Lane.HISTORY: 4,
    Lane.DOWNLOADS: 2,
    Lane.JOURNAL: 1,
    Lane.ARCHIVE: 1,
    Lane.FIGURES: 1,
}


class Lanes:
    """Runs work; `deliver` and `mistake` are called on the lane's thread."""

    def __init__(self) -> None:
        self._pools = {
            lane: ThreadPoolExecutor(count, f"lane-{lane.value}") for lane, count in THREADS.items()
        }
        self._under_way: set[Future[None]] = set()
        self._closed = False

    def submit(
        self,
        lane: Lane,
        work: Callable[[], T],
        deliver: Callable[[Outcome[T]], None],
        mistake: Callable[[BaseException], None],
    ) -> Callable[[], object]:
        """Do the work in a lane; the returned call keeps work from beginning if it has not."""
        if self._closed:
            return lambda: None
        future = self._pools[lane].submit(_do, work, deliver, mistake)
        self._under_way.add(future)
        future.add_done_callback(self._under_way.discard)
        return future.cancel

    def close(self, patience: float) -> bool:
        """Begin nothing more but the journal's work; return whether all ended in time."""
        self._closed = True
        for lane, pool in self._pools.items():
            pool.shutdown(wait=False, cancel_futures=lane is not Lane.JOURNAL)
        return not wait(tuple(self._under_way), timeout=patience).not_done


def _do(
    work: Callable[[], Any],
    deliver: Callable[[Outcome[Any]], None],
    mistake: Callable[[BaseException], None],
) -> None:
    try:
        outcome: Outcome[Any] = Done(work())
    except Trouble as error:
        outcome = Failed(error)
    except BaseException as error:  # noqa: BLE001  (ours: told to the last resort)
        mistake(error)
        return
    deliver(outcome)
