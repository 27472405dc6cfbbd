"""The provider's limits as a budget that everyone here shares: people before machinery."""

import heapq
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count

from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.domain.errors import Path, RecordingUnavailable, Unreachable, WhyNoRecording

_LOOK_AGAIN = 0.25  # seconds between looks whether the person gave up; machinery never does


@dataclass(frozen=True, slots=True)
class Pool:
    """So many requests in so many seconds; machinery leaves `spared` of them to people."""

    requests: int
    seconds: float
    spared: int = 0


@dataclass(frozen=True, slots=True)
class Waits:
    """How a request waits for its budget."""

    urgency: Urgency = Urgency.PERSON
    waiting: Callable[[float], None] = lambda _: None
    given_up: Callable[[], bool] = lambda: False


OF_A_PERSON = Waits()


@dataclass(slots=True)
class _State:
    pool: Pool
    sent: deque[float] = field(default_factory=deque)
    closed_until: float = 0.0
    waiting: list[tuple[int, int]] = field(default_factory=list)


class Throttle:
    """Lets requests through within their pools; safe from any thread."""

    def __init__(
        self,
        pools: Mapping[str, Pool],
        *,
        passed: Callable[[], float] = time.monotonic,
        wait: Callable[[threading.Condition, float], object] | None = None,
    ) -> None:
        self._states = {name: _State(pool) for name, pool in pools.items()}
        self._passed = passed
        self._wait = wait or (lambda condition, seconds: condition.wait(seconds))
        self._changed = threading.Condition()
        self._numbers = count()
        self._closed = False

    def enter(
        self,
        pool: str,
        urgency: Urgency = Urgency.PERSON,
        *,
        waiting: Callable[[float], None] = lambda _: None,
        given_up: Callable[[], bool] = lambda: False,
    ) -> None:
        """Return when a request may be sent; `waiting` hears the seconds left.

        Raises `RecordingUnavailable` (cancelled) once `given_up` says so, and `Unreachable` when
        the budget is closed.
        """
        state = self._states[pool]
        person = urgency is Urgency.PERSON
        ticket = (0 if person else 1, next(self._numbers))
        with self._changed:
            heapq.heappush(state.waiting, ticket)
            try:
                while (left := self._left(state, ticket)) > 0:
                    waiting(left)
                    self._wait(self._changed, min(left, _LOOK_AGAIN) if person else left)
                    if self._closed:
                        raise Unreachable(Path.CUT, certain=True)
                    if given_up():
                        raise RecordingUnavailable(WhyNoRecording.CANCELLED)
                state.sent.append(self._passed())
            finally:
                state.waiting.remove(ticket)
                heapq.heapify(state.waiting)
                self._changed.notify_all()

    def close(self) -> None:
        """Let nobody wait any longer: the program ends."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def close_for(self, pool: str, seconds: float) -> None:
        """Let nothing through for a while: the service said so."""
        with self._changed:
            state = self._states[pool]
            state.closed_until = max(state.closed_until, self._passed() + seconds)

    def _left(self, state: _State, ticket: tuple[int, int]) -> float:
        now = self._passed()
        while state.sent and state.sent[0] <= now - state.pool.seconds:
            state.sent.popleft()
        closed = state.closed_until - now
        most = state.pool.requests - (state.pool.spared if ticket[0] else 0)
        if len(state.sent) >= most:
            closed = max(closed, state.sent[-most] + state.pool.seconds - now)
        if closed <= 0 and state.waiting[0] != ticket:
            return _LOOK_AGAIN
        return closed
