"""The exchange's time: it runs by itself, or only when a test steps it."""

import asyncio
import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count


@dataclass(order=True, slots=True)
class Timer:
    """Work that falls due at a moment of the clock."""

    due: float
    number: int
    work: Callable[[], None] = field(compare=False)
    cancelled: bool = field(default=False, compare=False)

    def cancel(self) -> None:
        self.cancelled = True


class Clock:
    """Tells the time and does what falls due; runs on the server's loop."""

    def __init__(self, *, stepped: bool = False, start: datetime | None = None) -> None:
        self._stepped = stepped
        self._start = start or datetime.now(UTC)
        self._skipped = 0.0
        self._timers: list[Timer] = []
        self._numbers = count()
        self._alarm: asyncio.TimerHandle | None = None
        self._begun: float | None = None

    def passed(self) -> float:
        """Return seconds since the clock began."""
        if self._stepped:
            return self._skipped
        moment = asyncio.get_running_loop().time()
        if self._begun is None:
            self._begun = moment
        return moment - self._begun + self._skipped

    def now(self) -> datetime:
        """Return the moment in UTC."""
        return self._start + timedelta(seconds=self.passed())

    def after(self, seconds: float, work: Callable[[], None]) -> Timer:
        """Have work done when the time has come."""
        timer = Timer(self.passed() + seconds, next(self._numbers), work)
        heapq.heappush(self._timers, timer)
        self._set_alarm()
        return timer

    def advance(self, seconds: float) -> None:
        """Let time pass at once, doing what falls due on the way, in order."""
        end = self.passed() + seconds
        while self._timers and self._timers[0].due <= end:
            self._skipped += max(0.0, self._timers[0].due - self.passed())
            self._do_due()
        self._skipped += max(0.0, end - self.passed())
        self._set_alarm()

    def _do_due(self) -> None:
        moment = self.passed()
        while self._timers and self._timers[0].due <= moment + 1e-9:
            timer = heapq.heappop(self._timers)
            if not timer.cancelled:
                timer.work()
        self._set_alarm()

    def _set_alarm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if self._timers and not self._stepped:
            wait = max(0.0, self._timers[0].due - self.passed())
            self._alarm = asyncio.get_running_loop().call_later(wait, self._do_due)
