from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from santral_desktop.ui.formats import age, clock, day, length, local, long_date, who
from tests.builders import NINE


def test_a_moment_is_shown_as_the_clocks_in_turkiye_show_it() -> None:
    assert local(NINE) == datetime(2031, 2, 3, 9, 0)  # noqa: DTZ001  (a wall clock has no zone)


def test_the_hour_has_two_digits() -> None:
    assert clock(NINE) == "09:00"


def test_a_moment_that_nobody_knows_is_a_dash() -> None:
    assert clock(None) == "–"


@pytest.mark.parametrize(
    ("before", "heading"),
    [(timedelta(), "Bugün"), (timedelta(hours=9), "Bugün"), (timedelta(hours=10), "Dün")],
)
def test_the_last_days_have_names(before: timedelta, heading: str) -> None:
    assert day(NINE - before, NINE) == heading


def test_a_day_begins_at_midnight_in_turkiye() -> None:
    midnight = datetime(2031, 2, 2, 21, 0, tzinfo=UTC)

    assert (day(midnight, NINE), day(midnight - timedelta(seconds=1), NINE)) == ("Bugün", "Dün")


def test_an_older_day_has_its_full_date() -> None:
    assert day(NINE - timedelta(days=2), NINE) == long_date(date(2031, 2, 1))


def test_a_full_date_is_in_the_windows_language() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Turkish, QLocale.Country.Turkey))
    try:
        shown = long_date(date(2031, 2, 3))
    finally:
        QLocale.setDefault(before)

    assert shown == "3 Şubat 2031 Pazartesi"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (42, "0:42"), (725, "12:05"), (3723, "1:02:03"), (-5, "0:00")],
)
def test_a_length_is_minutes_and_seconds_and_hours_where_there_are_any(
    seconds: int, shown: str
) -> None:
    assert length(timedelta(seconds=seconds)) == shown


def test_a_length_that_nobody_knows_is_a_dash() -> None:
    assert length(None) == "–"


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (timedelta(seconds=59), "şimdi"),
        (timedelta(minutes=-5), "şimdi"),
        (timedelta(minutes=1), "1 dk önce"),
        (timedelta(minutes=59), "59 dk önce"),
        (timedelta(hours=1), "1 sa önce"),
        (timedelta(hours=23, minutes=59), "23 sa önce"),
        (timedelta(days=1), "1 gün önce"),
        (timedelta(days=40), "40 gün önce"),
    ],
)
def test_an_age_is_one_word_or_two(before: timedelta, told: str) -> None:
    assert age(NINE - before, NINE) == told


@pytest.mark.parametrize(
    ("number", "name", "called"),
    [
        ("05321112233", "Ayşe Yılmaz", "Ayşe Yılmaz"),
        ("05321112233", "", "0532 111 22 33"),
        ("anonymous", "", "anonymous"),
        ("", "", "Gizli numara"),
    ],
)
def test_the_other_party_is_called_by_name_else_by_number(
    number: str, name: str, called: str
) -> None:
    assert who(number, name) == called
