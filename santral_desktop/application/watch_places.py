"""Suspect that the web phone is open in two places: each takes the registration of the other."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import WebphoneChanged
from santral_desktop.application.messages_about_phone import PhoneElsewhere
from santral_desktop.application.ports.tasks import Tasks, Ticket
from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus

TAKEN = 3  # times; a server that is started anew, or a password that is changed, takes it once
WITHIN = 600.0  # seconds


class WatchPlaces:
    """Counts how often the server took the registration away and gave it back.

    A line that breaks is no sign: networks do that. Whoever signs in at two places may never be
    told, when the server rings both.
    """

    def __init__(self, bus: Bus, tasks: Tasks) -> None:
        self._bus = bus
        self._tasks = tasks
        self._status = PhoneStatus(PhoneState.NONE)
        self._lost = False  # taken away, not there again
        self._flips: list[Ticket] = []  # each is forgotten after a while
        self._suspected = False
        bus.subscribe(WebphoneChanged, self.on_changed)

    def on_changed(self, changed: WebphoneChanged) -> None:
        """Count a registration that was taken away, once it is there again."""
        before, self._status = self._status, changed.status
        state = changed.status.state
        if before.state is PhoneState.REGISTERED and state is PhoneState.READY:
            self._lost = changed.status.taken
        elif state is PhoneState.REGISTERED and self._lost:
            self._lost = False
            self._flips.append(self._tasks.after(WITHIN, self._forget))
            self._tell()

    def _forget(self) -> None:
        self._flips.pop(0)
        self._tell()

    def _tell(self) -> None:
        suspected = len(self._flips) >= TAKEN or (self._suspected and bool(self._flips))
        if suspected != self._suspected:
            self._suspected = suspected
            self._bus.publish(PhoneElsewhere(suspected))
