"""The settings of recordings: how they play, and which stay on this computer."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.recordings import KeptRecording
from santral_desktop.ui.settings_recordings import RecordingSettings
from tests.builders import ONE, TWO, a_call

KEPT = (
    KeptRecording(a_call(id=TWO, name="<b>Ayşe</b>"), 2_000_000),
    KeptRecording(a_call(), 500_000),
)


@pytest.fixture
def page(qtbot: QtBot) -> RecordingSettings:
    page = RecordingSettings(frozenset())
    qtbot.addWidget(page)
    page.show()
    return page


def says(page: RecordingSettings) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def removers(page: RecordingSettings) -> list[QPushButton]:
    return [button for button in page.findChildren(QPushButton) if button.isVisible()]


def test_without_kept_recordings_it_says_what_becomes_of_them(page: RecordingSettings) -> None:
    assert "bir dakika sonra" in says(page)
    assert removers(page) == []


def test_kept_recordings_are_listed_as_plain_text_with_their_sizes(
    page: RecordingSettings,
) -> None:
    page.show_kept(KEPT)

    assert "saklanan 2 kayıt 2" in says(page)
    assert "<b>Ayşe</b>" in says(page)


def test_one_of_them_is_removed(page: RecordingSettings, qtbot: QtBot) -> None:
    page.show_kept(KEPT)

    with qtbot.waitSignal(page.removed) as removed:
        removers(page)[1].click()

    assert removed.args == [ONE]


def test_fewer_leave_no_row_behind(page: RecordingSettings) -> None:
    page.show_kept(KEPT)
    page.show_kept(KEPT[:1])

    assert len(removers(page)) == 1


def test_in_privacy_nobody_is_named(page: RecordingSettings) -> None:
    page.show_kept(KEPT)
    page.show_preferences(Preferences(private_popups=True))

    assert "Ayşe" not in says(page)
    assert "•••" in says(page)
