"""The answering machine: what is listed, what hearing does, what is let go."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.domain.voicemails import Voicemail
from santral_desktop.ui.recording_panel import Shown
from santral_desktop.ui.theme import wear
from santral_desktop.ui.voicemail_dialog import VoicemailDialog
from tests.builders import CUSTOMER, ME, NINE, ONE, TWO

NEW = Voicemail(
    call=ONE,
    extension=ME,
    number=CUSTOMER,
    name="<b>Ayşe</b>",
    left_at=NINE,
    length=timedelta(seconds=35),
)
HEARD = Voicemail(call=TWO, extension=ME, left_at=NINE, heard_at=NINE)
WARNING = "santralde okundu sayılır"


@pytest.fixture
def dialog(qtbot: QtBot) -> VoicemailDialog:
    dialog = VoicemailDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def says(dialog: VoicemailDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def lines(dialog: VoicemailDialog) -> list[str]:
    listed = dialog.findChild(QListWidget)
    return [listed.item(row).text() for row in range(listed.count())]


def button(dialog: VoicemailDialog, word: str) -> QPushButton:
    found = dialog.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == word)


def test_it_says_that_it_looks(dialog: VoicemailDialog) -> None:
    assert "okunuyor" in says(dialog)


def test_an_empty_machine_says_so(dialog: VoicemailDialog) -> None:
    dialog.show_messages(())

    assert says(dialog) == "Son bir ayda bırakılmış sesli mesaj yok."


def test_trouble_is_said(dialog: VoicemailDialog) -> None:
    dialog.show_trouble("Santrale ulaşılamıyor.")

    assert "Santrale ulaşılamıyor." in says(dialog)


def test_a_message_is_a_line_with_moment_caller_and_length(dialog: VoicemailDialog) -> None:
    dialog.show_messages((NEW, HEARD))

    assert "09:00" in lines(dialog)[0]
    assert "<b>Ayşe</b>" in lines(dialog)[0]
    assert lines(dialog)[0].endswith("0:35")


def test_in_privacy_nobody_is_named(dialog: VoicemailDialog) -> None:
    dialog.show_messages((NEW,), masked=True)

    assert "Ayşe" not in lines(dialog)[0]
    assert "•••" in lines(dialog)[0]


def test_what_hearing_does_is_said_before_it_happens(dialog: VoicemailDialog) -> None:
    dialog.show_messages((NEW, HEARD))
    new = WARNING in says(dialog)
    dialog.findChild(QListWidget).setCurrentRow(1)

    assert (new, WARNING in says(dialog)) == (True, False)


def test_nothing_is_heard_before_somebody_wants_it(dialog: VoicemailDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.wanted):
        dialog.show_messages((NEW, HEARD))

    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.mouseClick(button(dialog, "Dinle"), Qt.MouseButton.LeftButton)

    assert wanted.args == [NEW]


def test_the_chosen_message_stays_chosen_when_the_list_is_read_again(
    dialog: VoicemailDialog,
) -> None:
    dialog.show_messages((NEW, HEARD))
    dialog.findChild(QListWidget).setCurrentRow(1)
    dialog.show_messages((HEARD, NEW))

    assert dialog.message == HEARD


def test_another_message_gives_up_what_was_on_its_way(
    dialog: VoicemailDialog, qtbot: QtBot
) -> None:
    dialog.show_messages((NEW, HEARD))
    dialog.recording.show_coming(1, 2)

    with qtbot.waitSignal(dialog.cancelled):
        dialog.findChild(QListWidget).setCurrentRow(1)

    assert dialog.recording.shown is Shown.OFFER


def test_closing_lets_go_of_the_sound(dialog: VoicemailDialog, qtbot: QtBot) -> None:
    dialog.show_messages((NEW,))
    qtbot.mouseClick(button(dialog, "Dinle"), Qt.MouseButton.LeftButton)
    dialog.recording.show_ready(str(Path("/nowhere/ses.wav")), "x")

    with qtbot.waitSignal(dialog.closed) as closed:
        dialog.close()

    assert closed.args == [NEW]


def test_it_is_painted_in_the_dark(dialog: VoicemailDialog, qapp: QApplication) -> None:
    wear(qapp, "dark")
    dialog.show_messages((NEW, HEARD))
    painted = dialog.grab()
    wear(qapp, "light")

    assert not painted.isNull()
