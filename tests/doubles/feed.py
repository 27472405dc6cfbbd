"""A receiver to which a test posts events itself."""

from santral_desktop.application.ports.feed import Heard, Keys, Login, Receiving, Stored
from santral_desktop.application.ports.journal import Inbox, RawEvent
from santral_desktop.domain.errors import StorageTrouble


class ScriptedReceiver:
    """Stores what a test posts, then tells; while `trouble` is set, it cannot be started."""

    def __init__(self, inbox: Inbox) -> None:
        self.secrets: list[str] = []
        self.login: Login | None = None
        self.hosts: tuple[str, ...] = ()
        self.running: Receiving | None = None
        self.trouble: StorageTrouble | None = None
        self._inbox = inbox
        self._heard: Heard | None = None

    def start(self, port: int, keys: Keys, heard: Heard, hosts: tuple[str, ...] = ()) -> Receiving:
        if self.trouble is not None:
            raise self.trouble
        self.secrets.append(keys.secret)
        self.login = keys.login
        self.hosts = hosts
        self._heard = heard
        address = f"http://127.0.0.1:{port}/events/{keys.secret}"
        self.running = Receiving(port, address, f"{address}/bulutfon")
        return self.running

    def stop(self) -> None:
        self.running = self._heard = None

    def post(self, event: RawEvent) -> int:
        """Post an event as the PBX does; return the status that it would get."""
        assert self._heard is not None, "nobody listens"
        stored = self._heard(event)
        try:
            stored(self._inbox.keep(event))
        except StorageTrouble:
            return 503
        return 200


class Told:
    """Whoever hears of events: what came, and which of it was stored."""

    def __init__(self) -> None:
        self.came: list[RawEvent] = []
        self.stored: list[tuple[int, RawEvent]] = []

    def __call__(self, event: RawEvent) -> Stored:
        self.came.append(event)
        return lambda number: self.stored.append((number, event))
