"""The tray icon: every state looks different, and missed calls are seen."""

import itertools

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from santral_desktop.ui.tray_pictures import TrayState, tray_icon


def picture(state: TrayState, missed: int = 0, side: int = 32) -> QImage:
    return tray_icon(state, missed).pixmap(side, side).toImage()


def test_no_two_states_look_alike_even_without_colours(qapp: QApplication) -> None:
    signs = [picture(state).convertToFormat(QImage.Format.Format_Mono) for state in TrayState]

    assert all(one != other for one, other in itertools.combinations(signs, 2))


@pytest.mark.parametrize("side", [16, 22, 32, 64])
def test_missed_calls_change_the_picture(qapp: QApplication, side: int) -> None:
    assert picture(TrayState.READY, 0, side) != picture(TrayState.READY, 1, side)
    assert picture(TrayState.READY, 1, side) != picture(TrayState.READY, 2, side)


def test_more_than_nine_are_many(qapp: QApplication) -> None:
    assert picture(TrayState.READY, 10) == picture(TrayState.READY, 400)
