"""Growing tables in memory."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from santral_desktop.domain.errors import NoTable, Storage, StorageTrouble, WhyNoTable


class MemoryRowLogs:
    """Keeps rows by path; while `trouble` is set, every write raises it."""

    def __init__(self) -> None:
        self.rows: dict[Path, list[list[str]]] = {}
        self.files: dict[Path, bytes] = {}
        self.open: set[Path] = set()
        self.trouble: StorageTrouble | None = None

    def begin(self, path: Path, heading: Sequence[str]) -> "MemoryRowLog":
        if path in self.rows:
            raise StorageTrouble(Storage.UNDO, "FileExistsError")
        self.work()
        self.rows[path] = []
        self.open.add(path)
        log = MemoryRowLog(self, path)
        log.add(heading)
        return log

    def read(self, path: Path) -> bytes:
        if path in self.files:
            return self.files[path]
        if path not in self.rows:
            raise NoTable(WhyNoTable.UNREADABLE)
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=";").writerows(self.rows[path])
        return text.getvalue().encode()

    def work(self) -> None:
        if self.trouble is not None:
            raise self.trouble


class MemoryRowLog:
    """One table."""

    def __init__(self, logs: MemoryRowLogs, path: Path) -> None:
        self._logs, self._path = logs, path

    def add(self, row: Sequence[str]) -> None:
        self._logs.work()
        if self._path not in self._logs.open:
            raise StorageTrouble(Storage.UNDO, "ValueError")
        self._logs.rows[self._path].append(list(row))

    def close(self) -> None:
        self._logs.open.discard(self._path)
