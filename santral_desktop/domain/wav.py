"""WAV files: what their head says, and how loud they are while they still arrive."""

import struct
from dataclasses import dataclass
from enum import IntEnum

_LONGEST_HEAD = 64 * 1024  # bytes; whoever writes more before the sound is not understood
_UNKNOWN_SIZE = 0x7FFFFFFF  # from here on a size is what writers put that did not know it
_EXTENSIBLE = 0xFFFE


class Codec(IntEnum):
    """The forms of sound that the player knows, by the numbers of the format's registry."""

    PCM = 1
    MS_ADPCM = 2
    FLOAT = 3
    A_LAW = 6
    MU_LAW = 7
    IMA_ADPCM = 0x11
    GSM_610 = 0x31


@dataclass(frozen=True, slots=True)
class WavHead:
    """What stands before the sound; `data_size` is None where its writer did not know it."""

    codec: int
    channels: int
    rate: int
    bits: int
    block: int  # bytes that belong together
    data_at: int
    data_size: int | None


def read_head(first: bytes) -> WavHead | None:
    """Return the head of a WAV file; None while, or if ever, it is not whole."""
    if first[:4] != b"RIFF" or first[8:12] != b"WAVE":
        return None
    shape = b""
    at = 12
    while at + 8 <= len(first):
        name, size = struct.unpack_from("<4sI", first, at)
        if name == b"data":
            return _head(shape, at + 8, size)
        if name == b"fmt ":
            shape = first[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    return None


def _head(shape: bytes, data_at: int, size: int) -> WavHead | None:
    if len(shape) < 16:
        return None
    codec, channels, rate, _, block, bits = struct.unpack_from("<HHIIHH", shape)
    if codec == _EXTENSIBLE and len(shape) >= 26:
        (codec,) = struct.unpack_from("<H", shape, 24)
    if not (channels and rate and block):
        return None
    known = size if 0 < size < _UNKNOWN_SIZE else None
    return WavHead(codec, channels, rate, bits, block, data_at, known)


class WavLevels:
    """Turns the bytes of a file, as they arrive, into levels: a byte a sample, 0 to 127.

    Of a sample only the highest byte is looked at: enough for a picture, and many times faster.
    """

    def __init__(self) -> None:
        self._rest = bytearray()
        self._left: int | None = None  # bytes of sound to come
        self._head: WavHead | None = None
        self._given_up = False

    @property
    def head(self) -> WavHead | None:
        """What the file says of itself, once it is here and can be drawn."""
        return self._head

    def hear(self, piece: bytes) -> tuple[bytes, ...]:
        """Take the next bytes and return the levels of each channel; none for what is not drawn."""
        if self._given_up:
            return ()
        self._rest += piece
        if self._head is None:
            self._read_head()
        return self._levels(self._head) if self._head is not None else ()

    def _read_head(self) -> None:
        head = read_head(bytes(self._rest[:_LONGEST_HEAD]))
        if head is None:
            self._given_up = len(self._rest) >= _LONGEST_HEAD
        elif not _table(head):
            self._given_up = True
        else:
            self._head, self._left = head, head.data_size
            del self._rest[: head.data_at]
        if self._given_up:
            self._rest.clear()

    def _levels(self, head: WavHead) -> tuple[bytes, ...]:
        frame = head.channels * head.bits // 8
        ready = len(self._rest) if self._left is None else min(len(self._rest), self._left)
        ready -= ready % frame
        sound = bytes(self._rest[:ready])
        del self._rest[:ready]
        if self._left is not None:
            self._left -= ready
            if self._left < frame:  # what follows is no sound
                self._left = 0
                self._rest.clear()
        return levels(sound, head.channels, head.bits // 8, _table(head))


def levels(sound: bytes, channels: int, width: int, table: bytes) -> tuple[bytes, ...]:
    """Return the levels of interleaved samples that are `width` bytes wide, lowest byte first."""
    frame = channels * width
    starts = range(width - 1, frame, width)
    return tuple(sound[start::frame].translate(table) for start in starts)


def _table(head: WavHead) -> bytes:
    """Return the level for each highest byte; empty for what cannot be drawn like this."""
    match head.codec, head.bits:
        case (Codec.PCM, 8):
            return UNSIGNED
        case (Codec.PCM, 16 | 24 | 32):
            return SIGNED
        case (Codec.MU_LAW, 8):
            return _MU_LAW
        case (Codec.A_LAW, 8):
            return _A_LAW
        case _:
            return b""


def _mu_law(byte: int) -> int:
    byte = ~byte & 0x7F
    return ((((byte & 0x0F) << 3) + 0x84 << (byte >> 4)) - 0x84) >> 8


def _a_law(byte: int) -> int:
    byte = (byte ^ 0x55) & 0x7F
    exponent, mantissa = byte >> 4, (byte & 0x0F) << 4
    return (mantissa + 8 if not exponent else mantissa + 0x108 << exponent - 1) >> 8


SIGNED = bytes(byte if byte < 128 else 255 - byte for byte in range(256))
UNSIGNED = bytes(byte - 128 if byte >= 128 else 127 - byte for byte in range(256))
_MU_LAW = bytes(map(_mu_law, range(256)))
_A_LAW = bytes(map(_a_law, range(256)))
