"""What is to be seen of the call list: its rows, or in words why there are none; troubles."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.application.ports.journal import CallQuery
from santral_desktop.ui.call_shelves import empty_sentence, is_narrowed
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone


class CallStates(QWidget):
    """Shows the list or says why it is empty; says what a person does about it."""

    retried = Signal()
    cleared = Signal()  # filters are to narrow no more

    def __init__(self, view: QAbstractScrollArea, rail: QWidget) -> None:
        super().__init__()
        self._view, self._rail = view, rail
        self._words = plain_label(self.tr("Çağrılar okunuyor…"), tone=Tone.MUTED)
        self._clear = QPushButton(self.tr("Süzgeçleri temizle"))
        self._sentence = plain_label(tone=Tone.BAD)
        self._progress = plain_label(tone=Tone.MUTED, factor=0.9)
        self._trouble = QFrame()
        self._stack = QStackedWidget()
        self._clear.clicked.connect(self.cleared)
        self._lay_out()

    def show_rows(self, rows: int, query: CallQuery, *, whole: bool) -> None:
        """Show the rows; a list that is not wholly at hand has time for its scroll bar."""
        if not rows:
            self._words.setText(empty_sentence(query))
        self._clear.setVisible(is_narrowed(query))
        self._stack.setCurrentIndex(0 if rows else 1)
        shown = Qt.ScrollBarPolicy
        policy = shown.ScrollBarAsNeeded if whole else shown.ScrollBarAlwaysOff
        self._view.setVerticalScrollBarPolicy(policy)
        self._rail.setVisible(not whole)

    def show_trouble(self, sentence: str) -> None:
        """Say why the calls cannot be read."""
        self._sentence.setText(sentence)
        self._words.clear()
        self._trouble.show()

    def show_no_trouble(self) -> None:
        """Have no trouble any more."""
        self._trouble.hide()

    def show_progress(self, done: int, whole: int, sentence: str = "") -> None:
        """Show how much of the history was read, or why reading pauses."""
        said = self.tr("Geçmiş okunuyor: {}/{} gün").format(done, whole)
        self._progress.setText(sentence or said)
        set_tone(self._progress, Tone.WARN if sentence else Tone.MUTED)
        self._progress.setVisible(bool(sentence) or done < whole)

    def _lay_out(self) -> None:
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._progress.setWordWrap(True)
        self._progress.hide()
        self._rail.hide()
        self._clear.hide()
        self._stack.addWidget(self._full())
        self._stack.addWidget(self._empty())
        self._stack.setCurrentIndex(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._laid_trouble())
        column.addWidget(self._stack, 1)
        column.addWidget(self._progress)

    def _full(self) -> QWidget:
        full = QWidget()
        row = QHBoxLayout(full)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._view, 1)
        row.addWidget(self._rail)
        return full

    def _empty(self) -> QWidget:
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(2 * EDGE, 2 * EDGE, 2 * EDGE, 2 * EDGE)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return empty

    def _laid_trouble(self) -> QFrame:
        set_look(self._trouble, "card")
        self._sentence.setWordWrap(True)
        again = QPushButton(self.tr("&Yeniden dene"))
        again.clicked.connect(self.retried)
        row = QHBoxLayout(self._trouble)
        row.addWidget(self._sentence, 1)
        row.addWidget(again)
        self._trouble.hide()
        return self._trouble
