"""What is made ready for the first call, before any call is there."""

import gc
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.tasks import Lane
from santral_desktop.composition.warm_up import AT_MOST, warm_up
from santral_desktop.domain.alerting import Alert
from santral_desktop.ui.incoming_popup import IncomingPopup
from santral_desktop.ui.popups import Popups
from tests.builders import CUSTOMER, NINE, ONE, OUR_NUMBER
from tests.doubles.tasks import SteppedTasks


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leave the interpreter to the other tests as it was."""
    interval = sys.getswitchinterval()
    yield
    sys.setswitchinterval(interval)
    gc.unfreeze()


@pytest.fixture
def popups(qtbot: QtBot) -> Iterator[Popups]:
    made = Popups(now=lambda: NINE)
    yield made
    made.close_all()
    for window in popup_windows():
        window.deleteLater()


def popup_windows() -> list[IncomingPopup]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, IncomingPopup)]


def test_the_popups_are_styled_ahead_of_time_and_nobody_sees_it(popups: Popups) -> None:
    painted: list[str] = []
    popups.painted.connect(painted.append)

    others = popup_windows()

    warm_up(SteppedTasks(), popups)

    made = [window for window in popup_windows() if window not in others]
    assert {w.testAttribute(Qt.WidgetAttribute.WA_WState_Polished) for w in made} == {True, False}
    assert (painted, [w.accessibleName() for w in made if w.isVisible()]) == ([], [])


def test_a_popup_that_is_shown_is_not_rehearsed_with(popups: Popups) -> None:
    popups.announce(Alert(ONE, CUSTOMER, "Ayşe Yılmaz", OUR_NUMBER, "", NINE))
    [shown] = [window for window in popup_windows() if window.isVisible()]
    name = shown.accessibleName()

    popups.rehearse()

    assert (shown.isVisible(), shown.call, shown.accessibleName()) == (True, ONE, name)


def test_number_plans_are_loaded_in_a_lane(popups: Popups) -> None:
    tasks = SteppedTasks()

    warm_up(tasks, popups)

    assert tasks.lanes == [Lane.ARCHIVE]


def test_a_busy_lane_gives_the_interpreter_back_soon(popups: Popups) -> None:
    warm_up(SteppedTasks(), popups)

    assert sys.getswitchinterval() == pytest.approx(AT_MOST)
    assert gc.get_freeze_count() > 0
