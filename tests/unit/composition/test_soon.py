"""Work that waits a blink: done once, after what could not wait."""

from santral_desktop.application.ports.tasks import A_BLINK
from santral_desktop.composition.soon import Soon
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
