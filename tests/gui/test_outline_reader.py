"""The outline of real sounds, decoded by the real decoder."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from santral_desktop.domain.peaks import LOUDEST, Peaks
from santral_desktop.simulator.sounds import Form, recording
from santral_desktop.ui.outline_reader import OutlineReader
from tests.gui.sounds import a_wav, is_open
from tests.recorded import SAMPLES, wav

SOUNDS = sorted(path.name for path in SAMPLES.glob("*.*") if path.suffix != ".md")


@pytest.fixture
def reader(qtbot: QtBot) -> OutlineReader:
    return OutlineReader()


def read(qtbot: QtBot, reader: OutlineReader, path: Path) -> Peaks:
    with qtbot.waitSignal(reader.done, timeout=10_000) as done:
        reader.start(str(path))
    assert isinstance(done.args[0], Peaks)
    return done.args[0]


def test_the_outline_is_as_loud_as_the_sound(
    reader: OutlineReader, qtbot: QtBot, tmp_path: Path
) -> None:
    peaks = read(qtbot, reader, a_wav(tmp_path / "a.wav", 0.1, 0.5, 0.9)).loudest
    third = len(peaks) // 3

    places = (third // 2, third + third // 2, -third // 2)
    middles = [peaks[place] / LOUDEST for place in places]
    assert middles == pytest.approx([0.1, 0.5, 0.9], abs=0.05)


@pytest.mark.parametrize("form", list(Form))
def test_every_kind_of_recording_is_read_to_its_end(
    reader: OutlineReader, qtbot: QtBot, tmp_path: Path, form: Form
) -> None:
    path = tmp_path / "recording"
    path.write_bytes(recording("outline", 6.0, form))
    peaks = read(qtbot, reader, path)

    assert peaks.seconds == pytest.approx(6.0, abs=0.3)
    assert max(peaks.loudest) > 12
    assert len(peaks.lanes) == (2 if form is Form.WAV_STEREO else 1)


@pytest.mark.parametrize("name", SOUNDS)
def test_every_form_that_a_pbx_may_send_is_decoded(
    reader: OutlineReader, qtbot: QtBot, name: str
) -> None:
    peaks = read(qtbot, reader, SAMPLES / name)

    assert peaks.seconds == pytest.approx(3.0, abs=0.3)
    assert max(peaks.loudest) > 12


def test_a_law_is_decoded(reader: OutlineReader, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(wav(b"\xaa\x2a" * 8000, codec=6, bits=8))
    peaks = read(qtbot, reader, path)

    assert (peaks.seconds, max(peaks.loudest)) == (2.0, 126)


def test_a_long_recording_grows_before_it_is_done(
    reader: OutlineReader, qtbot: QtBot, tmp_path: Path
) -> None:
    grown: list[float] = []
    reader.grew.connect(lambda peaks: grown.append(peaks.seconds))
    seconds = read(qtbot, reader, a_wav(tmp_path / "a.wav", *[0.3] * 900)).seconds

    assert grown
    assert all(0 <= some <= seconds for some in grown)
    assert grown == sorted(grown)


def test_a_long_recording_has_no_more_peaks_than_a_screen_can_show(
    reader: OutlineReader, qtbot: QtBot, tmp_path: Path
) -> None:
    peaks = read(qtbot, reader, a_wav(tmp_path / "a.wav", *[0.3] * 300))

    assert 2000 <= len(peaks.loudest) <= 4096


def test_what_is_no_sound_fails(reader: OutlineReader, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"RIFF\0\0\0\0WAVE<html>")

    with qtbot.waitSignal(reader.failed, timeout=10_000):
        reader.start(str(path))


def test_a_file_that_is_gone_fails(reader: OutlineReader, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(reader.failed, timeout=10_000):
        reader.start(str(tmp_path / "gone.wav"))


def test_the_latest_file_wins(reader: OutlineReader, qtbot: QtBot, tmp_path: Path) -> None:
    heard: list[float] = []
    reader.done.connect(lambda peaks: heard.append(peaks.seconds))
    reader.start(str(a_wav(tmp_path / "long.wav", *[0.3] * 60)))
    read(qtbot, reader, a_wav(tmp_path / "short.wav", 0.3, 0.3))

    assert heard == [2.0]


def test_a_stopped_reader_says_nothing_more(
    reader: OutlineReader, qtbot: QtBot, tmp_path: Path
) -> None:
    said: list[object] = []
    for signal in (reader.grew, reader.done, reader.failed):
        signal.connect(lambda *told: said.append(told))
    reader.start(str(a_wav(tmp_path / "a.wav", *[0.3] * 60)))
    reader.stop()
    other = OutlineReader()
    read(qtbot, other, a_wav(tmp_path / "b.wav", *[0.3] * 60))

    assert said == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells which files are open")
def test_the_file_is_let_go_when_it_is_read(
    reader: OutlineReader, qtbot: QtBot, tmp_path: Path
) -> None:
    path = a_wav(tmp_path / "a.wav", 0.3)
    read(qtbot, reader, path)

    qtbot.waitUntil(lambda: not is_open(path))
