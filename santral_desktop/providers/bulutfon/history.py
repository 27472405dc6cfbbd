"""Find a span in a history that is told newest first, page by page, and knows no spans."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from santral_desktop.application.ports.pbx import HistoryPage, Urgency
from santral_desktop.domain.calls import Call
from santral_desktop.providers.bulutfon.wire import CdrPage, key_of

_REACHES = (  # how far each of the provider's limits surely reaches back
    (timedelta(minutes=59), "hour"),
    (timedelta(hours=23, minutes=50), "day"),
    (timedelta(days=27), "month"),
)

ReadPage = Callable[[str, int, Urgency], CdrPage]  # a limit or none, a page from 1
Span = tuple[datetime, datetime]


class SpanReader:
    """Reads spans; remembers how old the pages were, so that the next day need not search.

    Calls that come meanwhile push everything to later pages, never to earlier ones: where a page
    was too new, it still is.
    """

    def __init__(
        self, read: ReadPage, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._read = read
        self._now = now
        self._oldest: dict[tuple[str, int], datetime] = {}
        self._pages: dict[str, int] = {}
        self._firsts: dict[tuple[str, Span], int] = {}

    def page(self, span: Span, number: int, urgency: Urgency) -> HistoryPage:
        """Return the n-th page of a span, from 1."""
        limit = self._limit(span[0])
        look = _Looks(lambda page: self._look(limit, page, urgency))
        first = self._firsts.get((limit, span)) if number > 1 else None
        if first is None:
            first = self._first(limit, span[1], look)
            while _all_after(look(first), span[1]) and _goes_on(look, first):
                first += 1
        self._firsts = {(limit, span): first}
        found = look(first + number - 1)
        inside = tuple(call for call in found.calls if _is_in(call, span))
        more = found.more and not _reaches(found, span[0])
        return HistoryPage(inside, more, frozenset(map(key_of, inside)))

    def _limit(self, start: datetime) -> str:
        age = self._now() - start
        return next((name for reach, name in _REACHES if age < reach), "")

    def _first(self, limit: str, end: datetime, look: "_Looks") -> int:
        """Return a page that is, as far as is known, the first not wholly newer than the end."""
        low, high = self._between(limit, end)
        if high is None:
            if not look(low).more or not _all_after(look(low), end):
                return low
            low, high = low + 1, max(self._pages.get(limit, low + 1), low + 1)
        while low < high:
            middle = (low + high) // 2
            if _all_after(look(middle), end):
                low = middle + 1
            else:
                high = middle
        return low

    def _between(self, limit: str, end: datetime) -> tuple[int, int | None]:
        """Return between which pages it is, by those that were seen."""
        seen = {page: at for (name, page), at in self._oldest.items() if name == limit}
        low = max((page for page, at in seen.items() if at > end), default=0) + 1
        high = min((page for page, at in seen.items() if at <= end and page >= low), default=None)
        return low, high

    def _look(self, limit: str, number: int, urgency: Urgency) -> CdrPage:
        found = self._read(limit, number, urgency)
        oldest = _oldest(found)
        if oldest is not None:
            self._oldest[limit, number] = oldest
        if found.pages is not None:
            self._pages[limit] = found.pages
        return found


def _goes_on(look: "_Looks", number: int) -> bool:
    """Say whether another page follows that is not the same one again."""
    return look(number).more and (number == 1 or look(number).calls != look(number - 1).calls)


class _Looks:
    """Looks at each page once while one is sought."""

    def __init__(self, read: Callable[[int], CdrPage]) -> None:
        self._read = read
        self._seen: dict[int, CdrPage] = {}

    def __call__(self, number: int) -> CdrPage:
        if number not in self._seen:
            self._seen[number] = self._read(number)
        return self._seen[number]


def _oldest(found: CdrPage) -> datetime | None:
    return min((call.started_at for call in found.calls if call.started_at), default=None)


def _all_after(found: CdrPage, end: datetime) -> bool:
    oldest = _oldest(found)
    return oldest is not None and oldest > end


def _reaches(found: CdrPage, start: datetime) -> bool:
    """Say whether nothing of a span can be on later pages.

    The order is not documented: pages that are not in it have to be older as a whole, and where
    the oldest come first, the end alone is the end.
    """
    times = [call.started_at for call in found.calls if call.started_at]
    if times == sorted(times, reverse=True):
        return bool(times) and times[-1] < start
    return times != sorted(times) and max(times) < start


def _is_in(call: Call, span: Span) -> bool:
    """Say whether a call belongs to a span; one whose time cannot be read is not lost for that."""
    return call.started_at is None or span[0] <= call.started_at <= span[1]
