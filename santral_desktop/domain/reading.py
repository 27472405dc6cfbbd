"""Read a span of a history to its end, though its pages shift, repeat or tell wrong totals."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

MOST_PAGES = 400  # of one reading, with all its repetitions: a history without end is left alone
MOST_AGAIN = 4  # readings of one span that do not agree
DEEPEST = 60  # pages: providers do not answer deeper ones in time
SHORTEST = timedelta(minutes=2)  # what is not halved any more


@dataclass(frozen=True, slots=True)
class Span:
    """From one moment to another, both within."""

    start: datetime
    end: datetime

    @property
    def halves(self) -> "tuple[Span, Span]":
        """The later half, then the earlier one."""
        middle = self.start + (self.end - self.start) / 2
        middle = middle.replace(microsecond=0)  # what providers tell apart
        return Span(middle, self.end), Span(self.start, middle)


@dataclass(frozen=True, slots=True)
class Told:
    """What a page told: a key for each of its rows, whether there are more, and of how many."""

    rows: frozenset[int]
    more: bool
    total: int | None = None  # of the span; None where nobody says


@dataclass(frozen=True, slots=True)
class Reading:
    """How far a reading has come; over when no span is left.

    A span is whole when one answer told all of it, when as many rows were seen as each page said
    that it has, or when two readings saw the same. Where pages turn in a circle or run too deep, it
    is halved.
    """

    spans: tuple[Span, ...]  # not whole yet; the first is being read
    page: int = 1  # that is asked for next
    seen: frozenset[int] = frozenset()  # in the first span
    total: int | None = None  # that its pages told so far; None where they differ
    before: frozenset[int] | None = None  # what the reading of it before this one saw
    again: int = 0  # readings of it that did not agree
    asked: int = 0  # pages, in all
    rows: int = 0  # of the spans that are whole
    given_up: bool = False

    @property
    def over(self) -> bool:
        return not self.spans


def after(reading: Reading, told: Told) -> Reading:
    """Return the reading after the page that it asked for."""
    seen = reading.seen | told.rows
    total = told.total if reading.page == 1 or told.total == reading.total else None
    reading = replace(reading, asked=reading.asked + 1, total=total)
    circles = told.more and bool(told.rows) and len(seen) == len(reading.seen)
    if reading.asked >= MOST_PAGES:
        return replace(reading, spans=(), given_up=True)
    if circles or (told.more and told.rows and reading.page >= DEEPEST):
        return _halved(reading) or _ended(reading, seen, told)
    if told.more and told.rows:
        return replace(reading, page=reading.page + 1, seen=seen)
    return _ended(reading, seen, told)


def _halved(reading: Reading) -> Reading | None:
    first = reading.spans[0]
    if first.end - first.start <= SHORTEST:
        return None
    spans = (*first.halves, *reading.spans[1:])
    return replace(reading, spans=spans, page=1, seen=frozenset(), before=None, again=0)


def _ended(reading: Reading, seen: frozenset[int], told: Told) -> Reading:
    in_one_answer = reading.page == 1 and not told.more
    if in_one_answer or reading.total == len(seen) or reading.before == seen:
        rows = reading.rows + len(seen)
        begun = replace(reading, spans=reading.spans[1:], rows=rows)
        return replace(begun, page=1, seen=frozenset(), before=None, again=0)
    if reading.again >= MOST_AGAIN:
        return replace(reading, spans=(), given_up=True)
    again = reading.again + 1
    return replace(reading, page=1, seen=frozenset(), before=seen, again=again)
