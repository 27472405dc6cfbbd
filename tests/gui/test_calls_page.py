"""The calls page: list, call and recording together."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.journal import Shelf
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.calls import Call, CallState, RecordingState
from santral_desktop.ui.call_detail import CallDetail
from santral_desktop.ui.call_view import CallView
from santral_desktop.ui.calls_page import CallsPage
from santral_desktop.ui.notes_list import NotesList
from santral_desktop.ui.recording_panel import RecordingPanel, Shown
from santral_desktop.ui.waveform import Waveform
from tests.builders import CUSTOMER, a_note
from tests.gui.listed import NOON, shown, the_call
from tests.gui.sounds import a_wav, need_an_output

LEFT = Qt.MouseButton.LeftButton
RECORDED = {"recording": RecordingState.PRESENT}


@pytest.fixture
def page(qtbot: QtBot) -> CallsPage:
    around = QWidget()
    page = CallsPage(lambda: NOON)
    QVBoxLayout(around).addWidget(page)
    qtbot.addWidget(around)
    around.resize(900, 500)
    around.show()
    page.around = around
    return page


def choose(page: CallsPage, call: Call) -> None:
    page.show_calls(shown(call, the_call(5), the_call(6, **RECORDED)))
    assert page.choose(call.id)


def panel(page: CallsPage) -> RecordingPanel:
    return page.findChild(RecordingPanel)


def says(page: CallsPage, part: type[QWidget] = RecordingPanel) -> list[str]:
    labels = page.findChild(part).findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def button(page: CallsPage, word: str) -> QPushButton:
    found = page.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == word)


def test_the_chosen_call_is_shown_in_detail(page: CallsPage) -> None:
    choose(page, the_call(0))

    assert says(page, CallDetail)[0] == "Ayşe Yılmaz"


def test_a_recorded_call_can_be_listened_to(page: CallsPage, qtbot: QtBot) -> None:
    choose(page, the_call(0, **RECORDED))

    with qtbot.waitSignal(page.listened) as listened:
        qtbot.mouseClick(button(page, "Dinle"), LEFT)

    assert listened.args == [the_call(0, **RECORDED)]


def test_enter_in_the_list_listens(page: CallsPage, qtbot: QtBot) -> None:
    choose(page, the_call(0, **RECORDED))

    with qtbot.waitSignal(page.listened):
        qtbot.keyClick(page.findChild(CallView), Qt.Key.Key_Return)


def test_enter_on_a_call_without_recording_asks_for_nothing(page: CallsPage, qtbot: QtBot) -> None:
    choose(page, the_call(0, recording=RecordingState.NONE))

    with qtbot.assertNotEmitted(page.listened):
        qtbot.keyClick(page.findChild(CallView), Qt.Key.Key_Return)


def test_enter_while_it_comes_does_not_ask_twice(page: CallsPage, qtbot: QtBot) -> None:
    choose(page, the_call(0, **RECORDED))
    page.show_coming(1, 2)

    with qtbot.assertNotEmitted(page.listened):
        qtbot.keyClick(page.findChild(CallView), Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (the_call(0, recording=RecordingState.NONE), "Bu çağrının ses kaydı yok."),
        (the_call(0, recording=RecordingState.DELETED), "Bu çağrının ses kaydı silinmiş."),
        (the_call(0, answered_at=None), "Bu çağrının ses kaydı yok."),
        (
            the_call(0, state=CallState.TALKING, ended_at=None),
            "Ses kaydı varsa, çağrı bitince dinlenebilir.",
        ),
    ],
)
def test_where_there_is_no_recording_it_says_why(
    page: CallsPage, call: Call, sentence: str
) -> None:
    choose(page, call)

    assert says(page) == [sentence]


def test_a_recording_that_may_be_there_is_offered(page: CallsPage) -> None:
    choose(page, the_call(0, recording=RecordingState.UNKNOWN))

    assert panel(page).shown is Shown.OFFER


def test_a_recording_that_appears_is_offered(page: CallsPage) -> None:
    talking = the_call(0, state=CallState.TALKING, ended_at=None)
    choose(page, talking)
    page.show_changed(talking, the_call(0, **RECORDED))

    assert panel(page).shown is Shown.OFFER


def test_another_call_gives_up_what_was_on_its_way(page: CallsPage, qtbot: QtBot) -> None:
    choose(page, the_call(0, **RECORDED))
    page.show_waiting(20)

    with qtbot.waitSignal(page.cancelled):
        page.choose(the_call(6).id)

    assert panel(page).shown is Shown.OFFER


def test_giving_up_offers_again(page: CallsPage, qtbot: QtBot) -> None:
    choose(page, the_call(0, **RECORDED))
    page.show_waiting(20)

    with qtbot.waitSignal(page.cancelled):
        qtbot.mouseClick(button(page, "Vazgeç"), LEFT)

    assert panel(page).shown is Shown.OFFER


def test_a_change_of_the_call_does_not_disturb_what_comes(page: CallsPage) -> None:
    choose(page, the_call(0, **RECORDED))
    page.show_coming(1, 2)
    page.show_changed(the_call(0), the_call(0, name="Ayşe Kaya", **RECORDED))

    assert panel(page).shown is Shown.COMING


def test_a_recording_of_a_call_that_is_not_chosen_any_more_stays_silent(page: CallsPage) -> None:
    choose(page, the_call(0, **RECORDED))
    page.show_ready(the_call(6), Path("ses.wav"))

    assert panel(page).shown is Shown.OFFER


def test_a_recording_plays_and_can_be_asked_about(
    page: CallsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    need_an_output()
    choose(page, the_call(0, **RECORDED))
    page.show_ready(the_call(0), a_wav(tmp_path / "ses.wav", *[0.4] * 10))

    qtbot.waitUntil(lambda: page.listened_to() > 0.1, timeout=10_000)
    qtbot.waitUntil(lambda: len(page.outline()) > 100, timeout=10_000)


def test_a_copy_is_asked_for_with_the_file_that_plays(
    page: CallsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    need_an_output()
    choose(page, the_call(0, **RECORDED))
    path = a_wav(tmp_path / "ses.wav", 0.4)
    page.show_ready(the_call(0), path)

    with qtbot.waitSignal(page.saved) as saved:
        panel(page).saved_as.emit("/home/ayşe/kopya.wav")

    assert saved.args == [path, "/home/ayşe/kopya.wav"]


def test_dialling_from_the_detail_is_passed_on(page: CallsPage, qtbot: QtBot) -> None:
    choose(page, the_call(0))

    with qtbot.waitSignal(page.dialled) as dialled:
        qtbot.mouseClick(button(page, "Ara"), LEFT)

    assert dialled.args == [CUSTOMER]


def test_shelves_are_passed_on(page: CallsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.shelf_chosen) as chosen:
        page.show_shelf(Shelf.MISSED)

    assert chosen.args == [Shelf.MISSED]


def test_the_newest_call_is_known(page: CallsPage) -> None:
    choose(page, the_call(0))

    assert page.newest() == the_call(0)


def test_in_a_wide_window_the_call_lies_beside_the_list(page: CallsPage) -> None:
    assert page.findChild(QSplitter).orientation() is Qt.Orientation.Horizontal


def test_in_a_narrow_window_the_call_lies_below_the_list(page: CallsPage, qtbot: QtBot) -> None:
    page.around.resize(470, 500)

    below = Qt.Orientation.Vertical
    qtbot.waitUntil(lambda: page.findChild(QSplitter).orientation() is below)
    assert page.width() < 470


def test_a_call_is_said_to_be_chosen_once(page: CallsPage) -> None:
    said: list[Call] = []
    page.chosen.connect(said.append)

    choose(page, the_call(0))
    choose(page, the_call(0, queue="200"))

    assert said == [the_call(0)]


def test_a_chosen_call_that_ends_is_said_again(page: CallsPage) -> None:
    alive = the_call(0, state=CallState.TALKING, ended_at=None)
    choose(page, alive)
    said: list[Call] = []
    page.chosen.connect(said.append)

    page.show_changed(alive, the_call(0))

    assert said == [the_call(0)]


def test_notes_are_marked_in_the_recording_and_go_there(
    page: CallsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    need_an_output()
    choose(page, the_call(0, **RECORDED))
    page.show_ready(the_call(0), a_wav(tmp_path / "ses.wav", *[0.4] * 60))
    page.show_notes(the_call(0).id, (a_note(call=the_call(0).id, second=42),))
    qtbot.waitUntil(lambda: page.listened_to() > 0, timeout=10_000)

    page.findChild(NotesList).wanted.emit(42)

    qtbot.waitUntil(lambda: 42 <= page.listened_to() < 44, timeout=10_000)
    assert [text for _, text in page.findChild(Waveform).marks] == ["Fiyat sordu"]


def test_the_next_recording_of_the_list_follows_where_that_was_chosen(
    page: CallsPage, qtbot: QtBot
) -> None:
    page.show_choices(Preferences(play_on=True))
    choose(page, the_call(0, **RECORDED))
    play(page, the_call(0))

    with qtbot.waitSignal(page.listened) as listened:
        panel(page).ended.emit()

    assert listened.args[0].id == the_call(6).id


def test_nothing_follows_where_it_was_not_chosen(page: CallsPage, qtbot: QtBot) -> None:
    choose(page, the_call(0, **RECORDED))
    play(page, the_call(0))

    with qtbot.assertNotEmitted(page.listened):
        panel(page).ended.emit()


def test_nothing_follows_the_last_one(page: CallsPage, qtbot: QtBot) -> None:
    page.show_choices(Preferences(play_on=True))
    choose(page, the_call(0, **RECORDED))
    page.choose(the_call(6).id)
    play(page, the_call(6))

    with qtbot.assertNotEmitted(page.listened):
        panel(page).ended.emit()


def test_a_recording_that_is_left_is_closed(page: CallsPage, qtbot: QtBot) -> None:
    choose(page, the_call(0, **RECORDED))
    play(page, the_call(0))

    with qtbot.waitSignal(page.closed) as closed:
        page.choose(the_call(6).id)

    assert closed.args[0].id == the_call(0).id


def test_keeping_is_said_with_its_call(page: CallsPage, qtbot: QtBot) -> None:
    choose(page, the_call(0, **RECORDED))
    play(page, the_call(0))

    with qtbot.waitSignal(page.kept) as kept:
        panel(page).kept.emit(True)

    assert (kept.args[0].id, kept.args[1]) == (the_call(0).id, True)


def play(page: CallsPage, call: Call) -> None:
    """Show a recording as ready; that it cannot be played is said later."""
    page.show_ready(call, Path("/nowhere/ses.wav"))
