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
Reader = Callable[[RawEvent], CallEvent | None]


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
        self._receiving: Receiving | None = None
        self._reading: set[int] = set()

    @property
    def address(self) -> str:
        """Where events are received, empty when they are not; the address is a secret."""
        return self._receiving.address if self._receiving else ""

    def start(self, port: int) -> None:
        """Listen; events stored but not read before, as after a crash, are read now."""
        self._tasks.run(Lane.NETWORK, lambda: self._begin(port), then=self._begun)

    def stop(self) -> None:
        """Listen no more."""
        if self._receiving is not None:
            self._receiver.stop()
            self._receiving = None
            self._bus.publish(Listening(None))

    def read_address(self) -> None:
        """Ask the PBX where it posts its events now."""
        self._tasks.run(Lane.NETWORK, lambda: self._pbx().event_settings(), then=self._address_read)

    def set_address(self) -> None:
        """Have the PBX post every event here; it tests the address at once."""
        ours = EventSettings(self.address, ringing=True, answered=True, hangup=True)

        def write() -> EventSettings:
            self._pbx().set_event_settings(ours)
            return self._pbx().event_settings()

        self._tasks.run(Lane.NETWORK, write, then=self._address_read)

    def _begin(self, port: int) -> tuple[Receiving, tuple[tuple[int, RawEvent], ...]]:
        secret = self._vault.secret(SECRET_NAME)
        if not secret:
            secret = self._new_secret()
            self._vault.keep(SECRET_NAME, secret)
        unread = self._inbox.unread()
        return self._receiver.start(port, secret, self._heard), unread

    def _begun(self, outcome: Outcome[tuple[Receiving, tuple[tuple[int, RawEvent], ...]]]) -> None:
        match outcome:
            case Done((receiving, unread)):
                self._receiving = receiving
                self._bus.publish(Listening(receiving.port))
                for number, event in unread:
                    self._take(number, event)
            case Failed(error):
                self._bus.publish(Listening(None, error))

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
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.hostname or ''}/…" if parts.hostname else address
