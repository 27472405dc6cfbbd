"""The one address to which the whole PBX posts: read it, take it over, give it back."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace

from santral_desktop.application.bus import Bus
from santral_desktop.application.forward_events import ForwardEvents
from santral_desktop.application.messages import EventAddressFailed, EventAddressRead
from santral_desktop.application.messages_about_events import AddressRestored, PreviousKnown
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.pbx import EventSettings, Pbx
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.application.ports.vault import Vault
from santral_desktop.application.receive_events import ReceiveEvents
from santral_desktop.domain.event_addresses import is_former, is_plain, shown

PREVIOUS = "previous-event-address"  # the name of the entry: the address is a secret


class EventAddresses:
    """Keeps what the PBX had before ours, so that it can be had again.

    Ours is the tunnel's; without one it is this machine's own, which only a developer's PBX
    reaches.
    """

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        vault: Vault,
        pbx: Callable[[], Pbx],
        events: ReceiveEvents,
        forward: ForwardEvents,
        *,
        developer: bool,
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._vault = vault
        self._pbx = pbx
        self._events = events
        self._forward = forward
        self._developer = developer
        self._asked_last = 0

    @property
    def offered(self) -> str:
        """The address that may be written into the PBX, empty when none can work."""
        local = self._events.address if self._developer else ""
        return self._events.public_address or local

    def read(self) -> None:
        """Ask the PBX where it posts its events now."""
        self._ask(lambda: self._pbx().event_settings())
        self.read_previous()

    def read_previous(self) -> None:
        """Look which address can be given back."""
        self._tasks.run(Lane.NETWORK, self._previous, then=self._tell_previous)

    def write(self, *, forward: bool = False) -> None:
        """Have the PBX post every event here; it tests the address at once.

        With `forward` each event goes on to the address it had before; a person who sees that
        this one is plain http has agreed to it.
        """
        ours = self.offered
        if not ours:
            return  # an empty address would take the PBX's present one away
        self._tasks.run(
            Lane.NETWORK, lambda: self._remember(ours), then=lambda o: self._take(ours, o, forward)
        )

    def restore(self) -> None:
        """Have the PBX post to the previous address again, if it posts to ours now."""
        ours = self._ours()
        self._tasks.run(Lane.NETWORK, lambda: self._give_back(ours), then=self._given_back)

    def _remember(self, ours: str) -> EventSettings | None:
        """Keep what the PBX has now, before it is replaced; ours of earlier is nothing to keep."""
        now = self._pbx().event_settings()
        if now.address and not _belongs(now.address, (ours,)):
            self._vault.keep(PREVIOUS, json.dumps(asdict(now)))
        return self._previous()

    def _take(self, ours: str, outcome: Outcome[EventSettings | None], forward: bool) -> None:
        match outcome:
            case Done(previous):
                self._tell_previous(outcome)
                wanted = forward and previous is not None
                if wanted and previous is not None:
                    # first: the PBX posts here from the very moment it is told
                    self._forward.turn_on(previous.address, plain=is_plain(previous.address))
                self._ask(lambda: self._set(ours), or_else=lambda: self._unforward(wanted))
            case Failed(error):
                self._bus.publish(EventAddressFailed(error))

    def _unforward(self, wanted: bool) -> None:
        if wanted:
            self._forward.turn_off(drop=True)

    def _set(self, ours: str) -> EventSettings:
        self._pbx().set_event_settings(
            EventSettings(ours, ringing=True, answered=True, hangup=True)
        )
        return self._pbx().event_settings()

    def _give_back(self, ours: tuple[str, ...]) -> str:
        """Return the address that the PBX has instead of ours and that was left alone."""
        previous, now = self._previous(), self._pbx().event_settings()
        if previous is None or not _belongs(now.address, ours):
            return now.address
        self._pbx().set_event_settings(previous)
        self._vault.forget(PREVIOUS)
        return ""

    def _given_back(self, outcome: Outcome[str]) -> None:
        match outcome:
            case Done(other):
                self._bus.publish(AddressRestored(other=shown(other)))
                self.read()
            case Failed(error):
                self._bus.publish(AddressRestored(error))

    def _previous(self) -> EventSettings | None:
        try:
            kept = json.loads(self._vault.secret(PREVIOUS) or "null")
            return EventSettings(**kept) if kept else None
        except (ValueError, TypeError):  # somebody else wrote it
            return None

    def _tell_previous(self, outcome: Outcome[EventSettings | None]) -> None:
        if isinstance(outcome, Done):
            address = outcome.value.address if outcome.value else ""
            self._bus.publish(PreviousKnown(shown(address), is_plain(address)))

    def _ask(
        self, question: Callable[[], EventSettings], or_else: Callable[[], None] = lambda: None
    ) -> None:
        """Ask the PBX; only the answer to the latest question is told."""
        self._asked_last += 1
        asked = self._asked_last

        def then(outcome: Outcome[EventSettings]) -> None:
            if isinstance(outcome, Failed):
                or_else()
            if asked == self._asked_last:
                self._address_read(outcome)

        self._tasks.run(Lane.NETWORK, question, then=then)

    def _address_read(self, outcome: Outcome[EventSettings]) -> None:
        match outcome:
            case Done(settings):
                ours = bool(settings.address) and settings.address == self.offered
                former = not ours and _belongs(settings.address, self._ours())
                told = replace(settings, address=shown(settings.address))
                self._bus.publish(EventAddressRead(told, ours, former))
            case Failed(error):
                self._bus.publish(EventAddressFailed(error))

    def _ours(self) -> tuple[str, ...]:
        return tuple(filter(None, (self._events.public_address, self._events.address)))


def _belongs(address: str, ours: tuple[str, ...]) -> bool:
    return any(address == one or is_former(address, one) for one in ours)
