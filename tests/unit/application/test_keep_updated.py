"""The program keeps itself new: looks with jitter, fetches beside the work, waits for calls."""

from dataclasses import replace

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.choices import Choices
from santral_desktop.application.keep_updated import (
    AFTER_A_CALL,
    AFTER_TROUBLE,
    DAILY,
    FIRST,
    KeepUpdated,
)
from santral_desktop.application.messages import CallChanged
from santral_desktop.application.messages_about_updates import UpdateStep, UpdateTold
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.errors import Path, Unreachable, UpdateRefused, WhyNoUpdate
from santral_desktop.domain.releases import Here, Installation, Package, Release, Version
from tests.builders import a_call, told_of
from tests.doubles.preferences import MemoryPreferences
from tests.doubles.releases import AnnouncedReleases
from tests.doubles.tasks import SteppedTasks

SETUP = Package(Installation.WINDOWS_USER, "", "https://a.test/s.exe", 1000, "a" * 64)
NEWER = Release(Version((1, 2)), {"tr": "Yenilikler"}, (SETUP,))


class Program:
    """A program of version 1.1 whose time passes as a test says."""

    def __init__(
        self, kind: Installation = Installation.WINDOWS_USER, updates: str = "fetch"
    ) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.store = MemoryPreferences(Preferences(updates=updates))
        self.choices = Choices(self.store, self.tasks, lambda _: None)
        self.releases = AnnouncedReleases(NEWER)
        self.calls = 0
        self.keeper = KeepUpdated(
            self.bus,
            self.tasks,
            self.releases,
            Here(Version((1, 1)), kind, "x86_64"),
            self.choices,
            lambda: self.calls > 0,
            lambda: 0.5,
        )
        self.told = told_of(self.bus, UpdateTold)

    @property
    def steps(self) -> list[UpdateStep]:
        return [told.step for told in self.told]

    def look(self) -> None:
        self.keeper.look()
        self.tasks.finish_all()

    def call(self, *, begins: bool) -> None:
        self.calls += 1 if begins else -1
        self.bus.publish(CallChanged(None, a_call()))


def middle(span: tuple[float, float]) -> float:
    return sum(span) / 2


def test_it_looks_a_while_after_the_start_and_fetches_what_is_newer() -> None:
    program = Program()
    program.keeper.start()

    program.tasks.pass_time(middle(FIRST) - 1)
    assert program.releases.looks == 0
    program.tasks.pass_time(2)

    assert program.steps == [
        UpdateStep.LOOKING,
        UpdateStep.OFFERED,
        UpdateStep.FETCHING,
        UpdateStep.FETCHING,
        UpdateStep.FETCHING,
        UpdateStep.READY,
    ]
    assert [told.share for told in program.told][-4:] == [0, 50, 99, 100]


def test_it_looks_once_a_day_from_then_on() -> None:
    program = Program(updates="tell")
    program.keeper.start()

    program.tasks.pass_time(middle(FIRST) + 3 * middle(DAILY) + 1)

    assert program.releases.looks == 4


def test_what_is_ready_is_not_looked_for_again() -> None:
    program = Program()
    program.keeper.start()

    program.tasks.pass_time(middle(FIRST) + 3 * middle(DAILY) + 1)

    assert (program.releases.looks, program.releases.fetches) == (1, 1)


@pytest.mark.parametrize("kind", [Installation.SOURCE, Installation.WINDOWS_MACHINE])
def test_where_others_look_after_it_nobody_is_asked(kind: Installation) -> None:
    program = Program(kind)
    program.keeper.start()

    program.tasks.pass_time(10 * middle(DAILY))

    assert program.releases.looks == 0


def test_switched_off_nobody_is_asked_until_a_person_asks() -> None:
    program = Program(updates="off")
    program.keeper.start()
    program.tasks.pass_time(10 * middle(DAILY))
    assert program.releases.looks == 0

    program.look()

    assert program.steps[-1] is UpdateStep.OFFERED


def test_what_is_only_told_of_is_fetched_by_a_persons_wish() -> None:
    program = Program(updates="tell")
    program.look()
    assert (program.steps[-1], program.releases.fetches) == (UpdateStep.OFFERED, 0)

    program.keeper.fetch()
    program.tasks.finish_all()

    assert program.steps[-1] is UpdateStep.READY


@pytest.mark.parametrize("kind", [Installation.DEB, Installation.RPM, Installation.ARCHIVE])
def test_where_the_package_manager_installs_it_is_only_told_of(kind: Installation) -> None:
    program = Program(kind)

    program.look()
    program.keeper.fetch()
    program.tasks.finish_all()

    assert (program.steps[-1], program.releases.fetches) == (UpdateStep.OFFERED, 0)


