"""What a microphone heard becomes a file that every player knows."""

import io
import wave

import pytest

from santral_desktop.domain.attachments import FileKind, kind_of
from santral_desktop.domain.wav import read_head
from santral_desktop.domain.wav_writing import level_of, wav_of

SAMPLES = b"\x00\x00\xff\x7f\x00\x80\x01\x00"


def test_a_recording_is_a_wav_file() -> None:
    content = wav_of(SAMPLES + b"\x01", 8000)

    with wave.open(io.BytesIO(content)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 8000)
        assert file.readframes(10) == SAMPLES
    assert kind_of(content) is FileKind.WAV
    head = read_head(content)
    assert head is not None
    assert (head.rate, head.data_size) == (8000, len(SAMPLES))


@pytest.mark.parametrize(
    ("samples", "level"),
    [(b"", 0.0), (b"\x01", 0.0), (bytes(4), 0.0), (b"\x00\x40", 0.5), (SAMPLES, 1.0)],
)
def test_the_level_is_that_of_the_loudest_sample(samples: bytes, level: float) -> None:
    assert level_of(samples) == level
