"""The place of the web phone: the page itself, or a card that says why it is not there."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone, colours_of, icon

WIDTH = 300  # pixels; the provider's page asks for 275
FOLDED = 40


class PhoneSlot(QFrame):
    """Shows the page or a message; folds away without taking the page down."""

    retried = Signal()
    folded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_folded = False
        set_look(self, "card")
        self._fold = QToolButton()
        set_look(self._fold, "quiet")
        self._fold.setIconSize(QSize(18, 18))
        self._fold.clicked.connect(lambda: self.fold(not self._is_folded))
        self._title = plain_label(self.tr("Web telefon"), strong=True)
        self._body = QWidget()
        self._pages = QStackedLayout(self._body)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._notice = plain_label(tone=Tone.BAD)
        self._message = plain_label(tone=Tone.MUTED)
        self._retry = QPushButton(self.tr("Yeniden dene"))
        self._pages.addWidget(self._card())
        self._phone: QWidget | None = None
        self._lay_out()
        self.fold(False, tell=False)

    def show_phone(self, phone: QWidget) -> None:
        """Take the page in; it stays hidden behind the message until `show_page`."""
        self._phone = phone
        self._pages.addWidget(phone)

    def show_page(self, notice: str = "") -> None:
        """Show the page, below a notice where there is one."""
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice) and not self._is_folded)
        if self._phone is not None:
            self._pages.setCurrentWidget(self._phone)

    def show_message(self, sentence: str, *, bad: bool = False, retry: bool = False) -> None:
        """Show a sentence in the page's place."""
        self._notice.clear()
        self._notice.hide()
        self._message.setText(sentence)
        set_tone(self._message, Tone.BAD if bad else Tone.MUTED)
        self._retry.setVisible(retry)
        self._pages.setCurrentIndex(0)

    def fold(self, folded: bool, *, tell: bool = True) -> None:
        """Fold away, or come back."""
        self._is_folded = folded
        self._body.setVisible(not folded)
        self._notice.setVisible(not folded and bool(self._notice.text()))
        self._title.setVisible(not folded)
        self.setFixedWidth(FOLDED if folded else WIDTH)
        words = self.tr("Web telefonu aç") if folded else self.tr("Web telefonu kapat")
        self._fold.setToolTip(words)
        self._fold.setAccessibleName(words)
        self._paint_fold()
        if tell:
            self.folded.emit(folded)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_fold()

    def _card(self) -> QWidget:
        card = QWidget()
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._retry.clicked.connect(self.retried)
        self._retry.hide()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(EDGE * 2, EDGE, EDGE * 2, EDGE)
        layout.setSpacing(GAP * 2)
        layout.addStretch()
        layout.addWidget(self._message)
        layout.addWidget(self._retry, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return card

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, GAP // 2, GAP // 2, GAP // 2)
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._fold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        self._notice.setWordWrap(True)
        self._notice.setMargin(EDGE)
        layout.addLayout(head)
        layout.addWidget(self._notice)
        layout.addWidget(self._body, 1)
        layout.addStretch()

    def _paint_fold(self) -> None:
        name = "unfold" if self._is_folded else "fold"
        self._fold.setIcon(icon(name, colours_of(self).text))
