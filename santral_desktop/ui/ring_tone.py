"""The ring tone, made by ourselves: two friendly notes, twice, and a pause."""

import io
import math
import wave
from array import array
from itertools import chain, repeat

RATE = 16_000
_NOTES = (659.26, 880.0, 659.26, 880.0)  # hertz: a fourth, heard well in an office
_NOTE = 0.28  # seconds
_PAUSE = 1.6
_PEAK = 0.8 * 32767
_DECAY = 5.0  # how fast a struck bell fades
_ATTACK = 0.006  # seconds: without it every note would begin with a click


def ring_tone() -> bytes:
    """Return one ring as a WAV file; played again and again it has no seam."""
    notes = chain.from_iterable(_note(pitch) for pitch in _NOTES)
    samples = array("h", chain(notes, repeat(0, int(RATE * _PAUSE))))
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(RATE)
        written.writeframes(samples.tobytes())
    return file.getvalue()


def _note(pitch: float) -> list[int]:
    return [_sample(pitch, at / RATE) for at in range(int(RATE * _NOTE))]


def _sample(pitch: float, at: float) -> int:
    angle = 2 * math.pi * pitch * at
    bell = 0.7 * math.sin(angle) + 0.2 * math.sin(2 * angle) + 0.1 * math.sin(3 * angle)
    shape = min(1.0, at / _ATTACK) * math.exp(-_DECAY * at) * min(1.0, (_NOTE - at) / 0.02)
    return int(_PEAK * bell * shape)
