"""Have the user's system know the program as the person, or policy, chose."""

from collections.abc import Callable, Mapping

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_system import Entry, RegistrationTold
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.registration import Registered, Registration
from santral_desktop.application.ports.tasks import Lane, Tasks


class KeepRegistered:
    """Registers and takes back, off the main thread; how it stands is told each time."""

    def __init__(
        self,
        bus: Bus,
        tasks: Tasks,
        entries: Mapping[Entry, Registration],
        chosen: Callable[[], Preferences],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._entries = entries
        self._chosen = chosen

    def start(self) -> None:
        """Put right what is missing or left over, as after a change of policy.

        What somebody switched off in the system itself is `ASKED` then, and stays as it is.
        """
        for entry in Entry:
            self._run(entry, _put_right)

    def take_over(self, entry: Entry) -> None:
        """Carry out what has just been chosen."""
        self._run(entry, _carry_out)

    def _run(self, entry: Entry, work: Callable[[Registration, bool], Registered]) -> None:
        registration, wanted = self._entries[entry], bool(getattr(self._chosen(), entry.value))
        self._tasks.run(
            Lane.DOWNLOADS,
            lambda: work(registration, wanted),
            then=lambda outcome: self._tell(entry, outcome),
        )

    def _tell(self, entry: Entry, outcome: Outcome[Registered]) -> None:
        match outcome:
            case Done(state):
                self._bus.publish(RegistrationTold(entry, state))
            case Failed(error):
                self._bus.publish(RegistrationTold(entry, Registered.NO, error))


def _put_right(registration: Registration, wanted: bool) -> Registered:
    state = registration.state()
    if wanted and state is Registered.NO:
        return registration.add()
    if not wanted and state in {Registered.YES, Registered.ASKED}:
        registration.remove()
        return Registered.NO
    return state


def _carry_out(registration: Registration, wanted: bool) -> Registered:
    if wanted:
        return registration.add()
    registration.remove()
    return registration.state()
