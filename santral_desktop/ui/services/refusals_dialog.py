"""Who wants no more text messages of a title, and letting somebody get them again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.text import inert
from santral_desktop.domain.text_messages import MessageTitle
from santral_desktop.ui.popup_words import masked as mask
from santral_desktop.ui.services.row_table import Row, RowTable
from santral_desktop.ui.texts import plain_label, plain_question, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone


class RefusalsDialog(QDialog):
    """Says whose list is looked at, and which number is to be taken off it."""

    looked = Signal(str)  # title
    allowed = Signal(str, str)  # title, number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Mesaj istemeyenler"))
        self.setModal(False)
        self._title = QComboBox(self)
        self._title.setAccessibleName(self.tr("Başlık"))
        self._title.activated.connect(self._look)
        self._said = plain_label(parent=self, tone=Tone.MUTED)
        self._said.setWordWrap(True)
        self.table = RowTable((self.tr("Numara"),), self.tr("Mesaj istemeyen numaralar"))
        self._allow = QPushButton(self.tr("Yeniden &izin ver…"), self)
        self._allow.setAutoDefault(False)
        self._allow.clicked.connect(self._ask)
        self.table.chosen.connect(self._offer)
        self._leave = QPushButton(self.tr("&Kapat"), self)
        self._leave.setAutoDefault(False)
        self._leave.clicked.connect(self.reject)
        self._lay_out()
        self.resize(380, 420)

    @property
    def title(self) -> str:
        """The title whose list is shown."""
        return str(self._title.currentData() or "")

    def open_with(self, titles: Sequence[MessageTitle]) -> None:
        """Show the dialog, and look at the first title's list."""
        before = self._title.currentData()
        self._title.clear()
        for one in titles:
            self._title.addItem(inert(one.name, 40), one.name)
        self._title.setCurrentIndex(max(0, self._title.findData(before)))
        self.show()
        self.raise_()
        self._look()

    def show_numbers(self, title: str, numbers: Sequence[str], *, masked: bool = False) -> None:
        """Show who is on the list of a title, if it is still the chosen one."""
        if title != self.title:
            return
        show = mask if masked else shown_number
        self.table.show_rows([Row(number, (show(number),)) for number in numbers])
        self.say("" if numbers else self.tr("Bu başlıktan mesaj istemeyen yok."))

    def say(self, text: str, tone: Tone = Tone.MUTED) -> None:
        """Say what became of something."""
        self._said.setText(text)
        set_tone(self._said, tone)

    def _offer(self, row: str) -> None:
        self._allow.setEnabled(bool(row))

    def _look(self) -> None:
        self.table.show_rows(())
        self._allow.setEnabled(False)
        if self.title:
            self.say(self.tr("Okunuyor…"))
            self.looked.emit(self.title)
        else:
            self.say(self.tr("Tanımlı başlık yok."))

    def _ask(self) -> None:
        title, number = self.title, self.table.row
        question = plain_question(
            self,
            self.windowTitle(),
            self.tr(
                "Bu numara mesaj istemediğini bildirmiş. Yalnız kendisi yeniden istediyse izin "
                "verin. Listeden çıkarılsın mı?"
            ),
            self.tr("Listeden çıkar"),
        )
        question.accepted.connect(lambda: self.allowed.emit(title, number))
        question.open()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._allow)
        row.addStretch(1)
        row.addWidget(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * EDGE, 2 * EDGE, 2 * EDGE, EDGE)
        column.setSpacing(GAP)
        for widget in (self._title, self._said, self.table):
            column.addWidget(widget)
        column.addLayout(row)
