"""One call in detail: its words, its buttons, its notes."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from santral_desktop.domain.calls import CallState
from santral_desktop.domain.contacts import Caller, Contact
from santral_desktop.ui.call_detail import CallDetail
from santral_desktop.ui.theme import wear
from tests.builders import CUSTOMER, NINE, ONE, TWO, a_call, a_missed_call, a_note


@pytest.fixture
def detail(qtbot: QtBot) -> CallDetail:
    detail = CallDetail()
    qtbot.addWidget(detail)
    detail.resize(340, 500)
    detail.show()
    return detail


def tool(detail: CallDetail, name: str) -> QToolButton:
    return next(one for one in detail.findChildren(QToolButton) if one.accessibleName() == name)


def texts(detail: CallDetail) -> list[str]:
    return [label.text() for label in detail.findChildren(QLabel) if label.isVisible()]


def button(detail: CallDetail, word: str) -> QPushButton:
    found = detail.findChildren(QPushButton)
    return next(one for one in found if word in one.text().replace("&", ""))


def test_without_a_call_it_says_what_would_be_here(detail: CallDetail) -> None:
    assert texts(detail) == ["Bir çağrı seçin", "Ayrıntıları ve ses kaydı burada görünür."]


def test_without_a_call_nothing_can_be_pressed(detail: CallDetail) -> None:
    assert not [b for b in detail.findChildren(QPushButton) if b.isVisible()]


def test_a_call_shows_who_and_the_number(detail: CallDetail) -> None:
    detail.show_call(a_call())

    assert texts(detail)[:2] == ["Ayşe Yılmaz", "0532 111 22 33"]


def test_a_caller_without_a_name_is_the_number_once(detail: CallDetail) -> None:
    detail.show_call(a_call(name=""))

    assert texts(detail).count("0532 111 22 33") == 1


def test_a_call_shows_its_story(detail: CallDetail) -> None:
    detail.show_call(a_call())

    assert "1007 dahilisi 5 saniye sonra cevapladı." in texts(detail)


def test_a_shorter_story_leaves_nothing_of_the_longer_one(detail: CallDetail) -> None:
    detail.show_call(a_call())
    detail.show_call(a_missed_call(state=CallState.RINGING, called="", extension=""))

    assert [text for text in texts(detail) if text.endswith(".")] == ["Çağrı geldi."]


def test_dialling_says_the_number(detail: CallDetail, qtbot: QtBot) -> None:
    detail.show_call(a_call())

    with qtbot.waitSignal(detail.dialled) as dialled:
        qtbot.mouseClick(button(detail, "Ara"), Qt.MouseButton.LeftButton)

    assert dialled.args == [CUSTOMER]


def test_copying_copies_the_number_as_it_is_dialled(detail: CallDetail, qtbot: QtBot) -> None:
    detail.show_call(a_call())
    qtbot.mouseClick(button(detail, "kopyala"), Qt.MouseButton.LeftButton)

    assert QApplication.clipboard().text() == "+905321112233"


def test_a_hidden_number_offers_nothing_to_dial(detail: CallDetail) -> None:
    detail.show_call(a_call(number="", name=""))

    assert not button(detail, "Ara").isVisible()
    assert texts(detail)[0] == "Gizli numara"


def test_every_text_is_plain(detail: CallDetail) -> None:
    detail.show_call(a_call(name="<img src=x>", called="<b>1</b>", queue="<i>", cause="<u>"))

    assert {label.textFormat() for label in detail.findChildren(QLabel)} == {
        Qt.TextFormat.PlainText
    }


def test_nothing_is_wider_than_the_page(detail: CallDetail) -> None:
    detail.show_call(a_call(name="Çok Uzun Adlı Danışmanlık " * 7, queue="7" * 9))

    assert detail.widget().minimumSizeHint().width() <= detail.width()


def test_the_icons_follow_the_theme(detail: CallDetail, qapp: QApplication, qtbot: QtBot) -> None:
    detail.show_call(a_call())
    wear(qapp, "light")
    light = button(detail, "kopyala").icon().pixmap(20, 20).toImage()
    wear(qapp, "dark")
    dark = button(detail, "kopyala").icon().pixmap(20, 20).toImage()
    wear(qapp, "light")

    assert light != dark


def test_a_customer_is_looked_up_only_where_there_is_a_crm(qtbot: QtBot) -> None:
    detail = CallDetail()
    qtbot.addWidget(detail)
    detail.show()
    detail.show_call(a_call())
    button = next(b for b in detail.findChildren(QPushButton) if b.text() == "CR&M")
    before = button.isVisible()

    detail.show_crm(on=True)
    with qtbot.waitSignal(detail.looked_up) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert (before, told.args) == (False, [a_call()])


AYSE = Caller(
    contact=Contact(name="Ayşe Yılmaz", company="<b>Örnek</b>", numbers=(CUSTOMER,)),
    calls=2,
    last=a_call(started_at=NINE - timedelta(days=1)),
)


def test_the_contacts_name_and_company_are_shown_where_the_pbx_gave_none(
    detail: CallDetail,
) -> None:
    detail.show_call(a_call(name=""))

    detail.show_caller(ONE, AYSE, NINE)

    assert texts(detail)[:2] == ["Ayşe Yılmaz", "0532 111 22 33"]
    known = "<b>Örnek</b>\nSon: 1 gün önce, 1007 ile görüşüldü · 2 çağrı"
    assert known in [text.replace("\u2068", "").replace("\u2069", "") for text in texts(detail)]


def test_notes_are_shown_with_their_seconds(detail: CallDetail) -> None:
    detail.show_call(a_call())

    detail.show_notes(ONE, (a_note(),))

    assert {"Notlar", "Fiyat sordu"} <= set(texts(detail))
    assert [b.text() for b in detail.findChildren(QToolButton) if b.isVisible()] == ["0:42"]


def test_a_note_is_closed_here(qtbot: QtBot, detail: CallDetail) -> None:
    detail.show_call(a_call())
    detail.show_notes(ONE, (a_note(open=True),))
    (box,) = [box for box in detail.findChildren(QCheckBox) if box.isVisible()]

    with qtbot.waitSignal(detail.note_switched) as said:
        box.click()

    assert said.args == ["note-1", False]


def test_what_is_told_late_of_another_call_is_not_shown(detail: CallDetail) -> None:
    detail.show_call(a_call(id=TWO, name="Veli"))

    detail.show_caller(ONE, AYSE, NINE)
    detail.show_notes(ONE, (a_note(),))

    assert texts(detail)[0] == "Veli"
    assert "Fiyat sordu" not in texts(detail)


def test_another_call_shows_nothing_of_the_one_before(detail: CallDetail) -> None:
    detail.show_call(a_call(name=""))
    detail.show_caller(ONE, AYSE, NINE)
    detail.show_notes(ONE, (a_note(),))

    detail.show_call(a_call(id=TWO, name=""))

    assert texts(detail)[0] == "0532 111 22 33"
    assert not {"Notlar", "Fiyat sordu", "Ayşe Yılmaz"} & set(texts(detail))


def test_the_same_call_brought_up_to_date_keeps_what_is_known(detail: CallDetail) -> None:
    detail.show_call(a_call(name=""))
    detail.show_caller(ONE, AYSE, NINE)
    detail.show_notes(ONE, (a_note(),))

    detail.show_call(a_call(name="", queue="200"))

    assert {"Ayşe Yılmaz", "Fiyat sordu"} <= set(texts(detail))


def test_everything_about_the_number_may_be_erased_where_that_is_allowed(
    qtbot: QtBot, detail: CallDetail
) -> None:
    detail.show_call(a_call())
    more = tool(detail, "Başka işler")
    before = more.isVisible()
    detail.show_erasing(on=True)

    with qtbot.waitSignal(detail.erase_wanted) as heard:
        more.menu().actions()[0].trigger()

    assert (before, more.isVisible(), heard.args) == (False, True, [CUSTOMER])


def test_nothing_about_a_hidden_number_can_be_erased(detail: CallDetail) -> None:
    detail.show_erasing(on=True)
    detail.show_call(a_call(number=""))

    assert not tool(detail, "Başka işler").isVisible()


def test_where_there_are_several_accounts_the_call_names_its_own(detail: CallDetail) -> None:
    detail.show_call(a_call(account="bulutfon"))
    before = texts(detail)

    detail.show_accounts({"": "Bulutsantralim", "bulutfon": "Bulutfon"})

    assert not any("Bulutfon" in text for text in before)
    assert any(text.endswith("Dahili 1007 · Bulutfon") for text in texts(detail))
