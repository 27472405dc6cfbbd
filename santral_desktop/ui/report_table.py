"""A table of a report on the screen: as high as its rows, up to a dozen of them."""

from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from santral_desktop.application.ports.exports import Cell
from santral_desktop.ui import formats
from santral_desktop.ui.report_tables import Listed

_MOST_ROWS = 12
_LOOKED_AT = 40  # rows, for the widths of their columns
_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NOBODY = QModelIndex()


class Rows(QAbstractTableModel):
    """The rows of one table."""

    def __init__(self) -> None:
        super().__init__()
        self._listed: Listed | None = None

    def show_listed(self, listed: Listed) -> None:
        """Have other rows."""
        self.beginResetModel()
        self._listed = listed
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOBODY) -> int:
        return len(self._listed.table.rows) if self._listed and not parent.isValid() else 0

    def columnCount(self, parent: _Index = _NOBODY) -> int:
        return len(self._listed.table.columns) if self._listed and not parent.isValid() else 0

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._listed is None or not index.isValid():
            return None
        cell = self._listed.table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return said(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if isinstance(cell, (int, timedelta)) else Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and self._listed.table.columns:
            return f"{self._listed.table.columns[index.column()].heading}: {said(cell)}"
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if self._listed is None or way is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._listed.table.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole and self._listed.table.rows:
            first = self._listed.table.rows[0][section]
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            return _RIGHT if isinstance(first, (int, timedelta)) else left
        return None


class FiguresTable(QTableView):
    """Shows a table; says which figure or call of it a person opens."""

    chosen = Signal(object)  # Cut
    call_chosen = Signal(object)  # Call

    def __init__(self, name: str) -> None:
        super().__init__()
        self._rows = Rows()
        self._listed: Listed | None = None
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setResizeContentsPrecision(_LOOKED_AT)
        self.activated.connect(self._on_activated)
        self.clicked.connect(self._on_activated)

    def show_listed(self, listed: Listed) -> None:
        """Show a table."""
        self._listed = listed
        self._rows.show_listed(listed)
        head, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        head.setSectionResizeMode(mode.Interactive)
        self.resizeColumnsToContents()  # once: asked for all the time it costs more than painting
        if listed.calls:  # names are as wide as they may
            head.setSectionResizeMode(1, mode.Stretch)
        self.setFixedHeight(self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._height())

    def _height(self) -> int:
        rows = min(_MOST_ROWS, max(1, self._rows.rowCount()))
        row, head = self.verticalHeader().defaultSectionSize(), self.horizontalHeader().sizeHint()
        bar = self.horizontalScrollBar().sizeHint().height()
        return head.height() + rows * row + bar + 2 * self.frameWidth()

    def _on_activated(self, index: QModelIndex) -> None:
        if self._listed is None:
            return
        row = index.row()
        if row < len(self._listed.calls):
            self.call_chosen.emit(self._listed.calls[row])
        elif row < len(self._listed.cuts):
            self.chosen.emit(self._listed.cuts[row])


def said(cell: Cell) -> str:
    """Return what a person reads in a cell."""
    match cell:
        case datetime():
            return cell.strftime("%d.%m.%Y %H:%M")
        case timedelta():
            return formats.length(cell)
        case int():
            return formats.number(cell)
        case None:
            return "–"
        case _:
            return cell
