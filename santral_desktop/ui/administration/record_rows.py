"""The rows of a resource for a table: sought, sorted, and only as much of them as is seen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from santral_desktop.domain.resources import Field, Record, Resource, Value, is_empty
from santral_desktop.domain.text import fold
from santral_desktop.ui.administration.resource_wording import field_name
from santral_desktop.ui.administration.value_words import value_words
from santral_desktop.ui.texts import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RecordRows(QAbstractTableModel):
    """Holds all rows and shows those that the text finds."""

    def __init__(self) -> None:
        super().__init__()
        self._resource: Resource | None = None
        self._columns: tuple[Field, ...] = ()
        self._all: tuple[Record, ...] = ()
        self._shown: list[Record] = []
        self._sought: Mapping[str, str] = {}  # by id: what a row says, folded
        self._text = ""
        self._sorted_by = (0, Qt.SortOrder.AscendingOrder)
        self._masked = False

    def show_resource(self, resource: Resource) -> None:
        """Have other columns, and no rows."""
        self.beginResetModel()
        self._resource = resource
        self._columns = tuple(one for one in resource.fields if one.listed)
        self._all, self._shown, self._sought = (), [], {}
        self.endResetModel()

    def show_rows(self, records: Sequence[Record], *, masked: bool = False) -> None:
        """Show these rows instead."""
        self._all, self._masked = tuple(records), masked
        self._sought = {row.id: self._said(row) for row in records}
        self._lay_out()

    def search(self, text: str) -> None:
        """Show only rows in which all words of the text stand."""
        self._text = text
        self._lay_out()

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
        self._lay_out()

    def _lay_out(self) -> None:
        self.beginResetModel()
        words = fold(self._text).split()
        found = [row for row in self._all if all(word in self._sought[row.id] for word in words)]
        column, order = self._sorted_by
        if 0 <= column < len(self._columns):
            one = self._columns[column]
            found.sort(
                key=lambda row: _rank(row.values.get(one.name)),
                reverse=order is Qt.SortOrder.DescendingOrder,
            )
        self._shown = found
        self.endResetModel()

    def _said(self, row: Record) -> str:
        """Return what may be sought of a row: as it is shown, and as it was told."""
        values = [(one, row.values.get(one.name)) for one in self._columns]
        shown = [value_words(one, value) for one, value in values if not is_empty(value)]
        told = [str(value) for _, value in values if isinstance(value, (str, int))]
        digits = ["".join(filter(str.isdigit, text)) for text in shown]
        return fold(" ".join((*shown, *told, *digits)))


def _rank(value: Value) -> tuple[int, int, str]:
    """Return a key: numbers by size, texts by letters, nothing last."""
    if is_empty(value):
        return 2, 0, ""
    if isinstance(value, int):
        return 0, value, ""
    return 1, 0, fold(", ".join(value) if isinstance(value, tuple) else str(value))
