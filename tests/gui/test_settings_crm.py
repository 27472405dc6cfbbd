"""The page of settings for the CRM: a wrong address is said at once and never kept."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.crm import BadTemplate, PageNotOpened, PopWhen, WhyNoTemplate
from santral_desktop.ui.crm_wording import crm_sentence
from santral_desktop.ui.settings_crm import CrmSettings


@pytest.fixture
def page(qtbot: QtBot) -> CrmSettings:
    page = CrmSettings(frozenset())
    qtbot.addWidget(page)
    page.show_preferences(Preferences())
    page.show()
    return page


def said(page: CrmSettings) -> list[tuple[str, object]]:
    heard: list[tuple[str, object]] = []
    page.chosen.connect(lambda name, value: heard.append((name, value)))
    return heard


def words(page: CrmSettings) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_a_good_address_is_chosen_when_it_is_finished(qtbot: QtBot, page: CrmSettings) -> None:
    heard = said(page)
    field = page.findChild(QLineEdit)

    qtbot.keyClicks(field, " https://crm.example.test/{number} ")
    field.editingFinished.emit()

    assert heard == [("crm_template", "https://crm.example.test/{number}")]


def test_a_bad_address_is_said_while_it_is_typed_and_not_kept(
    qtbot: QtBot, page: CrmSettings
) -> None:
    heard = said(page)
    field = page.findChild(QLineEdit)

    qtbot.keyClicks(field, "http://crm.example.test/{number}")
    field.editingFinished.emit()

    assert crm_sentence(BadTemplate(WhyNoTemplate.NOT_HTTPS)) in words(page)
    assert heard == []


def test_an_empty_address_takes_the_page_away(qtbot: QtBot, page: CrmSettings) -> None:
    page.show_preferences(Preferences(crm_template="https://crm.example.test/"))
    heard = said(page)
    field = page.findChild(QLineEdit)

    field.clear()
    field.editingFinished.emit()

    assert heard == [("crm_template", "")]


def test_the_moment_is_chosen_among_four(page: CrmSettings) -> None:
    heard = said(page)
    box = page.findChild(QComboBox)

    box.setCurrentIndex(box.findData(PopWhen.ANSWER.value))

    assert (box.count(), heard) == (4, [("crm_when", "answer")])


def test_what_policy_has_chosen_cannot_be_changed(qtbot: QtBot) -> None:
    page = CrmSettings(frozenset({"crm_template"}))
    qtbot.addWidget(page)

    assert not page.findChild(QLineEdit).isEnabled()


def test_every_trouble_has_a_sentence_of_its_own() -> None:
    sentences = {crm_sentence(BadTemplate(why)) for why in WhyNoTemplate}

    assert len(sentences | {crm_sentence(PageNotOpened())}) == len(WhyNoTemplate) + 1
