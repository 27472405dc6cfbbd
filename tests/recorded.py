"""Recordings as bytes, for tests."""

import struct
from pathlib import Path

SAMPLES = Path(__file__).parent / "samples" / "recordings"


def wav(
    data: bytes,
    *,
    codec: int = 1,
    channels: int = 1,
    bits: int = 16,
    rate: int = 8000,
    says: int | None = None,
    more: bytes = b"",
) -> bytes:
    """Return a WAV file; `says` is a size of its sound that may be a lie."""
    block = channels * bits // 8
    shape = struct.pack("<HHIIHH", codec, channels, rate, rate * block, block, bits)
    size = struct.pack("<I", len(data) if says is None else says)
    parts = b"WAVE" + chunk(b"fmt ", shape) + more + b"data" + size + data
    return chunk(b"RIFF", parts)


def chunk(name: bytes, data: bytes) -> bytes:
    """Return a chunk of a WAV file."""
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def sample(name: str) -> bytes:
    """Return a recording of `tests/samples/recordings`."""
    return (SAMPLES / name).read_bytes()


A_WAV = wav(bytes(200))
AN_MP3 = b"ID3\x04\0\0\0\0\0\x02ab" + (b"\xff\xe3\x18\xc4" + bytes(68)) * 3
AN_OGG = sample("opus.ogg")
