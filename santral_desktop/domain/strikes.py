"""How often a program may come back by itself after crashes, and how."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

MOST = 3  # crashes in that time end it
WITHIN = 300.0  # seconds
ENGINE_MOST = 2  # crashes of the engine's own threads: then it draws without the graphics card
ENGINE_WITHIN = 86_400.0  # seconds


@dataclass(frozen=True, slots=True)
class Crash:
    """When a program crashed, in seconds of the wall clock, and whether in the engine."""

    at: float
    engine: bool


class Return(Enum):
    """How a program comes back; the value is what it is told by its command line."""

    AGAIN = "again"
    SOFTWARE = "software"  # without the graphics card
    GIVE_UP = "gave-up"  # only to say so


def way_back(crashes: Sequence[Crash], now: float) -> Return:
    """Return how to come back after the last of these crashes."""
    if sum(0 <= now - crash.at <= WITHIN for crash in crashes) >= MOST:
        return Return.GIVE_UP
    lately = sum(crash.engine and 0 <= now - crash.at <= ENGINE_WITHIN for crash in crashes)
    return Return.SOFTWARE if lately >= ENGINE_MOST else Return.AGAIN
