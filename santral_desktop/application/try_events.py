"""Try the whole way in: post an event of our own, and see how far it comes."""

from collections.abc import Callable
from dataclasses import replace

from santral_desktop.application.bus import Bus
from santral_desktop.application.listener_keys import ListenerKeys
from santral_desktop.application.messages_about_events import (
    Stage,
    TrialChanged,
    TrialHeard,
    WhyNoTrial,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.poster import Poster
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.application.receive_events import TRIAL, ReceiveEvents
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.event_addresses import with_login

PATIENCE = 5.0  # seconds between a 200 and its event
Write = Callable[[CallId, Provider], RawEvent]


class TryEvents:
    """Posts a ringing that is nobody's, as the PBX would; no call comes of it."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        poster: Poster,
        events: ReceiveEvents,
        keys: ListenerKeys,
        write: Write,
        new_id: Callable[[], str],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._poster = poster
        self._events = events
        self._keys = keys
        self._write = write
        self._new_id = new_id
        self._call = CallId("")
        self._began = 0.0
        self._now = TrialChanged(public=False, over=True)
        bus.subscribe(TrialHeard, self._on_heard)

    def start(self, provider: Provider = Provider.BULUTSANTRALIM) -> None:
        """Begin a trial, through the tunnel where one is known; an older one is forgotten."""
        public = bool(self._events.public_address)
        self._now = TrialChanged(public, provider)
        if not self._events.address:
            self._tell(over=True, why_not=WhyNoTrial.NOBODY_LISTENS)
            return
        self._bus.publish(self._now)
        call = self._call = CallId(TRIAL + self._new_id())
        self._began = self._clock.passed()
        event, address = self._write(call, provider), self._address(provider)

        def post() -> tuple[int, float]:
            login = self._keys.login() if provider is Provider.BULUTFON else None
            shown = with_login(address, login.name, login.password) if login else address
            status = self._poster.post(shown, event, plain=not public)
            return status, self._clock.passed()

        self._tasks.run(Lane.NETWORK, post, then=lambda outcome: self._posted(call, outcome))

    def _address(self, provider: Provider) -> str:
        if provider is Provider.BULUTFON:
            return self._events.hooks
        return self._events.public_address or self._events.address

    def _on_heard(self, heard: TrialHeard) -> None:
        if heard.call == self._call and not self._has(Stage.READ):
            self._reach(Stage.STORED, heard.stored)
            self._reach(Stage.READ, self._clock.passed())
            self._look()

    def _posted(self, call: CallId, outcome: Outcome[tuple[int, float]]) -> None:
        if call != self._call:
            return
        match outcome:
            case Done((status, at)) if 200 <= status < 300:
                self._reach(Stage.ANSWERED, at)
                self._tasks.after(PATIENCE, lambda: self._give_up(call))
                self._look()
            case Done((status, _)):
                self._tell(over=True, why_not=WhyNoTrial.REFUSED, status=status)
            case Failed(error):
                self._tell(over=True, why_not=WhyNoTrial.NO_ANSWER, error=error)

    def _give_up(self, call: CallId) -> None:
        if call == self._call and not self._now.over:
            self._tell(over=True, why_not=WhyNoTrial.SOMEBODY_ELSE)

    def _look(self) -> None:
        if self._has(Stage.READ) and self._has(Stage.ANSWERED):
            self._tell(over=True, why_not=None)
        else:
            self._bus.publish(self._now)

    def _has(self, stage: Stage) -> bool:
        return any(one is stage for one, _ in self._now.reached)

    def _reach(self, stage: Stage, at: float) -> None:
        reached = (*self._now.reached, (stage, at - self._began))
        self._now = replace(self._now, reached=tuple(sorted(reached, key=lambda one: one[1])))

    def _tell(self, **changed: object) -> None:
        self._now = replace(self._now, **changed)  # type: ignore[arg-type]
        self._bus.publish(self._now)
