"""What is to be read next follows from what is known, and from nothing else."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.history_days import (
    AGAIN,
    EMPTY_ENOUGH,
    GIVEN_UP_FOR,
    LONGEST_CALL,
    SETTLES,
    DayRead,
    begin_of,
    believed,
    day_of,
    end_of,
    next_old,
    today_again,
    wanted,
)

NOON = datetime(2031, 2, 3, 9, 0, tzinfo=UTC)  # in Istanbul
TODAY = date(2031, 2, 3)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def a_whole(day: date, **parts: object) -> DayRead:
    """Return a day that was read to its end long after it."""
    read_at = end_of(day) + SETTLES
    return DayRead(**{"day": day, "until": end_of(day), "read_at": read_at, "rows": 5, **parts})  # type: ignore[arg-type]


def known(*reads: DayRead) -> dict[date, DayRead]:
    return {read.day: read for read in reads}


def test_a_day_is_that_of_the_calendar_in_turkiye() -> None:
    late = datetime(2031, 2, 2, 21, 0, tzinfo=UTC)

    assert day_of(late) == TODAY
    assert day_of(late - timedelta(seconds=1)) == TODAY - DAY
    assert (begin_of(TODAY), end_of(TODAY)) == (late, late + DAY)


def test_today_is_read_from_its_beginning_once() -> None:
    work = today_again({}, NOON)

    assert work.reading.spans[0].start == begin_of(TODAY)
    assert work.reading.spans[0].end > NOON


def test_today_is_read_again_from_an_hour_before_what_is_known() -> None:
    work = today_again(known(DayRead(TODAY, until=NOON - HOUR)), NOON)

    assert work.reading.spans[0].start == NOON - 2 * HOUR


def test_today_is_read_again_from_the_first_call_that_was_not_over() -> None:
    read = DayRead(TODAY, until=NOON - HOUR, open_since=NOON - 5 * HOUR)

    assert today_again(known(read), NOON).reading.spans[0].start == NOON - 5 * HOUR


def test_nothing_before_the_day_is_read_for_it() -> None:
    midnight = begin_of(TODAY) + timedelta(minutes=5)
    read = DayRead(TODAY, until=midnight)

    assert today_again(known(read), midnight).reading.spans[0].start == begin_of(TODAY)


def test_the_newest_day_that_is_missing_comes_next() -> None:
    days = known(*(a_whole(TODAY - n * DAY) for n in (1, 2, 3, 5)))

    work = next_old(days, NOON, TODAY - 9 * DAY)

    assert work
    assert work.day == TODAY - 4 * DAY


def test_of_a_day_that_is_known_in_part_the_rest_is_read() -> None:
    evening = end_of(TODAY - DAY) - 2 * HOUR
    work = next_old(known(DayRead(TODAY - DAY, until=evening, read_at=evening)), NOON, None)

    assert work
    assert (work.reading.spans[0].start, work.reading.spans[0].end) == (
        evening - HOUR,
        end_of(TODAY - DAY),
    )


def test_an_interrupted_reading_goes_on_behind_its_pages() -> None:
    seen = frozenset({1, 2})
    work = next_old(known(DayRead(TODAY - DAY, page=2, seen=seen, total=9)), NOON, None)

    assert work
    assert (work.reading.page, work.reading.seen, work.reading.total) == (3, seen, 9)


def test_nothing_is_left_when_all_wanted_days_are_whole() -> None:
    days = known(*(a_whole(TODAY - n * DAY) for n in range(1, 8)))

    assert next_old(days, NOON, TODAY - 7 * DAY) is None


def test_a_day_that_was_read_before_it_settled_is_read_again_later() -> None:
    early = a_whole(TODAY - DAY, read_at=NOON)
    days = known(early, *(a_whole(TODAY - n * DAY) for n in range(2, 8)))
    first = TODAY - 7 * DAY

    soon = next_old(days, NOON + AGAIN - HOUR, first)
    later = next_old(days, NOON + AGAIN, first)

    assert soon is None
    assert later
    assert (later.day, later.reading.spans[0].start) == (TODAY - DAY, begin_of(TODAY - DAY))


def test_a_day_with_a_call_that_runs_is_read_until_that_is_not_believed_any_more() -> None:
    day = TODAY - 4 * DAY
    running = a_whole(day, open_since=begin_of(day))
    days = known(*(a_whole(TODAY - n * DAY, read_at=NOON) for n in (1, 2, 3)), running)
    week = end_of(day) + LONGEST_CALL

    assert next_old(days, NOON, day)
    assert next_old(known(running), week - HOUR, day - DAY) is not None
    assert next_old(known(a_whole(day), running), week, week.date()) is None


def test_a_day_that_came_to_no_end_waits_while_others_are_read() -> None:
    days = known(a_whole(TODAY), DayRead(TODAY - DAY, given_up_at=NOON))

    now = next_old(days, NOON, None)
    later = next_old(days, NOON + GIVEN_UP_FOR, None)

    assert now
    assert later
    assert (now.day, later.day) == (TODAY - 2 * DAY, TODAY - DAY)


def test_days_read_ahead_of_time_are_not_believed() -> None:
    days = known(a_whole(TODAY, read_at=NOON + DAY), a_whole(TODAY - DAY, read_at=NOON))

    assert set(believed(days, NOON)) == {TODAY - DAY}


def test_without_a_first_day_it_ends_behind_many_days_without_a_call() -> None:
    empty = known(*(a_whole(TODAY - n * DAY, rows=0) for n in range(1, 200)))

    assert len(list(wanted(empty, NOON, None))) == EMPTY_ENOUGH


def test_without_a_first_day_it_goes_one_day_further_than_is_known() -> None:
    days = known(*(a_whole(TODAY - n * DAY) for n in range(1, 5)))

    assert list(wanted(days, NOON, None))[-1] == TODAY - 5 * DAY


@given(st.sets(st.integers(1, 40)), st.integers(1, 40))
def test_reading_what_comes_next_comes_to_an_end_with_every_day(whole: set[int], back: int) -> None:
    days = known(*(a_whole(TODAY - n * DAY) for n in whole))
    first, asked = TODAY - back * DAY, list[date]()
    now = NOON

    while work := next_old(days, now, first):
        asked.append(work.day)
        days[work.day] = a_whole(work.day, read_at=now)

    assert sorted(asked) == sorted(
        {TODAY - n * DAY for n in range(1, back + 1)} - {TODAY - n * DAY for n in whole}
    )
