"""Write what the list shows into a file: a menu of kinds, and a line that tells how far it is."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from santral_desktop.application.ports.exports import FileKind
from santral_desktop.domain.text import isolated
from santral_desktop.ui import formats
from santral_desktop.ui.file_names import file_name
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import GAP, Tone, colours_of, icon

_STANDS = 10_000  # milliseconds that the good news stands


class ExportLine(QWidget):
    """Says into which file the calls are to be written; shows how far that is, and what came of it.

    The widget itself is the line; its button is laid out by who owns it.
    """

    wanted = Signal(str, object)  # path, FileKind
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = ""
        self.button = QToolButton(parent)
        self._words = plain_label(tone=Tone.MUTED, factor=0.9)
        self._bar = QProgressBar()
        self._cancel = QPushButton(self.tr("Vazgeç"))
        self._calm = QTimer(self, singleShot=True, interval=_STANDS)
        self._calm.timeout.connect(self.hide)
        self._cancel.clicked.connect(self._on_cancel)
        self._dress_up()
        self._lay_out()

    def show_title(self, title: str) -> None:
        """Name the next file after what the list shows."""
        self._title = title

    def show_progress(self, done: int, whole: int | None) -> None:
        """Show how many calls were written."""
        self._calm.stop()
        self._bar.setRange(0, 1000 if whole else 0)
        if whole:
            self._bar.setValue(min(1000, 1000 * done // whole))
        many = formats.number(done)
        if whole:
            self._say(self.tr("{} / {} çağrı yazıldı").format(many, formats.number(whole)))
        else:
            self._say(self.tr("{} çağrı yazıldı").format(many))
        self._work(on=True)

    def show_done(self, path: Path, calls: int) -> None:
        """Say where the calls are, for a while."""
        said = self.tr("{} çağrı {} dosyasına yazıldı.")
        self._say(said.format(formats.number(calls), isolated(path.name)), Tone.GOOD)
        self._words.setToolTip(str(path))
        self._work(on=False)
        self._calm.start()

    def show_failed(self, why: str) -> None:
        """Say why there is no file; nothing to say where a person gave it up."""
        self._say(why, Tone.BAD)
        self._work(on=False)
        self.setVisible(bool(why))

    def ask_for_place(self, kind: FileKind) -> None:
        """Let a person choose where the file goes."""
        dialog = QFileDialog(self, self.tr("Çağrıları dışa aktar"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind.value.removeprefix("."))
        dialog.setNameFilter(f"{self._kinds()[kind]} (*{kind.value})")
        dialog.selectFile(file_name(self._title or self.tr("Çağrılar"), kind.value))
        dialog.fileSelected.connect(lambda path: self.wanted.emit(path, kind))
        dialog.open()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()

    def _kinds(self) -> dict[FileKind, str]:
        return {
            FileKind.XLSX: self.tr("Excel çalışma kitabı"),
            FileKind.CSV: self.tr("CSV tablosu"),
            FileKind.JSON_LINES: self.tr("JSON satırları"),
        }

    def _say(self, words: str, tone: Tone = Tone.MUTED) -> None:
        self._words.setText(words)
        set_tone(self._words, tone)

    def _work(self, *, on: bool) -> None:
        self._bar.setVisible(on)
        self._cancel.setVisible(on)
        self._cancel.setEnabled(on)
        self.button.setEnabled(not on)
        self.show()

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.cancelled.emit()

    def _dress_up(self) -> None:
        menu = QMenu(self.button)
        for kind, words in self._kinds().items():
            action = menu.addAction(f"{words} (*{kind.value})…")
            action.triggered.connect(lambda _=False, kind=kind: self.ask_for_place(kind))
        self.button.setMenu(menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setIconSize(QSize(16, 16))
        self.button.setToolTip(self.tr("Listelenen çağrıları dışa aktar"))
        self.button.setAccessibleName(self.tr("Dışa aktar"))
        set_look(self.button, "menu")
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(GAP)
        self._bar.setAccessibleName(self.tr("Dışa aktarma"))
        self._words.setWordWrap(True)
        self._draw_icon()
        self.hide()

    def _draw_icon(self) -> None:
        self.button.setIcon(icon("export", colours_of(self).text))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._words, 2)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
