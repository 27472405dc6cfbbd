"""Events on their way, in memory."""

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.application.ports.outbox import MOST_WAITING
from santral_desktop.domain.errors import StorageTrouble


class MemoryOutbox:
    """Keeps events in a dictionary; while `trouble` is set, every method raises it."""

    def __init__(self, most: int = MOST_WAITING) -> None:
        self.events: dict[int, RawEvent] = {}
        self.trouble: StorageTrouble | None = None
        self._most = most

    def keep(self, number: int, event: RawEvent) -> None:
        self._work()
        self.events.setdefault(number, event)
        for oldest in sorted(self.events)[: -self._most]:
            del self.events[oldest]

    def oldest(self) -> tuple[int, RawEvent] | None:
        self._work()
        return min(self.events.items(), default=None, key=lambda item: item[0])

    def remove(self, number: int) -> None:
        self._work()
        self.events.pop(number, None)

    def waiting(self) -> int:
        self._work()
        return len(self.events)

    def drop(self) -> int:
        self._work()
        dropped = len(self.events)
        self.events.clear()
        return dropped

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble
