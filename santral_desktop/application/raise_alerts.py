"""Announce each ringing call once, and take it back the moment it rings no more."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged, CallMissed, WokeUp
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.notifier import Notifier
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.tasks import Tasks, Ticket
from santral_desktop.domain.alerting import alert_of, rings_here, why_gone
from santral_desktop.domain.calls import Call, CallId, CallState, WhyGone

LONGEST_RING = 60.0  # seconds: a call that nobody took back by then rings no more
REMEMBERED = 50  # calls that were over before anybody said that they were missed
SETTLED = 5.0  # seconds after a sleep in which what came meanwhile is read


@dataclass(slots=True)
class _Ring:
    """A call that rang here and is not over: seen or unseen, it can still be missed."""

    call: Call
    told_as: CallId | None = None  # the announcement, until the reason of its end was told
    told_at: datetime | None = None
    handed_by: str = ""  # who talked while it rang here
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
        self._unsaid: deque[CallId] = deque(maxlen=REMEMBERED)  # rang here, ended nobody knows how
        self._woke_at: datetime | None = None  # until what came during the sleep has settled
        self._settling: Ticket | None = None
        bus.subscribe(CallChanged, self.on_changed)
        bus.subscribe(WokeUp, self.on_woke_up)

    def on_changed(self, change: CallChanged) -> None:
        """Announce, bring up to date or withdraw; a call may end under another of its ids."""
        call = change.after
        ring = self._rings.pop(change.before.id if change.before else call.id, None)
        if rings_here(call, self._extension(call), self._clock.now()):
            ring = self._rings[call.id] = ring or _Ring(call)
            ring.call = call
            if not self._is_of_the_sleep(ring):
                self._announce(ring)
        elif ring is not None:
            self._rings_no_more(ring, call)
        elif call.missed and call.id in self._unsaid:
            self._unsaid.remove(call.id)
            self._bus.publish(CallMissed(call))

    def on_woke_up(self, _: WokeUp) -> None:
        """Take back what rang before the sleep, and announce nothing that began during it at once.

        Such news come in a heap, most of them with their end behind them.
        """
        self._woke_at = now = self._clock.now()
        if self._settling is not None:
            self._settling.drop()
        self._settling = self._tasks.after(SETTLED, self._settled)
        for ring in self._rings.values():
            if ring.told_at is not None and now - ring.told_at > timedelta(seconds=LONGEST_RING):
                self._ring_out(ring)

    def _is_of_the_sleep(self, ring: _Ring) -> bool:
        began = ring.call.started_at
        unsettled = self._woke_at is not None and began is not None and began < self._woke_at
        return ring.told_as is None and unsettled

    def _settled(self) -> None:
        self._woke_at = self._settling = None
        for ring in self._rings.values():
            if rings_here(ring.call, self._extension(ring.call), self._clock.now()):
                self._announce(ring)

    def _announce(self, ring: _Ring) -> None:
        choices, call = self._choices(), ring.call
        if not choices.popups or choices.do_not_disturb or ring.rang_out:
            return
        if call.state is CallState.TALKING:
            ring.handed_by = call.extension
        if ring.told_as is None:
            ring.told_as, ring.told_at = call.id, self._clock.now()
            ring.ring_out = self._tasks.after(LONGEST_RING, lambda: self._ring_out(ring))
        alert = alert_of(call, self._clock.now())
        phone = choices.account
        answerable = phone is not None and phone.has_webphone and phone.name == call.account
        self._notifier.announce(replace(alert, call_id=ring.told_as, answerable=answerable))

    def _ring_out(self, ring: _Ring) -> None:
        if ring.told_as is not None and not ring.rang_out:
            ring.rang_out = True
            self._notifier.withdraw(ring.told_as, WhyGone.ENDED)

    def _rings_no_more(self, ring: _Ring, call: Call) -> None:
        why = why_gone(call, self._extension(call), ring.handed_by)
        if ring.told_as is not None:
            # of a call lost here only the extension that rang is known, not who took it
            self._notifier.withdraw(ring.told_as, why, call.extension if call.answered else "")
        if ring.ring_out is not None:
            ring.ring_out.drop()
        if call.live:  # its leg here is over: it may ring here again, and may yet be missed
            self._rings[call.id] = _Ring(call)
        elif why is WhyGone.MISSED:
            self._bus.publish(CallMissed(call))
        elif why is WhyGone.ENDED:
            self._unsaid.append(call.id)

    def _extension(self, call: Call) -> str:
        return self._choices().extension_at(call.account)
