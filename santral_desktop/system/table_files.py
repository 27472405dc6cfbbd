"""Tables as files: CSV as Turkish Excel reads it, XLSX, JSON Lines. Whole or not at all."""

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from santral_desktop.application.ports.exports import Cell, Column, FileKind
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.system.csv_table import CsvWriter
from santral_desktop.system.json_lines_table import JsonLinesWriter
from santral_desktop.system.xlsx_table import XlsxWriter


class Writer(Protocol):
    """Writes one kind of file."""

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Write rows."""

    def close(self) -> None:
        """Write what is left, and let go of the file."""

    def abandon(self) -> None:
        """Let go of the file without writing what is left."""


_WRITERS: dict[FileKind, Callable[[Path, Sequence[Column]], Writer]] = {
    FileKind.CSV: CsvWriter,
    FileKind.XLSX: XlsxWriter,
    FileKind.JSON_LINES: JsonLinesWriter,
}


class TableFiles:
    """Implements the port `Exports`."""

    def __init__(self) -> None:
        self._begun: set[Path] = set()  # files that are not whole yet

    def begin(self, path: Path, kind: FileKind, columns: Sequence[Column]) -> "TableFile":
        return TableFile(path, kind, columns, self._begun)

    def put(self, path: Path, content: bytes) -> None:
        partial = _partial(path)
        with _told():
            try:
                partial.touch(mode=0o600, exist_ok=False)
                partial.write_bytes(content)
                partial.replace(path)
            except BaseException:
                with suppress(OSError):
                    partial.unlink(missing_ok=True)
                raise

    def close(self) -> None:
        """Leave nothing of what is not whole; from any thread, whatever is under way."""
        while self._begun:
            partial = self._begun.pop()
            with suppress(OSError):
                partial.unlink(missing_ok=True)


class TableFile:
    """A file that has another name beside its place until it is whole."""

    def __init__(
        self, path: Path, kind: FileKind, columns: Sequence[Column], begun: set[Path]
    ) -> None:
        self._path, self._begun = path, begun
        self._partial = _partial(path)
        with _told():
            try:
                begun.add(self._partial)
                self._partial.touch(mode=0o600, exist_ok=False)
                self._writer = _WRITERS[kind](self._partial, columns)
            except BaseException:
                self._remove()
                raise

    def add(self, rows: Iterable[Sequence[Cell]]) -> None:
        with _told():
            self._writer.write(rows)

    def finish(self) -> None:
        with _told():
            try:
                self._writer.close()
                self._put_in_place()
            except BaseException:
                self._remove()
                raise

    def discard(self) -> None:
        with suppress(Exception):  # what it could not write is not wanted
            self._writer.abandon()
        self._remove()

    def _put_in_place(self) -> None:
        if self._partial not in self._begun:  # the program ends
            raise FileNotFoundError(self._partial)
        self._partial.replace(self._path)
        self._begun.discard(self._partial)

    def _remove(self) -> None:
        with suppress(OSError):
            self._partial.unlink(missing_ok=True)
            self._begun.discard(self._partial)


def _partial(path: Path) -> Path:
    """Return the name that a file has beside its place until it is whole."""
    return path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as problem:
        raise StorageTrouble(Storage.EXPORT, type(problem).__name__) from problem
