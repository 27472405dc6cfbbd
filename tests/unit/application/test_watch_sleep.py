"""A sleep is noticed by the look that comes too late."""

from datetime import timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import WokeUp
from santral_desktop.application.watch_sleep import LOOK, WatchSleep
from tests.builders import told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.tasks import SteppedTasks

NIGHT = timedelta(hours=8)


class Machine:
    """A machine that works, sleeps and has its clock set."""

    def __init__(self) -> None:
        self.bus, self.clock, self.tasks = Bus(), SteppedClock(), SteppedTasks()
        self.watch = WatchSleep(self.bus, self.tasks, self.clock)
        self.told = told_of(self.bus, WokeUp)

    def work(self, seconds: float) -> None:
        for _ in range(int(seconds / LOOK)):
            self.clock.pass_time(LOOK)
            self.tasks.pass_time(LOOK)


def test_a_working_day_is_no_sleep() -> None:
    machine = Machine()

    machine.work(8 * 3600)

    assert machine.told == []


def test_a_night_is_noticed_once_within_a_look() -> None:
    machine = Machine()
    machine.work(60)

    machine.clock.jump(NIGHT)
    machine.work(LOOK)
    machine.work(600)

    assert machine.told == [WokeUp(NIGHT)]


def test_a_sleep_that_counts_as_time_passed_is_noticed_as_well() -> None:
    machine = Machine()

    machine.clock.pass_time(NIGHT.total_seconds())
    machine.work(LOOK)

    assert machine.told == [WokeUp(NIGHT)]


def test_a_busy_moment_is_no_sleep() -> None:
    machine = Machine()

    machine.clock.jump(timedelta(seconds=29))
    machine.work(LOOK)

    assert machine.told == []


def test_a_clock_that_is_set_back_is_no_sleep() -> None:
    machine = Machine()

    machine.clock.jump(-timedelta(days=365))
    machine.work(60)

    assert machine.told == []


def test_nothing_is_noticed_after_the_end() -> None:
    machine = Machine()

    machine.watch.stop()
    machine.clock.jump(NIGHT)
    machine.work(60)

    assert machine.told == []
