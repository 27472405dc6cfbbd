"""Learn the outside numbers and the extensions of the PBX."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import DirectoryRead
from santral_desktop.application.outcomes import Done, Outcome
from santral_desktop.application.ports.pbx import Extension, Pbx
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.domain.errors import Trouble


class ReadDirectory:
    """Reads both lists; what cannot be read is empty, the rest works without."""

    def __init__(self, bus: Bus, tasks: Tasks, pbx: Callable[[], Pbx]) -> None:
        self._bus = bus
        self._tasks = tasks
        self._pbx = pbx

    def start(self) -> None:
        """Read in the background."""
        self._tasks.run(Lane.NETWORK, self._read, then=self._got)

    def _read(self) -> DirectoryRead:
        return DirectoryRead(self._numbers(), self._extensions())

    def _numbers(self) -> tuple[str, ...]:
        try:
            return self._pbx().outside_numbers()
        except Trouble:
            return ()

    def _extensions(self) -> tuple[Extension, ...]:
        try:
            return self._pbx().extensions()
        except Trouble:
            return ()

    def _got(self, outcome: Outcome[DirectoryRead]) -> None:
        self._bus.publish(outcome.value if isinstance(outcome, Done) else DirectoryRead((), ()))
