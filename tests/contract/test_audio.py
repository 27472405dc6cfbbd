"""What every store of recordings promises, in memory and in files."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO

import pytest

from santral_desktop.application.ports.audio import Audio, AudioStore
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import (
    NotSignedIn,
    RecordingUnavailable,
    Storage,
    StorageTrouble,
    WhyNoRecording,
)
from santral_desktop.domain.voicemails import recording_of
from santral_desktop.system.audio_cache import AudioCache
from tests.builders import NINE, ONE, TWO, a_call
from tests.doubles.audio import MemoryAudio
from tests.recorded import A_WAV as WAV
from tests.recorded import AN_MP3 as MP3
from tests.recorded import AN_OGG as OGG
from tests.recorded import sample, wav

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

    audio: Audio
    content: Callable[[Path], bytes]
    files: Callable[[], int]


@pytest.fixture(params=["memory", "files"])
def given(request: pytest.FixtureRequest, tmp_path: Path) -> Given:
    if request.param == "memory":
        memory = MemoryAudio()
        return Given(memory, memory.files.__getitem__, lambda: len(memory.files))
    folder = tmp_path / "recordings"
    return Given(
        AudioCache(folder),
        Path.read_bytes,
        lambda: sum(path.is_file() and path.suffix != ".json" for path in folder.rglob("*")),
    )


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


@pytest.mark.parametrize(
    ("content", "ending"),
    [(WAV, ".wav"), (MP3, ".mp3"), (OGG, ".ogg"), (sample("raw.gsm"), ".gsm")],
    ids=["wav", "mp3", "ogg", "gsm"],
)
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
        (WAV[:-100], WhyNoRecording.INCOMPLETE),
    ],
    ids=["a page", "a program", "nothing", "half of it"],
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


def test_a_recording_is_given_piece_by_piece(given: Given) -> None:
    long = wav(bytes(700_000))
    path = given.audio.take(ONE, writes(long))

    assert b"".join(given.audio.pieces(path)) == long


def test_one_that_is_gone_has_no_pieces(given: Given, tmp_path: Path) -> None:
    assert list(given.audio.pieces(tmp_path / "gone.wav")) == []


def test_a_recording_is_copied_to_where_a_person_wants_it(given: Given, tmp_path: Path) -> None:
    path = given.audio.take(ONE, writes(WAV))

    given.audio.copy_out(path, tmp_path / "görüşme.wav")

    assert given.content(tmp_path / "görüşme.wav") == WAV


def test_emptying_removes_every_recording(given: Given) -> None:
    given.audio.take(ONE, writes(WAV))
    given.audio.keep(a_call())

    given.audio.empty()

    assert (given.audio.find(ONE), given.files()) == (None, 0)


def test_emptying_what_is_empty_is_harmless(given: Given) -> None:
    given.audio.empty()

    assert given.files() == 0


def test_what_is_put_away_is_gone_and_may_be_put_away_again(given: Given) -> None:
    given.audio.take(ONE, writes(WAV))

    given.audio.put_away(ONE)
    given.audio.put_away(ONE)

    assert (given.audio.find(ONE), given.files()) == (None, 0)


def test_what_is_kept_outlives_what_was_only_to_be_heard(given: Given) -> None:
    given.audio.take(ONE, writes(WAV))

    given.audio.keep(a_call())
    given.audio.put_away(ONE)

    kept = given.audio.find(ONE)
    assert kept is not None
    assert given.content(kept) == WAV


def test_what_is_kept_is_told_with_its_call_and_size_the_newest_first(given: Given) -> None:
    later = a_call(id=TWO, number="05330000000", name="", started_at=NINE + timedelta(hours=1))
    for call in (a_call(), later):
        given.audio.take(call.id, writes(WAV))
        given.audio.keep(call)

    told = [
        (kept.call.id, kept.call.number, kept.call.name, kept.call.started_at, kept.size)
        for kept in given.audio.kept()
    ]
    assert told == [
        (one.id, one.number, one.name, one.started_at, len(WAV)) for one in (later, a_call())
    ]


def test_keeping_twice_keeps_once(given: Given) -> None:
    given.audio.take(ONE, writes(WAV))

    given.audio.keep(a_call())
    given.audio.keep(a_call())

    assert len(given.audio.kept()) == 1


def test_what_is_not_here_cannot_be_kept(given: Given) -> None:
    with pytest.raises(StorageTrouble):
        given.audio.keep(a_call())


def test_what_is_kept_no_longer_is_gone_when_it_was_heard(given: Given) -> None:
    given.audio.take(ONE, writes(WAV))
    given.audio.keep(a_call())

    given.audio.let_go(ONE)

    assert given.audio.kept() == ()
    given.audio.put_away(ONE)
    assert (given.audio.find(ONE), given.files()) == (None, 0)


def test_a_forgotten_call_leaves_nothing_and_the_others_stay(given: Given) -> None:
    for call in (a_call(), a_call(id=TWO)):
        given.audio.take(call.id, writes(WAV))
        given.audio.keep(call)

    given.audio.forget((ONE, CallId("never heard of")))

    assert given.audio.find(ONE) is None
    assert [kept.call.id for kept in given.audio.kept()] == [TWO]
    assert given.files() == 2


def test_with_a_call_the_message_that_was_left_in_it_is_forgotten(given: Given) -> None:
    given.audio.take(recording_of(ONE), writes(WAV))

    given.audio.forget((ONE,))

    assert (given.audio.find(recording_of(ONE)), given.files()) == (None, 0)


def test_trouble_is_told_in_our_words(full: AudioStore) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        full.take(ONE, writes(WAV))

    assert trouble.value.which is Storage.AUDIO


def test_a_copy_that_cannot_be_written_is_told_in_our_words(
    full: AudioStore, tmp_path: Path
) -> None:
    with pytest.raises(StorageTrouble):
        full.copy_out(tmp_path / "nothing here", tmp_path / "copy.wav")
