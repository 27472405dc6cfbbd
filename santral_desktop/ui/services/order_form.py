"""What the forms of orders share: a column of fields, what is wrong, and one click that sends."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.domain.phone import shown_number
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone


class OrderForm(QDialog):
    """Sends once; stays open with what was entered until it is known to be taken."""

    senders_wanted = Signal()

    def __init__(self, title: str, send: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(False)
        self._sending = False
        self.fields = QVBoxLayout()
        self.fields.setSpacing(GAP)
        self._said = plain_label(parent=self)
        self._said.setWordWrap(True)
        self._send = QPushButton(send, self)
        set_look(self._send, "main")
        self._send.setAutoDefault(False)
        self._send.clicked.connect(self._on_send)
        self._leave = QPushButton(self.tr("&Kapat"), self)
        self._leave.setAutoDefault(False)
        self._leave.clicked.connect(self.reject)
        self._senders: QComboBox | None = None
        self.first: QWidget | None = None  # where a person begins
        self._beside = QHBoxLayout()
        self._lay_out()

    def flaw(self) -> str:
        """Return what is missing or wrong, empty when it can be sent."""
        raise NotImplementedError

    def send(self) -> None:
        """Say what is to be sent."""
        raise NotImplementedError

    def open_anew(self) -> None:
        """Show the form, ready for another order."""
        self._sending = False
        self.senders_wanted.emit()
        self.check()
        self.show()
        self.raise_()
        if self.first is not None:
            self.first.setFocus()

    def check(self) -> None:
        """Say what is still wrong; nothing is said while an order is on its way."""
        if self._sending:
            return
        flaw = self.flaw()
        self._send.setEnabled(not flaw)
        self._say(flaw, Tone.MUTED)

    def show_taken(self) -> None:
        """Close: the page says what became of it."""
        self._sending = False
        self.accept()

    def take_back(self) -> None:
        """Hear that it is not to be sent after all."""
        self._sending = False
        self.check()

    def show_not_taken(self, sentence: str) -> None:
        """Say why it was not taken; it can be sent again by hand."""
        self._sending = False
        self._send.setEnabled(not self.flaw())
        self._say(sentence, Tone.BAD)

    def show_senders(self, numbers: Sequence[str]) -> None:
        """Offer our numbers; the chosen one stays."""
        if self._senders is None:
            return
        before = self._senders.currentData()
        self._senders.clear()
        for number in numbers:
            self._senders.addItem(shown_number(number), number)
        self._senders.setCurrentIndex(max(0, self._senders.findData(before)))
        self.check()

    @property
    def our_number(self) -> str:
        """Our number that is chosen, empty while none is known."""
        chosen = self._senders.currentData() if self._senders else None
        return str(chosen or "")

    def add_senders(self) -> None:
        """Put the choice of our number below."""
        self._senders = QComboBox(self)
        self.add_labelled(self.tr("Gönderen n&umara"), self._senders)

    def add_line(self, label: str, longest: int = 100) -> QLineEdit:
        """Put a line to write in below."""
        line = QLineEdit(self)
        line.setMaxLength(longest)
        line.textChanged.connect(self.check)
        self.add_labelled(label, line)
        return line

    def add_labelled(self, label: str, widget: QWidget) -> None:
        """Put a widget below, with its label above it."""
        above = plain_label(label, self)
        above.setBuddy(widget)
        widget.setAccessibleName(label.replace("&", ""))
        self.first = self.first or widget
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(above)
        column.addWidget(widget)
        self.fields.addLayout(column)

    def put_beside(self, widget: QWidget, width: int) -> None:
        """Show something to the right of the fields."""
        widget.setMinimumWidth(width)
        self._beside.addWidget(widget, 1)

    def _on_send(self) -> None:
        if self._sending or self.flaw():
            return
        self._sending = True
        self._send.setEnabled(False)
        self._say(self.tr("Gönderiliyor…"), Tone.MUTED)
        self.send()

    def _say(self, text: str, tone: Tone) -> None:
        self._said.setText(text)
        set_tone(self._said, tone)

    def _lay_out(self) -> None:
        last = QHBoxLayout()
        last.addWidget(self._said, 1)
        last.addWidget(self._leave)
        last.addWidget(self._send)
        column = QVBoxLayout()
        column.addLayout(self.fields)
        column.addStretch(1)
        self._beside.setSpacing(2 * EDGE)
        self._beside.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * EDGE, 2 * EDGE, 2 * EDGE, EDGE)
        whole.setSpacing(EDGE)
        whole.addLayout(self._beside, 1)
        whole.addLayout(last)
        self._said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
