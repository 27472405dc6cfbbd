"""Events on their way to somebody else, in the order in which they came.

Methods block, belong in `Lane.JOURNAL` and raise only `StorageTrouble`.
"""

from typing import Protocol

from santral_desktop.application.ports.journal import RawEvent

MOST_WAITING = 10_000  # events: a day of a busy PBX


class Outbox(Protocol):
    """Keeps events until they were passed on; bounded, the oldest give way."""

    def keep(self, number: int, event: RawEvent) -> None:
        """Queue an event under its number in the inbox; one that waits already waits once."""

    def oldest(self) -> tuple[int, RawEvent] | None:
        """Return the event whose turn it is."""

    def remove(self, number: int) -> None:
        """Take an event out; one that is not there is no error."""

    def waiting(self) -> int:
        """Return how many events wait."""

    def drop(self) -> int:
        """Give up everything; return how many events that were."""
