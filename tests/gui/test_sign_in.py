import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.errors import (
    NoSuchExtension,
    NotSignedIn,
    NoWebphoneForExtension,
    Path,
    Trouble,
    Unreachable,
)
from santral_desktop.ui.sign_in import SignInCard
from santral_desktop.ui.sign_in_form import Addresses
from santral_desktop.ui.theme import wear
from santral_desktop.ui.wording import sentence

KEY = "Kaaaa1111-0000-4000-8000-000000000001"
API = "https://api.example.test"
PHONE = "https://phone.example.test/webphone"


BULUTFON = "https://bulutfon.example.test"
PAGES = "https://pages.example.test"


def a_card(qtbot: QtBot, *, developer: bool = False) -> SignInCard:
    card = SignInCard(
        {
            Provider.BULUTSANTRALIM: Addresses(API, PHONE),
            Provider.BULUTFON: Addresses(BULUTFON, oauth=PAGES),
        },
        developer=developer,
    )
    qtbot.addWidget(card)
    with qtbot.waitExposed(card):
        card.show()
    return card


def field(card: SignInCard, name: str) -> QLineEdit:
    return next(edit for edit in card.findChildren(QLineEdit) if edit.accessibleName() == name)


def key_field(card: SignInCard) -> QLineEdit:
    return field(card, "API anahtarı")


def extension_field(card: SignInCard) -> QLineEdit:
    return field(card, "Dahili numaranız")


def button(card: SignInCard, *texts: str) -> QPushButton | QToolButton:
    found = [*card.findChildren(QPushButton), *card.findChildren(QToolButton)]
    return next(one for one in found if one.text().replace("&", "") in texts)


def texts_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def fill_in(qtbot: QtBot, card: SignInCard, key: str = KEY, extension: str = "1007") -> None:
    qtbot.keyClicks(key_field(card), key)
    paste(extension_field(card), extension)


