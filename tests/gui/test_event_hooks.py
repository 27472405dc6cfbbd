"""Bulutfon's web hooks: what is explained, copied and asked for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages import Listening
from santral_desktop.application.messages_about_events import HooksGuarded, Stage, TrialChanged
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.accounts import Provider
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.ui.event_hooks import EventHooks, HookWord
from santral_desktop.ui.settings_events import EventSettingsPage
from santral_desktop.ui.wording import sentence
from tests.builders import ACCOUNT

LOCKED = StorageTrouble(Storage.KEYRING, "locked")
COPIES = {
    HookWord.ADDRESS: "Kancanın adresini kopyala",
    HookWord.NAME: "Kullanıcı adını kopyala",
    HookWord.PASSWORD: "Şifreyi kopyala",
}


@pytest.fixture
def hooks(qtbot: QtBot) -> EventHooks:
    made = EventHooks()
    qtbot.addWidget(made)
    made.show_way("https://tunnel.example.test")
    with qtbot.waitExposed(made):
        made.show()
    return made


def copy_button(hooks: EventHooks, word: HookWord) -> QPushButton:
    found = hooks.findChildren(QPushButton)
    return next(one for one in found if one.accessibleName() == COPIES[word])


def named(hooks: EventHooks, text: str) -> QPushButton:
    found = hooks.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == text)


def seen(hooks: EventHooks) -> list[str]:
    return [label.text() for label in hooks.findChildren(QLabel) if label.isVisible()]


def test_it_says_where_in_the_panel_the_address_goes_and_what_is_not_told(
    hooks: EventHooks,
) -> None:
    said = " ".join(seen(hooks))

    assert "Uygulamalar → Web Kancaları" in said
    assert "cevaplandığını haber vermez" in said


@pytest.mark.parametrize("word", HookWord)
def test_each_word_is_copied_by_its_own_button(
    word: HookWord, hooks: EventHooks, qtbot: QtBot
) -> None:
    hooks.show_guarded(HooksGuarded(on=True, name="santral"))

    with qtbot.waitSignal(hooks.copied) as said:
        copy_button(hooks, word).click()
    hooks.show_copied(word)

    assert said.args == [word]
    assert seen(hooks).count("Panoya kopyalandı.") == 1


def test_only_the_beginning_of_the_address_and_no_password_are_shown(hooks: EventHooks) -> None:
    hooks.show_way("https://tunnel.example.test/events/s3cret/bulutfon")
    hooks.show_guarded(HooksGuarded(on=True, name="santral"))

    lines = [line.text() for line in hooks.findChildren(QLineEdit)]
    assert lines == ["https://tunnel.example.test/…", "santral", "•" * 12]


def test_without_a_login_there_is_nothing_to_copy_but_the_address(hooks: EventHooks) -> None:
    hooks.show_guarded(HooksGuarded(on=False))

    shown = [word for word in HookWord if copy_button(hooks, word).isVisible()]
    assert shown == [HookWord.ADDRESS]


def test_where_nothing_is_received_nothing_can_be_copied_or_tried(hooks: EventHooks) -> None:
    hooks.show_way("")

    assert not copy_button(hooks, HookWord.ADDRESS).isEnabled()
    assert not named(hooks, "Yolu dene").isEnabled()


def test_wanting_a_login_waits_until_it_is_asked_for(hooks: EventHooks, qtbot: QtBot) -> None:
    box = hooks.findChild(QCheckBox)

    with qtbot.waitSignal(hooks.guard_chosen) as said:
        box.click()
    waiting = not box.isEnabled()
    hooks.show_guarded(HooksGuarded(on=True, name="santral"))

    assert (said.args, waiting, box.isEnabled(), box.isChecked()) == ([True], True, True, True)


@pytest.mark.parametrize("on", [False, True])
def test_what_could_not_be_changed_is_as_before_and_says_why(hooks: EventHooks, on: bool) -> None:
    hooks.findChild(QCheckBox).click()

    hooks.show_guarded(HooksGuarded(on, "santral" if on else "", LOCKED))

    assert hooks.findChild(QCheckBox).isChecked() is on
    assert seen(hooks).count(sentence(LOCKED)) == 1


def test_a_new_password_is_asked_about_first(hooks: EventHooks, qtbot: QtBot) -> None:
    hooks.show_guarded(HooksGuarded(on=True, name="santral"))
    named(hooks, "Yeni şifre…").click()
    box = hooks.findChild(QMessageBox)

    with qtbot.waitSignal(hooks.guard_chosen) as said:
        next(b for b in box.buttons() if b.text() == "Yeni şifre üret").click()

    assert said.args == [True]
    assert "Eskisi hemen geçersiz olur" in box.text()


def test_an_old_password_stays_when_nobody_agrees(hooks: EventHooks, qtbot: QtBot) -> None:
    hooks.show_guarded(HooksGuarded(on=True, name="santral"))
    named(hooks, "Yeni şifre…").click()

    with qtbot.assertNotEmitted(hooks.guard_chosen):
        qtbot.keyClick(hooks.findChild(QMessageBox), Qt.Key.Key_Escape)


def test_the_page_shows_a_trial_at_the_way_that_it_went(qtbot: QtBot) -> None:
    page = EventSettingsPage(frozenset())
    qtbot.addWidget(page)
    page.show_preferences(Preferences(listener=True))
    page.show_listening(Listening(38271))

    page.show_trial(
        TrialChanged(public=True, provider=Provider.BULUTFON, reached=((Stage.STORED, 0.012),))
    )

    said = [label.text() for label in page.hooks.findChildren(QLabel)]
    everywhere = [label.text() for label in page.findChildren(QLabel)]
    assert said.count("alındı ve saklandı 12 ms") == 1
    assert everywhere.count("alındı ve saklandı 12 ms") == 1
    assert page.hooks.findChildren(QLineEdit)[0].text() == "http://127.0.0.1:38271/…"


@pytest.mark.parametrize(
    ("providers", "there"),
    [
        ((), True),
        ((Provider.BULUTFON,), True),
        ((Provider.BULUTSANTRALIM, Provider.BULUTFON), True),
        ((Provider.BULUTSANTRALIM,), False),
    ],
)
def test_web_hooks_are_explained_where_a_company_may_have_them(
    providers: tuple[Provider, ...], there: bool, qtbot: QtBot
) -> None:
    page = EventSettingsPage(frozenset())
    qtbot.addWidget(page)
    accounts = tuple(
        replace(ACCOUNT, provider=provider, name=provider.value) for provider in providers
    )

    page.show_preferences(Preferences(accounts=accounts))

    assert page.hooks.isHidden() is not there
