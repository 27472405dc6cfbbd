"""The ring: it sounds where and while it should, and is silent where nothing can sound."""

import shutil
import subprocess
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtMultimedia import QAudioFormat, QAudioSource, QMediaDevices
from pytestqt.qtbot import QtBot

from santral_desktop.ui.ringer import Ringer


@pytest.fixture
def ringer(qtbot: QtBot) -> Iterator[Ringer]:
    ringer = Ringer()
    yield ringer
    ringer.stop()


@pytest.fixture
def sound() -> None:
    if not QMediaDevices.audioOutputs():
        pytest.skip("needs a sound device")


def test_it_rings_until_it_is_stopped(qtbot: QtBot, ringer: Ringer, sound: None) -> None:
    ringer.start()
    qtbot.waitUntil(lambda: ringer.sounding)

    ringer.stop()

    qtbot.waitUntil(lambda: not ringer.sounding)
    assert not ringer.ringing


def test_without_a_device_it_is_silent_and_no_error(ringer: Ringer) -> None:
    if QMediaDevices.audioOutputs():
        pytest.skip("there is a sound device")

    ringer.start()

    assert ringer.ringing
    assert not ringer.sounding


def test_a_trial_ends_by_itself(qtbot: QtBot, ringer: Ringer, sound: None) -> None:
    ringer.ring_once()
    qtbot.waitUntil(lambda: ringer.sounding)

    qtbot.waitUntil(lambda: not ringer.sounding, timeout=8_000)

    assert not ringer.ringing


def test_an_unplugged_device_gives_way_to_the_default(
    qtbot: QtBot, ringer: Ringer, sound: None
) -> None:
    ringer.show_device("Çekmecede unutulan kulaklık")

    ringer.start()

    qtbot.waitUntil(lambda: ringer.sounding)


def test_the_device_may_change_in_the_midst_of_a_ring(
    qtbot: QtBot, ringer: Ringer, sound: None
) -> None:
    ringer.start()

    ringer.show_device(QMediaDevices.audioOutputs()[-1].description())

    qtbot.waitUntil(lambda: ringer.sounding)


def pactl(*words: str) -> str:
    done = subprocess.run(["pactl", *words], check=True, capture_output=True, text=True, timeout=10)
    return done.stdout.strip()


def rings_on() -> set[str]:
    """Return the names of the outputs on which anything sounds."""
    names = dict(line.split("\t")[:2] for line in pactl("list", "short", "sinks").splitlines())
    sounds = pactl("list", "short", "sink-inputs").splitlines()
    return {names.get(line.split("\t")[1], "") for line in sounds}


def plug_in_headset() -> str:
    words = ("sink_name=headset", "sink_properties=device.description=LateHeadset")
    return pactl("load-module", "module-null-sink", *words)


def test_the_ring_follows_its_headset_when_that_is_plugged_in_and_out(
    qtbot: QtBot, ringer: Ringer, sound: None
) -> None:
    if not shutil.which("pactl") or "TestSpeaker" not in outputs():
        pytest.skip("needs the test run's sound server")
    ringer.show_device("LateHeadset")
    ringer.start()
    qtbot.waitUntil(lambda: len(rings_on()) == 1)
    at_first = rings_on()

    headset = plug_in_headset()
    try:
        qtbot.waitUntil(lambda: rings_on() == {"headset"})
    finally:
        pactl("unload-module", headset)

    qtbot.waitUntil(lambda: rings_on() == at_first)
    assert ringer.sounding


def outputs() -> list[str]:
    return [device.description() for device in QMediaDevices.audioOutputs()]


def test_stopping_what_never_rang_is_harmless(ringer: Ringer) -> None:
    ringer.stop()

    assert not ringer.ringing


@pytest.mark.parametrize(("volume", "heard"), [(80, True), (0, False)])
def test_it_is_heard_on_its_own_device_as_loud_as_chosen(
    qtbot: QtBot, ringer: Ringer, volume: int, heard: bool
) -> None:
    inputs = [i for i in QMediaDevices.audioInputs() if i.description() == "TestMic"]
    if not inputs:
        pytest.skip("needs the test run's sound server, whose microphone hears its voice output")
    wanted = QAudioFormat()
    wanted.setSampleRate(16_000)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    source = QAudioSource(inputs[0], wanted)
    recorded = bytearray()
    stream = source.start()
    stream.readyRead.connect(lambda: recorded.extend(stream.readAll().data()))
    qtbot.waitUntil(lambda: len(recorded) > 3_200)

    ringer.show_device("TestVoice")
    ringer.show_volume(volume)
    ringer.start()
    qtbot.waitUntil(lambda: ringer.sounding)
    recorded.clear()
    qtbot.waitUntil(lambda: len(recorded) > 40_000, timeout=15_000)
    source.stop()

    loudest = max(map(abs, array("h", bytes(recorded[: len(recorded) // 2 * 2]))))
    assert (loudest > 1_000) is heard


def test_its_tone_lies_among_temporary_files_and_goes_with_it(qtbot: QtBot, sound: None) -> None:
    before = rings_lying_about()
    ringer = Ringer()
    ringer.start()
    qtbot.waitUntil(lambda: ringer.sounding)
    during = rings_lying_about()

    ringer.close()

    assert (len(during - before), rings_lying_about() - before) == (1, set())


def rings_lying_about() -> set[Path]:
    return set(Path(QDir.tempPath()).glob("santral-ring-*"))
