"""Nothing is erased that was not shown, and nothing without a tick."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages_about_erasing import TracesFound
from santral_desktop.application.ports.erasures import Erasure, Traces
from santral_desktop.ui.erase_dialog import EraseDialog
from tests.builders import CUSTOMER, NINE, ONE

FOUND = TracesFound(CUSTOMER, Traces(calls=(ONE,), notes=2), kept=1, passing=0)


@pytest.fixture
def dialog(qtbot: QtBot) -> EraseDialog:
    dialog = EraseDialog()
    qtbot.addWidget(dialog)
    return dialog


def button(dialog: EraseDialog, name: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == name)


def said(dialog: EraseDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def field(dialog: EraseDialog) -> QLineEdit:
    found = dialog.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_a_number_that_comes_along_is_looked_for_at_once(qtbot: QtBot, dialog: EraseDialog) -> None:
    with qtbot.waitSignal(dialog.looked) as heard:
        dialog.ask_about(CUSTOMER)

    assert heard.args == [CUSTOMER]
    assert not button(dialog, "Kalıcı olarak sil").isVisible()


def test_a_number_that_is_written_is_looked_for_with_enter(
    qtbot: QtBot, dialog: EraseDialog
) -> None:
    dialog.ask_about("")
    with qtbot.waitSignal(dialog.looked) as heard:
        qtbot.keyClicks(field(dialog), CUSTOMER)
        qtbot.keyClick(field(dialog), Qt.Key.Key_Return)

    assert heard.args == [CUSTOMER]


def test_what_was_found_is_shown_and_goes_only_after_a_tick(
    qtbot: QtBot, dialog: EraseDialog
) -> None:
    dialog.ask_about(CUSTOMER)
    dialog.show_traces(FOUND)
    before = button(dialog, "Kalıcı olarak sil").isEnabled()

    dialog.findChild(QCheckBox).setChecked(True)
    with qtbot.waitSignal(dialog.agreed) as heard:
        qtbot.mouseClick(button(dialog, "Kalıcı olarak sil"), Qt.MouseButton.LeftButton)

    assert (before, heard.args) == (False, [CUSTOMER])
    assert not button(dialog, "Kalıcı olarak sil").isEnabled()


def test_another_number_takes_back_what_was_found(qtbot: QtBot, dialog: EraseDialog) -> None:
    dialog.ask_about(CUSTOMER)
    dialog.show_traces(FOUND)
    dialog.findChild(QCheckBox).setChecked(True)

    qtbot.keyClicks(field(dialog), "4")
    dialog.show_traces(FOUND)

    assert not button(dialog, "Kalıcı olarak sil").isVisible()
    assert not dialog.findChild(QCheckBox).isChecked()


def test_where_nothing_is_nothing_can_be_erased(dialog: EraseDialog) -> None:
    dialog.ask_about(CUSTOMER)
    dialog.show_traces(TracesFound(CUSTOMER, Traces(), 0, 0))

    assert "kayıt yok" in said(dialog)
    assert not button(dialog, "Kalıcı olarak sil").isVisible()


def test_the_number_does_not_stay_when_it_is_erased(dialog: EraseDialog) -> None:
    dialog.ask_about(CUSTOMER)
    dialog.show_traces(FOUND)
    dialog.show_erased(Erasure(NINE, "", "33", 1, 2, 1, 0))

    assert "Silindi" in said(dialog)
    assert field(dialog).text() == ""
    assert not button(dialog, "Kalıcı olarak sil").isVisible()


def test_after_trouble_it_may_be_tried_again(dialog: EraseDialog) -> None:
    dialog.ask_about(CUSTOMER)
    dialog.show_traces(FOUND)
    dialog.findChild(QCheckBox).setChecked(True)
    dialog.show_trouble("Disk dolu.")

    assert "Disk dolu." in said(dialog)
    assert button(dialog, "Kalıcı olarak sil").isEnabled()
