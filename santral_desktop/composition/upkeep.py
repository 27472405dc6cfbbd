"""What keeps the picture true while the program runs: today is read where it may have gaps."""

from datetime import timedelta

from santral_desktop.application.messages import (
    CallChanged,
    Listening,
    SignedIn,
    WebphoneChanged,
    WokeUp,
)
from santral_desktop.application.ports.tasks import Ticket
from santral_desktop.application.ports.webphone import PhoneState
from santral_desktop.application.watch_sleep import WatchSleep
from santral_desktop.composition.core import Core
from santral_desktop.domain.calls import Source

AFTER_A_CALL = 8.0  # seconds: the provider lists a call a moment after its end
AT_LATEST = 60.0  # seconds: where calls end all the time, none of them is waited for any longer
OLD_AFTER = 600.0  # seconds since the last look, after which whoever uses the window wants another
A_DAY = timedelta(hours=23)  # what a look at today fills; a longer sleep left a longer gap


class Upkeep:
    """Reads today again after calls whose end the PBX did not tell, after gaps, and for its reader.

    A gap is what neither page nor receiver could hear: the machine slept, a line was down. A window
    that nobody uses asks the PBX for nothing.
    """

    def __init__(self, core: Core, *, in_use: bool = False) -> None:
        self._core = core
        self._in_use = in_use
        self._old = False
        self._heard: set[Source] = set()  # sources that heard once
        self._deaf: set[Source] = set()  # of them, those that do not now
        self._next: Ticket | None = None
        self._latest: Ticket | None = None
        self._ageing: Ticket | None = None
        hear = core.bus.subscribe
        hear(CallChanged, self._on_changed)
        hear(WokeUp, self._on_woke_up)
        hear(WebphoneChanged, self._on_phone)
        hear(Listening, self._on_listening)
        hear(SignedIn, lambda _: self._age())  # the whole history is read then
        self.sleep = WatchSleep(core.bus, core.machine.tasks, core.machine.clock)
        self._age()

    def show_use(self, *, in_use: bool) -> None:
        """Know whether somebody works in the window; who comes back after a while sees today."""
        self._in_use = in_use
        if in_use and self._old:
            self._look()

    def _on_changed(self, changed: CallChanged) -> None:
        after = changed.after
        if not after.live and Source.HISTORY not in after.sources:
            self._look_in(AFTER_A_CALL)

    def _on_woke_up(self, woke: WokeUp) -> None:
        if woke.slept > A_DAY:
            self._core.catch_up.start()
        else:
            self._look_in(AFTER_A_CALL)  # by then the network is back

    def _on_phone(self, changed: WebphoneChanged) -> None:
        self._on_source(Source.PAGE, hears=changed.status.state is PhoneState.REGISTERED)

    def _on_listening(self, told: Listening) -> None:
        self._on_source(Source.EVENTS, hears=told.port is not None)

    def _on_source(self, source: Source, *, hears: bool) -> None:
        """Look once a source hears again; what it did not hear meanwhile is in the history."""
        if hears:
            self._heard.add(source)
            if source in self._deaf:
                self._deaf.remove(source)
                self._look_in(AFTER_A_CALL)
        elif source in self._heard:
            self._deaf.add(source)

    def _look_in(self, seconds: float) -> None:
        tasks = self._core.machine.tasks
        _drop(self._next)
        self._next = tasks.after(seconds, self._look)
        if self._latest is None:
            self._latest = tasks.after(AT_LATEST, self._look)

    def _look(self) -> None:
        _drop(self._next, self._latest)
        self._next = self._latest = None
        self._core.catch_up.today()
        self._age()

    def _age(self) -> None:
        self._old = False
        _drop(self._ageing)
        self._ageing = self._core.machine.tasks.after(OLD_AFTER, self._grow_old)

    def _grow_old(self) -> None:
        self._old = True
        if self._in_use:
            self._look()


def _drop(*tickets: Ticket | None) -> None:
    for ticket in tickets:
        if ticket is not None:
            ticket.drop()
