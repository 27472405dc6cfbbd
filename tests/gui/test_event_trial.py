import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages_about_events import Stage, TrialChanged, WhyNoTrial
from santral_desktop.ui.event_trial import EventTrial

THROUGH = ((Stage.STORED, 0.012), (Stage.READ, 0.0132), (Stage.ANSWERED, 0.2))


@pytest.fixture
def trial(qtbot: QtBot) -> EventTrial:
    made = EventTrial()
    qtbot.addWidget(made)
    made.show()
    return made


def seen(trial: EventTrial) -> list[str]:
    return [label.text() for label in trial.findChildren(QLabel) if label.isVisible()]


def test_a_trial_can_be_wanted_by_key(qtbot: QtBot, trial: EventTrial) -> None:
    with qtbot.waitSignal(trial.wanted):
        trial.findChild(QPushButton).click()


def test_stages_are_shown_with_their_times(trial: EventTrial) -> None:
    trial.show_trial(TrialChanged(public=True, reached=THROUGH, over=True))

    assert seen(trial) == [
        "alındı ve saklandı 12 ms · okundu 13 ms · gönderene yanıt verildi 200 ms",
        "Yol açık: olay tünelden geçip buraya ulaştı.",
    ]


def test_a_trial_under_way_cannot_be_begun_again(trial: EventTrial) -> None:
    trial.show_trial(TrialChanged(public=True))

    assert not trial.findChild(QPushButton).isEnabled()


def test_an_end_lets_another_begin(trial: EventTrial) -> None:
    trial.show_trial(TrialChanged(public=True, over=True, why_not=WhyNoTrial.REFUSED, status=404))

    assert trial.findChild(QPushButton).isEnabled()


def test_an_old_verdict_goes_when_nothing_listens_any_more(trial: EventTrial) -> None:
    trial.show_trial(TrialChanged(public=True, reached=THROUGH, over=True))

    trial.offer(possible=False)

    assert (seen(trial), trial.findChild(QPushButton).isEnabled()) == ([], False)
