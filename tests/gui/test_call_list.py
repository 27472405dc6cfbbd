"""The list of calls: shelves, keys, menu, troubles, and a place that holds still."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.journal import Place, Shelf
from santral_desktop.domain.calls import Call, CallId, Direction, RecordingState
from santral_desktop.ui.call_list import CallList
from santral_desktop.ui.call_view import CallView
from santral_desktop.ui.theme import wear
from tests.builders import CUSTOMER, NINE
from tests.gui.listed import NOON, shown, the_call


@pytest.fixture
def calls(qtbot: QtBot) -> CallList:
    calls = CallList(lambda: NOON)
    qtbot.addWidget(calls)
    calls.resize(420, 400)
    calls.show()
    return calls


def view(calls: CallList) -> CallView:
    return calls.findChild(CallView)


def chip(calls: CallList, word: str) -> QPushButton:
    return next(b for b in calls.findChildren(QPushButton) if b.text().startswith(word))


def says(calls: CallList) -> list[str]:
    return [label.text() for label in calls.findChildren(QLabel) if label.isVisible()]


def some(count: int, **parts: object) -> list[Call]:
    return [the_call(number, **parts) for number in range(count)]


def menu_words(menu: QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.isEnabled()]


def the_action(menu: QMenu, word: str) -> QAction:
    return next(a for a in menu.actions() if word in a.text().replace("&", ""))


def test_before_the_first_page_the_list_says_that_it_reads(calls: CallList) -> None:
    assert says(calls) == ["Çağrılar okunuyor…"]


def test_a_chip_asks_for_its_shelf(calls: CallList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(calls.shelf_chosen) as chosen:
        qtbot.mouseClick(chip(calls, "Giden"), Qt.MouseButton.LeftButton)

    assert chosen.args == [Shelf.OUTBOUND]


def test_a_shelf_can_be_chosen_for_the_person(calls: CallList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(calls.shelf_chosen) as chosen:
        calls.show_shelf(Shelf.MISSED)

    assert chosen.args == [Shelf.MISSED]
    assert chip(calls, "Cevapsız").isChecked()


def test_the_missed_calls_are_counted_on_their_chip(calls: CallList) -> None:
    calls.show_calls(shown(the_call(0), missed=3))

    assert chip(calls, "Cevapsız").text() == "Cevapsız (3)"


def test_without_missed_calls_nothing_is_counted(calls: CallList) -> None:
    calls.show_missed(3)
    calls.show_missed(0)

    assert chip(calls, "Cevapsız").text() == "Cevapsız"


@pytest.mark.parametrize(
    ("shelf", "sentence"),
    [
        (Shelf.ALL, "Henüz çağrı yok. İlk çağrınız burada görünecek."),
        (Shelf.MISSED, "Cevapsız çağrı yok."),
        (Shelf.INBOUND, "Gelen çağrı yok."),
        (Shelf.OUTBOUND, "Giden çağrı yok."),
        (Shelf.RECORDED, "Ses kaydı olan çağrı yok."),
    ],
)
def test_an_empty_shelf_says_what_is_not_there(
    calls: CallList, shelf: Shelf, sentence: str
) -> None:
    calls.show_calls(shown(shelf=shelf))

    assert says(calls) == [sentence]


def test_a_search_without_result_repeats_what_was_sought_as_plain_text(calls: CallList) -> None:
    calls.show_calls(shown(text="<b>Ayşe</b>"))

    assert says(calls) == ["“<b>Ayşe</b>” aramasına uyan çağrı bulunamadı."]
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in calls.findChildren(QLabel)
    )


def test_a_trouble_is_said_and_can_be_tried_again(calls: CallList, qtbot: QtBot) -> None:
    calls.show_trouble("Çağrılar okunamadı.")

    with qtbot.waitSignal(calls.retried):
        qtbot.mouseClick(chip(calls, "&Yeniden"), Qt.MouseButton.LeftButton)

    assert says(calls)[0] == "Çağrılar okunamadı."


def test_a_page_ends_the_trouble(calls: CallList) -> None:
    calls.show_trouble("Çağrılar okunamadı.")
    calls.show_calls(shown(the_call(0)))

    assert says(calls) == []


def test_the_history_says_how_far_it_was_read(calls: CallList) -> None:
    calls.show_calls(shown(the_call(0)))
    calls.show_progress(3, 7)

    assert says(calls) == ["Geçmiş okunuyor: 3/7 gün"]


def test_the_history_says_why_it_pauses(calls: CallList) -> None:
    calls.show_calls(shown(the_call(0)))
    calls.show_progress(3, 7, "Santral biraz beklenmesini istedi.")

    assert says(calls) == ["Santral biraz beklenmesini istedi."]


def test_a_history_that_is_read_says_nothing(calls: CallList) -> None:
    calls.show_calls(shown(the_call(0)))
    calls.show_progress(3, 7)
    calls.show_progress(7, 7)

    assert says(calls) == []


def test_the_arrow_keys_choose_calls_and_pass_over_headings(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(the_call(9), the_call(10)))
    calls.choose(the_call(9).id)

    qtbot.keyClick(view(calls), Qt.Key.Key_Down)

    assert calls.call == the_call(10)


def test_home_and_end_go_to_the_first_and_the_last_call(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(*some(30)))
    qtbot.keyClick(view(calls), Qt.Key.Key_End)
    last = calls.call
    qtbot.keyClick(view(calls), Qt.Key.Key_Home)

    assert (calls.call, last) == (the_call(0), the_call(29))


def test_page_keys_do_not_stop_at_a_heading(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(*[the_call(24 * day) for day in range(40)]))
    calls.choose(the_call(24 * 39).id)
    for _ in range(40):
        qtbot.keyClick(view(calls), Qt.Key.Key_PageUp)

    assert calls.call == the_call(0)


def test_letters_choose_nothing(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(the_call(0), the_call(1, name="Zeki Öz")))
    calls.choose(the_call(0).id)

    qtbot.keyClicks(view(calls), "zek")

    assert calls.call == the_call(0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_a_call(calls: CallList, qtbot: QtBot, key: Qt.Key) -> None:
    calls.show_calls(shown(the_call(0)))
    calls.choose(the_call(0).id)

    with qtbot.waitSignal(calls.activated) as activated:
        qtbot.keyClick(view(calls), key)

    assert activated.args == [the_call(0)]


def test_a_double_click_opens_a_call(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(the_call(0)))
    place = view(calls).visualRect(view(calls).model().index(1, 0)).center()

    with qtbot.waitSignal(calls.activated) as activated:
        qtbot.mouseDClick(view(calls).viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert activated.args == [the_call(0)]


def test_control_and_enter_dials_again(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(the_call(0)))
    calls.choose(the_call(0).id)

    with qtbot.waitSignal(calls.dialled) as dialled:
        qtbot.keyClick(view(calls), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert dialled.args == [CUSTOMER]


def test_a_hidden_number_cannot_be_dialled(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(the_call(0, number="", name="")))
    calls.choose(the_call(0).id)

    with qtbot.assertNotEmitted(calls.dialled):
        qtbot.keyClick(view(calls), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_copying_a_call_copies_its_number(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(the_call(0)))
    calls.choose(the_call(0).id)

    qtbot.keyClick(view(calls), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QApplication.clipboard().text() == "+905321112233"


def test_the_menu_of_a_recorded_call_offers_all(calls: CallList) -> None:
    menu = view(calls).menu_of(the_call(0, recording=RecordingState.PRESENT))

    assert menu_words(menu) == ["Ara", "Numarayı kopyala", "Kaydı dinle"]


def test_the_menu_of_a_hidden_number_offers_nothing(calls: CallList) -> None:
    menu = view(calls).menu_of(the_call(0, number="", recording=RecordingState.NONE))

    assert menu_words(menu) == []


def test_the_menu_dials(calls: CallList, qtbot: QtBot) -> None:
    menu = view(calls).menu_of(the_call(0))

    with qtbot.waitSignal(calls.dialled) as dialled:
        the_action(menu, "Ara").trigger()

    assert dialled.args == [CUSTOMER]


def test_the_menu_key_opens_the_menu_of_the_chosen_call(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(the_call(0)))
    calls.choose(the_call(0).id)
    view(calls).open_menu()

    menu = view(calls).findChild(QMenu)
    assert menu.isVisible()
    menu.close()


def test_scrolling_down_asks_for_the_next_page(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(*some(100), more=True))

    with qtbot.waitSignal(calls.more_wanted) as wanted:
        qtbot.keyClick(view(calls), Qt.Key.Key_End)

    assert wanted.args == [Place(NINE - timedelta(hours=99), the_call(99).id)]


def test_a_short_page_asks_for_the_next_one_at_once(calls: CallList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(calls.more_wanted):
        calls.show_calls(shown(*some(3), more=True))


def test_the_page_behind_comes_below(calls: CallList) -> None:
    first = some(50)
    calls.show_calls(shown(*first, more=True))
    place = Place(NINE - timedelta(hours=49), first[-1].id)
    calls.show_calls(shown(the_call(50), behind=place))

    assert calls.choose(the_call(50).id)


def test_a_page_behind_another_list_is_dropped(calls: CallList) -> None:
    calls.show_calls(shown(*some(50), more=True))
    place = Place(NINE - timedelta(hours=7), the_call(7).id)
    calls.show_calls(shown(the_call(50), behind=place))

    assert not calls.choose(the_call(50).id)


def test_a_new_call_leaves_the_chosen_one_chosen_and_in_its_place(
    calls: CallList, qtbot: QtBot
) -> None:
    calls.show_calls(shown(*[the_call(n) for n in range(1, 60)]))
    calls.choose(the_call(30).id)
    before = view(calls).currentIndex().row()

    with qtbot.assertNotEmitted(calls.chosen):
        calls.show_changed(None, the_call(0))

    assert view(calls).currentIndex().row() == before + 1
    assert calls.call == the_call(30)


def test_the_first_page_read_again_keeps_the_chosen_call(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(*[the_call(n) for n in range(1, 10)]))
    calls.choose(the_call(4).id)

    with qtbot.assertNotEmitted(calls.chosen):
        calls.show_calls(shown(*some(10)))

    assert view(calls).call() == the_call(4)


def test_a_change_of_the_chosen_call_is_told(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(the_call(0)))
    calls.choose(the_call(0).id)
    after = the_call(0, recording=RecordingState.PRESENT)

    with qtbot.waitSignal(calls.chosen) as chosen:
        calls.show_changed(the_call(0), after)

    assert chosen.args == [after]


def test_a_request_that_found_its_call_stays_chosen(calls: CallList) -> None:
    asked = the_call(0, id=CallId("here-1"), direction=Direction.OUTBOUND)
    calls.show_calls(shown(asked, the_call(1)))
    calls.choose(asked.id)
    found = replace(asked, id=CallId("pbx-1"), started_at=NINE - timedelta(hours=2))
    calls.show_changed(asked, found)

    assert view(calls).call() == found


def test_a_call_of_another_shelf_does_not_come_in(calls: CallList) -> None:
    calls.show_calls(shown(the_call(1, direction=Direction.OUTBOUND), shelf=Shelf.OUTBOUND))
    calls.show_changed(None, the_call(0))

    assert calls.newest() == the_call(1, direction=Direction.OUTBOUND)


def test_a_call_that_was_not_sought_does_not_come_in(calls: CallList) -> None:
    calls.show_calls(shown(the_call(1), text="yilmaz"))
    calls.show_changed(None, the_call(0, name="Zeki Öz"))

    assert calls.newest() == the_call(1)


def test_a_call_that_was_sought_comes_in(calls: CallList) -> None:
    calls.show_calls(shown(the_call(1), text="0532 111"))
    calls.show_changed(None, the_call(0, name="Zeki Öz"))

    assert calls.newest() == the_call(0, name="Zeki Öz")


def test_a_call_that_leaves_its_shelf_leaves_the_list(calls: CallList) -> None:
    missed = the_call(0, answered_at=None)
    calls.show_calls(shown(missed, shelf=Shelf.MISSED))
    calls.show_changed(missed, the_call(0))

    assert says(calls) == ["Cevapsız çağrı yok."]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_hostile_names_are_painted_in_both_themes(
    calls: CallList, qapp: QApplication, theme: str
) -> None:
    wear(qapp, theme)
    names = ("<img src=x>", "\u202eters", "&amp; &Ara", "x" * 200, "شركة", "")
    calls.show_calls(shown(*[the_call(n, name=name) for n, name in enumerate(names)]))

    assert not calls.grab().isNull()
