"""What is inside a bundle for support, to be read before it is saved."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.application.messages_about_bundles import Member
from santral_desktop.ui.bundle_wording import member_words
from santral_desktop.ui.file_names import file_name
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, GAP, Tone

_ENDING = ".zip"
_LETTERS = 42  # width of the list
_UNITS = QLocale.DataSizeFormat.DataSizeTraditionalFormat


class BundleDialog(QDialog):
    """Says where the person wants the bundle; closes itself for good."""

    saved = Signal(Path)

    def __init__(self, members: Sequence[Member], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Destek paketi"))
        self._members = members
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Paketteki dosyalar"))
        self._list.setWordWrap(True)
        set_look(self._list, "pages")
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.tr("Dosyanın içeriği"))
        self._text.setTabChangesFocus(True)
        buttons = QDialogButtonBox(self)
        self._save = buttons.addButton(self.tr("&Kaydet…"), QDialogButtonBox.ButtonRole.ActionRole)
        set_look(self._save, "main")
        self._save.style().polish(self._save)
        buttons.addButton(self.tr("&Vazgeç"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out(buttons)
        self._list.currentRowChanged.connect(self._show_member)
        self._save.clicked.connect(self.ask_for_place)
        buttons.rejected.connect(self.reject)
        self._fill()

    def ask_for_place(self) -> None:
        """Let the person choose where the bundle goes."""
        dialog = QFileDialog(self, self.tr("Destek paketini kaydet"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_ENDING.removeprefix("."))
        kind = self.tr("Zip dosyası")
        dialog.setNameFilter(f"{kind} (*{_ENDING})")
        dialog.selectFile(file_name(self.tr("Santral Desktop destek"), _ENDING))
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, path: str) -> None:
        self.saved.emit(Path(path))
        self.accept()

    def _fill(self) -> None:
        for one in self._members:
            size = QLocale().formattedDataSize(len(one.text.encode("utf-8", "replace")), 1, _UNITS)
            words = member_words(one.name)
            item = QListWidgetItem(f"{one.name} · {size}\n{words}" if words else one.name)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _show_member(self, row: int) -> None:
        self._text.setPlainText(self._members[row].text if 0 <= row < len(self._members) else "")

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        note = plain_label(
            self.tr(
                "Pakette yalnız aşağıdakiler olur. Anahtar, ad, numara, e-posta ve adres yoktur; "
                "bilinmeyen her sözcük ▒ ile gizlenir. Siz göndermeden hiçbir yere gitmez."
            ),
            self,
            tone=Tone.MUTED,
        )
        note.setWordWrap(True)
        self._list.setFixedWidth(self._list.fontMetrics().averageCharWidth() * _LETTERS)
        middle = QHBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(self._list)
        middle.addWidget(self._text, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        whole.setSpacing(GAP)
        whole.addWidget(note)
        whole.addLayout(middle, 1)
        whole.addWidget(buttons)
        self.resize(820, 520)
