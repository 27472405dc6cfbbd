"""How far back and for how long: chosen in months, told as years."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.erasures import Erasure
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.ui.settings_history import HistorySettings
from tests.builders import NINE


@pytest.fixture
def page(qtbot: QtBot) -> HistorySettings:
    page = HistorySettings(frozenset())
    qtbot.addWidget(page)
    page.show_preferences(Preferences())
    page.show()
    return page


def box(page: HistorySettings, name: str) -> QComboBox:
    return next(one for one in page.findChildren(QComboBox) if one.name == name)  # type: ignore[attr-defined]


def button(page: HistorySettings, name: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if name in b.text().replace("&", ""))


def test_what_holds_is_shown_in_words(page: HistorySettings) -> None:
    assert box(page, "history_months").currentText() == "1 yıl"
    assert box(page, "keep_calls_months").currentText() == "5 yıl"
    assert box(page, "keep_recordings_months").currentText() == "2 yıl"


@pytest.mark.parametrize(
    ("name", "words", "months"),
    [
        ("history_months", "Santralin sakladığı kadar", 0),
        ("keep_calls_months", "Süresiz", 0),
        ("keep_notes_months", "6 ay", 6),
        ("keep_recordings_months", "3 ay", 3),
    ],
)
def test_a_choice_is_said_as_a_number_of_months(
    qtbot: QtBot, page: HistorySettings, name: str, words: str, months: int
) -> None:
    with qtbot.waitSignal(page.chosen) as heard:
        box(page, name).setCurrentText(words)

    assert heard.args == [name, months]


def test_what_policy_chose_cannot_be_changed(qtbot: QtBot) -> None:
    page = HistorySettings(frozenset({"keep_calls_months"}))
    qtbot.addWidget(page)

    assert not box(page, "keep_calls_months").isEnabled()
    assert box(page, "keep_notes_months").isEnabled()


def test_months_of_a_policy_that_are_not_offered_are_shown(page: HistorySettings) -> None:
    page.show_preferences(Preferences(keep_calls_months=7))

    assert box(page, "keep_calls_months").currentText().startswith("7")


def test_everything_may_be_read_again_once(qtbot: QtBot, page: HistorySettings) -> None:
    with qtbot.waitSignal(page.read_again_wanted):
        qtbot.mouseClick(button(page, "baştan oku"), Qt.MouseButton.LeftButton)

    assert not button(page, "baştan oku").isEnabled()


def test_a_number_may_be_erased_unless_policy_forbids_it(
    qtbot: QtBot, page: HistorySettings
) -> None:
    with qtbot.waitSignal(page.erase_wanted):
        qtbot.mouseClick(button(page, "kayıtlarını sil"), Qt.MouseButton.LeftButton)

    page.show_preferences(Preferences(may_erase=False))
    assert not button(page, "kayıtlarını sil").isEnabled()


def test_what_was_erased_is_listed(page: HistorySettings) -> None:
    page.show_erasures((Erasure(NINE, "1007", "33", 1, 0, 0, 0),) * 30)

    lines = [label.text() for label in page.findChildren(QLabel) if "…33" in label.text()]
    assert lines[0].count("\n") == 19
