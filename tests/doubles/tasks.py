"""Lanes that move only when a test says so."""

import heapq
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any, TypeVar

from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.tasks import Lane, Ticket
from santral_desktop.domain.errors import Trouble

T = TypeVar("T")


@dataclass(eq=False)
class SteppedTicket:
    dropped: bool = False

    def drop(self) -> None:
        self.dropped = True


@dataclass(order=True)
class _Later:
    at: float
    number: int
    work: Callable[[], None] = field(compare=False)
    ticket: SteppedTicket = field(compare=False)


class SteppedTasks:
    """Does work in the order it was given, one piece a step; time passes only by `pass_time`.

    What work in a lane posts arrives before its answer does.
    """

    def __init__(self) -> None:
        self.lanes: list[Lane] = []
        self.put_backs: list[tuple[Lane, float]] = []
        self._waiting: deque[tuple[Callable[[], None], SteppedTicket]] = deque()
        self._posted: list[Callable[[], None]] | None = None  # by the work being done in a lane
        self._later: list[_Later] = []
        self._number = count()
        self._passed = 0.0

    def run(
        self,
        lane: Lane,
        work: Callable[[], T],
        then: Callable[[Outcome[T]], None] | None = None,
    ) -> Ticket:
        ticket = SteppedTicket()
        self.lanes.append(lane)

        def step() -> None:
            self._posted = posted = []
            outcome = _outcome(work)
            self._posted = None
            for told in posted:
                told()
            if then is not None and not ticket.dropped:
                then(outcome)

        self._waiting.append((step, ticket))
        return ticket

    def post(self, work: Callable[[], None]) -> None:
        if self._posted is not None:
            self._posted.append(work)
        else:
            self._waiting.append((work, SteppedTicket()))

    def put_back(self, lane: Lane, seconds: float) -> None:
        """Note the lane: here nothing takes time that another could want."""
        self.put_backs.append((lane, seconds))

    def after(self, seconds: float, work: Callable[[], None]) -> Ticket:
        ticket = SteppedTicket()
        heapq.heappush(
            self._later, _Later(self._passed + seconds, next(self._number), work, ticket)
        )
        return ticket

    @property
    def waiting(self) -> int:
        """How many pieces of work have not been done."""
        return len(self._waiting)

    def step(self) -> None:
        """Do the oldest piece of work."""
        work, ticket = self._waiting.popleft()
        if not ticket.dropped:
            work()

    def finish_all(self) -> None:
        """Do all work, and what that work asks for."""
        while self._waiting:
            self.step()

    def pass_time(self, seconds: float) -> None:
        """Let time pass, doing what falls due on the way."""
        end = self._passed + seconds
        self.finish_all()
        while self._later and self._later[0].at <= end:
            due = heapq.heappop(self._later)
            self._passed = due.at
            if not due.ticket.dropped:
                due.work()
            self.finish_all()
        self._passed = end


def _outcome(work: Callable[[], Any]) -> Outcome[Any]:
    try:
        return Done(work())
    except Trouble as error:
        return Failed(error)
