"""The page of the diagnosis: each line with its state in words, its remedy, its question."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages_about_diagnosis import DiagnosisChanged
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why, begun
from santral_desktop.ui.diagnosis_line import DiagnosisLine
from santral_desktop.ui.program import wear_theme
from santral_desktop.ui.settings_doctor import DoctorSettings

RING, API = Subject(Topic.RING), Subject(Topic.API, "api.example:443")
ASKED = Finding(RING, State.WAITING, Why.ASKED, "Hoparlör")
UNREACHED = Finding(API, State.BAD, Why.NO_NAME)
FINE = Finding(RING, State.OK, Why.FINE)


@pytest.fixture
def page(qtbot: QtBot) -> DoctorSettings:
    page = DoctorSettings(frozenset())
    qtbot.addWidget(page)
    page.resize(520, 480)
    with qtbot.waitExposed(page):
        page.show()
    return page


def button(page: DoctorSettings, text: str) -> QPushButton:
    found = [one for one in page.findChildren(QPushButton) if one.isVisibleTo(page)]
    return next(one for one in found if one.text().replace("&", "") == text)


def seen(page: DoctorSettings) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page)]


def lines(page: DoctorSettings) -> list[DiagnosisLine]:
    return page.findChildren(DiagnosisLine)


def test_before_anybody_looked_there_is_nothing_but_a_button(page: DoctorSettings) -> None:
    page.show_diagnosis(DiagnosisChanged((), over=True))

    assert lines(page) == []
    assert "Denetim bitti: sorun bulunmadı." not in seen(page)
    assert button(page, "Denetle").isEnabled()


def test_the_button_looks_and_then_stops_looking(qtbot: QtBot, page: DoctorSettings) -> None:
    with qtbot.waitSignal(page.look_wanted):
        button(page, "Denetle").click()
    page.show_diagnosis(DiagnosisChanged((begun(RING), UNREACHED), over=False))

    bar = page.findChild(QProgressBar)
    assert (bar.value(), bar.maximum(), bar.isVisibleTo(page)) == (1, 2, True)
    with qtbot.waitSignal(page.stop_wanted):
        button(page, "Durdur").click()


def test_a_line_says_state_meaning_and_remedy_in_words(page: DoctorSettings) -> None:
    page.show_diagnosis(DiagnosisChanged((FINE, UNREACHED), over=True))

    said = seen(page)
    assert "Santral · api.example:443" in said
    assert {"Sorun yok", "Sorun var", "Sunucunun adı bulunamadı."} <= set(said)
    assert any(one.startswith("İnternet bağlantınızı") for one in said)
    assert "Denetim bitti: 1 sorun, 0 uyarı." in said


def test_a_question_is_answered_on_its_line(qtbot: QtBot, page: DoctorSettings) -> None:
    page.show_diagnosis(DiagnosisChanged((ASKED,), over=False))

    with qtbot.waitSignal(page.answered) as said:
        assert "Size soruluyor" in seen(page)
        button(page, "Hayır").click()
    assert said.args == [Topic.RING, False]
    with qtbot.waitSignal(page.answered) as said:
        button(page, "Evet").click()
    assert said.args == [Topic.RING, True]

    page.show_diagnosis(DiagnosisChanged((FINE,), over=True))
    assert "Denetim bitti: sorun bulunmadı." in seen(page)
    assert not [
        one
        for one in page.findChildren(QPushButton)
        if one.text() == "Evet" and one.isVisibleTo(page)
    ]


def test_a_line_that_learns_more_stays_the_same_line(page: DoctorSettings) -> None:
    page.show_diagnosis(DiagnosisChanged((begun(RING),), over=False))
    [line] = lines(page)

    page.show_diagnosis(DiagnosisChanged((FINE,), over=True))

    assert lines(page) == [line]
    assert line.finding == FINE


def test_another_diagnosis_brings_its_own_lines(qtbot: QtBot, page: DoctorSettings) -> None:
    page.show_diagnosis(DiagnosisChanged((FINE,), over=True))

    page.show_diagnosis(DiagnosisChanged((begun(RING), begun(API)), over=False))

    qtbot.waitUntil(lambda: len(lines(page)) == 2)


def test_each_line_is_reached_by_the_keyboard_and_read_aloud_whole(page: DoctorSettings) -> None:
    page.show_diagnosis(DiagnosisChanged((UNREACHED,), over=True))

    [line] = lines(page)
    assert line.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert "Sorun var" in line.accessibleName()
    assert "Sunucunun adı bulunamadı." in line.accessibleName()
    assert line.accessibleDescription()


def test_words_of_a_device_are_no_markup(page: DoctorSettings) -> None:
    detail = "<b>Kulaklık</b>\u202e"
    page.show_diagnosis(DiagnosisChanged((Finding(RING, State.OK, Why.FINE, detail),), over=True))

    labels = [one for one in page.findChildren(QLabel) if "Kulaklık" in one.text()]
    assert [one.textFormat() for one in labels] == [Qt.TextFormat.PlainText]
    assert "\u202e" not in labels[0].text()


def test_pictures_follow_the_theme(qtbot: QtBot, page: DoctorSettings, qapp: object) -> None:
    page.show_diagnosis(DiagnosisChanged((UNREACHED,), over=True))
    wear_theme(qapp, "light")  # type: ignore[arg-type]
    before = lines(page)[0].grab().toImage()

    wear_theme(qapp, "dark")  # type: ignore[arg-type]

    assert lines(page)[0].grab().toImage() != before


def test_a_bundle_for_support_is_asked_for_and_what_became_of_it_is_told(
    qtbot: QtBot, page: DoctorSettings
) -> None:
    with qtbot.waitSignal(page.bundle_wanted):
        button(page, "Destek paketi kaydet…").click()

    page.show_saved("Kaydedilemedi.", bad=True)

    assert "Kaydedilemedi." in seen(page)
