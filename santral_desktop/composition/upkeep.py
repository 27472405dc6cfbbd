"""What keeps the picture true while the program runs: today's history after each call."""

from datetime import timedelta

from santral_desktop.application.messages import CallChanged, WokeUp
from santral_desktop.application.ports.tasks import Ticket
from santral_desktop.application.watch_sleep import WatchSleep
from santral_desktop.composition.core import Core
from santral_desktop.domain.calls import Source

AFTER_A_CALL = 8.0  # seconds: the provider lists a call a moment after its end
NOW_AND_THEN = 600.0  # seconds between looks when nothing happens
A_DAY = timedelta(hours=23)  # what a look at today fills; a longer sleep left a longer gap


class Upkeep:
    """Reads today again after calls whose end the PBX did not tell, after sleep, now and then."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._next: Ticket | None = None
        core.bus.subscribe(CallChanged, self._on_changed)
        core.bus.subscribe(WokeUp, self._on_woke_up)
        self.sleep = WatchSleep(core.bus, core.machine.tasks, core.machine.clock)
        self._look_in(NOW_AND_THEN)
        core.rescue.start()

    def _on_changed(self, changed: CallChanged) -> None:
        after = changed.after
        if not after.live and Source.HISTORY not in after.sources:
            self._look_in(AFTER_A_CALL)

    def _on_woke_up(self, woke: WokeUp) -> None:
        if woke.slept > A_DAY:
            self._core.catch_up.start()
        else:
            self._look_in(AFTER_A_CALL)  # by then the network is back

    def _look_in(self, seconds: float) -> None:
        if self._next is not None:
            self._next.drop()
        self._next = self._core.machine.tasks.after(seconds, self._look)

    def _look(self) -> None:
        self._core.catch_up.today()
        self._look_in(NOW_AND_THEN)