def paste(edit: QLineEdit, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    edit.setFocus()
    edit.paste()


def test_the_button_submits_account_and_key(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    fill_in(qtbot, card)

    with qtbot.waitSignal(card.submitted) as said:
        qtbot.mouseClick(button(card, "Bağlan"), Qt.MouseButton.LeftButton)

    assert said.args == [Account(Provider.BULUTSANTRALIM, "1007", API, PHONE), KEY]


def test_enter_submits(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    fill_in(qtbot, card)

    with qtbot.waitSignal(card.submitted):
        qtbot.keyClick(extension_field(card), Qt.Key.Key_Return)


def test_blanks_line_ends_and_invisible_letters_of_a_pasted_key_are_dropped(qtbot: QtBot) -> None:
    card = a_card(qtbot)

    paste(key_field(card), f"  \ufeff{KEY[:9]}\u200b{KEY[9:]} \r\n")

    assert key_field(card).text() == KEY


def test_blanks_around_a_pasted_extension_are_dropped(qtbot: QtBot) -> None:
    card = a_card(qtbot)

    paste(extension_field(card), " 1007\n")

    assert extension_field(card).text() == "1007"


def test_letters_typed_into_the_middle_stay_there(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    edit = extension_field(card)
    qtbot.keyClicks(edit, "17")
    edit.setCursorPosition(1)

    qtbot.keyClicks(edit, "0 0")

    assert edit.text() == "1007"


@pytest.mark.parametrize("wrong", ["", "1", "123456", "10a7", "+100", "١٠٠٧"])
def test_what_is_no_extension_is_not_submitted(qtbot: QtBot, wrong: str) -> None:
    card = a_card(qtbot)
    fill_in(qtbot, card, extension=wrong)
    with qtbot.assertNotEmitted(card.submitted):
        qtbot.keyClick(key_field(card), Qt.Key.Key_Return)

    assert "Dahili numarası 2 ile 5 rakam arasındadır; örneğin 1007." in texts_of(card)


def test_a_missing_key_is_asked_for(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    fill_in(qtbot, card, key="")
    with qtbot.assertNotEmitted(card.submitted):
        button(card, "Bağlan").click()

    assert key_field(card).accessibleDescription() == "API anahtarını girin."


def test_a_key_of_another_shape_is_only_a_hint(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    fill_in(qtbot, card, key="demo-key")

    with qtbot.waitSignal(card.submitted):
        button(card, "Bağlan").click()

    assert "Tamamını kopyaladınız mı?" in key_field(card).accessibleDescription()


def test_fields_passed_by_are_not_complained_about(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    key_field(card).setFocus()

    qtbot.keyClick(key_field(card), Qt.Key.Key_Tab)

    assert key_field(card).accessibleDescription() == ""


def test_a_complaint_goes_as_soon_as_it_is_mended(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    fill_in(qtbot, card, extension="1")
    button(card, "Bağlan").click()

    qtbot.keyClicks(extension_field(card), "0")

    assert extension_field(card).accessibleDescription() == ""


@pytest.mark.parametrize(
    "address",
    [
        "http://api.example.test",
        "http://127.0.0.1:8123",
        "ftp://x.test",
        "api.example.test",
        "https://",
        "https://user:word@api.example.test",
        "https://api.example.test?key=1",
        "https://[",
        "https://x.test:port",
    ],
)
def test_an_address_that_is_not_safe_is_not_submitted(qtbot: QtBot, address: str) -> None:
    card = a_card(qtbot)
    fill_in(qtbot, card)
    field(card, "API adresi").setText(address)

    with qtbot.assertNotEmitted(card.submitted):
        button(card, "Bağlan").click()

    assert field(card, "API adresi").isVisible()


@pytest.mark.parametrize("host", ["127.0.0.1:8123", "localhost:8123", "[::1]:8123"])
def test_a_developer_may_use_plain_http_on_this_machine(qtbot: QtBot, host: str) -> None:
    card = a_card(qtbot, developer=True)
    fill_in(qtbot, card)
    field(card, "API adresi").setText(f"http://{host}/")

    with qtbot.waitSignal(card.submitted) as said:
        button(card, "Bağlan").click()

    assert said.args[0].api_url == f"http://{host}"


def test_a_developer_may_not_use_plain_http_elsewhere(qtbot: QtBot) -> None:
    card = a_card(qtbot, developer=True)
    fill_in(qtbot, card)
    field(card, "API adresi").setText("http://127.0.0.1.example.test")

    with qtbot.assertNotEmitted(card.submitted):
        button(card, "Bağlan").click()


def test_addresses_are_folded_away_until_asked_for(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    before = field(card, "API adresi").isVisible()

    button(card, "Gelişmiş").click()

    assert (before, field(card, "API adresi").isVisible()) == (False, True)


def test_a_try_on_its_way_is_not_repeated(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    fill_in(qtbot, card)
    card.show_checking()

    with qtbot.assertNotEmitted(card.submitted):
        qtbot.keyClick(extension_field(card), Qt.Key.Key_Return)
        button(card, "Deneniyor…").click()

    assert not button(card, "Deneniyor…").isEnabled()


@pytest.mark.parametrize(
    "error",
    [
        NotSignedIn(),
        NoSuchExtension("cannot find user for extension"),
        NoWebphoneForExtension("cannot find employee for extension"),
        Unreachable(Path.NO_NAME, certain=True),
    ],
    ids=repr,
)
def test_a_refusal_is_told_with_its_remedy(qtbot: QtBot, error: Trouble) -> None:
    card = a_card(qtbot)
    card.show_checking()

    card.show_wanted(error)

    assert sentence(error) in texts_of(card)
    assert button(card, "Bağlan").isEnabled()


def test_after_a_refused_extension_the_keyboard_is_at_the_extension(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    card.activateWindow()
    card.show_checking()

    card.show_wanted(NoSuchExtension())

    assert extension_field(card) is card.focusWidget()


def test_the_words_of_the_provider_are_no_markup(qtbot: QtBot) -> None:
    card = a_card(qtbot)

    card.show_wanted(NoSuchExtension("<img src=x>"))

    label = next(one for one in card.findChildren(QLabel) if "<img" in one.text())
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_the_key_is_hidden_until_a_person_asks(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    fill_in(qtbot, card)
    hidden = key_field(card).echoMode()

    button(card, "Göster").click()

    assert hidden is QLineEdit.EchoMode.Password
    assert key_field(card).echoMode() is QLineEdit.EchoMode.Normal


def test_submitting_hides_the_key_again(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    fill_in(qtbot, card)
    button(card, "Göster").click()

    button(card, "Bağlan").click()

    assert key_field(card).echoMode() is QLineEdit.EchoMode.Password


def test_the_key_is_in_no_accessible_text_and_no_repr(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    fill_in(qtbot, card)

    told = [repr(card)]
    for widget in (card, *card.findChildren(QWidget)):
        interface = QAccessible.queryAccessibleInterface(widget)
        told += [interface.text(kind) for kind in QAccessible.Text if kind.value < 6]

    assert KEY not in " ".join(told)


def test_after_signing_in_the_key_is_gone_and_nothing_brings_it_back(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    fill_in(qtbot, card)
    card.show_checking()

    card.show_signed_in()
    key_field(card).undo()

    assert key_field(card).text() == ""


def test_an_account_that_was_used_before_is_filled_in(qtbot: QtBot) -> None:
    card = a_card(qtbot)

    card.show_account(Account(Provider.BULUTSANTRALIM, "1008", "https://pbx.test", PHONE))

    assert extension_field(card).text() == "1008"
    assert field(card, "API adresi").isVisible()


def test_the_practice_pbx_can_be_asked_for(qtbot: QtBot) -> None:
    card = a_card(qtbot)

    with qtbot.waitSignal(card.demo_wanted):
        button(card, "Deneme santraliyle tanıyın").click()


def test_without_a_practice_pbx_none_is_offered(qtbot: QtBot) -> None:
    card = a_card(qtbot)

    card.show_demo(offered=False)

    assert not button(card, "Deneme santraliyle tanıyın").isVisible()


def test_the_keys_go_from_key_to_extension_to_button(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    card.activateWindow()
    key_field(card).setFocus()
    order = []
    for _ in range(5):
        order.append(card.focusWidget())
        qtbot.keyClick(card.focusWidget(), Qt.Key.Key_Tab)

    assert order == [
        key_field(card),
        button(card, "Göster"),
        extension_field(card),
        button(card, "Gelişmiş"),
        button(card, "Bağlan"),
    ]


def test_a_low_and_narrow_window_cuts_no_words(qtbot: QtBot) -> None:
    card = a_card(qtbot)
    card.resize(330, 420)
    card.show_wanted(NoWebphoneForExtension("cannot find employee for extension 1007"))

    def cut() -> list[str]:
        labels = [label for label in card.findChildren(QLabel) if label.isVisible()]
        return [one.text() for one in labels if one.height() < one.heightForWidth(one.width())]

    qtbot.waitUntil(lambda: not cut())


def test_the_card_is_painted_in_both_themes(qtbot: QtBot, qapp: QApplication) -> None:
    card = a_card(qtbot)
    shades = []
    for theme in ("light", "dark"):
        wear(qapp, theme)
        shades.append(card.grab().toImage().pixelColor(1, 1).lightness())

    assert shades[0] > 200
    assert shades[1] < 60
