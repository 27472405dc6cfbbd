"""Whether hosts can be reached, by the same way that everything else is asked."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from santral_desktop.domain.errors import Path


@dataclass(frozen=True, slots=True)
class Reached:
    """What came of asking a host; whatever it answered, it was reached.

    `date` is a clock's reading. It is good for nothing but a look at our own clock: where the
    host could not be trusted, anybody may have told it.
    """

    why_not: Path | None = None
    seconds: float = 0.0
    date: datetime | None = None


class Network(Protocol):
    """Asks without any key, and believes nothing of what is answered; blocks."""

    def reach(self, origin: str) -> Reached:
        """Ask the host of `https://host:port` for anything, within a few seconds."""

    def proxy(self, origin: str) -> str:
        """Return host and port of the proxy that stands before a host, empty for none."""
