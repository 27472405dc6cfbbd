"""What the pages of services share: what there is, its states, and the chosen one beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.ui.services.row_table import Row, RowTable
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone, colours_of, icon

_NARROWEST = 200  # pixels of either side


class ServicePage(QWidget):
    """Says that it is looked at and which row is chosen; reads for the first time when shown."""

    looked = Signal()
    chosen = Signal(str)

    def __init__(self, headings: Sequence[str], name: str, empty: str, *, widest: int = 0) -> None:
        super().__init__()
        self._empty = empty
        self._read = False
        self.table = RowTable(headings, name, widest=widest)
        self.table.chosen.connect(self._on_chosen)
        self._again = QPushButton()
        self._again.setToolTip(self.tr("Yenile"))
        self._again.setAccessibleName(self.tr("Listeyi yenile"))
        set_look(self._again, "quiet")
        self._again.clicked.connect(self.look)
        self._said = plain_label(tone=Tone.MUTED)
        self._said.setWordWrap(True)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._nothing = plain_label(tone=Tone.MUTED)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.buttons = QHBoxLayout()
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self._framed(self._nothing))
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._sides.setChildrenCollapsible(False)
        self._sides.addWidget(self._list)
        self._list.setMinimumWidth(_NARROWEST)
        self._lay_out()
        self.say("")
        self.show_reading()

    def put_beside(self, detail: QWidget, *, share: float = 1.0) -> None:
        """Show what is chosen beside the list, so many times as wide as it."""
        detail.setMinimumWidth(_NARROWEST)
        self._sides.addWidget(detail)
        self._sides.setStretchFactor(0, 10)
        self._sides.setStretchFactor(1, round(10 * share))
        self._sides.setSizes([300, round(300 * share)])

    def add_button(self, text: str, *, look: str = "") -> QPushButton:
        """Put a button above the list."""
        button = QPushButton(text, self)
        if look:
            set_look(button, look)
        self.buttons.insertWidget(self.buttons.count() - 2, button)
        return button

    def look(self) -> None:
        """Say that the list is to be read."""
        self._read = True
        self.show_reading()
        self.looked.emit()

    def show_reading(self) -> None:
        """Say that the list is being read; rows that are there stay."""
        self._again.setEnabled(False)
        self._nothing.setText(self.tr("Okunuyor…"))
        set_tone(self._nothing, Tone.MUTED)
        self._list.setCurrentIndex(0 if self.table.cells() else 1)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show what there is, or say that there is nothing."""
        self._again.setEnabled(True)
        self.table.show_rows(rows)
        self._nothing.setText(self._empty)
        set_tone(self._nothing, Tone.MUTED)
        self._list.setCurrentIndex(0 if rows else 1)

    def show_unread(self, sentence: str) -> None:
        """Say why the list could not be read; rows that are there stay."""
        self._again.setEnabled(True)
        if self.table.cells():
            self.say(sentence, Tone.BAD)
        else:
            self._nothing.setText(sentence)
            set_tone(self._nothing, Tone.BAD)

    def say(self, text: str, tone: Tone = Tone.MUTED) -> None:
        """Say what became of something; nothing takes it away."""
        self._said.setText(text)
        set_tone(self._said, tone)
        self._said.setVisible(bool(text))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._again.setIcon(icon("reload", colours_of(self).muted))
        if not self._read:
            self.look()

    def _on_chosen(self, row: str) -> None:
        self.chosen.emit(row)

    def _framed(self, label: QWidget) -> QFrame:
        frame = QFrame()
        set_look(frame, "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(2 * EDGE, 2 * EDGE, 2 * EDGE, 2 * EDGE)
        column.addWidget(label)
        return frame

    def _lay_out(self) -> None:
        self.buttons.setSpacing(GAP)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self.buttons)
        column.addWidget(self._said)
        column.addWidget(self._sides, 1)
