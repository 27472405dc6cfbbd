"""CSV as Turkish Excel opens it with a double click: marked as UTF-8, between semicolons."""

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from santral_desktop.application.ports.exports import Cell, Column

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"\+\d+( \d+)+")  # in groups it is a text for every program, and no formula


class CsvWriter:
    """Writes times as they are read in Türkiye."""

    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        self._file = path.open("w", encoding="utf-8-sig", newline="")
        self._rows = csv.writer(self._file, delimiter=";")
        self._rows.writerow([defused(column.heading) for column in columns])

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        self._rows.writerows([_written(cell) for cell in row] for row in rows)

    def close(self) -> None:
        self._file.close()

    abandon = close


def defused(text: str) -> str:
    """Return a text that no program takes for a formula; numbers keep their plus."""
    if not text.lstrip(" ").startswith(_FORMULA) or _NUMBER.fullmatch(text):
        return text
    return "'" + text


def _written(cell: Cell) -> str:
    match cell:
        case datetime():
            return cell.strftime("%d.%m.%Y %H:%M:%S")
        case timedelta():
            minutes, seconds = divmod(int(cell.total_seconds()), 60)
            return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        case None:
            return ""
        case _:
            return defused(str(cell))
