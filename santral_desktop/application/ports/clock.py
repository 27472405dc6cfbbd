"""What time it is."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time of day and time passed."""

    def now(self) -> datetime:
        """Return the present moment in UTC; it may jump when somebody sets the clock."""

    def passed(self) -> float:
        """Return seconds since an unknown beginning; never jumps."""
