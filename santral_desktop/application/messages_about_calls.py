"""What use cases tell of the list of calls: its pages, its counts, what is exported from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

from santral_desktop.application.ports.journal import CallPage, CallQuery, Place, Shelf
from santral_desktop.domain.errors import Trouble


class Way(Enum):
    """Which calls of the list are wanted."""

    TOP = "top"  # the newest
    BOTTOM = "bottom"  # the oldest
    BELOW = "below"  # those behind a place, beside what is there
    ABOVE = "above"  # those before a place, beside what is there
    FROM = "from"  # those behind a place, instead of what is there: a person goes there
    AGAIN = "again"  # those behind a place, or the newest, which are there already, as they are now


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the list of calls: where it lies, and from which place on."""

    way: Way = Way.TOP
    place: Place | None = None
    most: int = 100


TOP = Stretch()


@dataclass(frozen=True, slots=True)
class CallsShown:
    """A part of the call list was read."""

    query: CallQuery
    stretch: Stretch
    page: CallPage


@dataclass(frozen=True, slots=True)
class CallsCounted:
    """How many calls each shelf has for a query, and when the oldest of its list began."""

    query: CallQuery
    counts: Mapping[Shelf, int]
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class FiltersOffered:
    """Queues and extensions that calls came through."""

    queues: tuple[str, ...]
    extensions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportGoesOn:
    """So many calls were written, of so many where that is known."""

    done: int
    whole: int | None


@dataclass(frozen=True, slots=True)
class ExportDone:
    """All calls were written into a file."""

    path: Path
    calls: int


@dataclass(frozen=True, slots=True)
class ExportFailed:
    """Nothing was exported; an error says why, None that a person gave it up."""

    error: Trouble | None
