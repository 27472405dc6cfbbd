"""Hear the PBX's event posts: stored first, read afterwards, each one once."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import (
    CallHeard,
    EventAddressFailed,
    EventAddressRead,
    Listening,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.feed import Receiver, Receiving
from santral_desktop.application.ports.journal import Inbox, RawEvent
from santral_desktop.application.ports.pbx import EventSettings, Pbx
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.application.ports.vault import Vault
from santral_desktop.domain.events import CallEvent

SECRET_NAME = "listener"  # noqa: S105  (the name of the entry, not the secret)
READ_AT_ONCE = 100  # events left over from an earlier run, before the window has its turn
Reader = Callable[[RawEvent], CallEvent | None]
Unread = tuple[tuple[int, RawEvent], ...]


class ReceiveEvents:
    """Runs the receiver and turns what it stored into heard events."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        receiver: Receiver,
        inbox: Inbox,
        vault: Vault,
        read: Reader,
        pbx: Callable[[], Pbx],
        new_secret: Callable[[], str],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._receiver = receiver
        self._inbox = inbox
        self._vault = vault
        self._read = read
        self._pbx = pbx
        self._new_secret = new_secret
        self._wanted: int | None = None
        self._starting = False
        self._receiving: Receiving | None = None
        self._reading: set[int] = set()
        self._asked_last = 0

    @property
    def address(self) -> str:
        """Where events are received, empty when they are not; the address is a secret."""
        return self._receiving.address if self._receiving else ""

    def start(self, port: int) -> None:
        """Listen; events stored but not read before, as after a crash, are read now."""
        self._wanted = port
        if not self._starting:
            self._starting = True
            self._tasks.run(
                Lane.JOURNAL, self._inbox.unread, then=lambda got: self._open(port, got)
            )

    def stop(self) -> None:
        """Listen no more; a receiver that is just starting is stopped when it is there."""
        self._wanted = None
        if self._receiving is not None and not self._starting:
            self._close()
            self._bus.publish(Listening(None))

    def read_address(self) -> None:
        """Ask the PBX where it posts its events now."""
        self._ask(lambda: self._pbx().event_settings())

    def set_address(self) -> None:
        """Have the PBX post every event here; it tests the address at once."""
        if self._receiving is None:
            return  # an empty address would take the PBX's present one away
        ours = EventSettings(self.address, ringing=True, answered=True, hangup=True)

        def write() -> EventSettings:
            self._pbx().set_event_settings(ours)
            return self._pbx().event_settings()

        self._ask(write)

    def _open(self, port: int, outcome: Outcome[Unread]) -> None:
        match outcome:
            case Done(unread):
                self._tasks.run(
                    Lane.NETWORK, lambda: self._begin(port), then=lambda o: self._begun(port, o)
                )
                self._catch_up(unread)
            case Failed(_):
                self._begun(port, outcome)

    def _begin(self, port: int) -> Receiving:
        secret = self._vault.secret(SECRET_NAME)
        if not secret:
            secret = self._new_secret()
            self._vault.keep(SECRET_NAME, secret)
        return self._receiver.start(port, secret, self._heard)

    def _begun(self, port: int, outcome: Outcome[Receiving]) -> None:
        """Take the receiver into use, unless a person has changed his mind meanwhile."""
        self._starting = False
        if isinstance(outcome, Failed):
            self._close()
        else:
            self._receiving = outcome.value
        if self._wanted is None:
            self.stop()
        elif self._wanted != port:
            self.start(self._wanted)
        elif isinstance(outcome, Failed):
            self._bus.publish(Listening(None, outcome.error))
        else:
            self._bus.publish(Listening(outcome.value.port))

    def _close(self) -> None:
        self._receiver.stop()
        self._receiving = None

    def _catch_up(self, unread: Unread) -> None:
        """Read in short turns: there may be thousands, and the window must breathe."""
        for number, event in unread[:READ_AT_ONCE]:
            self._take(number, event)
        rest = unread[READ_AT_ONCE:]
        if rest:
            self._tasks.after(0.0, lambda: self._catch_up(rest))

    def _heard(self, number: int, event: RawEvent) -> None:
        self._tasks.post(lambda: self._take(number, event))

    def _take(self, number: int, event: RawEvent) -> None:
        if number in self._reading:
            return
        self._reading.add(number)
        heard = self._read(event)
        if heard is not None:
            self._bus.publish(CallHeard(heard, event.arrived_at))
        self._tasks.run(
            Lane.JOURNAL,
            lambda: self._inbox.mark_read(number),
            then=lambda _: self._reading.discard(number),
        )

    def _ask(self, question: Callable[[], EventSettings]) -> None:
        """Ask the PBX; only the answer to the latest question is told."""
        self._asked_last += 1
        asked = self._asked_last

        def then(outcome: Outcome[EventSettings]) -> None:
            if asked == self._asked_last:
                self._address_read(outcome)

        self._tasks.run(Lane.NETWORK, question, then=then)

    def _address_read(self, outcome: Outcome[EventSettings]) -> None:
        match outcome:
            case Done(settings):
                ours = bool(self.address) and settings.address == self.address
                shown = settings if ours else replace(settings, address=_host(settings.address))
                self._bus.publish(EventAddressRead(shown, ours))
            case Failed(error):
                self._bus.publish(EventAddressFailed(error))


def _host(address: str) -> str:
    """Return the address without its path and query: those may carry somebody's secret."""
    try:
        parts = urlsplit(address)
        host = f"{parts.scheme}://{parts.hostname}" if parts.hostname else ""
    except ValueError:  # brackets that hold no address
        host = ""
    return f"{host}/…" if address else ""
