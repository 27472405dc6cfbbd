"""Work goes into a lane, its answer comes out as a value."""

import threading
from collections.abc import Iterator

import pytest

from santral_desktop.application.outcomes import Done, Failed
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.errors import NotSignedIn
from santral_desktop.system.lanes import THREADS, Lanes


class Heard:
    """Collects what comes out of the lanes."""

    def __init__(self) -> None:
        self.outcomes: list[object] = []
        self.mistakes: list[BaseException] = []
        self.something = threading.Event()

    def deliver(self, outcome: object) -> None:
        self.outcomes.append(outcome)
        self.something.set()

    def mistake(self, error: BaseException) -> None:
        self.mistakes.append(error)
        self.something.set()


@pytest.fixture
def lanes() -> Iterator[Lanes]:
    made = Lanes()
    yield made
    made.close(5)


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_an_answer_comes_as_done(lanes: Lanes, heard: Heard) -> None:
    lanes.submit(Lane.NETWORK, lambda: 7, heard.deliver, heard.mistake)

    assert heard.something.wait(5)
    assert heard.outcomes == [Done(7)]


def test_trouble_comes_as_failed(lanes: Lanes, heard: Heard) -> None:
    trouble = NotSignedIn()

    def fail() -> None:
        raise trouble

    lanes.submit(Lane.NETWORK, fail, heard.deliver, heard.mistake)

    assert heard.something.wait(5)
    assert heard.outcomes == [Failed(trouble)]


def test_a_mistake_of_ours_goes_to_the_last_resort(lanes: Lanes, heard: Heard) -> None:
    lanes.submit(Lane.NETWORK, lambda: 1 / 0, heard.deliver, heard.mistake)

    assert heard.something.wait(5)
    assert [type(error) for error in heard.mistakes] == [ZeroDivisionError]
    assert heard.outcomes == []


@pytest.mark.parametrize("lane", Lane)
def test_a_lane_has_as_many_threads_as_it_says(lane: Lane, lanes: Lanes, heard: Heard) -> None:
    together = threading.Barrier(THREADS[lane] + 1)
    for _ in range(THREADS[lane]):
        lanes.submit(lane, lambda: together.wait(5), heard.deliver, heard.mistake)

    together.wait(5)


def test_the_journal_keeps_its_order(lanes: Lanes, heard: Heard) -> None:
    order: list[int] = []
    for number in range(50):
        lanes.submit(Lane.JOURNAL, lambda n=number: order.append(n), lambda _: None, heard.mistake)
    assert lanes.close(5)

    assert order == list(range(50))


def test_work_that_was_called_off_is_not_begun(lanes: Lanes, heard: Heard) -> None:
    go, done = threading.Event(), list[str]()
    lanes.submit(Lane.CALLS, lambda: go.wait(5), heard.deliver, heard.mistake)
    call_off = lanes.submit(Lane.CALLS, lambda: done.append("second"), heard.deliver, heard.mistake)
    call_off()
    go.set()
    assert lanes.close(5)

    assert done == []


def test_closing_ends_the_journals_work_and_begins_no_other(lanes: Lanes, heard: Heard) -> None:
    go, done = threading.Event(), list[str]()
    for lane in (Lane.CALLS, Lane.JOURNAL):
        lanes.submit(lane, lambda: go.wait(5), heard.deliver, heard.mistake)
        lanes.submit(lane, lambda name=lane.value: done.append(name), heard.deliver, heard.mistake)

    assert not lanes.close(0.01)
    lanes.submit(Lane.CALLS, lambda: done.append("late"), heard.deliver, heard.mistake)()
    go.set()
    assert lanes.close(5)
    assert done == ["journal"]


def test_histories_that_wait_for_their_budgets_hold_up_nothing_else(lanes: Lanes) -> None:
    budget, done = threading.Event(), threading.Event()
    for _ in range(20):
        lanes.submit(Lane.HISTORY, budget.wait, lambda _: None, lambda _: None)

    lanes.submit(Lane.NETWORK, lambda: None, lambda _: done.set(), lambda _: None)

    assert done.wait(10)
    budget.set()
