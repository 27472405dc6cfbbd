"""Files that a person chooses: one to be sent, one to be written."""

from pathlib import Path
from typing import Protocol


class Files(Protocol):
    """Every method blocks and belongs in a lane."""

    def read(self, path: Path, *, most: int) -> bytes:
        """Return a file whole; raises `UnusableFile` for one that has more bytes, or cannot be."""

    def write(self, path: Path, content: bytes) -> None:
        """Write a file so that it is there whole or not at all; raises `StorageTrouble`."""
