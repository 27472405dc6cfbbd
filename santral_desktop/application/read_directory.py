"""Learn the outside numbers and the extensions of each account's PBX."""

from collections.abc import Callable, Iterable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import DirectoryRead
from santral_desktop.application.outcomes import Done, Outcome
from santral_desktop.application.ports.pbx import Extension, Pbx
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.domain.errors import Trouble


class ReadDirectory:
    """Reads both lists; what cannot be read is empty, the rest works without."""

    def __init__(
        self,
        bus: Bus,
        tasks: Tasks,
        pbx: Callable[[str], Pbx],
        accounts: Callable[[], Iterable[str]],
    ) -> None:
        """Take how the PBX of an account is found by its name, and the names of all."""
        self._bus = bus
        self._tasks = tasks
        self._pbx = pbx
        self._accounts = accounts

    def start(self) -> None:
        """Read in the background."""
        for account in self._accounts():
            self._start(account)

    def _start(self, account: str) -> None:
        def got(outcome: Outcome[DirectoryRead]) -> None:
            nothing = DirectoryRead((), (), account)
            self._bus.publish(outcome.value if isinstance(outcome, Done) else nothing)

        self._tasks.run(Lane.NETWORK, lambda: self._read(account), then=got)

    def _read(self, account: str) -> DirectoryRead:
        return DirectoryRead(self._numbers(account), self._extensions(account), account)

    def _numbers(self, account: str) -> tuple[str, ...]:
        try:
            return self._pbx(account).outside_numbers()
        except Trouble:
            return ()

    def _extensions(self, account: str) -> tuple[Extension, ...]:
        try:
            return self._pbx(account).extensions()
        except Trouble:
            return ()
