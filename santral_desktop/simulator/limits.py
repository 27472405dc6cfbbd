"""The documented request limits: pools that several paths share."""

from collections import deque
from enum import Enum

from santral_desktop.simulator.clock import Clock


class Pool(Enum):
    """A limit's name; the value is (requests, seconds, burst)."""

    CALLS = (3.0, 1.0, 100)  # originate and bridge
    STATUSES = (2.0, 60.0, 2)  # user_statuses and agent_statuses together
    RECORDING_URLS = (5.0, 60.0, 5)
    RECORDS = (6.0, 60.0, 6)  # cdrs, list and detail
    WAITING = (10.0, 60.0, 10)  # queues/pending
    OTHER = (2.0, 1.0, 10)  # everything else together


class Limits:
    """Counts requests; per-minute pools look back sixty seconds, the others refill."""

    def __init__(self, clock: Clock, *, on: bool = True) -> None:
        self.on = on
        self._clock = clock
        self._seen: dict[Pool, deque[float]] = {pool: deque() for pool in Pool}
        self._filled: dict[Pool, tuple[float, float]] = {}

    def allow(self, pool: Pool) -> bool:
        """Count a request and tell whether it is within the limit; refused ones are not counted."""
        if not self.on:
            return True
        per_minute = pool.value[1] >= 60
        return self._within_minute(pool) if per_minute else self._from_bucket(pool)

    def forget(self) -> None:
        """Begin counting anew."""
        self._filled.clear()
        for seen in self._seen.values():
            seen.clear()

    def _within_minute(self, pool: Pool) -> bool:
        requests, seconds, _ = pool.value
        seen, now = self._seen[pool], self._clock.passed()
        while seen and seen[0] <= now - seconds:
            seen.popleft()
        if len(seen) >= requests:
            return False
        seen.append(now)
        return True

    def _from_bucket(self, pool: Pool) -> bool:
        requests, seconds, burst = pool.value
        now = self._clock.passed()
        left, then = self._filled.get(pool, (float(burst), now))
        left = min(float(burst), left + (now - then) * requests / seconds)
        allowed = left >= 1 - 1e-9
        self._filled[pool] = (left - 1 if allowed else left, now)
        return allowed
