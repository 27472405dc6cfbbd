"""A clock that moves only when a test says so."""

from datetime import datetime, timedelta

from tests.builders import NINE


class SteppedClock:
    """Stands still; time passes by `pass_time`, and somebody sets the clock by `jump`."""

    def __init__(self, now: datetime = NINE) -> None:
        self._now = now
        self._passed = 0.0

    def now(self) -> datetime:
        return self._now

    def passed(self) -> float:
        return self._passed

    def pass_time(self, seconds: float) -> None:
        """Let time pass."""
        self._now += timedelta(seconds=seconds)
        self._passed += seconds

    def jump(self, by: timedelta) -> None:
        """Set the clock; no time passes by it."""
        self._now += by
