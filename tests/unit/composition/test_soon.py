"""Work that waits a blink: done once, after what could not wait."""

from santral_desktop.application.ports.tasks import A_BLINK
from santral_desktop.composition.soon import RESTS, Soon
from tests.doubles.tasks import SteppedTasks


def test_work_that_is_asked_for_often_is_done_once_and_not_at_once() -> None:
    tasks, done = SteppedTasks(), []
    soon = Soon(tasks, lambda: done.append("done"))

    for _ in range(20):
        soon.ask()
    tasks.finish_all()
    before = list(done)
    tasks.pass_time(A_BLINK)

    assert (before, done) == ([], ["done"])


def test_work_that_is_asked_for_again_afterwards_is_done_again() -> None:
    tasks, done = SteppedTasks(), []
    soon = Soon(tasks, lambda: done.append("done"))

    for _ in range(2):
        soon.ask()
        tasks.pass_time(A_BLINK)

    assert done == ["done", "done"]


def test_work_that_takes_long_comes_less_often() -> None:
    tasks, done, took = SteppedTasks(), list[str](), 1.0
    clock = [0.0]

    def work() -> None:
        done.append("done")
        clock[0] += took

    soon = Soon(tasks, work, lambda: clock[0])
    soon.ask()
    tasks.pass_time(A_BLINK)
    soon.ask()
    tasks.pass_time(RESTS * took - A_BLINK)
    before = list(done)
    tasks.pass_time(A_BLINK)

    assert (before, done) == (["done"], ["done", "done"])
