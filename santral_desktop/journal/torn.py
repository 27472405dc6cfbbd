"""Read what is readable of a torn table: towards each tear from both sides, then between tears."""

import sqlite3
from collections import deque
from collections.abc import Iterator
from typing import Any

_TRIES = 2000  # to find readable rows between two tears
_ENDS = (-(2**63), 2**63 - 1)
_TORN = (sqlite3.Error, MemoryError, OverflowError, UnicodeError)  # its own words may be torn


def readable(file: sqlite3.Connection, table: str) -> Iterator[sqlite3.Row]:
    """Give each readable row once; none where even the table's description is lost."""
    key = _key(file, table)
    if key is None:
        return
    spans: deque[tuple[Any, Any]] = deque([(None, None)])
    for _ in range(_TRIES):
        if not spans:
            return
        low, high = spans.popleft()
        up = _Walk(file, table, key, low, high)
        yield from up
        if up.whole:
            continue
        down = _Walk(file, table, key, up.last, high, downwards=True)
        yield from down
        spans.extend(_halves(up.last, down.last))


class _Walk:
    """Rows between two keys, themselves left out, until all are read or one cannot be."""

    def __init__(  # noqa: PLR0913
        self,
        file: sqlite3.Connection,
        table: str,
        key: str,
        low: Any,
        high: Any,
        *,
        downwards: bool = False,
    ) -> None:
        self.whole = False
        self.last = high if downwards else low
        self._file, self._key = file, key
        bounds = [(f"{key} > ?", low), (f"{key} < ?", high)]
        where = " AND ".join(text for text, value in bounds if value is not None) or "1"
        self._values = [value for _, value in bounds if value is not None]
        order = " DESC" if downwards else ""
        self._text = f"SELECT * FROM {table} NOT INDEXED WHERE {where} ORDER BY {key}{order}"
        self._downwards = downwards

    def __iter__(self) -> Iterator[sqlite3.Row]:
        try:
            for row in self._file.execute(self._text, self._values):
                if not self._goes_on(row[self._key]):
                    return
                self.last = row[self._key]
                yield row
        except _TORN:
            return
        self.whole = True

    def _goes_on(self, key: Any) -> bool:
        """Say whether a key is one; in a torn page anything can stand."""
        if self.last is None:
            return isinstance(key, (int, str))
        if type(key) is not type(self.last):
            return False
        return bool(key < self.last if self._downwards else key > self.last)


def _key(file: sqlite3.Connection, table: str) -> str | None:
    """Return the first column of the primary key, by which the table itself is in order."""
    try:
        columns = file.execute(f"PRAGMA table_info({table})").fetchall()
    except _TORN:
        return None
    return next((str(column[1]) for column in columns if column[5] == 1), None)


def _halves(low: Any, high: Any) -> list[tuple[Any, Any]]:
    """Return the two halves of what lies between two keys; texts have no middle."""
    if isinstance(low, str) or isinstance(high, str):
        return []
    first, last = _ENDS[0] if low is None else low, _ENDS[1] if high is None else high
    middle = (first + last) // 2
    return [(first, middle), (middle, last)] if last - first > 2 else []
