"""How one use case hears of another: messages by their type, on the main thread."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

M = TypeVar("M")


class Bus:
    """Delivers each message to those who listen for its type, in the order they came."""

    def __init__(self) -> None:
        self._hearers: dict[type, list[Callable[[Any], None]]] = defaultdict(list)

    def subscribe(self, kind: type[M], hear: Callable[[M], None]) -> None:
        """Have `hear` called with every message of exactly this type."""
        self._hearers[kind].append(hear)

    def publish(self, message: object) -> None:
        """Tell all hearers, one after the other, before returning."""
        for hear in self._hearers[type(message)]:
            hear(message)
