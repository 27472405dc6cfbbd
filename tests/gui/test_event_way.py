import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages import Listening
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.ui.event_way import EventWay


@pytest.fixture
def way(qtbot: QtBot) -> EventWay:
    made = EventWay(frozenset())
    qtbot.addWidget(made)
    return made


def test_a_spoilt_tunnel_of_the_settings_is_shown_and_not_used(way: EventWay) -> None:
    way.show_preferences(Preferences(events_public_address="http://tunnel.test"))
    way.show_listening(Listening(38271))

    assert (way.public, way.here) == ("", "http://127.0.0.1:38271")
    assert "http://tunnel.test" in [line.text() for line in way.findChildren(QLineEdit)]


def test_a_tunnel_taken_away_is_said(qtbot: QtBot, way: EventWay) -> None:
    way.show_preferences(Preferences(events_public_address="https://tunnel.test"))
    way.show()
    lines = way.findChildren(QLineEdit)
    field = next(line for line in lines if line.text() == "https://tunnel.test")

    with qtbot.waitSignal(way.public_chosen) as said:
        field.selectAll()
        qtbot.keyClicks(field, " ")
        field.editingFinished.emit()

    assert said.args == [""]


def test_the_same_tunnel_written_otherwise_is_no_choice(qtbot: QtBot, way: EventWay) -> None:
    way.show_preferences(Preferences(events_public_address="https://tunnel.test"))
    way.show()
    lines = way.findChildren(QLineEdit)
    field = next(line for line in lines if line.text() == "https://tunnel.test")

    with qtbot.assertNotEmitted(way.public_chosen):
        qtbot.keyClicks(field, "/")
        field.editingFinished.emit()
