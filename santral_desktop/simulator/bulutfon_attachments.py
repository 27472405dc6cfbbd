"""Files inside a request: `data:<type>;name:<name>;base64:<content>`, with colons throughout."""

import base64
import binascii
import re
from dataclasses import dataclass, field

from santral_desktop.simulator.bulutfon_asked import TurnedAwayError

_WRITTEN = re.compile(r"data:([\w.+/-]+);name:([^;]*);base64:([A-Za-z0-9+/=\s]+)", re.ASCII)
_BEGINNINGS = {
    "application/pdf": (b"%PDF-",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/tiff": (b"II*\0", b"MM\0*"),
    "audio/wav": (b"RIFF",),
    "audio/mpeg": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
}
_OTHER_NAMES = {
    "image/jpg": "image/jpeg",
    "image/tif": "image/tiff",
    "audio/x-wav": "audio/wav",
    "audio/wave": "audio/wav",
    "audio/vnd.wave": "audio/wav",
    "audio/mp3": "audio/mpeg",
}
PAPERS = ("application/pdf", "image/jpeg", "image/png", "image/tiff")
SOUNDS = ("audio/wav", "audio/mpeg")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that was sent along."""

    content_type: str
    name: str
    content: bytes = field(repr=False)


def read_attachment(text: str, name: str, types: tuple[str, ...]) -> Attachment:
    """Read a field's file; raises TurnedAwayError unless it is what it says and of these types."""
    match = _WRITTEN.fullmatch(text)
    if match is None:
        raise TurnedAwayError(f"{name} {'geçersiz' if text else 'zorunludur'}")
    content_type = _OTHER_NAMES.get(match[1].lower(), match[1].lower())
    try:
        content = base64.b64decode("".join(match[3].split()), validate=True)
    except binascii.Error:
        raise TurnedAwayError(f"{name} geçersiz") from None
    if content_type not in types or not content.startswith(_BEGINNINGS[content_type]):
        raise TurnedAwayError(f"{name} desteklenmeyen bir dosya türünde")
    return Attachment(content_type, match[2], content)
