"""JSON Lines for other programs: an object a line, times with their zone, lengths in seconds."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

from santral_desktop.application.ports.exports import Cell, Column

_TURKEY = timezone(timedelta(hours=3))


class JsonLinesWriter:
    """Writes columns by their names for programs; what is not known is null."""

    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._names = [column.name for column in columns]

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        for row in rows:
            told = dict(zip(self._names, map(_written, row), strict=True))
            self._file.write(json.dumps(told, ensure_ascii=False) + "\n")

    def close(self) -> None:
        self._file.close()

    abandon = close


def _written(cell: Cell) -> str | float | None:
    match cell:
        case datetime():
            return cell.replace(tzinfo=_TURKEY).isoformat()
        case timedelta():
            return cell.total_seconds()
        case _:
            return cell
