"""The two files of a run, beside its table: how to take it back, and what became of each row."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from santral_desktop.application.ports.row_logs import RowLog, RowLogs
from santral_desktop.domain.bulk_tables import bulk_heading
from santral_desktop.domain.resources import Resource

RESULT = ("line", "action", "id", "result", "message")  # heading of the file of results


class BulkFiles:
    """Written row by row, so that they are true at any moment; methods raise `StorageTrouble`."""

    def __init__(self, logs: RowLogs, table: Path, now: datetime) -> None:
        self._logs = logs
        stem = f"{table.stem}-{now.astimezone():%Y%m%d-%H%M%S}"
        self.undo = table.with_name(f"{stem}-geri-al.csv")
        self.result = table.with_name(f"{stem}-sonuç.csv")
        self._open: list[RowLog] = []

    @property
    def opened(self) -> bool:
        """Whether they are there."""
        return bool(self._open)

    def open(self, resource: Resource) -> None:
        """Begin both; what was there before is never written over."""
        self._open = [self._logs.begin(self.undo, bulk_heading(resource))]
        self._open.append(self._logs.begin(self.result, RESULT))

    def note_undo(self, row: Sequence[str]) -> None:
        """Write how to take something back."""
        self._open[0].add(row)

    def note_result(self, row: Sequence[str]) -> None:
        """Write what became of a line."""
        self._open[1].add(row)

    def close(self) -> None:
        """Write no more."""
        for log in self._open:
            log.close()
