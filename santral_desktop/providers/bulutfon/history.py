"""Find a span in a history that is told newest first, page by page, and knows no spans."""

from collections.abc import Callable
from datetime import datetime

from santral_desktop.application.ports.pbx import HistoryPage, Urgency
from santral_desktop.providers.bulutfon.wire import CdrPage

ReadPage = Callable[[int, Urgency], CdrPage]  # a page, from 1
Span = tuple[datetime, datetime]


def kept_to(found: CdrPage, span: Span, *, more: bool) -> HistoryPage:
    """Return what of a page is in a span; what has no readable time is not lost for that."""

    def is_in(at: datetime | None) -> bool:
        return at is None or span[0] <= at <= span[1]

    calls = tuple(call for call in found.calls if is_in(call.started_at))
    keys = frozenset(mark.key for mark in found.marks if is_in(mark.at))
    return HistoryPage(calls, more, keys)


class SpanReader:
    """Reads spans; remembers how old the pages were, so that the next day need not search.

    Calls that come meanwhile push everything to later pages, never to earlier ones: where a page
    was too new, it still is. The provider's limits (`time_limit`) are not used: they reckon from
    its clock, and what a machine with a wrong one asked for would look as if nobody had called.
    """

    def __init__(self, read: ReadPage) -> None:
        self._read = read
        self._oldest: dict[int, datetime] = {}
        self._pages = 0
        self._begun: dict[Span, int] = {}

    def page(self, span: Span, number: int, urgency: Urgency) -> HistoryPage:
        """Return the n-th page of a span, from 1."""
        look = _Looks(lambda page: self._look(page, urgency))
        first = self._begun.get(span) if number > 1 else None
        if first is None:
            first = self._first(span[1], look)
            while _all_after(look(first), span[1]) and _goes_on(look, first):
                first += 1
        self._begun = {span: first}
        found = look(first + number - 1)
        return kept_to(found, span, more=found.more and not _reaches(found, span[0]))

    def _first(self, end: datetime, look: "_Looks") -> int:
        """Return a page that is, as far as is known, the first not wholly newer than the end."""
        low, high = self._between(end)
        if high is None:
            if not look(low).more or not _all_after(look(low), end):
                return low
            low, high = low + 1, max(self._pages, low + 1)
        while low < high:
            middle = (low + high) // 2
            if _all_after(look(middle), end):
                low = middle + 1
            else:
                high = middle
        return low

    def _between(self, end: datetime) -> tuple[int, int | None]:
        """Return between which pages it is, by those that were seen."""
        low = max((page for page, at in self._oldest.items() if at > end), default=0) + 1
        older = (page for page, at in self._oldest.items() if at <= end and page >= low)
        return low, min(older, default=None)

    def _look(self, number: int, urgency: Urgency) -> CdrPage:
        found = self._read(number, urgency)
        oldest = _oldest(found)
        if oldest is not None:
            self._oldest[number] = oldest
        self._pages = found.pages or self._pages
        return found


class _Looks:
    """Looks at each page once while one is sought."""

    def __init__(self, read: Callable[[int], CdrPage]) -> None:
        self._read = read
        self._seen: dict[int, CdrPage] = {}

    def __call__(self, number: int) -> CdrPage:
        if number not in self._seen:
            self._seen[number] = self._read(number)
        return self._seen[number]


def _goes_on(look: _Looks, number: int) -> bool:
    """Say whether another page follows that is not the same one again."""
    return look(number).more and (number == 1 or look(number).marks != look(number - 1).marks)


def _oldest(found: CdrPage) -> datetime | None:
    return min((mark.at for mark in found.marks if mark.at), default=None)


def _all_after(found: CdrPage, end: datetime) -> bool:
    oldest = _oldest(found)
    return oldest is not None and oldest > end


def _reaches(found: CdrPage, start: datetime) -> bool:
    """Say whether nothing of a span can be on later pages.

    The order is not documented: pages that are not in it have to be older as a whole, and where
    the oldest come first, the end alone is the end.
    """
    times = [mark.at for mark in found.marks if mark.at]
    if times == sorted(times, reverse=True):
        return bool(times) and times[-1] < start
    return times != sorted(times) and max(times) < start
