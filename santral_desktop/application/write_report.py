"""Write a table of a report, or its pages, into a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_reports import ReportWritten
from santral_desktop.application.outcomes import Failed, Outcome
from santral_desktop.application.ports.exports import Cell, Column, Exports, FileKind
from santral_desktop.application.ports.tasks import Lane, Tasks


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table of a report, in the window's language."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]


class WriteReport:
    """Writes small files beside everything else."""

    def __init__(self, bus: Bus, tasks: Tasks, exports: Exports) -> None:
        self._bus = bus
        self._tasks = tasks
        self._exports = exports

    def table(self, table: ReportTable, path: Path, kind: FileKind) -> None:
        """Write a table."""
        self._write(path, lambda: self._put_table(table, path, kind))

    def pages(self, content: bytes, path: Path) -> None:
        """Write pages that are ready to be printed."""
        self._write(path, lambda: self._exports.put(path, content))

    def _put_table(self, table: ReportTable, path: Path, kind: FileKind) -> None:
        file = self._exports.begin(path, kind, table.columns)
        try:
            file.add(table.rows)
            file.finish()
        except BaseException:
            file.discard()
            raise

    def _write(self, path: Path, work: Callable[[], None]) -> None:
        def tell(outcome: Outcome[None]) -> None:
            error = outcome.error if isinstance(outcome, Failed) else None
            self._bus.publish(ReportWritten(path, error))

        self._tasks.run(Lane.DOWNLOADS, work, then=tell)
