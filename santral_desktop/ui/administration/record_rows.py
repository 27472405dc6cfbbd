"""The rows of a resource for a table: sought, sorted, and only as much of them as is seen."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from santral_desktop.domain.resources import Field, Kind, Record, Resource, Value, is_empty
from santral_desktop.domain.text import fold
from santral_desktop.ui.administration.resource_wording import field_name
from santral_desktop.ui.administration.value_words import value_words
from santral_desktop.ui.texts import plain_tip

_AT_ONCE = 300  # rows whose words are read before the window has its turn: ten milliseconds
_CODED = frozenset({Kind.CHOICE, Kind.CHOICES, Kind.FLAG})
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RecordRows(QAbstractTableModel):
    """Holds all rows and shows those that the text finds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resource: Resource | None = None
        self._columns: tuple[Field, ...] = ()
        self._all: tuple[Record, ...] = ()
        self._ordered: list[Record] = []
        self._shown: list[Record] = []
        self._sought: dict[str, str] = {}  # by id: what a row says, folded; once it is sought
        self._said: dict[tuple[str, Value], str] = {}  # choices and flags in the window's words
        self._text = ""
        self._sorted_by = (0, Qt.SortOrder.AscendingOrder)
        self._masked = False
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._on_idle)

    def show_resource(self, resource: Resource) -> None:
        """Have other columns, and no rows."""
        self.beginResetModel()
        self._resource = resource
        self._columns = tuple(one for one in resource.fields if one.listed)
        self._all, self._ordered, self._shown = (), [], []
        self._sought, self._said = {}, {}
        self.endResetModel()

    def show_rows(self, records: Sequence[Record], *, masked: bool = False) -> None:
        """Show these rows instead."""
        self._all, self._masked, self._sought = tuple(records), masked, {}
        self._idle.start()
        self._put_in_order()
        self._find()

    def search(self, text: str) -> None:
        """Show only rows in which all words of the text stand."""
        self._text = text
        self._find()

    def record(self, row: int) -> Record | None:
        """Return what a row of the table shows."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, id_: str) -> int:
        """Return where a record is shown, -1 where it is not."""
        return next((place for place, row in enumerate(self._shown) if row.id == id_), -1)

    @property
    def many(self) -> int:
        """How many rows there are, whatever is sought."""
        return len(self._all)

    # Qt's own names

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        one, row = self._columns[index.column()], self._shown[index.row()]
        words = value_words(one, row.values.get(one.name), masked=self._masked)
        return words if role == Qt.ItemDataRole.DisplayRole else plain_tip(words)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal
        if role != Qt.ItemDataRole.DisplayRole or not across or self._resource is None:
            return None
        return field_name(self._resource.name, self._columns[section].name)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order)
        self._put_in_order()
        self._find()

    def _put_in_order(self) -> None:
        column, order = self._sorted_by
        self._ordered = list(self._all)
        if 0 <= column < len(self._columns):
            one = self._columns[column]
            self._ordered.sort(
                key=lambda row: _rank(row.values.get(one.name)),
                reverse=order is Qt.SortOrder.DescendingOrder,
            )

    def _find(self) -> None:
        self.beginResetModel()
        words = fold(self._text).split()
        if words:
            self._read_words(len(self._all))  # what there was no time for yet
        sought = self._sought
        self._shown = [
            row for row in self._ordered if all(word in sought[row.id] for word in words)
        ]
        self.endResetModel()

    def _on_idle(self) -> None:
        self._read_words(_AT_ONCE)
        if len(self._sought) == len(self._all):
            self._idle.stop()

    def _read_words(self, many: int) -> None:
        for row in self._all[len(self._sought) : len(self._sought) + many]:
            self._sought[row.id] = self._words_of(row)

    def _words_of(self, row: Record) -> str:
        """Return what may be sought of a row: as it is shown, numbers however people write them."""
        values = ((one, row.values.get(one.name)) for one in self._columns)
        return fold(" ".join(self._words(one, value) for one, value in values if value is not None))

    def _words(self, one: Field, value: Value) -> str:
        if one.kind is Kind.PHONE and isinstance(value, str) and value.startswith("+"):
            national = f"0{value[3:]}" if value.startswith("+90") else value
            return f"{value} {national} {_grouped(national)}"
        if one.kind in _CODED:
            known = self._said.get((one.name, value))
            if known is None:
                known = self._said[one.name, value] = f"{value_words(one, value)} {value}"
            return known
        return str(value)


def _rank(value: Value) -> tuple[int, int, str]:
    """Return a key: numbers by size, texts by letters, nothing last."""
    if is_empty(value):
        return 2, 0, ""
    if isinstance(value, int):
        return 0, value, ""
    return 1, 0, fold(", ".join(value) if isinstance(value, tuple) else str(value))


def _grouped(national: str) -> str:
    """Return a number in the groups in which people here write it: 0532 111 22 33."""
    return f"{national[:4]} {national[4:7]} {national[7:9]} {national[9:]}"
