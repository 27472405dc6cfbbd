"""Announce each ringing call once, and take it back the moment it rings no more."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged, MissedCounted
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.notifier import Notifier
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.tasks import Tasks
from santral_desktop.domain.alerting import alert_of, rings_here, why_gone
from santral_desktop.domain.calls import Call, CallId, WhyGone

LONGEST_RING = 60.0  # seconds: a call that nobody took back by then rings no more


class RingAlerts:
    """Asks the rules which calls ring here and has the notifier say so."""

    def __init__(
        self,
        bus: Bus,
        notifier: Notifier,
        clock: Clock,
        tasks: Tasks,
        choices: Callable[[], Preferences],
    ) -> None:
        self._bus = bus
        self._notifier = notifier
        self._clock = clock
        self._tasks = tasks
        self._choices = choices
        self._announced: dict[CallId, Call] = {}
        self._rang_out: set[CallId] = set()
        self._missed = 0
        bus.subscribe(CallChanged, self.on_changed)

    def on_changed(self, change: CallChanged) -> None:
        """Announce, bring up to date or withdraw."""
        call, choices = change.after, self._choices()
        extension = choices.account.extension if choices.account else ""
        if not rings_here(call, extension, self._clock.now()):
            self._withdraw(call, extension)
        elif choices.popups and not choices.do_not_disturb and call.id not in self._rang_out:
            self._announce(call)
        else:
            self._announced.setdefault(call.id, call)  # unseen, but missed all the same

    def look(self) -> None:
        """Hear that a person looked at the missed calls."""
        self._count(0)

    def _announce(self, call: Call) -> None:
        new = call.id not in self._announced
        self._announced[call.id] = call
        self._notifier.announce(alert_of(call, self._clock.now()))
        if new:
            self._tasks.after(LONGEST_RING, lambda: self._ring_out(call.id))

    def _ring_out(self, call: CallId) -> None:
        if self._announced.get(call) is not None:
            self._rang_out.add(call)
            self._notifier.withdraw(call, WhyGone.ENDED)

    def _withdraw(self, call: Call, extension: str) -> None:
        if self._announced.pop(call.id, None) is None:
            return
        self._rang_out.discard(call.id)
        why = why_gone(call, extension)
        self._notifier.withdraw(call.id, why, call.extension)
        if why is WhyGone.MISSED:
            self._count(self._missed + 1)

    def _count(self, missed: int) -> None:
        self._missed = missed
        self._notifier.count_missed(missed)
        self._bus.publish(MissedCounted(missed))
