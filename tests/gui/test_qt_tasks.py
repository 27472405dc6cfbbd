"""The window's lanes beyond the port's promises: the end, tickets and mistakes."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from santral_desktop.application.outcomes import Done, Outcome
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.system.lanes import Lanes
from santral_desktop.ui.qt_tasks import QtTasks


class Window:
    """Tasks on real lanes, as the program has them."""

    def __init__(self) -> None:
        self.lanes = Lanes()
        self.tasks = QtTasks(self.lanes.submit)
        self.heard: list[object] = []

    def hear(self, outcome: Outcome[object]) -> None:
        self.heard.append(outcome)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    window = Window()
    yield window
    window.tasks.close()
    assert window.lanes.close(5)


def settle(qtbot: QtBot, other: Window) -> None:
    """Wait until everything that was on its way to the main thread has arrived."""
    for _ in range(3):
        arrived: list[bool] = []
        other.tasks.post(lambda arrived=arrived: arrived.append(True))
        qtbot.waitUntil(lambda arrived=arrived: bool(arrived))


@pytest.fixture
def other(qtbot: QtBot) -> Iterator[Window]:
    """A second window, whose posts come behind those of the first."""
    other = Window()
    yield other
    other.tasks.close()
    assert other.lanes.close(5)


def test_other_lanes_do_not_wait_for_one_that_is_put_back(qtbot: QtBot, window: Window) -> None:
    window.tasks.put_back(Lane.JOURNAL, 0.2)
    window.tasks.run(Lane.JOURNAL, lambda: "journal", then=window.hear)
    window.tasks.run(Lane.CALLS, lambda: "calls", then=window.hear)

    qtbot.waitUntil(lambda: len(window.heard) == 2)
    assert window.heard == [Done("calls"), Done("journal")]


def test_what_was_put_back_is_done_before_the_end(window: Window) -> None:
    done: list[str] = []

    window.tasks.put_back(Lane.JOURNAL, 60)
    window.tasks.run(Lane.JOURNAL, lambda: done.append("kept"))
    window.tasks.close()
    assert window.lanes.close(5)

    assert done == ["kept"]


def test_an_answer_that_was_on_its_way_at_the_end_is_not_delivered(
    qtbot: QtBot, window: Window, other: Window
) -> None:
    done = threading.Event()

    window.tasks.run(Lane.NETWORK, done.set, then=window.hear)
    assert done.wait(5)
    window.tasks.close()
    settle(qtbot, other)

    assert window.heard == []


def test_work_put_off_is_not_done_after_the_end(
    qtbot: QtBot, window: Window, other: Window
) -> None:
    window.tasks.after(0.0, lambda: window.heard.append("after"))
    window.tasks.post(lambda: window.heard.append("post"))
    window.tasks.close()
    settle(qtbot, other)

    assert window.heard == []


def test_nothing_is_taken_on_after_the_end(qtbot: QtBot, window: Window, other: Window) -> None:
    window.tasks.close()

    window.tasks.post(lambda: window.heard.append("post"))
    window.tasks.after(0.0, lambda: window.heard.append("after"))
    settle(qtbot, other)

    assert window.heard == []


def test_a_dropped_ticket_keeps_waiting_work_from_beginning(qtbot: QtBot, window: Window) -> None:
    go, begun = threading.Event(), list[str]()
    window.tasks.run(Lane.CALLS, lambda: go.wait(5))
    ticket = window.tasks.run(Lane.CALLS, lambda: begun.append("dropped"))

    ticket.drop()
    window.tasks.run(Lane.CALLS, lambda: begun.append("kept"), then=window.hear)
    go.set()
    qtbot.waitUntil(lambda: bool(window.heard))

    assert begun == ["kept"]


def test_a_ticket_dropped_while_its_work_is_done_delivers_nothing(
    qtbot: QtBot, window: Window
) -> None:
    begun, go = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        go.wait(5)

    ticket = window.tasks.run(Lane.CALLS, work, then=window.hear)
    assert begun.wait(5)
    ticket.drop()
    go.set()
    window.tasks.run(Lane.CALLS, lambda: "next", then=window.hear)

    qtbot.waitUntil(lambda: window.heard == [Done("next")])


def test_a_ticket_dropped_when_its_answer_is_on_its_way_delivers_nothing(
    qtbot: QtBot, window: Window, other: Window
) -> None:
    done = threading.Event()
    ticket = window.tasks.run(Lane.CALLS, done.set, then=window.hear)
    assert done.wait(5)

    ticket.drop()
    settle(qtbot, other)

    assert window.heard == []


def test_a_mistake_in_a_lane_reaches_the_last_resort_once(
    qtbot: QtBot, window: Window, other: Window
) -> None:
    mistake = AssertionError("ours")

    def work() -> None:
        raise mistake

    with qtbot.captureExceptions() as caught:
        window.tasks.run(Lane.JOURNAL, work, then=window.hear)
        qtbot.waitUntil(lambda: bool(caught))
        settle(qtbot, other)

    assert [error for _, error, _ in caught] == [mistake]
    assert window.heard == []


def test_a_lane_works_on_after_a_mistake(qtbot: QtBot, window: Window) -> None:
    with qtbot.captureExceptions() as caught:
        window.tasks.run(Lane.JOURNAL, lambda: 1 // 0)
        window.tasks.run(Lane.JOURNAL, lambda: 7, then=window.hear)
        qtbot.waitUntil(lambda: window.heard == [Done(7)])

    assert len(caught) == 1


def test_whoever_throws_tasks_away_elsewhere_ends_no_timer_there(qtbot: QtBot) -> None:
    window = Window()
    window.tasks.after(3600, lambda: None)
    window.tasks.close()
    assert window.lanes.close(5)

    holding = [window]
    del window
    thrown = threading.Thread(target=holding.clear)
    thrown.start()
    thrown.join()  # a warning of Qt's would fail this test
