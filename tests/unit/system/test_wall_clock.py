"""The machine's clocks: the time of day in UTC, and time passed, which never jumps back."""

from datetime import timedelta

from santral_desktop.system.wall_clock import WallClock


def test_the_time_of_day_is_in_utc() -> None:
    assert WallClock().now().utcoffset() == timedelta()


def test_time_passed_only_grows() -> None:
    clock = WallClock()
    seen = [clock.passed() for _ in range(100)]

    assert seen == sorted(seen)
