"""The machine's clocks."""

import time
from datetime import UTC, datetime


class WallClock:
    """Implements the port `Clock`."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def passed(self) -> float:
        return time.monotonic()
