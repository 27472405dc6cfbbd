"""A span is whole only when all of it was seen, whatever the pages do meanwhile."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.reading import (
    DEEPEST,
    MOST_AGAIN,
    MOST_PAGES,
    Reading,
    Span,
    Told,
    after,
)

START = datetime(2031, 2, 3, tzinfo=UTC)
DAY = Span(START, START + timedelta(days=1))
PAGE = 10


class Provider:
    """A history of rows, each at its second of the day, told in pages, newest first."""

    def __init__(self, *rows: int, tells_totals: bool = True) -> None:
        self.rows = list(rows)
        self.tells_totals = tells_totals
        self.told: list[int] = []

    def page(self, reading: Reading) -> Told:
        span = reading.spans[0]
        inside = [
            row for row in sorted(self.rows, reverse=True) if span.start <= at(row) <= span.end
        ]
        first = (self.turned(reading.page) - 1) * PAGE
        rows = frozenset(inside[first : first + PAGE])
        self.told.append(reading.page)
        return Told(rows, len(rows) >= PAGE, len(inside) if self.tells_totals and inside else None)

    def turned(self, page: int) -> int:
        return page


class CirclingProvider(Provider):
    """Has one page only, whichever is asked for."""

    def turned(self, page: int) -> int:
        return 1


def at(row: int) -> datetime:
    return START + timedelta(seconds=row)


def read(provider: Provider, reading: Reading | None = None) -> tuple[Reading, set[int]]:
    """Read to the end; return how it ended and the rows that were seen."""
    reading, seen = reading or Reading((DAY,)), set[int]()
    while not reading.over:
        told = provider.page(reading)
        seen |= told.rows
        reading = after(reading, told)
    return reading, seen


def test_a_day_in_one_answer_is_whole() -> None:
    provider = Provider(1, 2, 3, tells_totals=False)

    reading, seen = read(provider)

    assert (provider.told, reading.rows, seen) == ([1], 3, {1, 2, 3})


def test_a_day_without_calls_is_whole() -> None:
    assert read(Provider())[0].rows == 0


def test_pages_whose_count_agrees_are_whole_at_once() -> None:
    provider = Provider(*range(25))

    assert read(provider)[0].rows == 25
    assert provider.told == [1, 2, 3]


def test_without_a_count_pages_are_read_twice() -> None:
    provider = Provider(*range(25), tells_totals=False)

    assert read(provider)[0].rows == 25
    assert provider.told == [1, 2, 3, 1, 2, 3]


def test_full_pages_that_end_with_an_empty_one_are_whole() -> None:
    provider = Provider(*range(20))

    assert read(provider)[0].rows == 20


def test_a_count_that_is_never_right_is_outvoted_by_two_readings() -> None:
    reading = Reading((DAY,))
    pages = [
        Told(frozenset(range(10)), more=True, total=99),
        Told(frozenset({11}), more=False, total=99),
    ]

    for told in pages * 2:
        reading = after(reading, told)

    assert (reading.over, reading.given_up, reading.rows) == (True, False, 11)


def test_pages_that_turn_in_a_circle_are_read_in_smaller_spans() -> None:
    rows = range(0, 86_400, 900)

    reading, seen = read(CirclingProvider(*rows))

    assert (reading.given_up, seen) == (False, set(rows))


def test_what_cannot_be_told_apart_by_time_either_is_taken_as_it_is() -> None:
    reading, seen = read(CirclingProvider(*range(25), tells_totals=False))

    assert (reading.over, len(seen)) == (True, PAGE)


def test_pages_that_run_too_deep_are_read_in_smaller_spans() -> None:
    rows = range(0, 86_400, 100)
    provider = Provider(*rows)

    reading, seen = read(provider)

    assert (reading.given_up, seen) == (False, set(rows))
    assert max(provider.told) == DEEPEST


def test_a_history_without_end_is_left_alone() -> None:
    reading, number = Reading((DAY,)), 0
    while not reading.over:
        number += 1
        reading = after(reading, Told(frozenset({number}), more=True))

    assert (reading.given_up, reading.asked) == (True, MOST_PAGES)


def test_readings_that_never_agree_are_left_alone() -> None:
    reading, number = Reading((DAY,)), 0
    while not reading.over:
        number += 1
        reading = after(reading, Told(frozenset({number}), more=reading.page == 1))

    assert reading.given_up
    assert reading.asked == 2 * (MOST_AGAIN + 1)


@pytest.mark.parametrize("tells_totals", [True, False])
@pytest.mark.parametrize("come", [True, False])
@given(seed=st.integers(0, 10**6), turmoil=st.integers(1, 40))
def test_rows_that_come_or_go_while_it_is_read_hide_no_row_that_stays(
    tells_totals: bool, come: bool, seed: int, turmoil: int
) -> None:
    dice = Random(seed)
    rows = dice.sample(range(86_400), 95)
    stay, guests = set(rows[:55]), rows[55:]
    provider = Provider(*(stay if come else rows), tells_totals=tells_totals)
    reading, seen = Reading((DAY,)), set[int]()

    while not reading.over:
        told = provider.page(reading)
        seen |= told.rows
        reading = after(reading, told)
        if turmoil > 0 and dice.random() < 0.5:
            turmoil -= 1
            move = provider.rows.append if come else provider.rows.remove
            move(guests.pop())

    assert reading.given_up or stay <= seen


def test_an_interrupted_reading_goes_on_at_its_page() -> None:
    provider = Provider(*range(25))
    first = after(Reading((DAY,)), provider.page(Reading((DAY,))))

    again, seen = read(provider, Reading((DAY,), page=first.page, seen=first.seen, total=25))

    assert (again.rows, seen) == (25, set(range(15)))
