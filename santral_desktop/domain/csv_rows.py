"""Read the rows of CSV as spreadsheets of here write it: any delimiter, quotes, Excel's tricks."""

import csv
import re
from collections.abc import Iterator

MOST = 100_000  # rows of a file
_DELIMITERS = ";,\t|"
_TOLD = re.compile(r"sep=([;,\t|])\s*", re.IGNORECASE)  # Excel's own first line
_FORMULA = re.compile(r'="(.*)"', re.DOTALL)  # how a leading zero is saved from Excel


def csv_rows(text: str) -> Iterator[list[str]]:
    """Give the rows that are not empty; what cannot be read is passed over."""
    lines = text.replace("\0", "").splitlines(keepends=True)
    told = _TOLD.fullmatch(lines[0]) if lines else None
    lines = lines[1:] if told else lines
    head = next((line for line in lines if line.strip()), "")
    delimiter = told[1] if told else max(_DELIMITERS, key=head.count)
    reader = csv.reader(lines, delimiter=delimiter)
    for _ in range(MOST):
        try:
            row = next(reader, None)
        except csv.Error:  # a cell beyond all measure: the next row may be one again
            continue
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield [_cell(cell) for cell in row]


def _cell(text: str) -> str:
    plain = text.strip()
    formula = _FORMULA.fullmatch(plain)
    return formula[1] if formula else plain.removeprefix("'")
