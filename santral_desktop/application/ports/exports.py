"""Tables, and pages to print, as files of other programs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Protocol

Cell = str | int | datetime | timedelta | None


class FileKind(Enum):
    """What a table is written as; the value is the ending of its file."""

    CSV = ".csv"
    XLSX = ".xlsx"
    JSON_LINES = ".jsonl"


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name for programs, and by its heading for people."""

    name: str
    heading: str


class Table(Protocol):
    """A table on its way into a file; each method raises only `StorageTrouble`."""

    def add(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Write rows; texts stay texts, whatever they look like."""

    def finish(self) -> None:
        """Put the whole file in its place."""

    def discard(self) -> None:
        """Leave nothing of it behind; what was in its place before is there still."""


class Exports(Protocol):
    """Begins files; methods block and belong in `Lane.DOWNLOADS`."""

    def begin(self, path: Path, kind: FileKind, columns: Sequence[Column]) -> Table:
        """Begin a table; raises `StorageTrouble`."""

    def put(self, path: Path, content: bytes) -> None:
        """Put a whole file in its place, or none; raises `StorageTrouble`."""
