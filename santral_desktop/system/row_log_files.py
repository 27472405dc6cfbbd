"""Tables that grow row by row: each row is on the disk before the next thing happens."""

import csv
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from santral_desktop.domain.errors import (
    NoContacts,
    NoTable,
    Storage,
    StorageTrouble,
    WhyNoContacts,
    WhyNoTable,
)
from santral_desktop.system.contact_file import read_contact_file
from santral_desktop.system.csv_table import defused

_WHY = {
    WhyNoContacts.UNREADABLE: WhyNoTable.UNREADABLE,
    WhyNoContacts.TOO_LARGE: WhyNoTable.TOO_LARGE,
    WhyNoContacts.NONE_FOUND: WhyNoTable.NOTHING_IN_IT,
}


class RowLogFiles:
    """Implements the port `RowLogs`."""

    def begin(self, path: Path, heading: Sequence[str]) -> "RowLogFile":
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            log = RowLogFile(os.fdopen(handle, "w", encoding="utf-8-sig", newline=""))
        except (OSError, ValueError) as problem:
            raise StorageTrouble(Storage.UNDO, type(problem).__name__) from problem
        log.add(heading)
        return log

    def read(self, path: Path) -> bytes:
        try:
            return read_contact_file(path)
        except NoContacts as problem:
            raise NoTable(_WHY[problem.why]) from problem


class RowLogFile:
    """One file, as Turkish spreadsheets open it."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._rows = csv.writer(file, delimiter=";")

    def add(self, row: Sequence[str]) -> None:
        try:
            self._rows.writerow([_safe(cell) for cell in row])
            self._file.flush()
            os.fsync(self._file.fileno())
        except (OSError, ValueError) as problem:  # a closed file is the latter
            raise StorageTrouble(Storage.UNDO, type(problem).__name__) from problem

    def close(self) -> None:
        try:
            self._file.close()
        except OSError as problem:
            raise StorageTrouble(Storage.UNDO, type(problem).__name__) from problem


def _safe(cell: str) -> str:
    """Return a cell that no program takes for a formula; readers take one apostrophe away."""
    return f"'{cell}" if cell.startswith("'") else defused(cell)