@pytest.mark.parametrize("version", [Version((1, 1)), Version((1, 0, 9))])
def test_an_older_or_the_same_release_is_no_news(version: Version) -> None:
    program = Program()
    program.releases.newest = replace(NEWER, version=version)

    program.look()

    assert (program.steps[-1], program.releases.fetches) == (UpdateStep.CURRENT, 0)


def test_whose_turn_it_is_stays_the_same() -> None:
    program = Program()
    program.releases.newest = replace(NEWER, share=50)

    program.look()
    program.look()

    assert program.choices.now.update_lot == 50
    assert program.steps[-1] is UpdateStep.CURRENT


def test_nothing_is_fetched_during_a_call() -> None:
    program = Program()
    program.call(begins=True)

    program.look()
    program.tasks.pass_time(10 * AFTER_A_CALL)
    assert program.releases.fetches == 0
    program.call(begins=False)
    program.tasks.pass_time(AFTER_A_CALL)

    assert program.steps[-1] is UpdateStep.READY


def test_a_call_takes_the_line_from_what_is_being_fetched() -> None:
    program = Program()
    program.releases.meanwhile = lambda: program.call(begins=True)

    program.look()
    assert program.steps[-1] is UpdateStep.OFFERED
    program.releases.meanwhile = lambda: None
    program.call(begins=False)
    program.tasks.pass_time(AFTER_A_CALL)

    assert (program.steps[-1], program.releases.fetches) == (UpdateStep.READY, 2)


def test_it_is_installed_by_a_persons_wish() -> None:
    program = Program()
    program.look()

    program.keeper.install()
    program.tasks.finish_all()

    assert len(program.releases.installed) == 1
    assert program.steps[-1] is UpdateStep.STARTED


def test_it_is_never_installed_during_a_call() -> None:
    program = Program()
    program.look()
    program.call(begins=True)

    program.keeper.install()
    program.tasks.finish_all()

    assert program.releases.installed == []
    assert (program.told[-1].step, program.told[-1].in_call) == (UpdateStep.READY, True)
    assert program.keeper.told == program.told[-1]


def test_nothing_is_installed_that_is_not_ready() -> None:
    program = Program()

    program.keeper.install()
    program.keeper.fetch()
    program.tasks.finish_all()

    assert (program.releases.installed, program.told) == ([], [])


def test_what_is_refused_is_told_and_not_installed() -> None:
    program = Program()
    program.releases.refuses = UpdateRefused(WhyNoUpdate.OTHER_PUBLISHER)

    program.look()
    program.keeper.install()
    program.tasks.finish_all()

    assert program.told[-1] == UpdateTold(UpdateStep.FAILED, NEWER, program.releases.refuses)
    assert program.releases.installed == []


def test_an_installer_that_changed_meanwhile_is_refused() -> None:
    program = Program()
    program.look()
    program.releases.refuses = UpdateRefused(WhyNoUpdate.OTHER_BYTES)

    program.keeper.install()
    program.tasks.finish_all()

    assert program.steps[-1] is UpdateStep.FAILED


def test_an_address_that_cannot_be_reached_is_asked_again_sooner() -> None:
    program = Program()
    program.releases.trouble = Unreachable(Path.NO_NAME)
    program.keeper.start()
    program.tasks.pass_time(middle(FIRST) + 1)
    assert program.told[-1].error is program.releases.trouble
    program.releases.trouble = None

    program.tasks.pass_time(middle(AFTER_TROUBLE))

    assert program.steps[-1] is UpdateStep.READY


def test_a_look_does_not_overtake_another() -> None:
    program = Program()

    program.keeper.look()
    program.keeper.look()
    program.tasks.finish_all()

    assert program.releases.looks == 1


def test_progress_that_comes_late_is_not_shown() -> None:
    program = Program()
    late = program.tasks.post
    program.look()

    late(lambda: program.keeper._show(70))
    program.tasks.finish_all()

    assert program.steps[-1] is UpdateStep.READY


def test_stopped_it_gives_up() -> None:
    program = Program()
    program.keeper.start()
    program.releases.meanwhile = program.keeper.stop
    program.look()
    program.keeper.stop()
    program.keeper.stop()

    program.tasks.pass_time(10 * middle(DAILY))

    assert (program.releases.looks, program.releases.fetches) == (1, 1)
