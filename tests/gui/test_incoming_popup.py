"""One popup: what it tells of a call, what it says, and that it never takes the keyboard."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.contacts import Caller, Contact
from santral_desktop.domain.welcomes import Colour, Welcome
from santral_desktop.ui.elided import ElidedLabel
from santral_desktop.ui.incoming_popup import IncomingPopup
from santral_desktop.ui.popup_words import masked
from santral_desktop.ui.theme import wear
from tests.builders import CUSTOMER, NINE, ONE, OUR_NUMBER, TWO, a_call, a_note


def an_alert(**parts: object) -> Alert:
    return Alert(
        **{
            "call_id": ONE,
            "number": CUSTOMER,
            "name": "Ayşe Yılmaz",
            "called": OUR_NUMBER,
            "queue": "200",
            "since": NINE,
            **parts,
        }
    )


@pytest.fixture
def popup(qtbot: QtBot) -> IncomingPopup:
    popup = IncomingPopup()
    qtbot.addWidget(popup)
    return popup


def tell(popup: IncomingPopup, seconds: int = 7, *, private: bool = False, **parts: object) -> None:
    popup.show_alert(an_alert(**parts), NINE + timedelta(seconds=seconds), private=private)
    popup.show()


def texts(popup: IncomingPopup) -> list[str]:
    return [label.text() for label in popup.findChildren(QLabel) if label.isVisible()]


def button(popup: IncomingPopup, text: str) -> QAbstractButton:
    return next(
        found
        for found in popup.findChildren(QAbstractButton)
        if text in {found.text(), found.accessibleName()}
    )


def test_it_tells_who_calls_whom_and_for_how_long(popup: IncomingPopup) -> None:
    tell(popup)

    assert texts(popup) == [
        "Gelen çağrı · 0:07",
        "Ayşe Yılmaz",
        "0532 111 22 33",
        "→ 0850 000 0001 · Kuyruk 200",
    ]


def test_a_caller_without_a_name_is_told_once_by_number(popup: IncomingPopup) -> None:
    tell(popup, name="", queue="")

    assert texts(popup) == ["Gelen çağrı · 0:07", "0532 111 22 33", "→ 0850 000 0001"]


def test_a_hidden_caller_is_called_so(popup: IncomingPopup) -> None:
    tell(popup, name="", number="")

    assert "Gizli numara" in texts(popup)


def test_in_private_neither_name_nor_number_is_told(popup: IncomingPopup) -> None:
    tell(popup, private=True)

    assert texts(popup)[1] == "0532 ••• •• 33"
    assert not any("Ayşe" in text for text in [*texts(popup), popup.accessibleName()])


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (CUSTOMER, "0532 ••• •• 33"),
        ("1008", "••08"),
        ("+4930123456", "+49 •• ••••56"),
        ("anonymous", "••••"),
        ("", ""),
    ],
)
def test_a_masked_number_keeps_its_beginning_and_two_digits(number: str, shown: str) -> None:
    assert masked(number) == shown


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Cevapla", "answered"),
        ("Reddet", "refused"),
        ("Sustur", "silenced"),
        ("Bildirimi gizle", "closed"),
    ],
)
def test_each_button_says_what_is_wanted_of_which_call(
    qtbot: QtBot, popup: IncomingPopup, text: str, signal: str
) -> None:
    tell(popup)

    with qtbot.waitSignal(getattr(popup, signal)) as heard:
        qtbot.mouseClick(button(popup, text), Qt.MouseButton.LeftButton)

    assert heard.args == [ONE]


def test_a_double_click_answers_once(qtbot: QtBot, popup: IncomingPopup) -> None:
    tell(popup)
    answers: list[str] = []
    popup.answered.connect(answers.append)
    answer = button(popup, "Cevapla")

    qtbot.mouseClick(answer, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(answer, Qt.MouseButton.LeftButton)

    assert (answers, answer.text()) == ([ONE], "Cevaplanıyor…")


def test_the_next_call_can_be_answered_again(qtbot: QtBot, popup: IncomingPopup) -> None:
    tell(popup)
    button(popup, "Cevapla").click()
    button(popup, "Sustur").click()

    tell(popup, call_id=TWO)

    assert button(popup, "Cevapla").isEnabled()
    assert button(popup, "Sustur").isEnabled()


def test_news_of_the_same_call_leave_a_wish_in_place(popup: IncomingPopup) -> None:
    tell(popup)
    button(popup, "Sustur").click()

    tell(popup, name="Ayşe Yılmaz Demir")

    assert not button(popup, "Susturuldu").isEnabled()


def test_a_quiet_line_says_what_became_of_whom(popup: IncomingPopup) -> None:
    tell(popup)

    popup.show_gone("Cevapsız çağrı.")

    assert texts(popup) == ["Cevapsız çağrı.", "\u2068Ayşe Yılmaz\u2069 · 0532 111 22 33"]


def test_a_long_name_leaves_room_for_the_number_in_a_quiet_line(popup: IncomingPopup) -> None:
    tell(popup, name="Esnaf ve Sanatkârlar Kredi ve Kefalet Kooperatifi " + "Ş" * 10)

    popup.show_gone("Cevapsız çağrı.")

    [line] = [label for label in popup.findChildren(ElidedLabel) if "0532" in label.text()]
    assert line.fontMetrics().horizontalAdvance(line.text()) <= line.width()
    assert "Ş" * 10 in popup.accessibleName()


def test_a_quiet_line_goes_by_itself(qtbot: QtBot, popup: IncomingPopup) -> None:
    tell(popup)
    popup._quiet_time.setInterval(10)

    with qtbot.waitSignal(popup.gone):
        popup.show_gone("Cevapsız çağrı.")

    assert not popup.isVisible()


def test_a_call_is_reported_painted_once(qtbot: QtBot, popup: IncomingPopup) -> None:
    painted: list[str] = []
    popup.painted.connect(painted.append)
    with qtbot.waitSignal(popup.painted):
        tell(popup)

    popup.repaint()

    assert painted == [ONE]


def test_a_hostile_name_is_plain_text_and_widens_nothing(popup: IncomingPopup) -> None:
    tell(popup)
    before = popup.size()

    tell(popup, name="<img src=x>" * 20)

    assert popup.size() == before
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in popup.findChildren(QLabel)
    )


def test_nothing_in_it_takes_the_keyboard(popup: IncomingPopup) -> None:
    tell(popup)

    policies = {child.focusPolicy() for child in popup.findChildren(QAbstractButton)}
    assert policies == {Qt.FocusPolicy.NoFocus}
    assert popup.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_it_wears_both_themes(qapp: QApplication, popup: IncomingPopup) -> None:
    tell(popup)

    wear(qapp, "dark")
    dark = popup.grab().toImage().pixelColor(200, 60)
    wear(qapp, "light")

    assert dark.lightness() < popup.grab().toImage().pixelColor(200, 60).lightness()


AYSE = Caller(
    contact=Contact(name="Ayşe Yılmaz", company="<img src=x>", numbers=(CUSTOMER,)),
    calls=2,
    last=a_call(started_at=NINE - timedelta(days=1)),
    note=a_note(),
)
SALES = Welcome(OUR_NUMBER, Colour.GREEN, "Satış, hoş geldiniz")


def test_what_is_known_of_the_caller_is_told_as_plain_text(popup: IncomingPopup) -> None:
    tell(popup, caller=AYSE, queue="")

    assert texts(popup) == [
        "Gelen çağrı · 0:07",
        "Ayşe Yılmaz",
        "0532 111 22 33 · <img src=x>",
        "→ 0850 000 0001",
        "Son: 1 gün önce, 1007 ile görüşüldü · 2 çağrı",
        "Açık not: Fiyat sordu",
    ]


def test_knowing_the_caller_changes_neither_place_nor_size(popup: IncomingPopup) -> None:
    tell(popup)
    before = popup.geometry(), button(popup, "Cevapla").pos()

    tell(popup, caller=AYSE)

    assert (popup.geometry(), button(popup, "Cevapla").pos()) == before


def test_a_private_popup_tells_nothing_of_what_is_known(popup: IncomingPopup) -> None:
    tell(popup, private=True, caller=AYSE, queue="")

    assert texts(popup) == ["Gelen çağrı · 0:07", "0532 ••• •• 33", "→ 0850 000 0001"]


def test_a_greeting_is_told_in_the_colour_of_its_number(popup: IncomingPopup) -> None:
    popup.show_greetings(on=True)
    tell(popup, welcome=SALES)

    (greeting,) = [label for label in popup.findChildren(QLabel) if label.text() == SALES.greeting]
    assert greeting.isVisible()
    assert greeting.property("tone") == "good"


def test_room_for_greetings_is_kept_only_where_there_are_any(popup: IncomingPopup) -> None:
    low = popup.full_size.height()
    popup.show_greetings(on=True)
    high = popup.full_size.height()
    popup.show_greetings(on=False)

    assert high > low == popup.full_size.height()


def test_the_longest_greeting_fits_into_its_room(popup: IncomingPopup) -> None:
    popup.show_greetings(on=True)
    tell(popup, caller=AYSE, welcome=replace(SALES, greeting="hoş geldiniz " * 9))

    assert popup.size() == popup.full_size
    assert button(popup, "Cevapla").geometry().bottom() < popup.height()


def test_a_screen_reader_hears_what_is_known(popup: IncomingPopup) -> None:
    tell(popup, caller=AYSE)

    assert "Açık not: Fiyat sordu" in popup.accessibleDescription()


def test_a_screen_reader_hears_what_became_of_the_call(popup: IncomingPopup) -> None:
    popup.show_alert(an_alert(), NINE, private=False)

    popup.show_gone("Cevapsız çağrı.")

    assert popup.accessibleName().startswith("Cevapsız çağrı.")
    assert "Ayşe Yılmaz" in popup.accessibleName()
    assert popup.accessibleDescription() == ""


def test_a_call_at_a_telephone_of_its_own_can_only_be_silenced(popup: IncomingPopup) -> None:
    tell(popup, answerable=False)

    shown = [b.text() for b in popup.findChildren(QAbstractButton) if b.isVisible() and b.text()]
    assert shown == ["Sustur"]
    assert popup.size() == popup.full_size
