"""What happened in each call, beside the journal.

Methods block, belong in `Lane.JOURNAL` and raise only `StorageTrouble`.
"""

from typing import Protocol

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.story import Step


class Stories(Protocol):
    """Keeps steps for as long as their calls are kept."""

    def add(self, call: CallId, *steps: Step) -> None:
        """Store steps; one that is there already stays one. A call's row may come later."""

    def of(self, call: CallId) -> tuple[Step, ...]:
        """Return the steps of a call in order, as every source told them."""
