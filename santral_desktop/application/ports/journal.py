"""Every call is kept; every event is stored before it is acknowledged.

Methods block, belong in `Lane.JOURNAL` (the archive: in `Lane.ARCHIVE`, or one
of its own in `Lane.FIGURES`, the inbox: in its
receiver's thread) and raise only `StorageTrouble`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Protocol

from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.reports import Report, Result, Slot

MOST_COUNTED = 1000  # of a narrowed look: so many, or more
MOST_LONGEST = 20  # calls that a report has of those that waited longest
MOST_UNRETURNED = 100  # calls that a report has of those that nobody returned


class Shelf(Enum):
    """The chips above the call list; missed calls stand there until anyone returned them."""

    ALL = "all"
    MISSED = "missed"
    INBOUND = "inbound"
    OUTBOUND = "outbound"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class CallQuery:
    """Which calls are wanted; what is left at its default narrows nothing.

    `text` is searched in names and notes (folded) and in numbers (digits).
    """

    shelf: Shelf = Shelf.ALL
    text: str = ""
    since: datetime | None = None  # began then or later
    until: datetime | None = None  # began before
    queue: str = ""
    extension: str = ""
    recorded: bool = False  # only those with a recording
    noted: bool = False  # only those with a note
    account: str | None = None  # name of the account that they are at
    result: Result | None = None  # only those of which that came
    slot: Slot | None = None  # only those that began in that hour of a week


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of calls ended: the next one begins behind it."""

    started_at: datetime
    id: CallId


@dataclass(frozen=True, slots=True)
class CallPage:
    """Calls, newest first; `next` is where reading goes on the same way, None at the end.

    `names` tells who it is for calls to which nobody gave a name, where a contact has the number;
    `notes` has a note of each call in whose notes a word of the search stands.
    """

    calls: tuple[Call, ...]
    next: Place | None
    names: Mapping[CallId, str] = field(default_factory=dict)
    notes: Mapping[CallId, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Earlier:
    """Calls with a number before a moment: how many, and the newest."""

    calls: int
    last: Call | None


@dataclass(frozen=True, slots=True)
class Rescued:
    """What of a damaged journal could be read and taken over."""

    calls: int = 0
    notes: int = 0
    events: int = 0
    kept_as: str = ""  # the damaged file's new name


@dataclass(frozen=True, slots=True)
class RawEvent:
    """An event as it arrived, before anyone read it."""

    provider: str
    body: bytes
    content_type: str
    arrived_at: datetime


class Journal(Protocol):
    """Keeps calls for years."""

    def keep(self, *calls: Call, instead_of: CallId | None = None) -> None:
        """Store the calls as they are now, in one step; `instead_of` is removed in the same."""

    def find(self, call: CallId) -> Call | None:
        """Return a call."""

    def page(self, query: CallQuery, behind: Place | None = None, most: int = 100) -> CallPage:
        """Return a page of calls."""

    def page_above(self, query: CallQuery, above: Place | None = None, most: int = 100) -> CallPage:
        """Return the calls just before a place, newest first; without one, the oldest."""

    def count(self, query: CallQuery) -> int:
        """Return how many calls a query has."""

    def earlier(self, number: str, before: datetime) -> Earlier:
        """Return what there was with a number, in any of its spellings, before a moment."""

    def still_missed(self, *calls: Call) -> tuple[Call, ...]:
        """Return which of these missed calls nobody returned; they may have other ids by now."""

    def live_since(self, moment: datetime) -> tuple[Call, ...]:
        """Return calls not known to have ended that began after the moment."""

    def rescued(self) -> Rescued | None:
        """Return what a damaged journal still had, once; None where it was whole."""


class Archive(Protocol):
    """Reads the journal while others keep calls in it."""

    def page(self, query: CallQuery, behind: Place | None = None, most: int = 100) -> CallPage:
        """Return a page of calls."""

    def page_above(self, query: CallQuery, above: Place | None = None, most: int = 100) -> CallPage:
        """Return the calls just before a place, newest first; without one, the oldest."""

    def counts(self, query: CallQuery) -> Mapping[Shelf, int]:
        """Return how many calls each shelf has for a query, whatever shelf it names itself.

        Exact where nothing else narrows it; else `MOST_COUNTED` stands for so many or more.
        """

    def queues(self) -> tuple[str, ...]:
        """Return the queues that calls came through, in order."""

    def extensions(self) -> tuple[str, ...]:
        """Return our extensions that calls were at, in order."""

    def report(self, query: CallQuery) -> Report:
        """Return what there is to count of the calls that a query has."""

    def give_up(self) -> None:
        """Have what is being read just now fail at once; from any thread."""


class Inbox(Protocol):
    """Keeps raw events; used by the receiver on its own thread."""

    def keep(self, event: RawEvent) -> int:
        """Store the event for good and return its number; only then may it be acknowledged."""

    def keep_all(self, events: Sequence[RawEvent]) -> tuple[int, ...]:
        """Store events in one step, in their order, and return their numbers: all, or none."""

    def unread(self) -> tuple[tuple[int, RawEvent], ...]:
        """Return events that were stored but never marked as read, oldest first."""

    def mark_read(self, *numbers: int) -> None:
        """Note that the events went into the calls, in one step."""
