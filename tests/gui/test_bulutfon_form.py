"""Signing in to Bulutfon: three ways, each with its own fields, and the panel's own words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.consents import OUT_OF_BAND, Application
from santral_desktop.domain.accounts import Account, Provider, Way
from santral_desktop.domain.errors import (
    CodeRefused,
    NoSuchExtension,
    NotSignedIn,
    Trouble,
    WhyNoCode,
)
from santral_desktop.ui.sign_in import SignInCard
from santral_desktop.ui.sign_in_form import Addresses
from santral_desktop.ui.sign_in_words import no_code
from santral_desktop.ui.theme import wear

API, PAGES = "https://api.example.test", "https://pages.example.test"
NAMES = {Provider.BULUTSANTRALIM: "", Provider.BULUTFON: "bulutfon"}
OURS = Application("our-id", "our-secret", PAGES)
ACCOUNT = Account(Provider.BULUTFON, "1001", API, name="bulutfon", oauth_url=PAGES, way=Way.CODE)
WAYS = ["Uygulama ve kod (OAuth)", "Tekil API anahtarı", "Yeni arayüzün API anahtarı (v2)"]


@pytest.fixture
def card(qtbot: QtBot) -> SignInCard:
    addresses = {
        Provider.BULUTSANTRALIM: Addresses("https://a.example.test", "https://w.example.test"),
        Provider.BULUTFON: Addresses(API, oauth=PAGES),
    }
    card = SignInCard(addresses)
    qtbot.addWidget(card)
    card.resize(700, 900)
    with qtbot.waitExposed(card):
        card.show()
    card.show_new(NAMES, first=False)
    choose(card, "Sağlayıcı", "Bulutfon")
    return card


def choose(card: SignInCard, name: str, words: str) -> None:
    box = next(b for b in card.findChildren(QComboBox) if b.accessibleName() == name)
    box.setCurrentText(words)
    box.activated.emit(box.currentIndex())


def field(card: SignInCard, name: str) -> QLineEdit:
    return next(
        edit
        for edit in card.findChildren(QLineEdit)
        if edit.accessibleName() == name and edit.isVisible()
    )


def button(card: SignInCard, text: str) -> QPushButton:
    found = card.findChildren(QPushButton)
    return next(b for b in found if b.text().replace("&", "") == text and b.isVisible())


def press(qtbot: QtBot, card: SignInCard, text: str) -> None:
    qtbot.mouseClick(button(card, text), Qt.MouseButton.LeftButton)


def words(card: SignInCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def fill_in(card: SignInCard, **texts: str) -> None:
    names = {
        "id": "Uygulama Anahtarı",
        "secret": "Gizli Anahtar",
        "code": "Sayfanın gösterdiği kod",
        "token": "Anahtar",
        "extension": "Dahili numaranız",
    }
    for name, text in texts.items():
        field(card, names[name]).setText(text)


def test_the_steps_have_the_panels_own_words_and_name_the_host(card: SignInCard) -> None:
    told = " ".join(words(card))

    assert "Uygulamalar → API Uygulamaları → Yeni Uygulama Oluştur" in told
    assert "Açılacak sayfa: pages.example.test." in told


def test_the_redirection_is_there_to_be_copied(qtbot: QtBot, card: SignInCard) -> None:
    press(qtbot, card, "Kopyala")

    assert QGuiApplication.clipboard().text() == OUT_OF_BAND
    assert field(card, "Yönlendirme adresi").text() == OUT_OF_BAND


@pytest.mark.parametrize(("said", "here"), [("Tarayıcıyı aç", False), ("Burada aç", True)])
def test_the_page_is_wanted_with_the_application(
    qtbot: QtBot, card: SignInCard, said: str, here: bool
) -> None:
    fill_in(card, id="our-id", secret="our-secret", extension="1001")

    with qtbot.waitSignal(card.page_wanted) as wanted:
        press(qtbot, card, said)

    assert wanted.args == [ACCOUNT, OURS, here]


def test_without_the_applications_keys_no_page_is_opened(qtbot: QtBot, card: SignInCard) -> None:
    with qtbot.assertNotEmitted(card.page_wanted):
        press(qtbot, card, "Tarayıcıyı aç")

    assert {"Uygulama Anahtarını girin.", "Gizli Anahtarı girin."} <= set(words(card))


@pytest.mark.parametrize("pasted", ["code-0001", "  code-0001 \n", f"{PAGES}/oauth/authorize/c"])
def test_what_is_pasted_is_submitted_and_gone(qtbot: QtBot, card: SignInCard, pasted: str) -> None:
    fill_in(card, id="our-id", secret="our-secret", extension="1001", code=pasted)

    with qtbot.waitSignal(card.code_submitted) as said:
        press(qtbot, card, "Bağlan")

    assert said.args == [ACCOUNT, OURS, pasted.strip()]
    assert field(card, "Sayfanın gösterdiği kod").text() == ""


@pytest.mark.parametrize(
    ("way", "secret"),
    [
        (WAYS[1], '{"kind": "master", "token": "t0ken"}'),
        (WAYS[2], '{"kind": "apikey", "token": "t0ken"}'),
    ],
)
def test_a_token_is_submitted_with_its_kind(
    qtbot: QtBot, card: SignInCard, way: str, secret: str
) -> None:
    choose(card, "Giriş yolu", way)
    fill_in(card, token="t0ken", extension="1001")

    with qtbot.waitSignal(card.submitted) as said:
        press(qtbot, card, "Bağlan")

    assert (said.args[0].way.value, said.args[1]) == (secret.split('"')[3], secret)


def test_of_a_token_only_its_own_fields_are_asked(qtbot: QtBot, card: SignInCard) -> None:
    choose(card, "Giriş yolu", WAYS[1])
    fill_in(card, extension="1001")

    with qtbot.assertNotEmitted(card.submitted):
        press(qtbot, card, "Bağlan")

    assert "Anahtarı girin." in words(card)
    assert "Uygulama Anahtarını girin." not in words(card)


@pytest.mark.parametrize("why", list(WhyNoCode))
def test_each_refused_code_has_a_sentence_of_its_own(card: SignInCard, why: WhyNoCode) -> None:
    card.show_checking()
    card.show_wanted(CodeRefused(why))

    assert no_code(why) in words(card)
    assert len({no_code(one) for one in WhyNoCode}) == len(WhyNoCode)


@pytest.mark.parametrize(
    ("error", "name"),
    [
        (CodeRefused(WhyNoCode.MALFORMED), "Sayfanın gösterdiği kod"),
        (CodeRefused(WhyNoCode.UNKNOWN_APPLICATION), "Uygulama Anahtarı"),
        (NoSuchExtension(), "Dahili numaranız"),
    ],
    ids=repr,
)
def test_the_keyboard_is_where_something_is_to_be_mended(
    card: SignInCard, error: Trouble, name: str
) -> None:
    card.activateWindow()
    card.show_checking()
    card.show_wanted(error)

    assert card.focusWidget() is field(card, name)


def test_after_a_spent_code_a_new_one_is_offered(card: SignInCard) -> None:
    card.show_checking()
    card.show_wanted(CodeRefused(WhyNoCode.SPENT))

    assert button(card, "Tarayıcıda yeni kod al").isEnabled()


def test_while_it_is_tried_nothing_can_be_opened(card: SignInCard) -> None:
    card.show_checking()

    assert not button(card, "Tarayıcıyı aç").isEnabled()


def test_a_code_of_a_page_shown_here_waits_for_a_person(qtbot: QtBot, card: SignInCard) -> None:
    with qtbot.assertNotEmitted(card.code_submitted):
        card.show_code(f"{PAGES}/oauth/authorize/c0de")

    assert field(card, "Sayfanın gösterdiği kod").text() == f"{PAGES}/oauth/authorize/c0de"


@pytest.mark.parametrize(
    ("way", "said"),
    [(Way.CODE, "Bulutfon oturumu sona erdi"), (Way.MASTER, "Tekil API anahtarı kabul edilmedi")],
)
def test_an_account_that_works_no_more_is_named_with_its_remedy(
    card: SignInCard, way: Way, said: str
) -> None:
    card.show_account(replace(ACCOUNT, way=way))
    card.show_wanted(NotSignedIn())

    told = words(card)
    assert "Bulutfon hesabına bağlanın" in told
    assert any(text.startswith(said) for text in told)
    assert field(card, "Dahili numaranız").text() == "1001"


def test_an_account_stays_at_its_provider(card: SignInCard) -> None:
    card.show_account(ACCOUNT)
    box = next(b for b in card.findChildren(QComboBox) if b.accessibleName() == "Sağlayıcı")

    assert not box.isEnabled()
    assert card.name == "bulutfon"


def test_after_signing_in_no_secret_is_left(card: SignInCard) -> None:
    fill_in(card, id="our-id", secret="our-secret", code="c0de")

    card.show_signed_in()

    assert (
        field(card, "Gizli Anahtar").text() == field(card, "Sayfanın gösterdiği kod").text() == ""
    )


def test_an_address_of_a_web_phone_must_be_safe_where_there_is_one(
    qtbot: QtBot, card: SignInCard
) -> None:
    choose(card, "Giriş yolu", WAYS[1])
    card.show_account(replace(ACCOUNT, way=Way.MASTER, webphone_url="http://phone.example"))
    fill_in(card, token="t0ken")

    with qtbot.assertNotEmitted(card.submitted):
        press(qtbot, card, "Bağlan")
    fill = field(card, "Web telefon adresi (varsa)")
    fill.setText("https://phone.example")
    with qtbot.waitSignal(card.submitted) as said:
        press(qtbot, card, "Bağlan")

    assert said.args[0].webphone_url == "https://phone.example"


def test_it_is_painted_in_both_themes(card: SignInCard, qapp: QApplication) -> None:
    wear(qapp, "dark")
    wear(qapp, "light")

    assert not card.grab().isNull()
