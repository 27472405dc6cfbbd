"""Files in a dictionary."""

from pathlib import Path

from santral_desktop.domain.errors import StorageTrouble, UnusableFile, WhyNotUsable


class MemoryFiles:
    """Implements the port `Files`; while `trouble` is set, nothing can be written."""

    def __init__(self, there: dict[Path, bytes] | None = None) -> None:
        self.there = there or {}
        self.trouble: StorageTrouble | None = None

    def read(self, path: Path, *, most: int) -> bytes:
        content = self.there.get(path)
        if content is None:
            raise UnusableFile(WhyNotUsable.UNREADABLE)
        if len(content) > most:
            raise UnusableFile(WhyNotUsable.TOO_LARGE)
        return content

    def write(self, path: Path, content: bytes) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.there[path] = content
