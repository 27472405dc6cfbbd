"""Calls as rows, newest first, under the headings of their days: what is at hand of the list."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import IntEnum
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from santral_desktop.domain.calls import Call, CallId
from santral_desktop.ui import formats
from santral_desktop.ui.call_window import Row, Window
from santral_desktop.ui.call_words import spoken, waiting_since

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NEW = Window()


class Role(IntEnum):
    """What the painter asks for beside Qt's own roles."""

    CALL = Qt.ItemDataRole.UserRole + 1  # None in a heading
    WAITING = Qt.ItemDataRole.UserRole + 2  # since when a missed call waits, in words
    ROW = Qt.ItemDataRole.UserRole + 3  # all that stands in it


def _wall_clock() -> datetime:
    return datetime.now(UTC)


class CallRows(QAbstractListModel):
    """Goes from one window on the list to the next, row by row, so that what stays holds still."""

    def __init__(
        self, now: Callable[[], datetime] = _wall_clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.now = now
        self.accounts: Mapping[str, str] = {}  # labels by name, where there are several
        self._window = _NEW
        self._rows: list[Row] = []

    @property
    def window(self) -> Window:
        """What is at hand."""
        return self._window

    def open(self, window: Window) -> None:
        """Show another list."""
        self.beginResetModel()
        self._window, self._rows = window, window.laid_out()
        self.endResetModel()

    def become(self, window: Window) -> None:
        """Show the same list as it is now, or another part of it."""
        self._window = window
        rows = window.laid_out()
        self._take_away(_kept(self._rows, rows))
        self._put_between(rows)
        for number, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            if old is not new and old != new and new.call is not None:
                self._rows[number] = new
                self.dataChanged.emit(self.index(number), self.index(number))

    def put(self, call: Call, instead_of: CallId | None = None) -> None:
        """Show a new or changed call in its place; what lies beyond the window is left out."""
        window = self._window.with_call(call, self.now(), instead_of)
        if instead_of is not None and self.row_of(call.id) is None:
            self._rename(instead_of, call)
        self.become(window)

    def remove(self, *calls: CallId | None) -> None:
        """Take calls away, and a day's heading with its last call."""
        self.become(self._window.without(*calls))

    def row_of(self, key: CallId | date) -> int | None:
        """Return the row of a call, or of a day's heading."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), None)

    def row_at(self, row: int) -> Row | None:
        """Return what stands in a row, None outside."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def call_at(self, row: int) -> Call | None:
        """Return the call in a row, None for a heading and outside."""
        return self._rows[row].call if 0 <= row < len(self._rows) else None

    def heading(self, row: Row) -> str:
        """Return the words of a day's heading."""
        return formats.day(row.at, self.now())

    # Qt's own names

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None:
            return None
        call = row.call
        match role:
            case Role.ROW:
                told: Any = row
            case Role.CALL:
                told = call
            case Role.WAITING:
                told = waiting_since(call, self.now()) if call else ""
            case Qt.ItemDataRole.DisplayRole:
                told = formats.who(call.number, row.who) if call else self.heading(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                told = self._spoken(row)
            case _:
                told = None
        return told

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.call_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags  # the keyboard passes over headings
        return super().flags(index)

    # Helpers

    def _spoken(self, row: Row) -> str:
        if row.call is None:
            return self.heading(row)
        account = self.accounts.get(row.call.account, "")
        return f"{spoken(row.call, self.now(), row.name, account)} {row.note}".strip()

    def _rename(self, old: CallId, call: Call) -> None:
        """Have a request be its call before it moves anywhere: the row is the same."""
        place = self.row_of(old)
        if place is not None:
            before = self._rows[place]
            self._rows[place] = Row(before.at, before.day, call, before.name, before.note)
            self.dataChanged.emit(self.index(place), self.index(place))

    def _take_away(self, kept: set[CallId | date]) -> None:
        end = len(self._rows)
        while end:
            if self._rows[end - 1].key in kept:
                end -= 1
                continue
            first = end
            while first and self._rows[first - 1].key not in kept:
                first -= 1
            self.beginRemoveRows(_NOWHERE, first, end - 1)
            del self._rows[first:end]
            self.endRemoveRows()
            end = first

    def _put_between(self, rows: list[Row]) -> None:
        there = {row.key for row in self._rows}
        place = 0
        while place < len(rows):
            if rows[place].key in there:
                place += 1
                continue
            end = place
            while end < len(rows) and rows[end].key not in there:
                end += 1
            self.beginInsertRows(_NOWHERE, place, end - 1)
            self._rows[place:place] = rows[place:end]
            self.endInsertRows()
            place = end


def _kept(old: list[Row], new: list[Row]) -> set[CallId | date]:
    """Return the keys of rows that need not move."""
    places = {row.key: place for place, row in enumerate(new)}
    common = [row.key for row in old if row.key in places]
    if all(places[one] < places[other] for one, other in pairwise(common)):
        return set(common)
    kept: set[CallId | date] = set()
    last = -1
    for key in common:
        if places[key] > last:
            last = places[key]
            kept.add(key)
    return kept
