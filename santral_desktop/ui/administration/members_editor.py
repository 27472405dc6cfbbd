"""Rows of another resource in an order: put in, taken out, moved up and down."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
)

from santral_desktop.domain.resources import Field, Value
from santral_desktop.domain.text import inert
from santral_desktop.ui.administration.editor import Editor, Option
from santral_desktop.ui.texts import set_look
from santral_desktop.ui.theme import GAP

_TEXT = Qt.ItemDataRole.UserRole
_HEIGHT = 164  # pixels: five members


class MembersEditor(Editor):
    """The order counts: it is that in which they ring."""

    def __init__(self, one: Field) -> None:
        super().__init__(one)
        self._words: dict[str, str] = {}
        self._list = QListWidget()
        set_look(self._list, "pages")
        self._list.setFixedHeight(_HEIGHT)
        self._list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self._list.model().rowsMoved.connect(lambda *_: self.edited.emit())
        self._add = QComboBox()
        self._add.activated.connect(self._on_added)
        self.put(self._list)
        self._column.addLayout(self._buttons())
        self._column.addWidget(self._add)
        self.offer(())

    @property
    def text(self) -> str:
        items = (self._list.item(row) for row in range(self._list.count()))
        return ", ".join(str(item.data(_TEXT)) for item in items)

    def fill(self, value: Value) -> None:
        self._list.clear()
        for text in value if isinstance(value, tuple) else ():
            self._append(text)
        self._list.setCurrentRow(0)

    def offer(self, options: Sequence[Option]) -> None:
        self._words = {option.text: option.words for option in options}
        with QSignalBlocker(self._add):
            self._add.clear()
            self._add.addItem(self.tr("Ekle…"), "")
            for option in options:
                self._add.addItem(self._line(option.text), option.text)
        self._add.setVisible(bool(options))
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setText(self._line(str(item.data(_TEXT))))

    def name(self, name: str) -> None:
        super().name(name)
        self._add.setAccessibleName(f"{name}: {self.tr('Ekle…')}")

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP // 2)
        for words, act in (
            (self.tr("Yukarı"), lambda: self._move(-1)),
            (self.tr("Aşağı"), lambda: self._move(1)),
            (self.tr("Çıkar"), self._remove),
        ):
            button = QPushButton(words)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _on_added(self, place: int) -> None:
        text = str(self._add.itemData(place))
        with QSignalBlocker(self._add):
            self._add.setCurrentIndex(0)
        if text and text not in self.text.split(", "):
            self._append(text)
            self.edited.emit()

    def _append(self, text: str) -> None:
        item = QListWidgetItem(self._line(text))
        item.setData(_TEXT, text)
        self._list.addItem(item)

    def _move(self, by: int) -> None:
        row = self._list.currentRow()
        if row < 0 or not 0 <= row + by < self._list.count():
            return
        item = self._list.takeItem(row)
        self._list.insertItem(row + by, item)
        self._list.setCurrentRow(row + by)
        self.edited.emit()

    def _remove(self) -> None:
        if self._list.takeItem(self._list.currentRow()) is not None:
            self.edited.emit()

    def _line(self, text: str) -> str:
        words = self._words.get(text, "")
        return inert(f"{text} · {words}" if words else text)
