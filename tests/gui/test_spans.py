"""Spans of days by their names, and what each is compared with."""

from datetime import UTC, date, datetime, timedelta

import pytest

from santral_desktop.ui.formats import begin_of
from santral_desktop.ui.spans import (
    OwnSpan,
    Preset,
    Span,
    before,
    before_name,
    bounds,
    days_of,
    span_name,
)

NOW = datetime(2031, 3, 5, 9, 0, tzinfo=UTC)  # a Wednesday, twelve o'clock in Istanbul
MARCH, FEBRUARY = date(2031, 3, 1), date(2031, 2, 1)
OWN = OwnSpan(date(2031, 3, 1), date(2031, 3, 2))


def day(month: int, number: int) -> datetime:
    return begin_of(date(2031, month, number))


@pytest.mark.parametrize(
    ("span", "since", "until"),
    [
        (Preset.TODAY, day(3, 5), None),
        (Preset.YESTERDAY, day(3, 4), day(3, 5)),
        (Preset.THIS_WEEK, day(3, 3), None),
        (Preset.LAST_WEEK, day(2, 24), day(3, 3)),
        (Preset.THIS_MONTH, day(3, 1), None),
        (Preset.LAST_MONTH, day(2, 1), day(3, 1)),
        (Preset.LAST_30_DAYS, day(2, 4), None),
        (OWN, day(3, 1), day(3, 3)),
    ],
)
def test_a_span_begins_and_ends_at_midnight(
    span: Span, since: datetime, until: datetime | None
) -> None:
    assert bounds(span, NOW) == (since, until)


@pytest.mark.parametrize(
    ("span", "since", "until"),
    [
        (Preset.TODAY, day(2, 26), NOW - timedelta(days=7)),
        (Preset.YESTERDAY, day(2, 25), day(2, 26)),
        (Preset.THIS_WEEK, day(2, 24), NOW - timedelta(days=7)),
        (Preset.LAST_WEEK, day(2, 17), day(2, 24)),
        (Preset.THIS_MONTH, day(2, 1), NOW - timedelta(days=28)),
        (Preset.LAST_MONTH, day(1, 1), day(2, 1)),
        (Preset.LAST_30_DAYS, begin_of(date(2031, 1, 5)), NOW - timedelta(days=30)),
        (OWN, day(2, 22), day(2, 24)),
        (OwnSpan(FEBRUARY, date(2031, 2, 10)), begin_of(date(2031, 1, 18)), day(1, 28)),
    ],
)
def test_it_is_compared_with_what_was_before_up_to_the_same_moment(
    span: Span, since: datetime, until: datetime
) -> None:
    assert before(span, NOW) == (since, until)


def test_nothing_was_before_all_time() -> None:
    assert before(Preset.ALWAYS, NOW) is None
    assert days_of(Preset.ALWAYS, NOW) is None


@pytest.mark.parametrize(
    ("span", "days"),
    [
        (Preset.THIS_WEEK, (date(2031, 3, 3), date(2031, 3, 5))),
        (Preset.LAST_MONTH, (FEBRUARY, date(2031, 2, 28))),
        (OwnSpan(MARCH, date(2031, 3, 31)), (MARCH, date(2031, 3, 5))),
        (OwnSpan(date(2031, 4, 1), date(2031, 4, 2)), (date(2031, 4, 1), date(2031, 4, 1))),
    ],
)
def test_its_days_are_those_that_have_passed(span: Span, days: tuple[date, date]) -> None:
    assert days_of(span, NOW) == days


def test_each_span_has_a_name() -> None:
    assert len({span_name(span) for span in Preset}) == len(Preset)
    assert span_name(OWN) == "01.03.2031 – 02.03.2031"
    assert all(before_name(span) for span in (*Preset, OWN))
