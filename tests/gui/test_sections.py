"""Sections stand by rank, are made when they are first looked at, and may go again."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.ui.section import Section
from santral_desktop.ui.sections import Sections


class Given:
    """A page with two sections."""

    def __init__(self, qtbot: QtBot) -> None:
        self.made: list[str] = []
        self.view = Sections("Yönetim")
        qtbot.addWidget(self.view)
        self.offer("faxes", 10)
        self.offer("extensions", 0)

    def offer(self, key: str, rank: int) -> None:
        self.view.offer(Section(key, key.title(), lambda: self._make(key), rank))

    def _make(self, key: str) -> QLabel:
        self.made.append(key)
        return QLabel(key)

    @property
    def shown(self) -> list[str]:
        return [label.text() for label in self.view.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def given(qtbot: QtBot) -> Given:
    return Given(qtbot)


def test_they_stand_by_rank_and_the_first_is_shown(given: Given) -> None:
    given.view.show()

    assert given.view.keys == ("extensions", "faxes")
    assert (given.shown, given.made) == (["extensions"], ["extensions"])


def test_another_is_made_once_it_is_looked_at(given: Given, qtbot: QtBot) -> None:
    given.view.show()

    with qtbot.waitSignal(given.view.opened) as told:
        given.view.open("faxes")
    given.view.open("extensions")
    given.view.open("faxes")

    assert (told.args, given.made) == (["faxes"], ["extensions", "faxes"])
    assert (given.shown, given.view.section) == (["faxes"], "faxes")


def test_what_is_offered_twice_or_not_at_all_changes_nothing(given: Given) -> None:
    given.offer("faxes", 0)
    given.view.open("reports")
    given.view.withdraw("reports")

    assert (given.view.keys, given.view.section) == (("extensions", "faxes"), "")


def test_one_that_goes_makes_room_for_the_next(given: Given) -> None:
    given.view.show()

    given.view.withdraw("extensions")

    assert (given.view.keys, given.shown) == (("faxes",), ["faxes"])
    given.view.withdraw("faxes")
    assert (given.view.keys, given.view.section) == ((), "")


def test_one_that_comes_when_there_was_none_is_shown(given: Given) -> None:
    given.view.show()
    for key in given.view.keys:
        given.view.withdraw(key)

    given.offer("announcements", 5)

    assert given.shown == ["announcements"]


def test_chips_say_which_is_shown_and_choose_another(given: Given) -> None:
    given.view.show()
    chips = [chip for chip in given.view.findChildren(QPushButton) if chip.isVisible()]

    next(chip for chip in chips if chip.text() == "Faxes").click()

    assert [(chip.text(), chip.isChecked()) for chip in chips if chip.isChecked()] == [
        ("Faxes", True)
    ]
    assert given.shown == ["faxes"]


def test_one_alone_needs_no_chip(given: Given) -> None:
    given.view.show()

    given.view.withdraw("faxes")

    assert not [chip for chip in given.view.findChildren(QPushButton) if chip.isVisible()]
