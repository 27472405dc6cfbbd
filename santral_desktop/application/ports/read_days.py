"""Which days of a PBX's history are in the journal.

Methods block, belong in `Lane.JOURNAL` and raise only `StorageTrouble`.
"""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from santral_desktop.domain.history_days import DayRead


class ReadDays(Protocol):
    """Remembers how far the history was read; lost with the journal, as the calls are."""

    def all(self, account: str) -> Mapping[date, DayRead]:
        """Return what is known of each day of a PBX."""

    def keep(self, account: str, read: DayRead) -> None:
        """Remember what is known of a day now."""

    def forget(self, account: str) -> None:
        """Forget all days, so that everything is read again."""
