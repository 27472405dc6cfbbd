"""Sound from a microphone: how loud it is, and the WAV file that it becomes."""

import struct
from array import array

BYTES_A_SAMPLE = 2  # signed, lowest byte first
_LOUDEST = 32768


def wav_of(samples: bytes, rate: int) -> bytes:
    """Return a WAV file of one channel; `rate` is in samples a second."""
    whole = samples[: len(samples) - len(samples) % BYTES_A_SAMPLE]
    shape = struct.pack("<HHIIHH", 1, 1, rate, rate * BYTES_A_SAMPLE, BYTES_A_SAMPLE, 16)
    parts = b"WAVEfmt " + struct.pack("<I", len(shape)) + shape
    parts += b"data" + struct.pack("<I", len(whole)) + whole
    return b"RIFF" + struct.pack("<I", len(parts)) + parts


def level_of(samples: bytes) -> float:
    """Return how loud the loudest sample is, 0 to 1."""
    found = array("h")
    found.frombytes(samples[: len(samples) - len(samples) % BYTES_A_SAMPLE])
    return max(map(abs, found), default=0) / _LOUDEST
