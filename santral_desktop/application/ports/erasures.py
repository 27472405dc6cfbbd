"""Everything about a number, removed for good.

Methods block, belong in `Lane.JOURNAL` and raise only `StorageTrouble`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from santral_desktop.domain.calls import Call, CallId


@dataclass(frozen=True, slots=True)
class Traces:
    """What there is about a number, in any of its spellings."""

    calls: tuple[CallId, ...] = ()
    notes: int = 0
    contacts: int = 0  # of the person's own files
    in_phone_book: int = 0  # of the PBX, which brings them again unless they are removed there
    events: int = 0  # raw ones, as they arrived
    copies: int = 0  # of the whole journal, from before a journey or a damage

    @property
    def any(self) -> bool:
        return bool(self.calls or self.notes or self.contacts or self.in_phone_book or self.events)


@dataclass(frozen=True, slots=True)
class Erasure:
    """That something was removed: what remains of it; the number itself does not."""

    at: datetime
    by: str  # who did it
    ending: str  # the number's last two digits
    calls: int
    notes: int
    recordings: int
    contacts: int


class Erasures(Protocol):
    """Finds, removes, and remembers that it was, without remembering the number."""

    def traces(self, number: str) -> Traces:
        """Return what there is about a number; nothing about an empty one."""

    def erase(self, number: str, *, at: datetime, by: str, recordings: int) -> Traces:
        """Remove all of it in one step and return it; calls of until then are kept out from now."""

    def clean(self) -> None:
        """Leave nothing of it between the lines of the file either; a while for a large one."""

    def cleaned(self) -> bool:
        """Say whether nothing waits to be cleaned."""

    def keeps_out(self, call: Call) -> bool:
        """Say whether a call is of a number that was erased after it began."""

    def records(self) -> tuple[Erasure, ...]:
        """Return what was erased, the newest first."""
