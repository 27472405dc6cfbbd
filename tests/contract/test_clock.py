"""What every clock promises: the machine's and the stepped one."""

from datetime import UTC, timedelta

import pytest

from santral_desktop.application.ports.clock import Clock
from santral_desktop.system.wall_clock import WallClock
from tests.doubles.clock import SteppedClock


@pytest.fixture(params=[SteppedClock, WallClock], ids=["stepped", "wall"])
def clock(request: pytest.FixtureRequest) -> Clock:
    made: Clock = request.param()
    return made


def test_the_present_moment_is_told_in_utc(clock: Clock) -> None:
    assert clock.now().tzinfo is UTC


def test_time_passed_never_goes_back(clock: Clock) -> None:
    readings = [clock.passed() for _ in range(100)]

    assert readings == sorted(readings)


def test_a_clock_that_somebody_sets_lets_no_time_pass() -> None:
    clock = SteppedClock()
    before = clock.now(), clock.passed()

    clock.jump(timedelta(days=-365))

    assert (clock.now() - before[0], clock.passed()) == (timedelta(days=-365), before[1])


def test_passing_time_moves_both_readings() -> None:
    clock = SteppedClock()
    before = clock.now(), clock.passed()

    clock.pass_time(90)

    assert (clock.now() - before[0], clock.passed() - before[1]) == (timedelta(seconds=90), 90)
