"""Tables that grow row by row and are whole at any moment, also after a crash."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol


class RowLog(Protocol):
    """A file that is being written; each method raises only `StorageTrouble`."""

    def add(self, row: Sequence[str]) -> None:
        """Write a row; it is on the disk when this returns. Texts stay texts for spreadsheets."""

    def close(self) -> None:
        """Write no more."""


class RowLogs(Protocol):
    """Begins and reads files; methods block and belong in a lane."""

    def begin(self, path: Path, heading: Sequence[str]) -> RowLog:
        """Begin a file that was not there before; raises `StorageTrouble`."""

    def read(self, path: Path) -> bytes:
        """Return a file's bytes; raises `NoTable`."""
