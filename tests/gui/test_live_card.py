"""The card of live calls: who, how long, and what can be done about it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.pbx import Ability, Extension
from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Doubt
from santral_desktop.domain.contacts import Caller, Contact
from santral_desktop.domain.welcomes import Colour, Welcome
from santral_desktop.ui.extension_picker import ExtensionPicker
from santral_desktop.ui.live_card import LiveCard
from santral_desktop.ui.live_row import LiveRow
from santral_desktop.ui.theme import wear
from tests.builders import COLLEAGUE, CUSTOMER, ME, NINE, ONE, OUR_NUMBER, TWO, a_call, a_note

NOW = NINE + timedelta(seconds=138)
ALL = frozenset(Ability)
COLLEAGUES = (Extension(COLLEAGUE, "Mehmet Kaya"), Extension("1009", "Işıl Çelik"))


def talking(**parts: object) -> Call:
    return a_call(**{"state": CallState.TALKING, "ended_at": None, **parts})


def ringing(**parts: object) -> Call:
    return talking(
        **{
            "state": CallState.RINGING,
            "answered_at": None,
            "ringing": frozenset({ME}),
            **parts,
        }
    )


@pytest.fixture
def card(qtbot: QtBot) -> LiveCard:
    card = LiveCard()
    qtbot.addWidget(card)
    card.show_own_extension(ME)
    card.show_abilities(ALL)
    card.show_extensions(COLLEAGUES)
    card.resize(500, 200)
    return card


def rows(card: LiveCard) -> list[LiveRow]:
    found = [row for row in card.findChildren(LiveRow) if row.isVisible()]
    return sorted(found, key=lambda row: row.y())


def texts(card: LiveCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def offered(card: LiveCard) -> list[str]:
    buttons = [b for b in card.findChildren(QPushButton) if b.isVisible()]
    return [button.text().replace("&", "") for button in buttons]


def button(card: LiveCard, text: str) -> QPushButton:
    found = card.findChildren(QPushButton)
    return next(b for b in found if b.isVisible() and b.text().replace("&", "") == text)


def test_without_calls_there_is_no_card(card: LiveCard) -> None:
    card.show_calls((talking(),), NOW)
    card.show_calls((), NOW)

    assert not card.isVisible()
    assert not card._second.isActive()


def test_it_tells_who_for_whom_and_how_long(card: LiveCard) -> None:
    card.show_calls((talking(queue="200"),), NOW)

    assert texts(card)[-4:] == [
        "Ayşe Yılmaz",
        "0532 111 22 33 → 0850 000 0001 · Kuyruk 200",
        "Görüşülüyor",
        "2:13",
    ]


def test_time_goes_on_by_itself(qtbot: QtBot, card: LiveCard) -> None:
    card._second.setInterval(20)

    card.show_calls((talking(),), NOW)

    qtbot.waitUntil(lambda: "2:14" in texts(card))


@pytest.mark.parametrize(
    ("call", "buttons"),
    [
        (ringing(), ["Cevapla", "Reddet"]),
        (ringing(ringing=frozenset({COLLEAGUE})), ["Kapat"]),
        (talking(), ["Kapat", "Sessiz", "Aktar ▾"]),
        (ringing(direction=Direction.OUTBOUND), ["Kapat"]),
        (talking(id=CallId("here-1"), state=CallState.REQUESTED), []),
    ],
    ids=["rings here", "rings elsewhere", "talking", "dialled", "not at the PBX yet"],
)
def test_a_call_offers_what_its_state_allows(
    card: LiveCard, call: Call, buttons: list[str]
) -> None:
    card.show_calls((call,), NOW)

    assert offered(card) == buttons


@pytest.mark.parametrize(
    ("missing", "button"),
    [(Ability.HANG_UP, "Kapat"), (Ability.MUTE, "Sessiz"), (Ability.TRANSFER, "Aktar ▾")],
)
def test_what_the_provider_cannot_do_is_not_offered(
    card: LiveCard, missing: Ability, button: str
) -> None:
    card.show_calls((talking(),), NOW)

    card.show_abilities(ALL - {missing})

    assert button not in offered(card)


@pytest.mark.parametrize(
    ("call", "text", "signal"),
    [
        (ringing(), "Cevapla", "answered"),
        (ringing(), "Reddet", "hung_up"),
        (talking(), "Kapat", "hung_up"),
    ],
)
def test_a_button_says_what_is_wanted_of_which_call_once(
    qtbot: QtBot, card: LiveCard, call: Call, text: str, signal: str
) -> None:
    heard: list[str] = []
    getattr(card, signal).connect(heard.append)
    card.show_calls((call,), NOW)
    wanted = button(card, text)

    qtbot.mouseClick(wanted, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(wanted, Qt.MouseButton.LeftButton)

    assert heard == [ONE]


def test_muting_is_switched_on_and_off(card: LiveCard) -> None:
    heard: list[tuple[str, bool]] = []
    card.muted.connect(lambda call, on: heard.append((call, on)))
    card.show_calls((talking(),), NOW)

    button(card, "Sessiz").click()
    button(card, "Sessiz").click()

    assert heard == [(ONE, True), (ONE, False)]


def test_a_failed_command_is_told_and_offered_again(card: LiveCard) -> None:
    card.show_calls((talking(),), NOW)
    button(card, "Kapat").click()

    card.show_trouble("Santral isteği kabul etmedi.")

    assert "Santral isteği kabul etmedi." in texts(card)
    assert button(card, "Kapat").isEnabled()


def test_a_failed_muting_was_none(card: LiveCard) -> None:
    card.show_calls((talking(),), NOW)
    button(card, "Sessiz").click()

    card.show_trouble("Olmadı.")

    assert not button(card, "Sessiz").isChecked()


def test_another_failure_leaves_the_muting(card: LiveCard) -> None:
    card.show_calls((talking(),), NOW)
    button(card, "Sessiz").click()
    button(card, "Kapat").click()

    card.show_trouble("Olmadı.")

    assert button(card, "Sessiz").isChecked()


def test_trouble_is_told_without_a_call_too_and_forgotten(qtbot: QtBot, card: LiveCard) -> None:
    card._forget.setInterval(20)

    card.show_trouble("Olmadı.")

    assert texts(card) == ["Olmadı."]
    qtbot.waitUntil(lambda: not card.isVisible())


def test_a_call_is_handed_over_to_a_chosen_extension(qtbot: QtBot, card: LiveCard) -> None:
    card.show_calls((talking(),), NOW)
    button(card, "Aktar ▾").click()
    picker = card.findChild(ExtensionPicker)

    with qtbot.waitSignal(card.transferred) as heard:
        picker.chosen.emit(COLLEAGUE)

    assert heard.args == [ONE, COLLEAGUE]


def test_nobody_hands_a_call_over_to_himself(card: LiveCard) -> None:
    card.show_extensions((Extension(ME, "Ben"), *COLLEAGUES))
    card.show_calls((talking(),), NOW)

    button(card, "Aktar ▾").click()

    items = card.findChild(ExtensionPicker)._list
    assert [items.item(row).text()[:4] for row in range(items.count())] == [COLLEAGUE, "1009"]


def test_what_rings_comes_first_then_the_newest(card: LiveCard) -> None:
    old = talking(id=CallId("old"))
    new = talking(id=CallId("new"), started_at=NINE + timedelta(seconds=60))

    card.show_calls((old, ringing(id=TWO), new), NOW)
    QApplication.processEvents()

    assert [row.call.id for row in rows(card)] == [TWO, "new", "old"]


def test_more_than_three_calls_are_counted(card: LiveCard) -> None:
    card.show_calls(tuple(talking(id=CallId(str(n))) for n in range(5)), NOW)

    assert len(rows(card)) == 3
    assert "+2 çağrı daha" in texts(card)


def test_a_call_in_doubt_says_so(card: LiveCard) -> None:
    call = talking(
        id=CallId("here-1"),
        state=CallState.REQUESTED,
        answered_at=None,
        doubt=Doubt.MAY_HAVE_BEEN_PLACED,
    )

    card.show_calls((call,), NOW)

    assert "Santral yanıt vermedi; çağrı başlamış olabilir." in texts(card)


def test_a_row_stays_the_same_while_its_call_moves_on(card: LiveCard) -> None:
    card.show_calls((ringing(),), NOW)
    row = rows(card)[0]

    card.show_calls((talking(),), NOW)

    assert rows(card) == [row]


def test_a_hostile_name_is_plain_text_and_widens_nothing(card: LiveCard) -> None:
    card.show_calls((talking(name="<img src=x>" * 30),), NOW)

    assert card.minimumSizeHint().width() < 460
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in card.findChildren(QLabel))


def test_it_wears_both_themes(qapp: QApplication, card: LiveCard) -> None:
    card.show_calls((talking(),), NOW)

    wear(qapp, "dark")
    wear(qapp, "light")

    assert not card.grab().isNull()


AYSE = Caller(
    contact=Contact(name="Ayşe Yılmaz", company="<b>Örnek</b>", numbers=(CUSTOMER,)),
    calls=2,
    last=a_call(started_at=NINE - timedelta(days=1)),
    note=a_note(),
)
SALES = Welcome(OUR_NUMBER, Colour.GREEN, "Satış, hoş geldiniz")


def note_of(card: LiveCard) -> QLineEdit:
    (found,) = [edit for edit in card.findChildren(QLineEdit) if edit.isVisible()]
    return found


def write(qtbot: QtBot, card: LiveCard, text: str) -> None:
    QApplication.sendEvent(note_of(card), QFocusEvent(QFocusEvent.Type.FocusIn))
    qtbot.keyClicks(note_of(card), text)


def test_the_contacts_name_stands_where_the_pbx_gave_none(card: LiveCard) -> None:
    card.show_calls((talking(name=""),), NOW)

    card.show_caller(ONE, AYSE)

    assert "Ayşe Yılmaz" in texts(card)
    assert "0532 111 22 33 → 0850 000 0001" in texts(card)


def test_what_is_known_of_the_caller_is_shown_as_plain_text(card: LiveCard) -> None:
    card.show_calls((talking(),), NOW)

    card.show_caller(ONE, AYSE)

    company, known = "\u2068<b>Örnek</b>\u2069", "Son: 1 gün önce, 1007 ile görüşüldü · 2 çağrı"
    assert f"{company} · \u2068{known}\u2069" in texts(card)
    assert "Açık not: Fiyat sordu" in texts(card)


def test_a_caller_known_before_his_row_is_shown_with_it(card: LiveCard) -> None:
    card.show_caller(ONE, AYSE)

    card.show_calls((talking(name=""),), NOW)

    assert "Ayşe Yılmaz" in texts(card)


def test_a_call_to_a_number_with_a_greeting_shows_it_in_its_colour(card: LiveCard) -> None:
    card.show_calls((talking(),), NOW)

    card.show_welcomes((SALES,))

    (greeting,) = [label for label in card.findChildren(QLabel) if label.text() == SALES.greeting]
    assert greeting.isVisible()
    assert greeting.property("tone") == "good"


def test_a_note_is_said_with_its_call(qtbot: QtBot, card: LiveCard) -> None:
    card.show_calls((talking(),), NOW)
    said: list[tuple[str, str]] = []
    card.noted.connect(lambda call, text: said.append((call, text)))

    write(qtbot, card, "Fi")
    with qtbot.waitSignal(card.note_finished) as finished:
        qtbot.keyClick(note_of(card), Qt.Key.Key_Return)

    assert said == [(ONE, "F"), (ONE, "Fi")]
    assert finished.args == [ONE]


def test_a_note_may_be_left_open(qtbot: QtBot, card: LiveCard) -> None:
    card.show_calls((talking(),), NOW)
    (box,) = [box for box in card.findChildren(QCheckBox) if box.isVisible()]

    with qtbot.waitSignal(card.note_left_open) as said:
        box.click()

    assert said.args == [ONE, True]


def test_a_note_in_the_middle_outlives_its_call(qtbot: QtBot, card: LiveCard) -> None:
    card.show_calls((talking(),), NOW)
    write(qtbot, card, "Fiyat")

    card.show_calls((), NOW)
    during = texts(card), offered(card), note_of(card).text()
    qtbot.keyClick(note_of(card), Qt.Key.Key_Return)

    assert "Bitti" in during[0]
    assert during[1:] == ([], "Fiyat")
    assert not card.isVisible()


def test_a_call_without_a_note_in_the_middle_goes_at_its_end(card: LiveCard) -> None:
    card.show_calls((talking(),), NOW)

    card.show_calls((), NOW)

    assert not card.isVisible()


def test_a_call_that_gets_another_id_keeps_its_note(qtbot: QtBot, card: LiveCard) -> None:
    card.show_calls((talking(id=CallId("here-1")),), NOW)
    card.show_caller("here-1", AYSE)
    write(qtbot, card, "Fiyat")

    card.show_renamed(CallId("here-1"), ONE)
    card.show_calls((talking(),), NOW)

    assert note_of(card).text() == "Fiyat"
    assert "Açık not: Fiyat sordu" in texts(card)


def test_of_each_call_is_offered_what_its_own_account_can_do(card: LiveCard) -> None:
    card.show_abilities(frozenset({Ability.PLACE_CALLS}), "bulutfon")
    card.show_own_extension("1001", "bulutfon")

    card.show_calls((talking(), ringing(id=TWO, account="bulutfon", ringing={"1001"})), NOW)

    there, here = rows(card)
    assert [b.text() for b in there.findChildren(QPushButton) if b.isVisible()] == []
    assert "&Kapat" in [b.text() for b in here.findChildren(QPushButton) if b.isVisible()]


def test_colleagues_are_those_of_the_calls_account(card: LiveCard) -> None:
    card.show_abilities(ALL, "bulutfon")
    card.show_calls((talking(account="bulutfon"),), NOW)
    hand_over = next(b for b in card.findChildren(QPushButton) if b.text() == "Ak&tar ▾")
    before = hand_over.isEnabled()

    card.show_extensions((Extension("1002", "Can"),), "bulutfon")

    assert (before, hand_over.isEnabled()) == (False, True)


def test_a_call_that_the_pbx_took_without_a_name_claims_neither_doubt_nor_talk(
    card: LiveCard,
) -> None:
    asked = ringing(
        id=CallId("here-1"),
        state=CallState.REQUESTED,
        direction=Direction.OUTBOUND,
        doubt=Doubt.UNNAMED,
    )

    card.show_calls((asked,), NOW)

    assert "Aranıyor…" in texts(card)
    assert "Santral çağrıyı aldı; nasıl sürdüğünü bildirmiyor." in texts(card)


def test_a_long_ringing_is_called_one_only_where_answers_are_told(card: LiveCard) -> None:
    late = NINE + timedelta(minutes=3)
    card.show_calls((ringing(),), late)
    told = texts(card)
    card.show_abilities(ALL - {Ability.ANSWERS})
    card.show_calls((ringing(),), NINE + timedelta(seconds=20))
    early = texts(card)
    card.show_calls((ringing(),), late)

    assert ("Sizi arıyor" in told, "Sizi arıyor" in early) == (True, True)
    assert "Sürüyor" in texts(card)
    assert "Sizi arıyor" not in texts(card)
