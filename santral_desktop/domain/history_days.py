"""Which days of the history are known here, and what is to be read next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from santral_desktop.domain.reading import Reading, Span

TURKEY = timezone(timedelta(hours=3))  # no summer time since 2016
OVERLAP = timedelta(hours=1)  # before what is known: calls are told at their end, recordings later
CLOCKS_DIFFER = timedelta(minutes=5)
SETTLES = timedelta(days=2)  # after a day's end: then recordings are where they will be
AGAIN = timedelta(hours=6)  # between readings of a day that is not settled
LONGEST_CALL = timedelta(days=7)  # one that seems to run for longer is not waited for
GIVEN_UP_FOR = timedelta(hours=20)
EMPTY_ENOUGH = 90  # days without a call: before them the provider keeps nothing
MOST_DAYS = 20 * 366


@dataclass(frozen=True, slots=True)
class DayRead:
    """What is known of a day of the history."""

    day: date
    until: datetime | None = None  # every call that began before is in the journal
    read_at: datetime | None = None  # when its last reading that came to the end was begun
    rows: int = 0  # that this one had
    open_since: datetime | None = None  # when the earliest of its calls began that was not over
    given_up_at: datetime | None = None  # when a reading came to no end
    page: int = 0  # read of one that was interrupted
    seen: frozenset[int] = frozenset()  # the rows of those pages
    total: int | None = None  # that they told

    @property
    def whole(self) -> bool:
        return self.until is not None and self.until >= end_of(self.day)


@dataclass(frozen=True, slots=True)
class Work:
    """A reading that is wanted; `edge` is the one that brings today up to date."""

    day: date
    reading: Reading
    edge: bool = False


def day_of(moment: datetime) -> date:
    """Return the day of a moment in Türkiye."""
    return moment.astimezone(TURKEY).date()


def begin_of(day: date) -> datetime:
    """Return a day's first moment."""
    return datetime.combine(day, time(), TURKEY)


def end_of(day: date) -> datetime:
    """Return the moment after a day's last."""
    return begin_of(day + timedelta(days=1))


def believed(days: Mapping[date, DayRead], now: datetime) -> dict[date, DayRead]:
    """Return the days without those that were read when somebody had set the clock ahead."""
    latest = now + CLOCKS_DIFFER
    return {d: read for d, read in days.items() if read.read_at is None or read.read_at <= latest}


def today_again(days: Mapping[date, DayRead], now: datetime) -> Work:
    """Return the reading of what today is not known yet, and of what may have changed."""
    today = day_of(now)
    start = _unknown_from(days.get(today, DayRead(today)))
    return Work(today, Reading((Span(start, now + CLOCKS_DIFFER),)), edge=True)


def next_old(days: Mapping[date, DayRead], now: datetime, first: date | None) -> Work | None:
    """Return the reading that is wanted next of the days before today, the recent ones first."""
    known = [days.get(day, DayRead(day)) for day in wanted(days, now, first)]
    rested = [read for read in known if not _given_up(read, now)]
    missing = next((read for read in rested if not read.whole), None)
    if missing is not None:
        return _work(missing, _unknown_from(missing))
    due = next((read for read in rested if _unsettled(read, now)), None)
    return _work(due, begin_of(due.day)) if due else None


def wanted(days: Mapping[date, DayRead], now: datetime, first: date | None) -> Iterator[date]:
    """Give the days before today, back to the first.

    Without one, back to where no calls are kept, or as far as that is not known yet.
    """
    empty, today = 0, day_of(now)
    oldest = min(days, default=today)
    for back in range(1, MOST_DAYS):
        day = today - timedelta(days=back)
        if (first is not None and day < first) or (first is None and empty >= EMPTY_ENOUGH):
            return
        read = days.get(day)
        empty = empty + 1 if read and read.whole and not read.rows else 0
        yield day
        if first is None and read is None and day < oldest:
            return


def _work(read: DayRead, start: datetime) -> Work:
    """Go on where a reading was interrupted; else begin."""
    spans = (Span(start, end_of(read.day)),)
    if start != begin_of(read.day):
        return Work(read.day, Reading(spans))
    return Work(read.day, Reading(spans, read.page + 1, read.seen, read.total))


def _unknown_from(read: DayRead) -> datetime:
    begin = begin_of(read.day)
    if read.until is None:
        return begin
    start = read.until - OVERLAP
    if read.open_since is not None:
        start = min(start, read.open_since)
    return max(begin, start)


def _unsettled(read: DayRead, now: datetime) -> bool:
    """Say whether a whole day may have changed since it was read, and is due for another look."""
    end = end_of(read.day)
    if read.read_at is None or now - read.read_at < AGAIN:
        return False
    runs = read.open_since is not None and now < end + LONGEST_CALL
    return runs or read.read_at < end + SETTLES


def _given_up(read: DayRead, now: datetime) -> bool:
    return read.given_up_at is not None and now - read.given_up_at < GIVEN_UP_FOR
