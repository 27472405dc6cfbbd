"""What every `Tasks` promises: the stepped double, and the window's lanes."""

import threading
from collections.abc import Callable, Iterator
from typing import Protocol

import pytest
from pytestqt.qtbot import QtBot

from santral_desktop.application.outcomes import Done, Failed
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.domain.errors import NotSignedIn, Rejected
from santral_desktop.system.lanes import Lanes
from santral_desktop.ui.qt_tasks import QtTasks
from tests.doubles.tasks import SteppedTasks

SOON = 0.01  # seconds


class Given(Protocol):
    """Lanes of one kind, and how to let them work."""

    tasks: Tasks

    def until(self, holds: Callable[[], bool]) -> None: ...


class _Stepped:
    def __init__(self) -> None:
        self.tasks = SteppedTasks()

    def until(self, holds: Callable[[], bool]) -> None:
        self.tasks.pass_time(1)
        assert holds()


class _Real:
    def __init__(self, qtbot: QtBot) -> None:
        self.lanes = Lanes()
        self.tasks = QtTasks(self.lanes.submit)
        self.qtbot = qtbot

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds)


@pytest.fixture(params=["stepped", "real"])
def given(request: pytest.FixtureRequest) -> Iterator[Given]:
    if request.param == "stepped":
        yield _Stepped()
        return
    real = _Real(request.getfixturevalue("qtbot"))
    yield real
    real.tasks.close()
    assert real.lanes.close(5)


def raises(error: Exception) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


@pytest.mark.parametrize("lane", Lane)
def test_work_in_any_lane_comes_back_as_a_value(given: Given, lane: Lane) -> None:
    heard: list[object] = []

    given.tasks.run(lane, lambda: 7, then=heard.append)

    given.until(lambda: heard == [Done(7)])


def test_trouble_comes_back_as_a_value(given: Given) -> None:
    heard: list[object] = []
    error = Rejected("no")

    given.tasks.run(Lane.NETWORK, raises(error), then=heard.append)

    given.until(lambda: heard == [Failed(error)])


def test_answers_come_on_the_thread_that_asked(given: Given) -> None:
    threads: list[threading.Thread] = []

    given.tasks.run(
        Lane.NETWORK, lambda: None, then=lambda _: threads.append(threading.current_thread())
    )

    given.until(lambda: threads == [threading.current_thread()])


def test_nothing_is_answered_before_the_question_is_put(given: Given) -> None:
    heard: list[object] = []

    given.tasks.run(Lane.CALLS, lambda: 7, then=heard.append)

    assert heard == []


def test_work_whose_answer_nobody_wants_is_done(given: Given) -> None:
    done: list[int] = []

    given.tasks.run(Lane.JOURNAL, lambda: done.append(7))

    given.until(lambda: done == [7])


@pytest.mark.parametrize("lane", [Lane.JOURNAL, Lane.CALLS])
def test_a_lane_of_one_thread_keeps_the_order(given: Given, lane: Lane) -> None:
    done: list[int] = []

    for number in range(50):
        given.tasks.run(lane, lambda number=number: done.append(number))

    given.until(lambda: done == list(range(50)))


def test_a_dropped_answer_is_never_delivered(given: Given) -> None:
    heard: list[object] = []

    given.tasks.run(Lane.JOURNAL, lambda: "dropped", then=heard.append).drop()
    given.tasks.run(Lane.JOURNAL, lambda: "kept", then=heard.append)

    given.until(lambda: heard == [Done("kept")])


def test_an_answer_may_be_dropped_while_another_is_delivered(given: Given) -> None:
    heard: list[object] = []

    given.tasks.run(Lane.JOURNAL, lambda: None, then=lambda _: ticket.drop())
    ticket = given.tasks.run(Lane.JOURNAL, lambda: "dropped", then=heard.append)
    given.tasks.run(Lane.JOURNAL, lambda: "kept", then=heard.append)

    given.until(lambda: heard == [Done("kept")])


def test_dropping_twice_or_after_the_answer_is_harmless(given: Given) -> None:
    heard: list[object] = []
    ticket = given.tasks.run(Lane.CALLS, lambda: 7, then=heard.append)
    given.until(lambda: heard == [Done(7)])

    ticket.drop()
    ticket.drop()

    assert heard == [Done(7)]


def test_what_work_posts_arrives_before_its_answer_and_in_order(given: Given) -> None:
    heard: list[object] = []

    def work() -> str:
        for number in range(5):
            given.tasks.post(lambda number=number: heard.append(number))
        return "done"

    given.tasks.run(Lane.DOWNLOADS, work, then=heard.append)

    given.until(lambda: heard == [0, 1, 2, 3, 4, Done("done")])


def test_posted_work_is_done_later_and_in_order(given: Given) -> None:
    heard: list[int] = []

    given.tasks.post(lambda: heard.append(1))
    given.tasks.post(lambda: heard.append(2))
    at_once = list(heard)

    given.until(lambda: heard == [1, 2])
    assert at_once == []


def test_work_put_off_is_done_in_the_order_of_its_time(given: Given) -> None:
    heard: list[str] = []

    given.tasks.after(10 * SOON, lambda: heard.append("late"))
    given.tasks.after(SOON, lambda: heard.append("soon"))

    given.until(lambda: heard == ["soon", "late"])


def test_work_put_off_and_dropped_is_never_done(given: Given) -> None:
    heard: list[str] = []

    given.tasks.after(SOON, lambda: heard.append("dropped")).drop()
    given.tasks.after(2 * SOON, lambda: heard.append("kept"))

    given.until(lambda: heard == ["kept"])


def test_a_lane_that_is_put_back_keeps_its_order_and_does_everything(given: Given) -> None:
    done: list[int] = []

    for number in range(50):
        given.tasks.put_back(Lane.JOURNAL, SOON)
        given.tasks.run(Lane.JOURNAL, lambda number=number: done.append(number))

    given.until(lambda: done == list(range(50)))


def test_work_that_is_put_back_can_be_dropped(given: Given) -> None:
    heard: list[object] = []

    given.tasks.put_back(Lane.JOURNAL, SOON)
    given.tasks.run(Lane.JOURNAL, lambda: "dropped", then=heard.append).drop()
    given.tasks.run(Lane.JOURNAL, lambda: "kept", then=heard.append)

    given.until(lambda: heard == [Done("kept")])


def test_an_answer_may_ask_for_more(given: Given) -> None:
    heard: list[object] = []

    given.tasks.run(
        Lane.NETWORK,
        raises(NotSignedIn()),
        then=lambda _: given.tasks.run(Lane.CALLS, lambda: 7, then=heard.append),
    )

    given.until(lambda: heard == [Done(7)])
