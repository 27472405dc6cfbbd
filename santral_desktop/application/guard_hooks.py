"""Have web hooks show a name and password, or their address alone."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.listener_keys import ListenerKeys
from santral_desktop.application.messages_about_events import HooksGuarded
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.feed import Login
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.application.receive_events import ReceiveEvents


class GuardHooks:
    """Knows the login, so that a person can copy it to where the PBX takes it."""

    def __init__(self, bus: Bus, tasks: Tasks, keys: ListenerKeys, events: ReceiveEvents) -> None:
        self._bus = bus
        self._tasks = tasks
        self._keys = keys
        self._events = events
        self.login: Login | None = None

    def read(self) -> None:
        """Look what has to be shown now."""
        self._tasks.run(Lane.NETWORK, self._keys.login, then=self._read)

    def turn_on(self) -> None:
        """Let in only what shows a new password; an older one lets nothing in any more."""
        self._tasks.run(Lane.NETWORK, self._keys.renew_login, then=self._changed)

    def turn_off(self) -> None:
        """Let in what has the address."""
        self._tasks.run(Lane.NETWORK, self._keys.drop_login, then=self._changed)

    def _changed(self, outcome: Outcome[Login] | Outcome[None]) -> None:
        if isinstance(outcome, Done):
            self._events.listen_anew()
        self._read(outcome)

    def _read(self, outcome: Outcome[Login | None] | Outcome[Login] | Outcome[None]) -> None:
        match outcome:
            case Done(login):
                self.login = login
                self._tell()
            case Failed(error):
                self._bus.publish(HooksGuarded(self.login is not None, self._name, error))

    def _tell(self) -> None:
        self._bus.publish(HooksGuarded(self.login is not None, self._name))

    @property
    def _name(self) -> str:
        return self.login.name if self.login else ""
