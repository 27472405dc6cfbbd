"""WAV files are drawn while they arrive, whatever the pieces are."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.wav import WavLevels, read_head
from santral_desktop.simulator.tones import to_ulaw
from tests.recorded import chunk, sample, wav


def heard(content: bytes, piece: int = 7) -> list[list[int]]:
    """Return the levels of each channel, heard piece by piece."""
    levels, lanes = WavLevels(), [bytearray(), bytearray()]
    for start in range(0, len(content), piece):
        for lane, more in zip(lanes, levels.hear(content[start : start + piece]), strict=False):
            lane.extend(more)
    return [list(lane) for lane in lanes if lane]


def pcm(*samples: int) -> bytes:
    return array("h", samples).tobytes()


@pytest.mark.parametrize(
    ("content", "lanes"),
    [
        (wav(pcm(0, 256, -257, 32767, -32768, -1)), [[0, 1, 1, 127, 127, 0]]),
        (wav(pcm(0, 512, 1024, 2048), channels=2), [[0, 4], [2, 8]]),
        (wav(bytes((128, 255, 0, 138)), bits=8), [[0, 127, 127, 10]]),
        (wav(b"\0\0\x05\0\0\xfb", bits=24), [[5, 4]]),
        (wav(b"\xd5\x55\xaa\x2a", codec=6, bits=8), [[0, 0, 126, 126]]),
        (wav(b"\xff\x7f\x80\0", codec=7, bits=8), [[0, 0, 125, 125]]),
        (wav(pcm(256, 512), says=0), [[1, 2]]),
        (wav(pcm(256, 512), says=2), [[1]]),
        (wav(pcm(256) + b"x", says=3), [[1]]),
        (wav(pcm(256)) + chunk(b"LIST", b"words of another program"), [[1]]),
    ],
    ids=["16", "stereo", "8", "24", "A-law", "u-law", "no size", "smaller", "odd", "more behind"],
)
def test_every_plain_form_is_heard(content: bytes, lanes: list[list[int]]) -> None:
    assert heard(content) == lanes


@given(st.lists(st.integers(-32768, 32767), min_size=1, max_size=60))
def test_u_law_is_as_loud_as_what_it_was_made_of(samples: list[int]) -> None:
    levels = heard(wav(to_ulaw(array("h", samples)), codec=7, bits=8))[0]

    assert all(
        abs(level - min(abs(sample), 32124) / 256) <= 2 + abs(sample) / 256 / 16
        for level, sample in zip(levels, samples, strict=True)
    )


@given(st.integers(1, 90))
def test_pieces_do_not_matter(piece: int) -> None:
    content = wav(pcm(*range(0, 20000, 500)), channels=2, more=chunk(b"fact", b"1234"))

    assert heard(content, piece) == heard(content, 4096)


@pytest.mark.parametrize(
    "content",
    [
        sample("gsm_610.wav"),
        sample("ima_adpcm.wav"),
        wav(bytes(80), codec=3, bits=32),
        b"ID3" + bytes(70_000),
        wav(bytes(80))[:30],
    ],
    ids=["gsm", "adpcm", "float", "no wav", "cut"],
)
def test_what_cannot_be_drawn_is_not_heard(content: bytes) -> None:
    assert heard(content, 5000) == []


def test_its_head_is_known_once_it_is_here() -> None:
    levels = WavLevels()
    before = levels.head
    levels.hear(wav(bytes(80), rate=16000))

    assert before is None
    assert levels.head is not None
    assert levels.head.rate == 16000


def test_a_head_that_is_not_whole_is_none() -> None:
    assert read_head(wav(bytes(80))[:40]) is None
