"""What a person sees after a mistake of ours: one message that keeps nothing waiting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.ui.last_resort import tell_of_a_mistake

LOGS = "/home/ayşe/<b>günlük</b>"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def box(window: QWidget) -> QMessageBox:
    return tell_of_a_mistake(window, LOGS)


def test_it_says_that_the_program_goes_on_and_where_the_details_are(box: QMessageBox) -> None:
    assert "çalışmaya devam ediyor" in box.text()
    assert LOGS in box.text()


def test_it_is_there_and_waits_for_nobody(box: QMessageBox) -> None:
    assert box.isVisible()


def test_a_folder_is_shown_as_plain_text(box: QMessageBox) -> None:
    assert box.textFormat() is Qt.TextFormat.PlainText


def test_it_goes_when_it_was_read(qtbot: QtBot, box: QMessageBox) -> None:
    with qtbot.waitSignal(box.destroyed):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
