"""What is said after a crash: whether a call was cut, and that the graphics card is not used."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.ui.came_back import ask_to_start_again, tell_of_a_return


@pytest.mark.parametrize("cut", [True, False])
@pytest.mark.parametrize("software", [True, False])
def test_it_says_what_happened_beside_the_work(qtbot: QtBot, cut: bool, software: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    box = tell_of_a_return(window, cut=cut, software=software)

    assert not box.isModal()
    assert ("görüşmeniz vardı" in box.text()) is cut
    assert ("Ekran kartı" in box.text()) is software


@pytest.mark.parametrize("at", [0, 1])
def test_a_person_may_try_once_more(qtbot: QtBot, at: int) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert "/logs" in box.text()
        wanted = ("&Yeniden aç", "&Kapat")[at]
        next(button for button in box.buttons() if button.text() == wanted).click()

    QTimer.singleShot(50, press)

    assert ask_to_start_again(cut=True, logs="/logs") is (at == 0)
