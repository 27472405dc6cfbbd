"""What counts as a recording: known by its first bytes, never by a name."""

from dataclasses import dataclass
from enum import Enum

from santral_desktop.domain.calls import Call

LARGEST = 200 * 1024 * 1024  # bytes; a bigger answer is no recording
ASK_ABOVE = 50 * 1024 * 1024  # bytes; bigger ones are fetched only when a person agrees
ENOUGH_TO_TELL = 16  # bytes


class AudioKind(Enum):
    """The kinds that the player is given, with the ending we name them by."""

    WAV = ".wav"
    MP3 = ".mp3"
    OGG = ".ogg"


@dataclass(frozen=True, slots=True)
class KeptRecording:
    """A recording that somebody keeps, with its call as it was known then."""

    call: Call
    size: int  # bytes


def audio_kind(first_bytes: bytes) -> AudioKind | None:
    """Return the kind of audio that the bytes begin, None for anything else."""
    if first_bytes[:4] == b"RIFF" and first_bytes[8:12] == b"WAVE":
        return AudioKind.WAV
    if first_bytes[:4] == b"OggS":
        return AudioKind.OGG
    if first_bytes[:3] == b"ID3" or _is_mpeg_frame(first_bytes):
        return AudioKind.MP3
    return None


def _is_mpeg_frame(head: bytes) -> bool:
    """Layer III with a real bit rate and sample rate: ten other things begin with FF."""
    if len(head) < 3 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return False
    return head[2] & 0xF0 not in (0x00, 0xF0) and head[2] & 0x0C != 0x0C
