"""What is too old to be kept any longer.

Methods block, belong in `Lane.JOURNAL` and raise only `StorageTrouble`; each takes a few at a time,
so that no call that is to be kept waits for it.
"""

from datetime import datetime
from typing import Protocol

from santral_desktop.domain.calls import CallId


class Retention(Protocol):
    """Removes the old from the journal."""

    def drop_calls(self, before: datetime, most: int = 200) -> tuple[CallId, ...]:
        """Remove the oldest calls that began before a moment, with their notes; return them."""

    def drop_notes(self, before: datetime, most: int = 200) -> int:
        """Remove the oldest notes written before a moment; return how many."""

    def drop_copies(self, before: datetime) -> int:
        """Remove copies of the journal made before a moment; return how many."""
