import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages_about_events import ForwardingChanged
from santral_desktop.domain.errors import Path, Unreachable
from santral_desktop.ui.event_forwarding import EventForwarding
from tests.builders import NINE

CRM = "https://crm.example.test/…"


@pytest.fixture
def shown(qtbot: QtBot) -> EventForwarding:
    made = EventForwarding()
    qtbot.addWidget(made)
    made.show_forwarding(ForwardingChanged(on=True, shown=CRM, waiting=3, passed_on=12, lost=1))
    return made


def texts(shown: EventForwarding) -> list[str]:
    return [label.text() for label in shown.findChildren(QLabel) if not label.isHidden()]


def press(shown: EventForwarding, text: str) -> None:
    box = shown.findChild(QMessageBox)
    next(b for b in box.findChildren(QPushButton) if b.text().replace("&", "") == text).click()


def test_where_to_and_how_it_stands_are_shown(shown: EventForwarding) -> None:
    assert texts(shown)[:2] == [
        f"Her olay önceki adrese de iletiliyor: \u2068{CRM}\u2069",
        "Kuyrukta: 3 · İletilen: 12 · İletilemeyen: 1",
    ]


def test_the_last_one_is_shown_with_its_time(shown: EventForwarding) -> None:
    shown.show_forwarding(ForwardingChanged(on=True, shown=CRM, passed_on=1, passed_at=NINE))

    assert texts(shown)[1].endswith("Son iletilen: 09:00")


def test_that_one_may_go_twice_is_said(shown: EventForwarding) -> None:
    assert "nadiren iki kez gidebilir" in texts(shown)[-1]


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (
            ForwardingChanged(on=True, error=Unreachable(Path.REFUSED, certain=True)),
            "Adreste yanıt veren yok. Çalıştığını denetleyin.",
        ),
        (
            ForwardingChanged(on=True, status=503),
            "Adres çalışıyor ama arkasındaki programa ulaşamıyor (yanıt 503).",
        ),
    ],
)
def test_what_holds_events_up_is_told(
    state: ForwardingChanged, told: str, shown: EventForwarding
) -> None:
    shown.show_forwarding(state)

    assert told in texts(shown)


def test_what_still_waits_is_shown_when_it_is_off(shown: EventForwarding) -> None:
    shown.show_forwarding(ForwardingChanged(on=False, shown=CRM, waiting=3))

    assert texts(shown)[0].startswith("Yeni olay iletilmiyor")
    assert not shown.isHidden()


def test_there_is_nothing_to_see_where_nothing_is_passed_on(shown: EventForwarding) -> None:
    shown.show_forwarding(ForwardingChanged(on=False))

    assert shown.isHidden()


@pytest.mark.parametrize(
    ("text", "drop"), [("Kuyruğu gönderip bırak", False), ("Bırak ve sil", True)]
)
def test_ending_it_says_what_becomes_of_the_queue(
    qtbot: QtBot, shown: EventForwarding, text: str, drop: bool
) -> None:
    shown.show()
    shown.findChild(QPushButton).click()

    with qtbot.waitSignal(shown.ended) as said:
        press(shown, text)

    assert said.args == [drop]


def test_the_quiet_answer_goes_on(qtbot: QtBot, shown: EventForwarding) -> None:
    shown.show()
    shown.findChild(QPushButton).click()

    with qtbot.assertNotEmitted(shown.ended):
        press(shown, "Vazgeç")
