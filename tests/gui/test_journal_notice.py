"""Whoever had a damaged journal reads what is still there, and is kept from nothing."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.journal import Rescued
from santral_desktop.ui.journal_notice import tell_of_a_rescue


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_it_says_what_was_saved_and_where_the_damaged_file_is(window: QWidget) -> None:
    box = tell_of_a_rescue(window, Rescued(1234, 56, 0, "journal-damaged-1.sqlite3"))

    assert box.isVisible()
    for said in ("1234 çağrı", "56 not", "yeniden okunur", "journal-damaged-1.sqlite3"):
        assert said in box.text()


def test_it_does_not_promise_what_is_not_there(window: QWidget) -> None:
    box = tell_of_a_rescue(window, Rescued(kept_as="journal-damaged-1.sqlite3"))

    assert "kurtarılamadı" in box.text()
