"""A span is found in a history that is told newest first and knows no spans."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.application.ports.pbx import HistoryPage, Urgency
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.providers.bulutfon.history import SpanReader
from santral_desktop.providers.bulutfon.wire import CdrPage, Mark
from santral_desktop.providers.words import row_key

NOW = datetime(2031, 6, 1, 12, tzinfo=UTC)
PAGE = 10
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def page_of(calls: list[Call], *, more: bool, pages: int | None = None) -> CdrPage:
    marks = (Mark(row_key([call.id]), call.started_at) for call in calls)
    return CdrPage(tuple(calls), tuple(marks), more, pages)


@dataclass
class Service:
    """Tells calls page by page, newest first, and counts what it was asked."""

    calls: list[Call]
    asked: list[int] = field(default_factory=list)
    counts: bool = True
    oldest_first: bool = False

    def page(self, number: int, _: Urgency) -> CdrPage:
        self.asked.append(number)
        newest_first = not self.oldest_first
        known = sorted(self.calls, key=lambda c: c.started_at or NOW, reverse=newest_first)
        rows = known[(number - 1) * PAGE : number * PAGE]
        pages = -(-len(known) // PAGE)
        return page_of(rows, more=number < pages, pages=pages if self.counts else None)


def calls_of(days: float, step: timedelta) -> list[Call]:
    many = int(days * DAY / step)
    return [Call(id=CallId(f"c{n}"), started_at=NOW - n * step) for n in range(many)]


def whole(reader: SpanReader, start: datetime, end: datetime) -> list[CallId]:
    """Return the calls of all pages of a span."""
    found, number, more = list[CallId](), 0, True
    while more:
        number += 1
        page = reader.page((start, end), number, Urgency.BACKGROUND)
        found += [call.id for call in page.calls]
        more = page.more
    return found


def wanted(calls: list[Call], start: datetime, end: datetime) -> list[CallId]:
    return [c.id for c in calls if c.started_at and start <= c.started_at <= end]


def reader_of(service: Service) -> SpanReader:
    return SpanReader(service.page)


def test_the_newest_calls_are_on_the_first_page_and_nothing_else_is_asked_for() -> None:
    service = Service(calls_of(3, HOUR / 6))

    found = whole(reader_of(service), NOW - HOUR / 2, NOW)

    assert found == wanted(service.calls, NOW - HOUR / 2, NOW)
    assert service.asked == [1]


def test_an_old_day_is_found_by_halving() -> None:
    service = Service(calls_of(300, HOUR))
    start = NOW - 200 * DAY

    found = whole(reader_of(service), start, start + DAY)

    assert found == wanted(service.calls, start, start + DAY)
    assert len(service.asked) < 20  # of 720 pages


def test_day_after_day_back_needs_no_search() -> None:
    service = Service(calls_of(300, HOUR))
    reader = reader_of(service)
    whole(reader, NOW - 200 * DAY, NOW - 199 * DAY)
    service.asked.clear()

    for back in range(201, 221):
        start = NOW - back * DAY
        assert whole(reader, start, start + DAY) == wanted(service.calls, start, start + DAY)

    assert len(service.asked) <= 20 * 5


def test_calls_that_come_meanwhile_hide_nothing() -> None:
    service = Service(calls_of(300, HOUR))
    reader = reader_of(service)
    start = NOW - 200 * DAY
    first = reader.page((start, start + DAY), 1, Urgency.PERSON)
    service.calls += [Call(id=CallId(f"new{n}"), started_at=NOW) for n in range(35)]

    second = whole(reader, start - DAY, start)
    again = whole(reader, start, start + DAY)

    assert first.calls
    assert second == wanted(service.calls, start - DAY, start)
    assert again == wanted(service.calls, start, start + DAY)


def test_a_page_that_moved_between_two_pages_of_a_span_loses_nothing() -> None:
    service = Service(calls_of(300, HOUR))
    reader, start = reader_of(service), NOW - 200 * DAY
    span = (start, start + 3 * DAY)
    seen, number, more = set[CallId](), 0, True
    while more:
        number += 1
        page: HistoryPage = reader.page(span, number, Urgency.PERSON)
        seen |= {call.id for call in page.calls}
        more = page.more
        service.calls += [Call(id=CallId(f"new{number}-{n}"), started_at=NOW) for n in range(7)]

    assert seen >= set(wanted(service.calls, *span))


def test_a_service_without_counts_is_read_page_by_page() -> None:
    service = Service(calls_of(40, HOUR), counts=False)
    start = NOW - 35 * DAY

    assert whole(reader_of(service), start, start + DAY) == wanted(
        service.calls, start, start + DAY
    )


def test_a_service_that_tells_the_oldest_first_is_read_to_its_end() -> None:
    service = Service(calls_of(20, HOUR), oldest_first=True)
    start = NOW - 2 * DAY

    found = whole(reader_of(service), start, start + DAY)

    assert set(found) == set(wanted(service.calls, start, start + DAY))


def test_pages_in_no_order_are_read_until_one_is_wholly_older() -> None:
    times = [NOW - timedelta(minutes=m) for m in (5, 9, 7)]
    page = page_of([Call(id=CallId(str(t)), started_at=t) for t in times], more=True, pages=9)

    reader = SpanReader(lambda *_: page)

    assert reader.page((times[2], NOW), 1, Urgency.PERSON).more
    assert not reader.page((NOW - timedelta(minutes=4), NOW), 1, Urgency.PERSON).more


def test_a_page_of_faxes_alone_does_not_end_a_span() -> None:
    fax = CdrPage((), (Mark(7, NOW - HOUR),), more=True, pages=2)
    call = page_of([Call(id=CallId("a"), started_at=NOW - 2 * HOUR)], more=False, pages=2)
    reader = SpanReader(lambda number, _: (fax, call)[number - 1])

    first, second = (reader.page((NOW - DAY, NOW), n, Urgency.PERSON) for n in (1, 2))

    assert (first.calls, first.rows, first.more) == ((), frozenset({7}), True)
    assert [found.id for found in second.calls] == ["a"]


def test_a_call_whose_time_cannot_be_read_is_kept() -> None:
    service = Service([Call(id=CallId("odd"))])

    page = reader_of(service).page((NOW - DAY, NOW), 1, Urgency.PERSON)

    assert [call.id for call in page.calls] == ["odd"]
    assert not page.more


def test_a_page_without_any_time_ends_nothing() -> None:
    page = page_of([Call(id=CallId("odd"))], more=True, pages=2)

    assert SpanReader(lambda *_: page).page((NOW - DAY, NOW), 1, Urgency.PERSON).more


def test_a_service_that_tells_one_page_again_and_again_is_left_in_the_end() -> None:
    asked: list[int] = []

    def page(number: int, _: Urgency) -> CdrPage:
        asked.append(number)
        return page_of(calls_of(1, HOUR * 3), more=True)

    reader = SpanReader(page)
    found = reader.page((NOW - 90 * DAY, NOW - 89 * DAY), 1, Urgency.PERSON)

    assert found.calls == ()
    assert len(asked) < 5


def test_a_history_without_calls_is_one_empty_page() -> None:
    service = Service([])

    assert whole(reader_of(service), NOW - 90 * DAY, NOW) == []
    assert len(service.asked) == 1


def test_a_page_that_is_resumed_after_a_start_is_found_again() -> None:
    service = Service(calls_of(300, HOUR))
    span = (NOW - 203 * DAY, NOW - 200 * DAY)
    first = reader_of(service).page(span, 2, Urgency.PERSON)

    reader = reader_of(service)
    reader.page(span, 1, Urgency.PERSON)

    assert reader.page(span, 2, Urgency.PERSON) == first


@given(
    st.lists(st.integers(min_value=0, max_value=80 * 24), max_size=120, unique=True),
    st.integers(min_value=0, max_value=80 * 24),
    st.integers(min_value=0, max_value=5 * 24),
)
def test_any_span_of_any_history_is_whole(ages: list[int], begin: int, length: int) -> None:
    calls = [Call(id=CallId(f"c{age}"), started_at=NOW - age * HOUR) for age in ages]
    start = NOW - begin * HOUR
    end = start + length * HOUR

    found = whole(reader_of(Service(calls)), start, end)

    assert sorted(found) == sorted(wanted(calls, start, end))
