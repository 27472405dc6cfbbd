"""The page of settings for keys: pressed keys are chosen, and how each stands is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QKeySequenceEdit, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.global_keys import KeyStanding, KeysTold, KeyWish, NoKeys
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.chords import WhyNoChord
from santral_desktop.ui.key_wording import absence_sentence, chord_sentence, standing_sentence
from santral_desktop.ui.language import speak
from santral_desktop.ui.settings_keys import KeySettings

ON = Preferences(keys_everywhere=True)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def a_page(qtbot: QtBot, fixed: frozenset[str] = frozenset()) -> KeySettings:
    page = KeySettings(fixed)
    qtbot.addWidget(page)
    page.show_preferences(ON)
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot) -> KeySettings:
    return a_page(qtbot)


def said(page: KeySettings) -> list[tuple[str, object]]:
    heard: list[tuple[str, object]] = []
    page.chosen.connect(lambda name, value: heard.append((name, value)))
    return heard


def words(page: KeySettings) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def field(page: KeySettings, which: int = 0) -> QKeySequenceEdit:
    return page.findChildren(QKeySequenceEdit)[which]


def test_pressed_keys_are_chosen(qtbot: QtBot, page: KeySettings) -> None:
    heard = said(page)

    qtbot.keyClick(field(page), Qt.Key.Key_F9, CTRL)

    qtbot.waitUntil(lambda: heard == [("key_answer", "Ctrl+F9")])


def test_cleared_keys_are_none(qtbot: QtBot, page: KeySettings) -> None:
    heard = said(page)

    field(page, 3).clear()

    qtbot.waitUntil(lambda: heard == [("key_show", "")])


def test_keys_that_type_are_refused_in_a_sentence(qtbot: QtBot, page: KeySettings) -> None:
    heard = said(page)

    qtbot.keyClick(field(page), Qt.Key.Key_A)

    qtbot.waitUntil(lambda: chord_sentence(WhyNoChord.TYPES_TEXT) in words(page))
    assert heard == []


def test_keys_that_do_something_else_already_are_refused(qtbot: QtBot, page: KeySettings) -> None:
    heard = said(page)

    qtbot.keyClick(field(page), Qt.Key.Key_F9, CTRL | SHIFT)

    qtbot.waitUntil(lambda: "başka bir işin" in words(page))
    assert heard == []


@pytest.mark.parametrize("standing", KeyStanding)
def test_each_key_says_how_it_stands(page: KeySettings, standing: KeyStanding) -> None:
    page.show_told(KeysTold({KeyWish.HANG_UP: standing}))

    assert standing_sentence(standing) in words(page)
    assert field(page, 1).accessibleDescription() == standing_sentence(standing)


def test_keys_that_the_desktop_gives_instead_are_told(page: KeySettings) -> None:
    page.show_told(KeysTold({KeyWish.SHOW: KeyStanding.HELD}, {KeyWish.SHOW: "Süper+B"}))

    assert "Süper+B" in words(page)


@pytest.mark.parametrize("why", NoKeys)
def test_a_system_without_such_keys_points_to_the_commands(page: KeySettings, why: NoKeys) -> None:
    page.show_told(KeysTold(absence=why))

    assert absence_sentence(why) in words(page)
    assert "santral-desktop answer" in words(page)


def test_nothing_stands_while_keys_are_off(page: KeySettings) -> None:
    page.show_told(KeysTold({KeyWish.HANG_UP: KeyStanding.HELD}))

    page.show_preferences(Preferences())

    assert standing_sentence(KeyStanding.HELD) not in words(page)


def test_keys_are_switched_on(page: KeySettings) -> None:
    page.show_preferences(Preferences())
    heard = said(page)

    page.findChild(QCheckBox).click()

    assert heard == [("keys_everywhere", True)]


def test_what_policy_has_chosen_cannot_be_changed(qtbot: QtBot) -> None:
    page = a_page(qtbot, frozenset({"key_answer"}))

    assert [field(page, n).isEnabled() for n in range(4)] == [False, True, True, True]


def test_keys_are_named_as_they_are_printed(qtbot: QtBot, page: KeySettings) -> None:
    speak(QApplication.instance(), "tr")
    qtbot.keyClick(field(page), Qt.Key.Key_F9, CTRL | Qt.KeyboardModifier.AltModifier)
    field(page).editingFinished.emit()

    assert field(page).findChild(QLineEdit).text() == "Ctrl+Alt+F9"
