"""The folder in which journal and recordings are kept."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Room:
    """What the folder has to offer."""

    free: int | None  # bytes; None where nobody can tell
    writable: bool


class Disk(Protocol):
    """Looks at the folder; blocks."""

    def room(self) -> Room:
        """Return the room that is left, and whether a file could be written and removed."""
