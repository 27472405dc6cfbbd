"""Calls as rows, newest first, under the headings of their days; fed page by page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from santral_desktop.application.ports.journal import CallPage, Place
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.ui import formats
from santral_desktop.ui.call_words import spoken, waiting_since

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What the painter asks for beside Qt's own roles."""

    CALL = Qt.ItemDataRole.UserRole + 1  # None in a heading
    WAITING = Qt.ItemDataRole.UserRole + 2  # since when a missed call waits, in words


@dataclass(frozen=True, slots=True)
class _Row:
    """A call or, without one, a heading; headings sort just before the calls of their day."""

    key: tuple[datetime, str]
    call: Call | None


def _wall_clock() -> datetime:
    return datetime.now(UTC)


class CallRows(QAbstractListModel):
    """Holds the pages read so far; says when the next one is wanted."""

    more_wanted = Signal(object)  # Place

    def __init__(
        self, now: Callable[[], datetime] = _wall_clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._rows: list[_Row] = []
        self._keys: dict[CallId, tuple[datetime, str]] = {}
        self._next: Place | None = None
        self._asked = False

    def show_first(self, page: CallPage) -> None:
        """Show another list from its beginning."""
        self.beginResetModel()
        self._rows, self._keys = [], {}
        self._rows = self._new_rows(page, None)
        self._goes_on(page.next)
        self.endResetModel()

    def refresh(self, page: CallPage, *, keep_behind: bool) -> None:
        """Take the first page of the same list again, row by row; older rows may stay."""
        fresh = {call.id for call in page.calls}
        end = self._behind(page)
        gone = [row.call.id for row in self._rows[:end] if row.call and row.call.id not in fresh]
        if not keep_behind:
            self._cut(end)
        for call_id in gone:
            self.remove(call_id)
        self._next = None
        for call in page.calls:
            self.put(call)
        self._goes_on(self._end_of(page))

    def append(self, page: CallPage) -> None:
        """Add the page behind the last one."""
        for call in page.calls:
            if call.id in self._keys:
                self.put(call)
        rows = self._new_rows(page, self._rows[-1] if self._rows else None)
        if rows:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
        self._goes_on(page.next)

    def put(self, call: Call, instead_of: CallId | None = None) -> None:
        """Show a new or changed call in its place; what lies behind the pages read is left out."""
        if instead_of is not None and call.id in self._keys:
            self.remove(instead_of)
        old = self._keys.get(call.id) or self._keys.get(instead_of or call.id)
        row = _Row((call.started_at or (old[0] if old else self._now()), call.id), call)
        if old is not None and self._stays_between(old, row.key):
            self._replace(old, row)
            return
        if old is not None:
            self.remove(CallId(old[1]))
        if self._next is None or not self._rows or row.key > self._rows[-1].key:
            self._insert(row)

    def remove(self, call_id: CallId) -> None:
        """Take a call away, and its day's heading with the last call of a day."""
        key = self._keys.pop(call_id, None)
        if key is None:
            return
        last = first = self._slot(key)
        lonely = self.call_at(first - 1) is None and self.call_at(last + 1) is None
        if lonely:
            first -= 1
        self.beginRemoveRows(_NOWHERE, first, last)
        del self._rows[first : last + 1]
        self.endRemoveRows()

    def ask_again(self) -> None:
        """Let the next page be asked for again: its answer will not come."""
        self._asked = False

    @property
    def next(self) -> Place | None:
        """Where the pages read so far end; None at the end of all."""
        return self._next

    def row_of(self, call_id: CallId) -> int | None:
        """Return the row of a call."""
        key = self._keys.get(call_id)
        return None if key is None else self._slot(key)

    def call_at(self, row: int) -> Call | None:
        """Return the call in a row, None for a heading and outside."""
        return self._rows[row].call if 0 <= row < len(self._rows) else None

    # Qt's own names

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.CALL:
            return row.call
        if role == Role.WAITING:
            return waiting_since(row.call, self._now()) if row.call else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(row) if row.call is None else _title(row.call)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heading(row) if row.call is None else spoken(row.call, self._now())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.call_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags  # the keyboard passes over headings
        return super().flags(index)

    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        return self._next is not None and not self._asked

    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        if self._next is not None and not self._asked:
            self._asked = True
            self.more_wanted.emit(self._next)

    # Helpers

    def _heading(self, row: _Row) -> str:
        return formats.day(row.key[0] - timedelta(seconds=1), self._now())

    def _goes_on(self, place: Place | None) -> None:
        self._next, self._asked = place, False

    def _new_rows(self, page: CallPage, above: _Row | None) -> list[_Row]:
        """Return rows for calls not shown yet, with the headings between them."""
        rows: list[_Row] = []
        for call in page.calls:
            if call.id in self._keys:
                continue
            before = above.key[0] - timedelta(microseconds=1) if above else self._now()
            row = _Row((call.started_at or before, call.id), call)
            heading = _heading_of(row.key[0])
            if above is None or _heading_of(above.key[0]) != heading:
                rows.append(heading)
            rows.append(row)
            self._keys[call.id] = row.key
            above = row
        return rows

    def _slot(self, key: tuple[datetime, str]) -> int:
        """Return the first row that does not stand before the key."""
        low, high = 0, len(self._rows)
        while low < high:
            middle = (low + high) // 2
            if self._rows[middle].key > key:
                low = middle + 1
            else:
                high = middle
        return low

    def _stays_between(self, old: tuple[datetime, str], new: tuple[datetime, str]) -> bool:
        row = self._slot(old)
        below = self._rows[row + 1].key if row + 1 < len(self._rows) else None
        same_day = _heading_of(old[0]) == _heading_of(new[0])
        return same_day and self._rows[row - 1].key > new and (below is None or new > below)

    def _replace(self, old: tuple[datetime, str], row: _Row) -> None:
        place = self._slot(old)
        if self._rows[place] == row:
            return
        del self._keys[CallId(old[1])]
        self._keys[CallId(row.key[1])] = row.key
        self._rows[place] = row
        self.dataChanged.emit(self.index(place), self.index(place))

    def _insert(self, row: _Row) -> None:
        heading = _heading_of(row.key[0])
        place = self._slot(heading.key)
        known = place < len(self._rows) and self._rows[place] == heading
        rows, place = ([row], self._slot(row.key)) if known else ([heading, row], place)
        self._keys[CallId(row.key[1])] = row.key
        self.beginInsertRows(_NOWHERE, place, place + len(rows) - 1)
        self._rows[place:place] = rows
        self.endInsertRows()

    def _behind(self, page: CallPage) -> int:
        """Return the first row that lies behind a page."""
        if page.next is None:
            return len(self._rows)
        end = page.next.started_at, str(page.next.id)
        place = self._slot(end)
        return place + 1 if place < len(self._rows) and self._rows[place].key == end else place

    def _end_of(self, page: CallPage) -> Place | None:
        """Return where reading goes on: behind the page, or behind older rows that stayed."""
        if page.next is None or self._rows[-1].key[1] == page.next.id:
            return page.next
        at, call_id = self._rows[-1].key
        return Place(at, CallId(call_id))

    def _cut(self, first: int) -> None:
        if first >= len(self._rows):
            return
        for row in self._rows[first:]:
            if row.call is not None:
                self._keys.pop(row.call.id, None)
        self.beginRemoveRows(_NOWHERE, first, len(self._rows) - 1)
        del self._rows[first:]
        self.endRemoveRows()


def _title(call: Call) -> str:
    return formats.who(call.number, call.name)


def _heading_of(moment: datetime) -> _Row:
    return _Row((formats.end_of_day(moment), ""), None)
