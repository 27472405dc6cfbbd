"""The web phone's place: the page, or why it is not there; folded away, the page lives on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from santral_desktop.ui.phone_slot import FOLDED, WIDTH, PhoneSlot
from santral_desktop.ui.theme import wear

LONG = (
    "Bu dahiliye bağlı bir personel hesabı olmadığı için web telefonu yok. Yöneticiniz hesabı "
    "OİM’de, Abonelik İşlemleri → Personel Hesapları sayfasında açabilir."
)


@pytest.fixture
def slot(qtbot: QtBot) -> PhoneSlot:
    slot = PhoneSlot()
    qtbot.addWidget(slot)
    slot.resize(WIDTH, 600)
    slot.show()
    return slot


@pytest.fixture
def page(slot: PhoneSlot) -> QLabel:
    page = QLabel("page")
    slot.show_phone(page)
    return page


def retry(slot: PhoneSlot) -> QPushButton:
    return slot.findChild(QPushButton)


def fold_button(slot: PhoneSlot) -> QToolButton:
    return slot.findChild(QToolButton)


def message(slot: PhoneSlot) -> QLabel:
    labels = (label for label in slot.findChildren(QLabel) if label.wordWrap())
    return next(label for label in labels if label.parent() is not slot)


def notice(slot: PhoneSlot) -> QLabel:
    labels = (label for label in slot.findChildren(QLabel) if label.wordWrap())
    return next(label for label in labels if label.parent() is slot)


def test_the_page_waits_behind_the_message(slot: PhoneSlot, page: QLabel) -> None:
    slot.show_message("Web telefon açılıyor.")

    assert (message(slot).isVisible(), page.isVisible()) == (True, False)


def test_the_page_takes_the_messages_place(slot: PhoneSlot, page: QLabel) -> None:
    slot.show_message("Web telefon açılıyor.")

    slot.show_page()

    assert (message(slot).isVisible(), page.isVisible()) == (False, True)


def test_a_message_takes_the_pages_place(slot: PhoneSlot, page: QLabel) -> None:
    slot.show_page()

    slot.show_message("Web telefon sayfası kapandı.")

    assert (message(slot).isVisible(), page.isVisible()) == (True, False)


def test_without_a_page_there_is_nothing_to_show(slot: PhoneSlot) -> None:
    slot.show_message("Web telefon açık değil.")

    slot.show_page()

    assert message(slot).isVisible()


def test_a_message_is_plain_text(slot: PhoneSlot) -> None:
    slot.show_message("<b>x</b>")

    assert message(slot).text() == "<b>x</b>"
    assert message(slot).textFormat() is Qt.TextFormat.PlainText


def test_a_bad_message_has_the_bad_tone(slot: PhoneSlot) -> None:
    slot.show_message("Web telefon açılamadı.", bad=True)

    assert message(slot).property("tone") == "bad"


def test_a_message_after_a_bad_one_is_calm_again(slot: PhoneSlot) -> None:
    slot.show_message("Web telefon açılamadı.", bad=True)

    slot.show_message("Web telefon açılıyor.")

    assert message(slot).property("tone") == "muted"


def test_trying_again_is_offered_where_it_helps(slot: PhoneSlot) -> None:
    slot.show_message("Web telefon açılıyor.")
    at_first = retry(slot).isVisible()

    slot.show_message("Web telefon açılamadı.", retry=True)

    assert (at_first, retry(slot).isVisible()) == (False, True)


def test_trying_again_is_said(qtbot: QtBot, slot: PhoneSlot) -> None:
    slot.show_message("Web telefon açılamadı.", retry=True)

    with qtbot.waitSignal(slot.retried):
        qtbot.keyClick(retry(slot), Qt.Key.Key_Space)


def test_it_folds_away_and_comes_back(qtbot: QtBot, slot: PhoneSlot, page: QLabel) -> None:
    slot.show_page()

    fold_button(slot).click()
    folded = slot.width(), page.isVisible()
    fold_button(slot).click()

    assert folded == (FOLDED, False)
    assert (slot.width(), page.isVisible()) == (WIDTH, True)


def test_folding_is_said(qtbot: QtBot, slot: PhoneSlot) -> None:
    said: list[bool] = []
    slot.folded.connect(said.append)

    fold_button(slot).click()
    fold_button(slot).click()

    assert said == [True, False]


def test_folding_as_remembered_is_not_said_again(qtbot: QtBot, slot: PhoneSlot) -> None:
    with qtbot.assertNotEmitted(slot.folded):
        slot.fold(True, tell=False)

    assert slot.width() == FOLDED


def test_the_folding_button_says_what_it_will_do(slot: PhoneSlot) -> None:
    open_words = fold_button(slot).accessibleName()

    slot.fold(True)

    assert open_words == "Web telefonu kapat"
    assert fold_button(slot).accessibleName() == fold_button(slot).toolTip() == "Web telefonu aç"


def test_the_longest_message_is_not_clipped(slot: PhoneSlot) -> None:
    slot.show_message(LONG, bad=True, retry=True)
    QApplication.processEvents()

    label = message(slot)
    assert label.height() >= label.heightForWidth(label.width())


def test_its_icon_is_light_in_the_dark(qtbot: QtBot, qapp: QApplication, slot: PhoneSlot) -> None:
    wear(qapp, "light")
    in_light = _brightest(slot)

    wear(qapp, "dark")
    in_dark = _brightest(slot)
    wear(qapp, "light")

    assert in_light < 128 < in_dark


def _brightest(slot: PhoneSlot) -> int:
    picture = fold_button(slot).icon().pixmap(20, 20).toImage()
    colours = [picture.pixelColor(x, y) for x in range(20) for y in range(20)]
    return max(colour.lightness() for colour in colours if colour.alpha() > 200)


def test_a_notice_stands_above_the_page(slot: PhoneSlot, page: QLabel) -> None:
    slot.show_page("Web telefon çevrimdışı.")

    assert (notice(slot).text(), notice(slot).isVisible()) == ("Web telefon çevrimdışı.", True)
    assert page.isVisible()


def test_a_notice_goes_when_there_is_nothing_to_say(slot: PhoneSlot, page: QLabel) -> None:
    slot.show_page("Web telefon çevrimdışı.")

    slot.show_page()

    assert not notice(slot).isVisible()


def test_a_message_says_it_alone(slot: PhoneSlot, page: QLabel) -> None:
    slot.show_page("Web telefon çevrimdışı.")

    slot.show_message("Web telefon açılıyor.")

    assert not notice(slot).isVisible()


def test_a_notice_folds_away_with_the_page_and_comes_back(slot: PhoneSlot, page: QLabel) -> None:
    slot.show_page("Web telefon çevrimdışı.")

    slot.fold(True)
    folded = notice(slot).isVisible()
    slot.fold(False)

    assert (folded, notice(slot).isVisible()) == (False, True)
