"""Recordings as files: WAV with plain samples or µ-law, and MP3."""

import struct
from array import array
from enum import Enum
from functools import lru_cache

import lameenc

from santral_desktop.simulator.tones import RATE, conversation, interleaved, mixed, to_ulaw


class Form(Enum):
    """How a recording is stored; the value is its content type."""

    WAV = "audio/x-wav"
    WAV_ULAW = "audio/wav"
    WAV_STEREO = "audio/vnd.wave"
    MP3 = "audio/mpeg"


@lru_cache(maxsize=8)
def recording(seed: str, seconds: float, form: Form) -> bytes:
    """Return a conversation of the given length as a file."""
    agent, customer = conversation(seed, seconds)
    match form:
        case Form.WAV:
            return _wav(mixed(agent, customer).tobytes(), code=1, channels=1, bits=16)
        case Form.WAV_STEREO:
            return _wav(interleaved(agent, customer).tobytes(), code=1, channels=2, bits=16)
        case Form.WAV_ULAW:
            return _wav(to_ulaw(mixed(agent, customer)), code=7, channels=1, bits=8)
        case Form.MP3:
            return _mp3(mixed(agent, customer))


def _wav(data: bytes, *, code: int, channels: int, bits: int) -> bytes:
    width = channels * bits // 8
    shape = struct.pack("<HHIIHH", code, channels, RATE, RATE * width, width, bits)
    if code != 1:
        shape += struct.pack("<H", 0)
    parts = b"WAVE" + _chunk(b"fmt ", shape) + _chunk(b"data", data)
    return _chunk(b"RIFF", parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def _mp3(samples: "array[int]") -> bytes:
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_bit_rate(32)
    encoder.set_quality(7)
    return bytes(encoder.encode(samples.tobytes())) + bytes(encoder.flush())
