"""The real player on real files."""

import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from santral_desktop.simulator.sounds import Form, recording
from santral_desktop.ui.player import Player
from tests.gui.sounds import a_wav, is_open, need_an_output


@pytest.fixture
def player(qtbot: QtBot) -> Player:
    need_an_output()
    return Player()


def plays(qtbot: QtBot, player: Player, path: Path) -> None:
    with qtbot.waitSignal(player.started, timeout=10_000):
        player.open(str(path))


def test_a_file_plays_at_once_and_its_position_advances(
    player: Player, qtbot: QtBot, tmp_path: Path
) -> None:
    plays(qtbot, player, a_wav(tmp_path / "a.wav", *[0.1] * 10))

    qtbot.waitUntil(lambda: player.position > 100, timeout=10_000)
    assert player.playing


@pytest.mark.parametrize("form", [Form.WAV_ULAW, Form.MP3])
def test_every_kind_of_recording_has_its_length(
    player: Player, qtbot: QtBot, tmp_path: Path, form: Form
) -> None:
    path = tmp_path / "recording"
    path.write_bytes(recording("player", 6.0, form))
    plays(qtbot, player, path)

    assert player.length == pytest.approx(6000, abs=300)


def test_it_comes_to_the_end_and_stops(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    plays(qtbot, player, a_wav(tmp_path / "a.wav", 0.1))

    with qtbot.waitSignal(player.stopped, timeout=10_000):
        player.go_to(800)


def test_after_the_end_it_plays_from_the_beginning(
    player: Player, qtbot: QtBot, tmp_path: Path
) -> None:
    plays(qtbot, player, a_wav(tmp_path / "a.wav", 0.1))
    with qtbot.waitSignal(player.stopped, timeout=10_000):
        player.go_to(800)
    with qtbot.waitSignal(player.started, timeout=10_000):
        player.toggle()

    qtbot.waitUntil(lambda: 0 <= player.position < 700, timeout=10_000)


def test_it_pauses_and_goes_on(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    plays(qtbot, player, a_wav(tmp_path / "a.wav", *[0.1] * 10))
    with qtbot.waitSignal(player.stopped):
        player.toggle()
    with qtbot.waitSignal(player.started):
        player.toggle()

    assert player.playing


@pytest.mark.parametrize(("wanted", "place"), [(7000, 7000), (-5000, 0), (99_000, 10_000)])
def test_it_goes_nowhere_but_into_the_file(
    player: Player, qtbot: QtBot, tmp_path: Path, wanted: int, place: int
) -> None:
    plays(qtbot, player, a_wav(tmp_path / "a.wav", *[0.1] * 10))
    with qtbot.waitSignal(player.stopped):
        player.toggle()
    player.go_to(wanted)

    qtbot.waitUntil(lambda: abs(player.position - place) < 100, timeout=10_000)


def test_a_speed_chosen_before_is_kept_for_the_next_file(
    player: Player, qtbot: QtBot, tmp_path: Path
) -> None:
    player.set_speed(2.0)
    plays(qtbot, player, a_wav(tmp_path / "a.wav", *[0.1] * 10))
    qtbot.waitUntil(lambda: player.position > 500, timeout=10_000)
    start, clock = player.position, time.monotonic()
    qtbot.waitUntil(lambda: player.position > start + 2000, timeout=10_000)

    assert time.monotonic() - clock < 1.7


def test_an_output_that_is_not_there_does_not_matter(
    player: Player, qtbot: QtBot, tmp_path: Path
) -> None:
    player.set_output("Kulaklık, çekilmiş")

    plays(qtbot, player, a_wav(tmp_path / "a.wav", 0.1))


def test_what_is_no_sound_fails(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"RIFF\0\0\0\0WAVE<html>")

    with qtbot.waitSignal(player.failed, timeout=10_000):
        player.open(str(path))


def test_after_a_failure_the_next_file_plays(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(player.failed, timeout=10_000):
        player.open(str(tmp_path / "gone.wav"))

    plays(qtbot, player, a_wav(tmp_path / "a.wav", 0.1))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells which files are open")
def test_a_closed_player_lets_go_of_the_file(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    path = a_wav(tmp_path / "a.wav", *[0.1] * 10)
    plays(qtbot, player, path)
    held = is_open(path)
    player.close()

    qtbot.waitUntil(lambda: not is_open(path))
    assert held


def test_without_a_file_every_button_is_harmless(player: Player) -> None:
    player.toggle()
    player.go_to(10)
    player.close()

    assert (player.playing, player.position, player.length) == (False, 0, 0)


def test_players_that_end_while_they_play_leave_no_thread_hanging(
    qtbot: QtBot, tmp_path: Path
) -> None:
    need_an_output()
    path = a_wav(tmp_path / "a.wav", *[0.1] * 10)
    for _ in range(20):
        player = Player()
        plays(qtbot, player, path)
        player.close()
        plays(qtbot, player, path)
        del player
