"""What counts as a recording: known by its bytes, never by a name."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from santral_desktop.domain.calls import Call
from santral_desktop.domain.errors import RecordingUnavailable, WhyNoRecording
from santral_desktop.domain.wav import Codec, read_head

LARGEST = 200 * 1024 * 1024  # bytes; a bigger answer is no recording
ASK_ABOVE = 50 * 1024 * 1024  # bytes; bigger ones are fetched only when a person agrees
_HEAD = 64 * 1024  # bytes
_GSM_FRAME = 33  # bytes, each beginning with the same four bits
_ENOUGH_FRAMES = 10  # for chance to be out of the question
_OGG_SOUNDS = (b"\x01vorbis", b"OpusHead")
_OGG_PAGE = 27  # bytes before a page's table

At = Callable[[int, int], bytes]  # a place and how many bytes: what is there


class AudioKind(Enum):
    """The kinds that the player is given, with the ending we name them by."""

    WAV = ".wav"
    MP3 = ".mp3"
    OGG = ".ogg"
    GSM = ".gsm"


@dataclass(frozen=True, slots=True)
class KeptRecording:
    """A recording that somebody keeps, with its call as it was known then."""

    call: Call
    size: int  # bytes


def judged(at: At, size: int) -> AudioKind:
    """Return the kind of a whole recording.

    Raises `RecordingUnavailable`: incomplete where sound began and does not go on, else no audio.
    """
    if not size:
        raise RecordingUnavailable(WhyNoRecording.INCOMPLETE)
    head = at(0, _HEAD)
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        _judge_wav(head, size)
        return AudioKind.WAV
    if head[:4] == b"OggS":
        _judge_ogg(at, head, size)
        return AudioKind.OGG
    if _is_gsm(head):
        return AudioKind.GSM
    _judge_mp3(at, head, size)
    return AudioKind.MP3


def _judge_wav(first: bytes, size: int) -> None:
    head = read_head(first)
    if head is None:  # a head that never ends is none
        raise RecordingUnavailable(
            WhyNoRecording.INCOMPLETE if size < _HEAD else WhyNoRecording.NOT_AUDIO
        )
    if head.codec not in set(Codec):
        raise RecordingUnavailable(WhyNoRecording.NOT_AUDIO)
    here = size - head.data_at
    if here <= 0 or here < (head.data_size or 0) - head.block:
        raise RecordingUnavailable(WhyNoRecording.INCOMPLETE)


def _judge_ogg(at: At, head: bytes, size: int) -> None:
    """Know its sound by its first packet, and its end by walking from page to page."""
    packet = head[_OGG_PAGE + head[26] :] if len(head) > _OGG_PAGE else b""
    if packet and not packet.startswith(_OGG_SOUNDS):
        raise RecordingUnavailable(WhyNoRecording.NOT_AUDIO)
    place = 0
    while place < size:
        page = at(place, _OGG_PAGE + 255)
        whole = len(page) >= _OGG_PAGE and page[:4] == b"OggS"
        table = page[_OGG_PAGE : _OGG_PAGE + page[26]] if whole else b""
        place += _OGG_PAGE + len(table) + sum(table)
        if not whole or place > size:
            raise RecordingUnavailable(WhyNoRecording.INCOMPLETE)


def _judge_mp3(at: At, head: bytes, size: int) -> None:
    """Look behind the titles for two frames in a row: many things begin like one."""
    place = _titles(head)
    if place and place + 4 > size:
        raise RecordingUnavailable(WhyNoRecording.INCOMPLETE)
    length = _frame_length(at(place, 4))
    if not length:
        raise RecordingUnavailable(WhyNoRecording.NOT_AUDIO)
    if place + length + 4 > size:
        raise RecordingUnavailable(WhyNoRecording.INCOMPLETE)
    if not _frame_length(at(place + length, 4)):
        raise RecordingUnavailable(WhyNoRecording.NOT_AUDIO)


def _titles(head: bytes) -> int:
    """Return how many bytes of titles stand before the sound."""
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    size = 0
    for byte in head[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def _frame_length(head: bytes) -> int:
    """Return the bytes of a Layer III frame, 0 for what is none."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return 0
    version, speed, rate = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or not 0 < speed < 15 or rate == 3:
        return 0
    newer = version == 3
    kilobits = (_KILOBITS if newer else _KILOBITS_2)[speed]
    hertz = _HERTZ[rate] >> (0 if newer else 1 if version == 2 else 2)
    return (144 if newer else 72) * kilobits * 1000 // hertz + (head[2] >> 1 & 1)


_HERTZ = (44100, 48000, 32000)
_KILOBITS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KILOBITS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)


def _is_gsm(head: bytes) -> bool:
    starts = head[::_GSM_FRAME]
    return len(starts) >= _ENOUGH_FRAMES and all(start >> 4 == 0xD for start in starts)
