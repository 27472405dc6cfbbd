"""What every store of recordings promises, in memory and in files."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pytest

from santral_desktop.application.ports.audio import AudioStore
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import (
    NotSignedIn,
    RecordingUnavailable,
    Storage,
    StorageTrouble,
    WhyNoRecording,
)
from santral_desktop.system.audio_cache import AudioCache
from tests.builders import ONE, TWO
from tests.doubles.audio import MemoryAudio

WAV = b"RIFF\x24\x00\x00\x00WAVEfmt "
MP3 = b"ID3\x04\x00 and more"
HOSTILE = [
    "../../etc/passwd",
    "C:\\Windows\\system32",
    "a" * 4000,
    "CON",
    "nul.wav",
    "\x00",
    "..",
    "-rf",
    "şı😀",
    "a/b",
]


@dataclass
class Given:
    """A store, and how to look into it."""

    audio: AudioStore
    content: Callable[[Path], bytes]
    files: Callable[[], int]


@pytest.fixture(params=["memory", "files"])
def given(request: pytest.FixtureRequest, tmp_path: Path) -> Given:
    if request.param == "memory":
        memory = MemoryAudio()
        return Given(memory, memory.files.__getitem__, lambda: len(memory.files))
    folder = tmp_path / "recordings"
    return Given(AudioCache(folder), Path.read_bytes, lambda: len(list(folder.glob("*"))))


@pytest.fixture(params=["memory", "files"])
def full(request: pytest.FixtureRequest, tmp_path: Path) -> AudioStore:
    if request.param == "memory":
        memory = MemoryAudio()
        memory.trouble = StorageTrouble(Storage.AUDIO, "full")
        return memory
    (tmp_path / "a file").touch()
    return AudioCache(tmp_path / "a file" / "recordings")


def writes(content: bytes) -> Callable[[BinaryIO], None]:
    def write(into: BinaryIO) -> None:
        into.write(content)

    return write


def test_what_was_never_taken_is_not_found(given: Given) -> None:
    assert given.audio.find(ONE) is None


@pytest.mark.parametrize(("content", "ending"), [(WAV, ".wav"), (MP3, ".mp3"), (b"OggS12", ".ogg")])
def test_a_recording_is_kept_under_the_ending_that_its_bytes_say(
    given: Given, content: bytes, ending: str
) -> None:
    path = given.audio.take(ONE, writes(content))

    assert (given.content(path), path.suffix) == (content, ending)
    assert given.audio.find(ONE) == path


def test_two_calls_have_two_recordings(given: Given) -> None:
    given.audio.take(ONE, writes(WAV))
    other = given.audio.take(TWO, writes(MP3))

    assert (given.audio.find(TWO), given.files()) == (other, 2)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<!doctype html>", WhyNoRecording.NOT_AUDIO),
        (b"MZ\x90\x00", WhyNoRecording.NOT_AUDIO),
        (b"", WhyNoRecording.INCOMPLETE),
    ],
    ids=["a page", "a program", "nothing"],
)
def test_what_is_no_audio_leaves_nothing_behind(
    given: Given, content: bytes, why: WhyNoRecording
) -> None:
    with pytest.raises(RecordingUnavailable) as refusal:
        given.audio.take(ONE, writes(content))

    assert refusal.value.why is why
    assert (given.audio.find(ONE), given.files()) == (None, 0)


def test_a_download_that_fails_leaves_nothing_behind(given: Given) -> None:
    def write(into: BinaryIO) -> None:
        into.write(WAV)
        raise NotSignedIn

    with pytest.raises(NotSignedIn):
        given.audio.take(ONE, write)

    assert (given.audio.find(ONE), given.files()) == (None, 0)


def test_a_download_given_up_does_not_disturb_a_second_one_of_the_same_call(given: Given) -> None:
    def interrupted(into: BinaryIO) -> None:
        into.write(b"half of it")
        given.audio.take(ONE, writes(WAV))
        raise RecordingUnavailable(WhyNoRecording.CANCELLED)

    with pytest.raises(RecordingUnavailable):
        given.audio.take(ONE, interrupted)

    path = given.audio.find(ONE)
    assert path is not None
    assert given.content(path) == WAV


def test_a_first_download_that_ends_late_spoils_no_second_one(given: Given) -> None:
    def nested(into: BinaryIO) -> None:
        first = given.audio.take(TWO, writes(MP3))
        into.write(given.content(first))

    def outer(into: BinaryIO) -> None:
        given.audio.take(ONE, nested)
        into.write(WAV)

    assert given.content(given.audio.take(ONE, outer)) == WAV


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_calls_id_decides_nothing_about_the_file(given: Given, name: str) -> None:
    path = given.audio.take(CallId(name), writes(WAV))

    assert (given.audio.find(CallId(name)), given.files()) == (path, 1)
    assert path.stem.isalnum()


def test_a_recording_is_copied_to_where_a_person_wants_it(given: Given, tmp_path: Path) -> None:
    path = given.audio.take(ONE, writes(WAV))

    given.audio.copy_out(path, tmp_path / "görüşme.wav")

    assert given.content(tmp_path / "görüşme.wav") == WAV


def test_emptying_removes_every_recording(given: Given) -> None:
    given.audio.take(ONE, writes(WAV))

    given.audio.empty()

    assert (given.audio.find(ONE), given.files()) == (None, 0)


def test_emptying_what_is_empty_is_harmless(given: Given) -> None:
    given.audio.empty()

    assert given.files() == 0


def test_trouble_is_told_in_our_words(full: AudioStore) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        full.take(ONE, writes(WAV))

    assert trouble.value.which is Storage.AUDIO


def test_a_copy_that_cannot_be_written_is_told_in_our_words(
    full: AudioStore, tmp_path: Path
) -> None:
    with pytest.raises(StorageTrouble):
        full.copy_out(tmp_path / "nothing here", tmp_path / "copy.wav")
