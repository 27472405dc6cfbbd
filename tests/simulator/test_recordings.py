"""Recordings: their addresses, and files that sound as long as the call was."""

import io
import re
import struct
import wave
from array import array
from itertools import pairwise

import pytest
import requests

from santral_desktop.simulator.sounds import Form, recording
from tests.simulator.service import AYSE, Service, said

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/recording/R[0-9a-f-]{36}")
MP3_KBITS = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)


def fetch(address: str, wanted: str = "") -> requests.Response:
    headers = {"Range": wanted} if wanted else {}
    return requests.get(address, headers=headers, timeout=10)


def seconds_of_mp3(data: bytes) -> float:
    """Walk over the frames of an MPEG 2 or 2.5, layer III file."""
    at, seconds = 0, 0.0
    while at < len(data):
        first, second, third = data[at : at + 3]
        assert (first, second & 0xE6) == (0xFF, 0xE2), "a frame begins with sync and layer III"
        rate = (11025, 12000, 8000)[third >> 2 & 3] * (2 if second & 0x10 else 1)
        at += 72 * MP3_KBITS[third >> 4] * 1000 // rate + (third >> 1 & 1)
        seconds += 576 / rate
    return seconds


def wav_chunks(data: bytes) -> dict[bytes, bytes]:
    assert (data[:4], data[8:12]) == (b"RIFF", b"WAVE")
    assert struct.unpack("<I", data[4:8])[0] == len(data) - 8
    chunks, at = {}, 12
    while at < len(data):
        name, size = struct.unpack("<4sI", data[at : at + 8])
        chunks[name] = data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    return chunks


@pytest.mark.parametrize("path", ["recording_url/", "recording_url"])
def test_an_address_is_minted_as_plain_text(service: Service, path: str) -> None:
    uuid = service.answered_call(seconds=5)
    status, text = said(service.post(path, call_uuid=uuid))

    assert status == 200
    assert ADDRESS.fullmatch(text)


def test_an_address_is_minted_from_the_query_too(service: Service) -> None:
    uuid = service.answered_call(seconds=5)
    answer = requests.post(
        f"{service.simulator.base_url}/recording_url",
        params={"key": service.simulator.key, "call_uuid": uuid},
        timeout=5,
    )

    assert ADDRESS.fullmatch(answer.text)


def test_an_unknown_call_has_no_address(service: Service) -> None:
    answer = service.post("recording_url/", call_uuid="nobody")

    assert said(answer) == (400, "cannot find call with call_uuid nobody")


def test_a_call_that_nobody_answered_has_no_address(service: Service) -> None:
    uuid = service.control.ring(AYSE, to="1008")
    service.control.caller_hangs_up(uuid)

    assert said(service.post("recording_url/", call_uuid=uuid))[0] == 400


def test_an_address_needs_no_key_and_lives_for_an_hour(service: Service) -> None:
    address = service.recording_address(service.answered_call(seconds=2))
    service.control.advance(3599)
    within = fetch(address).status_code
    service.control.advance(1)

    assert (within, fetch(address).status_code) == (200, 410)


def test_a_made_up_address_is_not_found(service: Service) -> None:
    assert fetch(f"{service.simulator.base_url}/recording/R0").status_code == 404


def test_recordings_of_live_calls_are_wav_and_mp3_in_turn(service: Service) -> None:
    addresses = [service.recording_address(service.answered_call(seconds=3)) for _ in range(2)]
    kinds = [fetch(address).headers["Content-Type"] for address in addresses]

    assert kinds == ["audio/x-wav", "audio/mpeg"]


def test_a_wav_recording_is_as_long_as_the_talk(service: Service) -> None:
    data = fetch(service.recording_address(service.answered_call(seconds=12))).content
    with wave.open(io.BytesIO(data)) as sound:
        assert sound.getnframes() / sound.getframerate() == 12.0


def test_an_mp3_recording_is_as_long_as_the_talk(service: Service) -> None:
    service.answered_call(seconds=1)
    data = fetch(service.recording_address(service.answered_call(seconds=12))).content

    assert seconds_of_mp3(data) == pytest.approx(12.0, abs=0.4)


@pytest.mark.parametrize(
    ("form", "code", "channels", "bits"),
    [(Form.WAV, 1, 1, 16), (Form.WAV_ULAW, 7, 1, 8), (Form.WAV_STEREO, 1, 2, 16)],
)
def test_the_header_of_a_wav_tells_the_truth(
    form: Form, code: int, channels: int, bits: int
) -> None:
    chunks = wav_chunks(recording("a call", 3.0, form))
    shape = struct.unpack("<HHIIHH", chunks[b"fmt "][:16])
    width = channels * bits // 8

    assert shape == (code, channels, 8000, 8000 * width, width, bits)
    assert len(chunks[b"data"]) == 3 * 8000 * width


def test_two_people_speak_in_turn() -> None:
    data = wav_chunks(recording("a call", 30.0, Form.WAV_STEREO))[b"data"]
    samples = array("h", data)
    turns = [_loud(samples[0::2], at) - _loud(samples[1::2], at) for at in range(0, 240000, 800)]
    speakers = [turn for turn in turns if turn]

    assert sum(one != other for one, other in pairwise(speakers)) >= 4
    assert {1, -1} == set(speakers)


def test_the_same_call_sounds_the_same_and_another_does_not() -> None:
    once, again = recording("one", 2.0, Form.WAV), recording("one", 2.0, Form.WAV)

    assert once == again != recording("two", 2.0, Form.WAV)


@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [("bytes=0-99", 0, 99), ("bytes=100-", 100, None), ("bytes=-50", -50, None)],
)
def test_a_part_is_served_by_range(
    service: Service, wanted: str, first: int, last: int | None
) -> None:
    address = service.recording_address(service.answered_call(seconds=2))
    whole, part = fetch(address).content, fetch(address, wanted)
    expected = whole[first:] if last is None else whole[first : last + 1]
    begin = first % len(whole)

    assert (part.status_code, part.content) == (206, expected)
    assert part.headers["Content-Range"] == (
        f"bytes {begin}-{begin + len(expected) - 1}/{len(whole)}"
    )


@pytest.mark.parametrize("wanted", ["bytes=99999999-", "bytes=-0", "pages=1-2"])
def test_a_part_that_is_not_there_is_refused(service: Service, wanted: str) -> None:
    address = service.recording_address(service.answered_call(seconds=2))

    assert fetch(address, wanted).status_code == 416


def _loud(samples: "array[int]", at: int) -> int:
    return int(max(map(abs, samples[at : at + 800])) > 1000)
