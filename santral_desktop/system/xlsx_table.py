"""XLSX with bounded memory: texts as texts, times as times, another sheet where one is full."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from santral_desktop.application.ports.exports import Cell, Column

MOST_ROWS = 1_048_576  # of a sheet, its heading among them
_USUAL = 18  # letters


class XlsxWriter:
    """Writes row by row; formulas and addresses are never made of texts."""

    def __init__(self, path: Path, columns: Sequence[Column], most_rows: int = MOST_ROWS) -> None:
        from xlsxwriter.workbook import Workbook  # noqa: PLC0415  (a tenth of a second to load)

        self._scraps = TemporaryDirectory(prefix="santral-")  # sheets until they are packed
        self._columns = columns
        self._most = most_rows
        self._book = Workbook(
            str(path),
            {
                "tmpdir": self._scraps.name,
                "constant_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        self._bold = self._book.add_format({"bold": True})
        self._moment = self._book.add_format({"num_format": "dd.mm.yyyy hh:mm:ss"})
        self._length = self._book.add_format({"num_format": "[h]:mm:ss"})
        self._sheet = self._new_sheet()

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        for row in rows:
            if self._row >= self._most:
                self._sheet = self._new_sheet()
            for column, cell in enumerate(row):
                self._put(column, cell)
            self._row += 1

    def close(self) -> None:
        try:
            self._book.close()
        finally:
            self.abandon()

    def abandon(self) -> None:
        self._book.fileclosed = True
        for sheet in self._book.worksheets():
            sheet.row_data_fh.close()  # the library lets go of it only when it packs the sheet
        self._scraps.cleanup()

    def _new_sheet(self) -> Any:
        sheet = self._book.add_worksheet()
        sheet.freeze_panes(1, 0)
        for number, column in enumerate(self._columns):
            sheet.set_column(number, number, _USUAL)
            sheet.write_string(0, number, column.heading, self._bold)
        self._row = 1
        return sheet

    def _put(self, column: int, cell: Cell) -> None:
        match cell:
            case datetime():
                self._sheet.write_datetime(self._row, column, cell, self._moment)
            case timedelta():
                days = cell.total_seconds() / 86_400
                self._sheet.write_number(self._row, column, days, self._length)
            case int():
                self._sheet.write_number(self._row, column, cell)
            case str() if cell:
                self._sheet.write_string(self._row, column, cell)
