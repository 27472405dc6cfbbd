"""Tables in memory."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from santral_desktop.application.ports.exports import Cell, Column, FileKind
from santral_desktop.domain.errors import StorageTrouble


class MemoryExports:
    """Keeps whole tables; while `trouble` is set, every method raises it."""

    def __init__(self) -> None:
        self.whole: dict[Path, list[list[Cell]]] = {}
        self.begun: set[Path] = set()
        self.put_there: dict[Path, bytes] = {}
        self.trouble: StorageTrouble | None = None
        self.room: int | None = None  # pieces of work until the trouble begins

    def begin(self, path: Path, kind: FileKind, columns: Sequence[Column]) -> "MemoryTable":
        self.work()
        return MemoryTable(self, path)

    def put(self, path: Path, content: bytes) -> None:
        self.work()
        self.put_there[path] = content

    def work(self) -> None:
        if self.room:
            self.room -= 1
        elif self.trouble is not None:
            raise self.trouble


class MemoryTable:
    """One table."""

    def __init__(self, exports: MemoryExports, path: Path) -> None:
        self._exports, self._path = exports, path
        self.rows: list[list[Cell]] = []
        exports.begun.add(path)

    def add(self, rows: Iterable[Sequence[Cell]]) -> None:
        self._exports.work()
        self.rows += [list(row) for row in rows]

    def finish(self) -> None:
        self._exports.work()
        self._exports.begun.discard(self._path)
        self._exports.whole[self._path] = self.rows

    def discard(self) -> None:
        self._exports.begun.discard(self._path)
