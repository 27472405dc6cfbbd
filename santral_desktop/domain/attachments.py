"""A file that a person sends with something: known by its bytes, with its name and kind."""

from dataclasses import dataclass, field
from enum import Enum


class FileKind(Enum):
    """Kinds of files that a PBX takes, by the names that mail and web have for them."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    TIFF = "image/tiff"
    WAV = "audio/wav"
    MP3 = "audio/mpeg"


DOCUMENTS = frozenset({FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.TIFF})
SOUNDS = frozenset({FileKind.WAV, FileKind.MP3})
_BEGINNINGS = (
    (b"%PDF-", FileKind.PDF),
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"II*\0", FileKind.TIFF),
    (b"MM\0*", FileKind.TIFF),
    (b"ID3", FileKind.MP3),
)
_ENDINGS = {
    FileKind.PDF: ".pdf",
    FileKind.JPEG: ".jpg",
    FileKind.PNG: ".png",
    FileKind.TIFF: ".tiff",
    FileKind.WAV: ".wav",
    FileKind.MP3: ".mp3",
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A whole file; `name` is for people and tells nothing of the kind."""

    name: str
    kind: FileKind
    content: bytes = field(repr=False)

    @property
    def ending(self) -> str:
        """The ending that belongs to the kind."""
        return _ENDINGS[self.kind]


def kind_of(content: bytes) -> FileKind | None:
    """Return the kind that a file's first bytes tell, None for what nobody takes."""
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
        return FileKind.WAV
    is_frame = len(content) > 1 and content[0] == 0xFF and content[1] & 0xE6 == 0xE2
    return FileKind.MP3 if is_frame else None
