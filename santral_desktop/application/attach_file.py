"""Take a file that a person chose to send, if it is of a kind that the PBX takes."""

from collections.abc import Collection
from pathlib import Path

from santral_desktop.application.ports.files import Files
from santral_desktop.domain.attachments import Attachment, FileKind, kind_of
from santral_desktop.domain.errors import UnusableFile, WhyNotUsable
from santral_desktop.domain.text import inert

LARGEST = 10 * 1024 * 1024  # bytes: the provider names no limit, and it comes a third larger
_LONGEST_NAME = 80


def read_attachment(files: Files, path: Path, kinds: Collection[FileKind]) -> Attachment:
    """Return the file; its bytes decide what it is. Raises `UnusableFile`."""
    content = files.read(path, most=LARGEST)
    kind = kind_of(content)
    if kind is None or kind not in kinds:
        raise UnusableFile(WhyNotUsable.OTHER_KIND)
    return Attachment(inert(path.stem, _LONGEST_NAME), kind, content)
