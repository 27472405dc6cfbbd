"""Announce each ringing call once, and take it back the moment it rings no more."""

from collections.abc import Callable
from dataclasses import dataclass

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged, MissedCounted
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.notifier import Notifier
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.tasks import Tasks, Ticket
from santral_desktop.domain.alerting import alert_of, rings_here, why_gone
from santral_desktop.domain.calls import Call, CallId, WhyGone

LONGEST_RING = 60.0  # seconds: a call that nobody took back by then rings no more


@dataclass(slots=True)
class _Ring:
    """A call that rang here and is not over: seen or unseen, it can still be missed."""

    told_as: CallId | None = None  # the announcement, until the reason of its end was told
    rang_out: bool = False
    ring_out: Ticket | None = None


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
        self._rings: dict[CallId, _Ring] = {}
        self._missed = 0
        bus.subscribe(CallChanged, self.on_changed)

    def on_changed(self, change: CallChanged) -> None:
        """Announce, bring up to date or withdraw; a call may end under another of its ids."""
        call, choices = change.after, self._choices()
        extension = choices.account.extension if choices.account else ""
        ring = self._rings.pop(change.before.id if change.before else call.id, None)
        if rings_here(call, extension, self._clock.now()):
            ring = self._rings[call.id] = ring or _Ring()
            if choices.popups and not choices.do_not_disturb and not ring.rang_out:
                self._announce(ring, call)
        elif ring is not None:
            self._rings_no_more(ring, call, extension)

    def look(self) -> None:
        """Hear that a person looked at the missed calls."""
        self._count(0)

    def _announce(self, ring: _Ring, call: Call) -> None:
        if ring.told_as is None:
            ring.ring_out = self._tasks.after(LONGEST_RING, lambda: self._ring_out(ring, call.id))
        ring.told_as = call.id
        self._notifier.announce(alert_of(call, self._clock.now()))

    def _ring_out(self, ring: _Ring, call: CallId) -> None:
        ring.rang_out = True
        self._notifier.withdraw(call, WhyGone.ENDED)

    def _rings_no_more(self, ring: _Ring, call: Call, extension: str) -> None:
        why = why_gone(call, extension)
        if ring.told_as is not None:
            self._notifier.withdraw(ring.told_as, why, call.extension)
        if ring.ring_out is not None:
            ring.ring_out.drop()
        if call.live:  # its leg here is over: it may ring here again, and may yet be missed
            self._rings[call.id] = _Ring()
        elif why is WhyGone.MISSED:
            self._count(self._missed + 1)

    def _count(self, missed: int) -> None:
        self._missed = missed
        self._notifier.count_missed(missed)
        self._bus.publish(MissedCounted(missed))
