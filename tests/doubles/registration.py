"""A system that registers in memory."""

from santral_desktop.application.ports.registration import Registered
from santral_desktop.domain.errors import Trouble


class MemoryRegistration:
    """Keeps what was done; `trouble` is raised by whatever changes something."""

    def __init__(self, state: Registered = Registered.NO) -> None:
        self.now = state
        self.done: list[str] = []
        self.gives = Registered.YES
        self.trouble: Trouble | None = None

    def state(self) -> Registered:
        return self.now

    def add(self) -> Registered:
        self._do("add", self.gives)
        return self.now

    def remove(self) -> None:
        self._do("remove", Registered.NO)

    def _do(self, what: str, after: Registered) -> None:
        if self.trouble:
            raise self.trouble
        self.done.append(what)
        self.now = after
