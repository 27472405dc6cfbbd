"""The notes of a call, each with its second; they are closed and opened here."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from santral_desktop.domain.notes import NoteId
from santral_desktop.ui.notes_list import NotesList
from tests.builders import a_note

LATER = a_note(id=NoteId("later"), second=75, open=True, text="<b>Yarın</b>")


@pytest.fixture
def notes(qtbot: QtBot) -> NotesList:
    notes = NotesList()
    qtbot.addWidget(notes)
    return notes


def texts(notes: NotesList) -> list[str]:
    return [label.text() for label in notes.findChildren(QLabel) if label.isVisible()]


def seconds(notes: NotesList) -> list[QToolButton]:
    return [button for button in notes.findChildren(QToolButton) if button.isVisible()]


def boxes(notes: NotesList) -> list[QCheckBox]:
    return [box for box in notes.findChildren(QCheckBox) if box.isVisible()]


def test_notes_are_shown_with_their_seconds_as_plain_text(notes: NotesList) -> None:
    notes.show_notes((a_note(), LATER))

    assert texts(notes) == ["Notlar", "Fiyat sordu", "<b>Yarın</b>"]
    assert [button.text() for button in seconds(notes)] == ["0:42", "1:15"]
    assert [box.isChecked() for box in boxes(notes)] == [False, True]


def test_without_notes_there_is_no_list(notes: NotesList) -> None:
    notes.show_notes((LATER,))
    notes.show_notes(())

    assert not notes.isVisible()


def test_fewer_notes_leave_no_row_behind(notes: NotesList) -> None:
    notes.show_notes((a_note(), LATER))
    notes.show_notes((LATER,))

    assert texts(notes) == ["Notlar", "<b>Yarın</b>"]
    assert [button.text() for button in seconds(notes)] == ["1:15"]


def test_a_second_says_that_it_is_to_be_heard(notes: NotesList, qtbot: QtBot) -> None:
    notes.show_notes((a_note(), LATER))

    with qtbot.waitSignal(notes.wanted) as wanted:
        seconds(notes)[1].click()

    assert wanted.args == [75]


def test_closing_a_note_says_which(qtbot: QtBot, notes: NotesList) -> None:
    notes.show_notes((a_note(), LATER))

    with qtbot.waitSignal(notes.switched) as said:
        boxes(notes)[1].click()

    assert said.args == ["later", False]


def test_showing_notes_says_nothing(qtbot: QtBot, notes: NotesList) -> None:
    with qtbot.assertNotEmitted(notes.switched):
        notes.show_notes((LATER,))
        notes.show_notes((a_note(),))
