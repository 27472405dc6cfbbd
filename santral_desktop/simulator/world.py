"""Everything one running simulator consists of."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle

from santral_desktop.simulator.bulutfon_hooks import Hooks
from santral_desktop.simulator.bulutfon_keys import Keys
from santral_desktop.simulator.bulutfon_office import Office
from santral_desktop.simulator.desk_phone import DeskPhone
from santral_desktop.simulator.exchange import Exchange
from santral_desktop.simulator.faults import Faults
from santral_desktop.simulator.limits import Limits
from santral_desktop.simulator.notifications import Notifications
from santral_desktop.simulator.people import CUSTOMERS

_REMEMBERED = 5000


@dataclass(slots=True)
class Seen:
    """A request that arrived; the key is not kept, the status is None until it is answered."""

    method: str
    path: str
    words: dict[str, str] = field(default_factory=dict)
    status: int | None = None


@dataclass(slots=True)
class Bulutfon:
    """The office as the other provider's customers meet it."""

    keys: Keys
    office: Office
    hooks: Hooks


@dataclass(slots=True)
class World:
    """The exchange and what surrounds it."""

    exchange: Exchange
    notifications: Notifications
    limits: Limits
    bulutfon: Bulutfon
    faults: Faults = field(default_factory=Faults)
    seen: deque[Seen] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    desks: dict[str, DeskPhone] = field(default_factory=dict)
    customers: Iterator[tuple[str, str]] = field(default_factory=lambda: cycle(CUSTOMERS))

    def plug_in(self, extension: str) -> None:
        """Put a telephone on the desk of an extension."""
        if extension not in self.desks:
            desk = self.desks[extension] = DeskPhone(self.exchange, extension)
            self.exchange.register(extension, desk)

    def unplug(self, extension: str) -> None:
        """Take the telephone off the desk."""
        if desk := self.desks.pop(extension, None):
            self.exchange.unregister(extension, desk)
