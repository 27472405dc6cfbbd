"""The page of greetings: a colour and a sentence for each number, said all together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.welcomes import LONGEST, Colour, Welcome
from santral_desktop.ui.settings_welcome import WelcomeSettings
from santral_desktop.ui.theme import wear
from tests.builders import OUR_NUMBER

SALES = Welcome(OUR_NUMBER, Colour.GREEN, "Satış <b>hattı</b>")
SUPPORT = Welcome("200", Colour.PLAIN, "")


@pytest.fixture
def page(qtbot: QtBot) -> WelcomeSettings:
    page = WelcomeSettings(frozenset())
    qtbot.addWidget(page)
    page.show_preferences(Preferences(welcomes=(SALES, SUPPORT)))
    page.show()
    return page


def edits(page: WelcomeSettings) -> list[QLineEdit]:
    return [edit for edit in page.findChildren(QLineEdit) if edit.isVisible()]


def said_by(page: WelcomeSettings) -> list[object]:
    said: list[object] = []
    page.chosen.connect(lambda name, value: said.append((name, value)))
    return said


def more(page: WelcomeSettings) -> QPushButton:
    (found,) = page.findChildren(QPushButton)
    return found


def test_the_greetings_that_hold_are_shown(page: WelcomeSettings) -> None:
    assert page.welcomes == (SALES, SUPPORT)
    assert [edit.text() for edit in edits(page)] == [OUR_NUMBER, SALES.greeting, "200", ""]


def test_showing_says_nothing(page: WelcomeSettings) -> None:
    said = said_by(page)

    page.show_preferences(Preferences(welcomes=(SUPPORT,)))

    assert said == []
    assert page.welcomes == (SUPPORT,)


def test_a_new_row_is_said_once_it_has_a_number(qtbot: QtBot, page: WelcomeSettings) -> None:
    said = said_by(page)
    more(page).click()
    number, greeting = edits(page)[-2:]

    qtbot.keyClicks(greeting, "Merhaba")
    qtbot.keyClick(greeting, Qt.Key.Key_Return)
    qtbot.keyClicks(number, "201")
    qtbot.keyClick(number, Qt.Key.Key_Return)

    assert said[-1] == ("welcomes", (SALES, SUPPORT, Welcome("201", Colour.PLAIN, "Merhaba")))


def test_leaving_a_field_as_it_was_says_nothing(qtbot: QtBot, page: WelcomeSettings) -> None:
    said = said_by(page)

    qtbot.keyClick(edits(page)[0], Qt.Key.Key_Return)

    assert said == []


def test_a_colour_is_said_when_it_is_chosen(page: WelcomeSettings) -> None:
    said = said_by(page)
    box = page.findChildren(QComboBox)[1]

    box.setCurrentIndex(box.findData(Colour.RED.value))

    assert said == [("welcomes", (SALES, Welcome("200", Colour.RED, "")))]


def test_a_removed_row_is_gone(page: WelcomeSettings) -> None:
    said = said_by(page)

    page.findChildren(QToolButton)[0].click()

    assert said == [("welcomes", (SUPPORT,))]


def test_a_row_being_typed_survives_what_others_choose(page: WelcomeSettings) -> None:
    more(page).click()
    edits(page)[-1].setText("yarım")

    page.show_preferences(Preferences(welcomes=(SALES, SUPPORT), theme="dark"))

    assert edits(page)[-1].text() == "yarım"


def test_a_greeting_is_no_longer_than_a_popup_can_tell(page: WelcomeSettings) -> None:
    assert edits(page)[1].maxLength() == LONGEST


def test_what_policy_has_chosen_cannot_be_changed(qtbot: QtBot) -> None:
    page = WelcomeSettings(frozenset({"welcomes"}))
    qtbot.addWidget(page)
    page.show_preferences(Preferences(welcomes=(SALES,)))
    page.show()

    assert not more(page).isEnabled()
    assert not any(edit.isEnabled() for edit in edits(page))


def test_another_theme_keeps_the_colours(page: WelcomeSettings) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wear(app, "dark")
    wear(app, "light")

    assert page.welcomes == (SALES, SUPPORT)
