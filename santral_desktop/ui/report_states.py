"""What is to be seen of a report: its figures, that it is being counted, that there are none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, GAP, Tone


class ReportStates(QWidget):
    """Shows the figures or says why there are none; says that a person tries again."""

    retried = Signal()

    def __init__(self, figures: QWidget) -> None:
        super().__init__()
        self._words = plain_label(self.tr("Çağrılar sayılıyor…"), tone=Tone.MUTED)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = plain_label(tone=Tone.BAD)
        self._sentence.setWordWrap(True)
        self._trouble = QFrame()
        self._stack = QStackedWidget()
        self._stack.addWidget(figures)
        self._stack.addWidget(self._words)
        self._stack.setCurrentIndex(1)
        self._lay_out()

    def show_calls(self, *, any_there: bool) -> None:
        """Show the figures, or that nobody called."""
        self._trouble.hide()
        self._words.setText(self.tr("Bu dönemde ve süzgeçte çağrı yok."))
        self._stack.setCurrentIndex(0 if any_there else 1)

    def show_trouble(self, sentence: str) -> None:
        """Say why calls could not be counted."""
        self._sentence.setText(sentence)
        self._words.clear()
        self._trouble.show()

    def _lay_out(self) -> None:
        set_look(self._trouble, "card")
        again = QPushButton(self.tr("&Yeniden dene"))
        again.clicked.connect(self.retried)
        row = QHBoxLayout(self._trouble)
        row.addWidget(self._sentence, 1)
        row.addWidget(again)
        self._trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._trouble)
        column.addWidget(self._stack, 1)
        self._words.setContentsMargins(2 * EDGE, 2 * EDGE, 2 * EDGE, 2 * EDGE)
