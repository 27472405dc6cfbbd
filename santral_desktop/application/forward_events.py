"""Pass each event on, untouched, to the address that the PBX had before ours.

An event is repeated only where its receiver cannot have taken it: nothing arrived, or the answer
says no. Where nobody knows, it is not, and counts as lost. A crash between the answer and our
note of it still repeats one: a receiver must know an event again, as the PBX itself may send twice.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.choices import Choices
from santral_desktop.application.messages_about_events import EventKept, ForwardingChanged
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.outbox import Outbox
from santral_desktop.application.ports.poster import Poster
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.application.ports.vault import Vault
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.errors import Storage, StorageTrouble, Trouble, Unreachable
from santral_desktop.domain.event_addresses import shown

FORWARD_TO = "forward-events-to"  # the name of the entry: the address is a secret
KEPT_FOR = timedelta(hours=24)
FIRST_WAIT, LONGEST_WAIT = 2.0, 300.0  # seconds before another try
_NOT_THIS_ONE = frozenset({400, 413, 415, 422})  # the event itself is refused, for ever


@dataclass(frozen=True, slots=True)
class _Turn:
    """Whose turn it is, and how it stands with the queue."""

    next: tuple[int, RawEvent] | None
    waiting: int
    too_old: int


class ForwardEvents:
    """Queues events on disk and sends them one at a time, in order; never in the receiver's way."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        outbox: Outbox,
        vault: Vault,
        poster: Poster,
        choices: Choices,
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._outbox = outbox
        self._vault = vault
        self._poster = poster
        self._choices = choices
        self._address = ""
        self._busy = False
        self._failures = 0
        self._ended = False
        self.now = ForwardingChanged(on=choices.now.forward_events)
        bus.subscribe(EventKept, self._on_kept)

    def start(self) -> None:
        """Go on with what waits from an earlier run."""
        self._go()

    def stop(self) -> None:
        """Send nothing more in this run; what waits is kept."""
        self._ended = True

    def turn_on(self, address: str, *, plain: bool) -> None:
        """Pass on every event from now on; plain http only where a person agreed."""
        self._address = address
        self._choose(on=True, plain=plain)
        self._tell(on=True, shown=shown(address), error=None, status=None)
        self._tasks.run(
            Lane.NETWORK, lambda: self._vault.keep(FORWARD_TO, address), then=self._address_kept
        )

    def turn_off(self, *, drop: bool) -> None:
        """Queue nothing more; what waits is given up, or still goes on its way."""
        self._choose(on=False, plain=self._choices.now.forward_plainly)
        self._tell(on=False)
        if drop:
            self._tasks.run(Lane.JOURNAL, self._outbox.drop, then=self._dropped)
        self._go()

    def _choose(self, *, on: bool, plain: bool) -> None:
        chosen = self._choices.now
        self._choices.change(replace(chosen, forward_events=on, forward_plainly=plain))

    def _address_kept(self, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Failed):  # it is still known, until the program ends
            self._tell(error=outcome.error)

    def _dropped(self, outcome: Outcome[int]) -> None:
        match outcome:
            case Done(many):
                self._tell(waiting=0, lost=self.now.lost + many)
            case Failed(error):
                self._tell(error=error)

    def _on_kept(self, kept: EventKept) -> None:
        never_theirs = kept.event.provider == Provider.BULUTFON.value  # it posts nowhere else
        if self.now.on and not never_theirs:
            self._tasks.run(Lane.JOURNAL, lambda: self._queue(kept), then=self._queued)

    def _queue(self, kept: EventKept) -> int:
        self._outbox.keep(kept.number, kept.event)
        return self._outbox.waiting()

    def _queued(self, outcome: Outcome[int]) -> None:
        match outcome:
            case Done(waiting):
                self._tell(waiting=waiting)
                self._go()
            case Failed(error):
                self._tell(lost=self.now.lost + 1, error=error)

    def _go(self, done: int | None = None) -> None:
        """Look whose turn it is, once what is done has left the queue."""
        if not self._busy and not self._ended:
            self._busy = True
            self._tasks.run(Lane.JOURNAL, lambda: self._turn(done), then=self._turned)

    def _turn(self, done: int | None) -> _Turn:
        if done is not None:
            self._outbox.remove(done)
        oldest, too_old = self._clock.now() - KEPT_FOR, 0
        while (found := self._outbox.oldest()) is not None and found[1].arrived_at < oldest:
            self._outbox.remove(found[0])
            too_old += 1
        return _Turn(found, self._outbox.waiting(), too_old)

    def _turned(self, outcome: Outcome[_Turn]) -> None:
        match outcome:
            case Done(turn):
                self._tell(waiting=turn.waiting, lost=self.now.lost + turn.too_old)
                if turn.next is None or self._ended:
                    self._rest()
                else:
                    self._send(*turn.next)
            case Failed(error):
                self._again(error=error)

    def _rest(self) -> None:
        self._busy = False
        if not self.now.on and self._address and not self.now.waiting:
            self._address = ""
            self._tasks.run(Lane.NETWORK, lambda: self._vault.forget(FORWARD_TO))

    def _send(self, number: int, event: RawEvent) -> None:
        known, plain = self._address, self._choices.now.forward_plainly

        def post() -> tuple[str, int]:
            address = known or self._vault.secret(FORWARD_TO)
            if not address:
                raise StorageTrouble(Storage.KEYRING, "missing")
            return address, self._poster.post(address, event, plain=plain)

        self._tasks.run(Lane.NETWORK, post, then=lambda answer: self._sent(number, answer))

    def _sent(self, number: int, outcome: Outcome[tuple[str, int]]) -> None:
        match outcome:
            case Done((address, status)):
                self._address = address
                self._answered(number, status)
            case Failed(Unreachable(certain=False) as error):
                self._lose(number, error)
            case Failed(error):
                self._again(error=error)

    def _answered(self, number: int, status: int) -> None:
        if 200 <= status < 300:
            self._failures = 0
            self._tell(
                passed_on=self.now.passed_on + 1,
                passed_at=self._clock.now(),
                shown=shown(self._address),
                error=None,
                status=None,
            )
            self._next(number)
        elif status in _NOT_THIS_ONE:
            self._tell(lost=self.now.lost + 1, status=status, error=None)
            self._next(number)
        else:
            self._again(status=status)

    def _next(self, done: int | None = None) -> None:
        self._busy = False
        self._go(done)

    def _lose(self, number: int, error: Trouble) -> None:
        """Give one up; the others wait, or a silent receiver would cost them all."""
        self._tell(lost=self.now.lost + 1, error=error, status=None)
        self._tasks.run(Lane.JOURNAL, lambda: self._outbox.remove(number))
        self._wait()

    def _again(self, error: Trouble | None = None, status: int | None = None) -> None:
        self._tell(error=error, status=status)
        self._wait()

    def _wait(self) -> None:
        """Stay busy for a while, longer each time; then look again whose turn it is."""
        self._tasks.after(min(FIRST_WAIT * 2**self._failures, LONGEST_WAIT), self._next)
        self._failures = min(self._failures + 1, 20)

    def _tell(self, **changed: object) -> None:
        before = self.now
        self.now = replace(before, **changed)  # type: ignore[arg-type]
        if self.now != before:
            self._bus.publish(self.now)
