"""Recordings are private files of our own names; what is no audio is never kept."""

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import (
    RecordingUnavailable,
    Storage,
    StorageTrouble,
    WhyNoRecording,
)
from santral_desktop.system.audio_cache import AudioCache
from tests.builders import ONE, TWO, a_call
from tests.recorded import A_WAV as WAV
from tests.recorded import AN_MP3, AN_OGG


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recordings"


@pytest.fixture
def cache(folder: Path) -> AudioCache:
    return AudioCache(folder)


def writing(*pieces: bytes) -> Callable[[BinaryIO], None]:
    return lambda file: file.writelines(pieces)


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []


@pytest.mark.parametrize(("body", "ending"), [(WAV, ".wav"), (AN_MP3, ".mp3"), (AN_OGG, ".ogg")])
def test_a_recording_is_kept_private_under_a_name_of_ours(
    body: bytes, ending: str, cache: AudioCache, folder: Path
) -> None:
    path = cache.take(ONE, writing(body[:3], body[3:]))

    assert path.read_bytes() == body
    assert (path.suffix, stat.S_IMODE(path.stat().st_mode)) == (ending, 0o600)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert cache.find(ONE) == path
    assert cache.find(TWO) is None


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", WhyNoRecording.INCOMPLETE),
        (b"<html>expired</html>", WhyNoRecording.NOT_AUDIO),
        (b'{"error": "expired"}', WhyNoRecording.NOT_AUDIO),
        (b"MZ\x90\0" + bytes(60), WhyNoRecording.NOT_AUDIO),
        (b"PK\x03\x04" + bytes(60), WhyNoRecording.NOT_AUDIO),
        (b"#EXTM3U\nfile:///etc/passwd\n", WhyNoRecording.NOT_AUDIO),
        (b"ffconcat version 1.0\nfile secret.wav\n", WhyNoRecording.NOT_AUDIO),
        (b"[playlist]\nFile1=x", WhyNoRecording.NOT_AUDIO),
        (bytes(500), WhyNoRecording.NOT_AUDIO),
        (b"\xff" * 500, WhyNoRecording.NOT_AUDIO),
    ],
)
def test_what_is_no_recording_is_told_and_removed(
    body: bytes, why: WhyNoRecording, cache: AudioCache, folder: Path
) -> None:
    with pytest.raises(RecordingUnavailable) as told:
        cache.take(ONE, writing(body))

    assert told.value.why is why
    assert names_in(folder) == []


def test_a_download_that_breaks_leaves_nothing(cache: AudioCache, folder: Path) -> None:
    def breaks(file: BinaryIO) -> None:
        file.write(WAV)
        raise RecordingUnavailable(WhyNoRecording.CANCELLED)

    with pytest.raises(RecordingUnavailable):
        cache.take(ONE, breaks)

    assert names_in(folder) == []


def test_a_full_disk_is_told_and_room_makes_it_work(cache: AudioCache, folder: Path) -> None:
    def full(_: BinaryIO) -> None:
        raise OSError(28, "no space")

    with pytest.raises(StorageTrouble) as told:
        cache.take(ONE, full)

    assert told.value.which is Storage.AUDIO
    assert names_in(folder) == []
    cache.take(ONE, writing(WAV))


@pytest.mark.parametrize(
    "name",
    [
        "../../evil.desktop", "/etc/passwd", "a" * 5000, "NUL", "con.wav", "..", "", "a\0b",
        "\ud800", "-rf", "a b", "ş ı 😀", "\\\\host\\share", "C:\\x", "a\r\nb",
    ],
)  # fmt: skip
def test_no_name_of_a_call_leads_out_of_the_folder(
    name: str, cache: AudioCache, folder: Path
) -> None:
    path = cache.take(CallId(name), writing(WAV))

    assert path.parent == folder
    assert path.stem.isalnum()
    assert len(path.name) < 60


def test_the_oldest_make_room_for_the_newest(folder: Path) -> None:
    cache, now = AudioCache(folder, largest=2 * len(WAV)), time.time()
    for number in range(4):
        path = cache.take(CallId(f"c{number}"), writing(WAV))
        os.utime(path, (now - 100 + number,) * 2)
    newest = cache.take(ONE, writing(WAV))

    assert newest.exists()
    assert [number for number in range(4) if cache.find(CallId(f"c{number}"))] == [3]


def test_one_that_is_larger_than_all_room_is_kept_while_it_is_the_newest(folder: Path) -> None:
    path = AudioCache(folder, largest=10).take(ONE, writing(WAV))

    assert path.exists()


def test_an_old_one_makes_room_too(folder: Path) -> None:
    cache = AudioCache(folder, oldest=3600)
    old = cache.take(TWO, writing(WAV))
    two_hours_before = time.time() - 7200
    os.utime(old, (two_hours_before, two_hours_before))
    cache.take(ONE, writing(WAV))

    assert cache.find(TWO) is None


def test_tidying_removes_what_an_earlier_run_left(cache: AudioCache, folder: Path) -> None:
    fresh, old = cache.take(ONE, writing(WAV)), cache.take(TWO, writing(WAV))
    part = folder / "left.part"
    part.write_bytes(WAV)
    for left in (old, part):
        os.utime(left, (1, 1))
    cache.tidy()

    assert names_in(folder) == [fresh.name]


def test_leaving_removes_all_but_what_is_kept(cache: AudioCache, folder: Path) -> None:
    cache.take(ONE, writing(WAV))
    cache.take(TWO, writing(WAV))
    cache.keep(a_call())
    cache.leave()

    kept = cache.find(ONE)
    assert names_in(folder) == ["kept"]
    assert kept is not None
    assert kept.parent == folder / "kept"


def test_emptying_removes_all_and_a_missing_folder_is_empty(
    cache: AudioCache, folder: Path
) -> None:
    cache.empty()
    cache.tidy()
    cache.take(ONE, writing(WAV))
    cache.keep(a_call())
    cache.empty()

    assert names_in(folder) == ["kept"]
    assert names_in(folder / "kept") == []


def test_a_recording_is_copied_out_whole_or_not_at_all(cache: AudioCache, tmp_path: Path) -> None:
    path = cache.take(ONE, writing(WAV))
    cache.copy_out(path, tmp_path / "mine.wav")
    with pytest.raises(StorageTrouble):
        cache.copy_out(path, tmp_path / "nowhere" / "mine.wav")

    assert (tmp_path / "mine.wav").read_bytes() == WAV
    assert [found.name for found in tmp_path.glob(".*")] == []
