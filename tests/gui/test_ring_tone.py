"""The ring tone: a sound file that repeats without a seam."""

import io
import wave
from array import array

from santral_desktop.ui.ring_tone import RATE, ring_tone


def samples() -> "array[int]":
    with wave.open(io.BytesIO(ring_tone())) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


def test_it_is_small() -> None:
    assert len(ring_tone()) < 200_000


def test_it_is_heard_and_never_clipped() -> None:
    assert 15_000 < max(map(abs, samples())) < 32_767


def test_it_begins_and_ends_in_silence() -> None:
    sound = samples()

    assert abs(sound[0]) < 50
    assert set(sound[-RATE:]) == {0}
