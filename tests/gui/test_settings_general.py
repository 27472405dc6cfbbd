"""The page of settings for window and system: what is ticked, and how it stands."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages_about_system import Entry, RegistrationTold
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.registration import Registered
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.ui.settings_general import GeneralSettings
from santral_desktop.ui.system_wording import registration_sentence


@pytest.fixture
def page(qtbot: QtBot) -> GeneralSettings:
    page = GeneralSettings(frozenset({"open_links"}))
    qtbot.addWidget(page)
    page.show_preferences(Preferences(start_at_login=True))
    page.show()
    return page


def tick(page: GeneralSettings, word: str) -> QCheckBox:
    return next(box for box in page.findChildren(QCheckBox) if word in box.text().replace("&", ""))


def words(page: GeneralSettings) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_choices_are_shown_and_a_change_is_said(qtbot: QtBot, page: GeneralSettings) -> None:
    box = tick(page, "oturum açılınca")
    assert box.isChecked()

    with qtbot.waitSignal(page.chosen) as heard:
        box.click()
    assert heard.args == ["start_at_login", False]


def test_what_policy_says_about_links_cannot_be_changed(page: GeneralSettings) -> None:
    assert not tick(page, "bağlantıları").isEnabled()
    assert "Bunu yöneticiniz belirledi." in words(page)


def test_how_it_stands_is_said_only_when_it_is_not_as_ticked(page: GeneralSettings) -> None:
    said = registration_sentence(RegistrationTold(Entry.LINKS, Registered.ASKED))
    page.show_registered(Entry.LINKS, said)
    assert "varsayılan uygulamalar" in words(page)

    page.show_registered(
        Entry.LINKS, registration_sentence(RegistrationTold(Entry.LINKS, Registered.YES))
    )
    assert "varsayılan uygulamalar" not in words(page)


def test_every_state_has_its_sentence() -> None:
    trouble = StorageTrouble(Storage.SETTINGS, "PermissionError")
    said = {
        registration_sentence(RegistrationTold(entry, state, error))
        for entry in Entry
        for state in Registered
        for error in (None, trouble)
    }
    assert len(said) == 5  # nothing, no right to write, not here, and one for each entry
