"""Erase everything about a number: what there is, that it is for good, and what became of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.application.messages_about_erasing import TracesFound
from santral_desktop.application.ports.erasures import Erasure
from santral_desktop.ui.erase_wording import erased, traces
from santral_desktop.ui.fields import Field
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone


class EraseDialog(QDialog):
    """Says which number is looked for and, after a tick, that everything about it is to go."""

    looked = Signal(str)
    agreed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bir numaranın bütün kayıtlarını sil"))
        self.setModal(False)
        self._found: TracesFound | None = None
        self._why = plain_label(
            self.tr(
                "Kişisel verisinin silinmesini isteyen birinin (KVKK) bu bilgisayardaki bütün "
                "izleri silinir: çağrılar, notlar, ses kayıtları, rehber kayıtları, gelen olaylar."
            ),
            self,
            tone=Tone.MUTED,
        )
        self._number = Field(self.tr("&Numara"), self)
        self._look = QPushButton(self.tr("&Bul"), self)
        self._said = plain_label("", self)
        self._sure = QCheckBox(self.tr("Bunun &geri alınamayacağını biliyorum"), self)
        self._erase = QPushButton(self.tr("Kalıcı olarak &sil"), self)
        self._buttons = QDialogButtonBox(self)
        self._buttons.addButton(self.tr("Ka&pat"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._connect()
        self._offer()

    def ask_about(self, number: str) -> None:
        """Open for a number, and have it looked for; for none, wait until one is written."""
        self._number.fill(number)
        self._found = None
        self._say("")
        self._offer()
        self.show()
        self.raise_()
        self._number.setFocus()
        if number:
            self._on_look()

    def show_traces(self, found: TracesFound) -> None:
        """Show what there is about a number, if it is still the one in the field."""
        if found.number == self._number.text:
            self._found = found
            self._say(traces(found))
            self._offer()

    def show_erased(self, erasure: Erasure) -> None:
        """Say what was removed; the number does not stay in the field."""
        self._found = None
        self._number.fill("")
        self._say(erased(erasure), Tone.GOOD)
        self._offer()

    def show_trouble(self, sentence: str) -> None:
        """Say why it did not work; what was found may be tried again."""
        self._say(sentence, Tone.BAD)
        self._offer()

    def _on_edited(self) -> None:
        self._found = None
        self._say("")
        self._offer()

    def _on_look(self) -> None:
        if self._number.text:
            self._say(self.tr("Aranıyor…"), Tone.MUTED)
            self.looked.emit(self._number.text)

    def _on_erase(self) -> None:
        if self._found is not None:
            self._say(self.tr("Siliniyor…"), Tone.MUTED)
            self._erase.setEnabled(False)
            self.agreed.emit(self._found.number)

    def _offer(self) -> None:
        """Offer only what can be done: nothing goes that was not shown."""
        there = self._found is not None and self._found.traces.any
        self._look.setEnabled(bool(self._number.text))
        self._sure.setVisible(there)
        self._erase.setVisible(there)
        if not there:
            self._sure.setChecked(False)
        self._erase.setEnabled(self._sure.isChecked())

    def _say(self, text: str, tone: Tone = Tone.TEXT) -> None:
        self._said.setText(text)
        set_tone(self._said, tone)

    def _connect(self) -> None:
        self._number.edited.connect(self._on_edited)
        self._number.entered.connect(self._on_look)
        self._look.clicked.connect(self._on_look)
        self._sure.toggled.connect(self._erase.setEnabled)
        self._erase.clicked.connect(self._on_erase)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        set_look(self._erase, "bad")
        for label in (self._why, self._said):
            label.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addStretch()
        row.addWidget(self._look)
        last = QHBoxLayout()
        last.setSpacing(GAP)
        last.addWidget(self._erase)
        last.addStretch()
        last.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(GAP)
        for part in (self._why, self._number):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self._said)
        column.addWidget(self._sure)
        column.addStretch()
        column.addLayout(last)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in the field looks, and erases nothing
        self.resize(460, 380)
