"""Notice that the machine slept: the clock on the wall went on while nobody looked."""

from datetime import timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import WokeUp
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.tasks import Tasks, Ticket

LOOK = 5.0  # seconds between looks at the clock
SLEPT = timedelta(seconds=30)  # a gap beyond this was a sleep, not a busy moment


class WatchSleep:
    """Compares the time of day with the time that should have passed.

    Whether time passed counts a sleep differs between systems; that a look comes late does not.
    """

    def __init__(self, bus: Bus, tasks: Tasks, clock: Clock) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._looked_at = clock.now()
        self._next: Ticket = tasks.after(LOOK, self._look)

    def stop(self) -> None:
        """Look no more."""
        self._next.drop()

    def _look(self) -> None:
        now = self._clock.now()
        gap = now - self._looked_at - timedelta(seconds=LOOK)
        self._looked_at = now
        self._next = self._tasks.after(LOOK, self._look)
        if gap > SLEPT:
            self._bus.publish(WokeUp(gap))
