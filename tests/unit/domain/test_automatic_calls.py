"""A round of automatic calls plays one thing, on days that Python counts alike."""

from datetime import date, time

import pytest

from santral_desktop.domain.automatic_calls import AutomaticCallOrder, CallingHours, Weekday


@pytest.mark.parametrize(
    ("said", "plays_one"),
    [
        ({}, False),
        ({"announcement_id": "2"}, True),
        ({"sound_url": "https://x.example/a.mp3"}, True),
        ({"script_id": "7"}, True),
        ({"announcement_id": "2", "script_id": "7"}, False),
    ],
)
def test_exactly_one_thing_is_played(said: dict[str, str], plays_one: bool) -> None:
    order = AutomaticCallOrder(title="Anket", calls_from="908500000001", receivers=(), **said)

    assert order.plays_one_thing is plays_one


def test_days_are_counted_as_python_does() -> None:
    assert Weekday(date(2031, 2, 3).weekday()) is Weekday.MONDAY


def test_people_are_called_in_office_hours_unless_told_otherwise() -> None:
    hours = CallingHours()

    assert (hours.active, hours.start, hours.finish) == (True, time(9), time(18))
