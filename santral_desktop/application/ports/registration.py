"""What this user's system knows of the program: that it opens links, that it starts by itself."""

from enum import Enum
from typing import Protocol


class Registered(Enum):
    """How it stands."""

    NO = "no"
    YES = "yes"
    ASKED = "asked"  # offered to the system, where the person decides
    UNABLE = "unable"  # nothing here to register with


class Registration(Protocol):
    """Entries of ours in the user's system, gone without a trace when removed.

    All raise `StorageTrouble` where nothing can be written.
    """

    def state(self) -> Registered:
        """Return how it stands."""

    def add(self) -> Registered:
        """Register, by a person's wish, and return how it stands then."""

    def remove(self) -> None:
        """Take everything back, and what was there before holds again; never fails for nothing."""
