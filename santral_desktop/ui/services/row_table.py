"""A table of a few hundred rows: one is chosen, and stays chosen when the rows come anew."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from santral_desktop.ui.texts import plain_tip, set_look
from santral_desktop.ui.theme import Tone, colours_of

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in a line; the tone is of its last cell. Texts are inert."""

    id: str
    cells: tuple[str, ...]
    tone: Tone = Tone.TEXT


class RowTable(QTableView):
    """Says which row is chosen; the column `widest` has what room the others leave."""

    chosen = Signal(str)  # its id; empty: none

    def __init__(self, headings: Sequence[str], name: str, *, widest: int = 0) -> None:
        super().__init__()
        self._rows = _Rows(tuple(headings), self)
        self.setModel(self._rows)
        self.setAccessibleName(name)
        set_look(self, "rows")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    @property
    def row(self) -> str:
        """The id of the chosen row, empty when none is."""
        return self._rows.id_at(self.currentIndex().row())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the chosen one stays chosen if it is among them."""
        before = self.row
        self.selectionModel().blockSignals(True)
        self._rows.show_rows(rows)
        place = self._rows.place_of(before)
        if place >= 0:
            self.selectRow(place)
        self.selectionModel().blockSignals(False)
        if before and place < 0:
            self.chosen.emit("")

    def choose(self, row: str) -> None:
        """Choose a row by its id."""
        if (place := self._rows.place_of(row)) >= 0:
            self.selectRow(place)

    def cells(self) -> tuple[tuple[str, ...], ...]:
        """Return what the table shows."""
        return self._rows.cells()

    def _on_current(self, now: QModelIndex) -> None:
        self.chosen.emit(self._rows.id_at(now.row()))


class _Rows(QAbstractTableModel):
    def __init__(self, headings: tuple[str, ...], table: QTableView) -> None:
        super().__init__(table)
        self._headings = headings
        self._table = table
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def id_at(self, place: int) -> str:
        return self._rows[place].id if 0 <= place < len(self._rows) else ""

    def place_of(self, row: str) -> int:
        return next((place for place, one in enumerate(self._rows) if row and one.id == row), -1)

    def cells(self) -> tuple[tuple[str, ...], ...]:
        return tuple(row.cells for row in self._rows)

    # Qt's own names

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.cells[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.cells[index.column()])
            case Qt.ItemDataRole.ForegroundRole if index.column() == len(row.cells) - 1:
                return QColor(colours_of(self._table).of(row.tone))
            case _:
                return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._headings[section]
