"""The line for notes: every letter is said, the end of a line makes room for the next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from santral_desktop.domain.notes import LONGEST
from santral_desktop.ui.note_line import NoteLine


@pytest.fixture
def line(qtbot: QtBot) -> NoteLine:
    line = NoteLine()
    qtbot.addWidget(line)
    line.resize(400, 40)
    line.show()
    qtbot.waitExposed(line)
    return line


def edit(line: NoteLine) -> QLineEdit:
    (found,) = line.findChildren(QLineEdit)
    return found


def box(line: NoteLine) -> QCheckBox:
    (found,) = line.findChildren(QCheckBox)
    return found


def lose_focus(line: NoteLine, reason: Qt.FocusReason) -> None:
    edit(line).clearFocus()
    QApplication.sendEvent(edit(line), QFocusEvent(QFocusEvent.Type.FocusOut, reason))


def write(qtbot: QtBot, line: NoteLine, text: str) -> None:
    QApplication.sendEvent(edit(line), QFocusEvent(QFocusEvent.Type.FocusIn))
    qtbot.keyClicks(edit(line), text)


def test_every_letter_is_said(qtbot: QtBot, line: NoteLine) -> None:
    said: list[str] = []
    line.noted.connect(said.append)

    write(qtbot, line, "Fiy")

    assert said == ["F", "Fi", "Fiy"]


def test_enter_ends_the_line_and_makes_room(qtbot: QtBot, line: NoteLine) -> None:
    write(qtbot, line, "Fiyat sordu")
    box(line).setChecked(True)

    with qtbot.waitSignal(line.finished):
        qtbot.keyClick(edit(line), Qt.Key.Key_Return)

    assert (edit(line).text(), box(line).isChecked()) == ("", False)
    assert edit(line).placeholderText() == "Kaydedildi. Yeni not…"


def test_enter_on_an_empty_line_ends_nothing(qtbot: QtBot, line: NoteLine) -> None:
    with qtbot.assertNotEmitted(line.finished):
        qtbot.keyClick(edit(line), Qt.Key.Key_Return)


def test_a_line_may_be_left_open(qtbot: QtBot, line: NoteLine) -> None:
    with qtbot.waitSignal(line.left_open) as said:
        qtbot.mouseClick(box(line), Qt.MouseButton.LeftButton, pos=box(line).rect().center() / 4)

    assert said.args == [True]


def test_somebody_is_busy_only_in_the_middle_of_a_line(qtbot: QtBot, line: NoteLine) -> None:
    before = line.busy
    write(qtbot, line, "Fiy")
    during = line.busy
    qtbot.keyClick(edit(line), Qt.Key.Key_Return)

    assert (before, during, line.busy) == (False, True, False)


def test_looking_into_another_window_is_not_leaving(qtbot: QtBot, line: NoteLine) -> None:
    write(qtbot, line, "Fiy")

    with qtbot.assertNotEmitted(line.left):
        QApplication.sendEvent(
            edit(line),
            QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason),
        )

    assert line.busy


def test_going_elsewhere_in_the_window_is_leaving(qtbot: QtBot, line: NoteLine) -> None:
    write(qtbot, line, "Fiy")

    with qtbot.waitSignal(line.left):
        lose_focus(line, Qt.FocusReason.TabFocusReason)

    assert not line.busy


def test_a_line_is_no_longer_than_a_note(line: NoteLine) -> None:
    assert edit(line).maxLength() == LONGEST
