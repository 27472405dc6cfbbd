"""Two seconds of a microphone: loud, silent, not there – and nothing of it is kept."""

from array import array
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtMultimedia import QAudioFormat, QMediaDevices
from pytestqt.qtbot import QtBot

from santral_desktop.domain.diagnosis import Finding, State, Why
from santral_desktop.ui.microphone_trial import LOWEST, MicrophoneTrial, peak_of
from santral_desktop.ui.ringer import Ringer


@pytest.fixture
def trial(qtbot: QtBot) -> Iterator[MicrophoneTrial]:
    trial = MicrophoneTrial()
    yield trial
    trial.give_up()


@pytest.fixture
def microphone() -> str:
    """A microphone that hears its own output: that of `dev.py test`."""
    if "TestMic" not in [one.description() for one in QMediaDevices.audioInputs()]:
        pytest.skip("needs the test run's sound server, whose microphone hears its voice output")
    return "TestMic"


def found(qtbot: QtBot, trial: MicrophoneTrial) -> list[Finding]:
    told = list[Finding]()
    trial.probe().begin(told.append)
    qtbot.waitUntil(lambda: bool(told) and told[-1].state is not State.WAITING, timeout=10_000)
    return told


def test_a_silent_microphone_is_told_from_one_that_hears(
    qtbot: QtBot, trial: MicrophoneTrial, microphone: str
) -> None:
    trial.chosen = microphone

    finding = found(qtbot, trial)[-1]

    assert (finding.state, finding.why, finding.detail) == (State.BAD, Why.SILENT, microphone)


def test_a_microphone_that_hears_says_how_loud_while_it_listens(
    qtbot: QtBot, trial: MicrophoneTrial, microphone: str
) -> None:
    ringer = Ringer()
    ringer.show_device("TestVoice")
    ringer.show_volume(100)
    ringer.start()
    qtbot.waitUntil(lambda: ringer.sounding)
    trial.chosen = microphone

    told = found(qtbot, trial)
    ringer.close()

    assert (told[-1].state, told[-1].why) == (State.OK, Why.FINE)
    assert told[-1].measure
    assert told[-1].measure > -40
    assert len(told) > 3


def test_where_the_chosen_one_is_not_there_another_is_heard_and_said(
    qtbot: QtBot, trial: MicrophoneTrial, microphone: str
) -> None:
    ringer = Ringer()
    ringer.show_device("TestVoice")
    ringer.start()
    qtbot.waitUntil(lambda: ringer.sounding)
    trial.chosen = "Çekmecede unutulan kulaklık"

    finding = found(qtbot, trial)[-1]
    ringer.close()

    heard = QMediaDevices.defaultAudioInput().description() == microphone
    assert finding.why is (Why.OTHER_DEVICE if heard else Why.SILENT)


def test_without_any_microphone_there_is_none(qtbot: QtBot, trial: MicrophoneTrial) -> None:
    if QMediaDevices.audioInputs():
        pytest.skip("there is a microphone")

    assert found(qtbot, trial)[-1].why is Why.NO_DEVICE


def test_what_is_given_up_is_told_to_nobody(
    qtbot: QtBot, trial: MicrophoneTrial, microphone: str
) -> None:
    told = list[Finding]()
    trial.chosen = microphone
    trial.probe().begin(told.append)
    qtbot.waitUntil(lambda: bool(told))

    trial.give_up()

    assert not any(timer.isActive() for timer in trial.findChildren(QTimer))
    assert told[-1].state is State.WAITING


@pytest.mark.parametrize(
    ("form", "code", "loud", "silence"),
    [
        (QAudioFormat.SampleFormat.Int16, "h", 16384, 0),
        (QAudioFormat.SampleFormat.Int32, "i", -1073741824, 0),
        (QAudioFormat.SampleFormat.Float, "f", 0.5, 0.0),
        (QAudioFormat.SampleFormat.UInt8, "B", 64, 128),
    ],
)
def test_loudness_is_told_in_decibels_in_every_format(
    form: QAudioFormat.SampleFormat, code: str, loud: float, silence: float
) -> None:
    told = QAudioFormat()
    told.setSampleFormat(form)
    told.setChannelCount(1)
    told.setSampleRate(8000)

    assert peak_of(array(code, [silence, loud]).tobytes(), told) == pytest.approx(-6, abs=0.1)
    assert peak_of(array(code, [silence]).tobytes(), told) == LOWEST
    assert peak_of(b"", told) == LOWEST
