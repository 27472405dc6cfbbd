"""A small pane to choose an extension from, by number or name."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from santral_desktop.application.ports.pbx import Extension
from santral_desktop.domain.text import fold, isolated
from santral_desktop.ui.texts import set_look
from santral_desktop.ui.theme import GAP

FEW = 8  # extensions that need no filter
_WIDTH, _ROWS, _BETWEEN = 280, 8, 2
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class ExtensionPicker(QFrame):
    """Says which extension was chosen; Escape or a click elsewhere chooses none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._filter = QLineEdit(self)
        self._list = QListWidget(self)
        self._filter.setPlaceholderText(self.tr("Dahili veya ad"))
        self._filter.setAccessibleName(self.tr("Dahili veya ad"))
        self._list.setAccessibleName(self.tr("Aktarılacak dahili"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setSpacing(_BETWEEN)
        set_look(self, "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP // 2)
        layout.addWidget(self._filter)
        layout.addWidget(self._list)
        self._filter.textChanged.connect(self._narrow)
        self._filter.installEventFilter(self)
        self._list.itemClicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)

    def show_extensions(self, extensions: tuple[Extension, ...]) -> None:
        """Offer these extensions."""
        self._list.clear()
        for extension in extensions:
            words = " · ".join(p for p in (extension.number, isolated(extension.name)) if p)
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, extension.number)
            self._list.addItem(item)
        self._filter.setVisible(len(extensions) > FEW)
        self._list.setCurrentRow(0)

    def show_below(self, about: QWidget) -> None:
        """Stand at the widget that was clicked, inside its screen."""
        self._filter.clear()
        rows = min(max(1, self._list.count()), _ROWS)
        self._list.setFixedHeight(rows * (self._list.sizeHintForRow(0) + 2 * _BETWEEN) + GAP)
        self.setFixedSize(_WIDTH, self.sizeHint().height())
        place, room = (
            about.mapToGlobal(QPoint(0, about.height())),
            about.screen().availableGeometry(),
        )
        if place.y() + self.height() > room.bottom():
            place = about.mapToGlobal(QPoint(0, -self.height()))
        self.move(min(place.x(), room.right() - self.width()), place.y())
        self.show()
        (self._list if self._filter.isHidden() else self._filter).setFocus(
            Qt.FocusReason.PopupFocusReason
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list and Enter choose while somebody types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self._list.event(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        wanted, first = fold(text.strip()), -1
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(wanted not in fold(item.text()))
            if first < 0 and not item.isHidden():
                first = row
        self._list.setCurrentRow(first)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not item.isHidden():
            self.hide()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
