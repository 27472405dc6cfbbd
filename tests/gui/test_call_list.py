"""The list of calls: shelves, keys, menu, troubles, and a place that holds still."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages_about_calls import CallsCounted, Stretch, Way
from santral_desktop.application.ports.journal import MOST_COUNTED, CallQuery, Shelf
from santral_desktop.domain.calls import Call, CallId, Direction, RecordingState
from santral_desktop.ui.call_list import CallList
from santral_desktop.ui.call_rail import CallRail
from santral_desktop.ui.call_rows import Role
from santral_desktop.ui.call_view import CallView
from santral_desktop.ui.theme import wear
from tests.builders import CUSTOMER, NINE
from tests.gui.listed import NOON, above, below, place_of, shown, the_call


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


def counted(whole: dict[Shelf, int], oldest: datetime | None = None, **query: Any) -> CallsCounted:
    return CallsCounted(CallQuery(**query), whole, oldest)


def test_each_shelf_says_how_many_calls_it_has(calls: CallList) -> None:
    calls.show_counts(counted({Shelf.ALL: 1_234_567, Shelf.MISSED: 3, Shelf.INBOUND: 12_345}))

    assert chip(calls, "Tümü").text() == f"Tümü {QLocale().toString(1.2)} Mn"
    assert chip(calls, "Tümü").toolTip() == f"Tümü: {QLocale().toString(1_234_567)} çağrı"
    assert chip(calls, "Cevapsız").text() == "Cevapsız 3"
    assert chip(calls, "Gelen").text() == "Gelen 12 B"
    assert chip(calls, "Giden").text() == "Giden"


def test_what_is_counted_only_so_far_says_so(calls: CallList) -> None:
    calls.show_counts(counted({Shelf.ALL: MOST_COUNTED, Shelf.MISSED: 3}, text="ali"))

    assert chip(calls, "Tümü").text() == f"Tümü {QLocale().toString(1000)}+"
    assert chip(calls, "Cevapsız").text() == "Cevapsız 3"


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


def test_letters_are_searched_and_choose_nothing(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(the_call(0), the_call(1, name="Zeki Öz")))
    calls.choose(the_call(0).id)

    with qtbot.waitSignal(calls.typed) as typed:
        qtbot.keyClicks(view(calls), "z")

    assert (typed.args, calls.call) == (["z"], the_call(0))


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


def test_scrolling_down_asks_for_the_next_page_once(calls: CallList, qtbot: QtBot) -> None:
    calls.show_calls(shown(*some(100), more=True))
    asked: list[Stretch] = []
    calls.wanted.connect(asked.append)

    for _ in range(60):
        qtbot.keyClick(view(calls), Qt.Key.Key_PageDown)

    assert asked == [below(the_call(99))]


def test_a_short_page_asks_for_the_next_one_at_once(calls: CallList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(calls.wanted):
        calls.show_calls(shown(*some(3), more=True))


def test_after_a_trouble_the_page_is_asked_for_again(calls: CallList, qtbot: QtBot) -> None:
    asked: list[Stretch] = []
    calls.wanted.connect(asked.append)
    calls.show_calls(shown(*some(3), more=True))

    calls.show_trouble("Çağrılar okunamadı.")
    view(calls).look_ahead()

    assert asked == [below(the_call(2))] * 2


def test_the_page_behind_comes_below(calls: CallList) -> None:
    calls.show_calls(shown(*some(50), more=True))
    calls.show_calls(shown(the_call(50), stretch=below(the_call(49))))

    assert calls.choose(the_call(50).id)


def test_a_page_behind_another_list_is_dropped(calls: CallList) -> None:
    calls.show_calls(shown(*some(50), more=True))
    calls.show_calls(shown(the_call(50), stretch=below(the_call(7))))

    assert not calls.choose(the_call(50).id)


def in_sight(calls: CallList) -> list[Call]:
    """Return the calls that are on the screen."""
    model = view(calls).model()
    found = [model.index(row, 0).data(Role.CALL) for row in range(*view(calls).in_sight())]
    return [call for call in found if call]


def test_what_is_read_above_moves_nothing_on_the_screen(calls: CallList) -> None:
    amid(calls)
    view(calls).go_to(1)  # below the heading
    before = in_sight(calls)

    calls.show_calls(shown(*some(100), stretch=above(the_call(100))))

    assert in_sight(calls) == before


def test_home_goes_to_calls_that_are_not_at_hand(calls: CallList, qtbot: QtBot) -> None:
    amid(calls)

    with qtbot.waitSignal(calls.wanted, check_params_cb=lambda s: s.way is Way.TOP):
        qtbot.keyClick(view(calls), Qt.Key.Key_Home)


def test_end_goes_to_calls_that_are_not_at_hand(calls: CallList, qtbot: QtBot) -> None:
    amid(calls)

    with qtbot.waitSignal(calls.wanted, check_params_cb=lambda s: s.way is Way.BOTTOM):
        qtbot.keyClick(view(calls), Qt.Key.Key_End)
    calls.show_calls(shown(*[the_call(n) for n in range(900, 1000)], stretch=Stretch(Way.BOTTOM)))

    assert in_sight(calls)[-1] == the_call(999)


def amid(calls: CallList) -> None:
    """Show a part of a list that goes on in both directions."""
    page = [the_call(number) for number in range(100, 200)]
    calls.show_calls(shown(*page, more=True))
    calls.show_calls(shown(*page, stretch=Stretch(Way.FROM, place_of(the_call(99))), more=True))


def test_a_list_that_is_not_at_hand_has_time_for_its_scroll_bar(
    calls: CallList, qtbot: QtBot
) -> None:
    amid(calls)
    calls.show_counts(counted({}, oldest=NINE - timedelta(days=1000)))
    rail = calls.findChild(CallRail)

    with qtbot.waitSignal(calls.wanted) as wanted:
        rail.setSliderDown(True)
        rail.setSliderPosition(rail.maximum() // 2)
        rail.setSliderDown(False)

    assert rail.isVisible()
    assert wanted.args[0].way is Way.FROM
    assert abs(wanted.args[0].place.started_at - (NOON - timedelta(days=500))) < timedelta(days=1)


def test_the_time_bar_follows_the_list(calls: CallList) -> None:
    amid(calls)
    calls.show_counts(counted({}, oldest=NOON - timedelta(hours=206)))

    assert calls.findChild(CallRail).value() == 5000


def test_a_list_that_is_wholly_at_hand_has_a_plain_scroll_bar(calls: CallList) -> None:
    calls.show_calls(shown(*some(40)))

    assert not calls.findChild(CallRail).isVisible()
    assert view(calls).verticalScrollBar().isVisible()


def test_the_day_stays_in_sight_while_its_heading_is_scrolled_away(calls: CallList) -> None:
    calls.show_calls(
        shown(*[the_call(1 + 24 * (n // 20), id=CallId(f"call-{n:06}")) for n in range(60)])
    )
    days = [view(calls).banner()]
    bar = view(calls).verticalScrollBar()
    for row in (5, 30):
        bar.setValue(row * bar.singleStep())
        days.append(view(calls).banner())

    assert days == ["", "Bugün", "Dün"]


def test_going_to_a_day_asks_for_its_last_call(calls: CallList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(calls.wanted) as wanted:
        calls.filters.day_wanted.emit(date(2031, 2, 1))

    (asked,) = wanted.args
    assert (asked.way, asked.place.started_at) == (Way.FROM, datetime(2031, 2, 1, 21, tzinfo=UTC))


def test_an_empty_list_offers_to_clear_its_filters(calls: CallList, qtbot: QtBot) -> None:
    calls.filters.change(queue="500")
    calls.show_calls(shown(queue="500"))

    assert "Bu süzgeçlere uyan çağrı yok." in says(calls)
    with qtbot.waitSignal(calls.narrowed) as narrowed:
        qtbot.mouseClick(chip(calls, "Süzgeçleri temizle"), Qt.MouseButton.LeftButton)

    assert narrowed.args == [CallQuery()]


def test_a_search_within_filters_says_both(calls: CallList) -> None:
    calls.show_calls(shown(text="ali", queue="500"))

    assert says(calls) == ["Süzgeçler içinde “ali” aramasına uyan çağrı bulunamadı."]


@pytest.mark.parametrize(
    ("narrowed", "comes"),
    [
        ({"queue": "500"}, False),
        ({"extension": "1007"}, True),
        ({"recorded": True}, False),
        ({"noted": True}, False),
        ({"since": NINE}, True),
        ({"until": NINE}, False),
    ],
)
def test_a_live_call_comes_in_where_filters_let_it(
    calls: CallList, narrowed: dict[str, Any], comes: bool
) -> None:
    calls.show_calls(shown(**narrowed))
    calls.show_changed(None, the_call(0))

    assert (calls.newest() is not None) is comes


def test_what_is_in_sight_is_what_is_read_again(calls: CallList) -> None:
    calls.show_calls(shown(*some(300), more=True))
    view(calls).go_to(200)

    present = calls.present()

    assert present.way is Way.AGAIN
    assert present.place is not None
    assert present.most < 150


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
