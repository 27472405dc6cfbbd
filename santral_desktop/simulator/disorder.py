"""Events that arrive twice, or behind the one after them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Event = TypeVar("Event")


@dataclass(slots=True)
class Disorder(Generic[Event]):
    """How many coming events arrive twice, and how many behind the one after them."""

    doubled: int = 0
    reordered: int = 0
    _held: list[Event] = field(default_factory=list)

    def arranged(self, event: Event) -> Iterable[Event]:
        """Yield what is to be delivered now that an event has happened."""
        if self.reordered > 0:
            self.reordered -= 1
            self._held.append(event)
            return
        yield event
        yield from self._held
        self._held.clear()
        if self.doubled > 0:
            self.doubled -= 1
            yield event
