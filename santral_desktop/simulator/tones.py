"""Sound that passes for two people talking: made up, repeatable, quick to make."""

import math
import random
from array import array
from collections.abc import Iterator
from functools import lru_cache

RATE = 8000  # samples a second, as telephones have
FRAME = 160  # samples in 20 ms
_LOUDEST = 9000
_VOWELS = ((700, 1150), (450, 1900), (320, 2300), (480, 900), (340, 750), (420, 1600))


def conversation(seed: str, seconds: float) -> tuple["array[int]", "array[int]"]:
    """Return agent and customer as 16-bit samples at 8 kHz, of exactly the given length."""
    dice, wanted = random.Random(seed), round(seconds * RATE)
    agent, customer = array("h"), array("h")
    speaking, silent = agent, customer
    while len(agent) < wanted:
        spoken = _turn(dice, deep=speaking is agent)
        speaking.extend(spoken)
        silent.extend(array("h", bytes(2 * len(spoken))))
        speaking, silent = silent, speaking
    return agent[:wanted], customer[:wanted]


def mixed(agent: "array[int]", customer: "array[int]") -> "array[int]":
    """Return both voices on one channel; they speak in turn, so nothing clips."""
    return array("h", map(int.__add__, agent, customer))


def interleaved(agent: "array[int]", customer: "array[int]") -> "array[int]":
    """Return both voices as left and right of a stereo sound."""
    both = array("h", bytes(4 * len(agent)))
    both[0::2], both[1::2] = agent, customer
    return both


def far_end_frames(seed: str) -> Iterator[bytes]:
    """Yield the customer's voice for ever, in frames of 20 ms of G.711 µ-law."""
    dice, table = random.Random(seed), _ulaw_table()
    rest = array("h")
    while True:
        rest.extend(_turn(dice, deep=False))
        while len(rest) >= FRAME:
            yield bytes(table[sample & 0xFFFF] for sample in rest[:FRAME])
            rest = rest[FRAME:]


def to_ulaw(samples: "array[int]") -> bytes:
    """Return 16-bit samples as G.711 µ-law, a byte each."""
    table = _ulaw_table()
    return bytes(table[sample & 0xFFFF] for sample in samples)


def loudness_of_ulaw(frame: bytes) -> float:
    """Return the loudest sample of a µ-law frame, 0 to 1."""
    return max((_ulaw_magnitude(code) for code in set(frame)), default=0) / 32768


def _turn(dice: random.Random, *, deep: bool) -> "array[int]":
    spoken = array("h")
    voice = _syllables(deep=deep)
    for _ in range(dice.randint(2, 5)):
        for _ in range(dice.randint(2, 4)):
            spoken.extend(dice.choice(voice))
        spoken.extend(_silence(dice.uniform(0.06, 0.18)))
    spoken.extend(_silence(dice.uniform(0.25, 0.6)))
    return spoken


def _silence(seconds: float) -> "array[int]":
    return array("h", bytes(2 * round(seconds * RATE)))


@lru_cache(maxsize=2)
def _syllables(*, deep: bool) -> tuple["array[int]", ...]:
    pitch = 115.0 if deep else 205.0
    return tuple(
        _syllable(pitch * bend, first, second) for first, second in _VOWELS for bend in (0.94, 1.06)
    )


def _syllable(pitch: float, first: int, second: int) -> "array[int]":
    length = round(RATE * 0.17)
    strengths = [(n, _formant(n * pitch, first, second)) for n in range(1, int(3300 / pitch))]
    loudest = sum(strength for _, strength in strengths)
    samples = array("h")
    for i in range(length):
        angle = 2 * math.pi * pitch * (1 + 0.03 * math.sin(i / 300)) * i / RATE
        rise = math.sin(math.pi * i / length) ** 0.6
        wave = sum(strength * math.sin(n * angle) for n, strength in strengths if strength > 0.08)
        samples.append(int(_LOUDEST * rise * wave / loudest * 2))
    return samples


def _formant(frequency: float, first: int, second: int) -> float:
    return math.exp(-(((frequency - first) / 160) ** 2)) + 0.6 * math.exp(
        -(((frequency - second) / 220) ** 2)
    )


@lru_cache(maxsize=1)
def _ulaw_table() -> bytes:
    """Every 16-bit sample's µ-law code, by ITU-T G.711."""
    return bytes(_ulaw(code - 65536 if code > 32767 else code) for code in range(65536))


def _ulaw(sample: int) -> int:
    sign = 0x80 if sample < 0 else 0
    size = min(abs(sample), 32635) + 132
    exponent = size.bit_length() - 8
    return ~(sign | exponent << 4 | size >> (exponent + 3) & 0x0F) & 0xFF


def _ulaw_magnitude(code: int) -> int:
    plain = ~code & 0xFF
    return (((plain & 0x0F) << 3) + 132 << (plain >> 4 & 7)) - 132
