"""Print a report, or write it into a file: its pages as PDF, each of its tables for itself."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QToolButton, QWidget

from santral_desktop.application.ports.exports import FileKind
from santral_desktop.domain.text import isolated
from santral_desktop.ui.file_names import file_name
from santral_desktop.ui.report_spans import parts_of
from santral_desktop.ui.report_tables import Listed, tables_of
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import Tone, colours_of, icon

if TYPE_CHECKING:
    from santral_desktop.ui.reports_page import Shown

_STANDS = 10_000  # milliseconds that the good news stands
_PDF = ".pdf"


class ReportFiles(QWidget):
    """Says which table or which pages go into which file; shows what came of it.

    The widget itself is the line that tells; its button is laid out by who owns it.
    """

    table_wanted = Signal(object, str, object)  # ReportTable, path, FileKind
    pages_wanted = Signal(bytes, str)  # PDF, path

    def __init__(
        self, now: Callable[[], datetime], private: Callable[[], bool], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._shown: Shown | None = None
        self._private = private
        self.button = QToolButton(parent)
        self._words = plain_label(tone=Tone.MUTED, factor=0.9)
        self._calm = QTimer(self, singleShot=True, interval=_STANDS)
        self._calm.timeout.connect(self.hide)
        self._dress_up()

    def show_report(self, shown: "Shown") -> None:
        """Print and write this one from now on."""
        self._shown = shown
        self.button.setEnabled(True)

    def show_written(self, name: str, trouble: str = "") -> None:
        """Say what came of a file."""
        done = self.tr("Rapor {} dosyasına yazıldı.").format(isolated(name))
        self._words.setText(trouble or done)
        set_tone(self._words, Tone.BAD if trouble else Tone.GOOD)
        self.show()
        self._calm.stop()
        if not trouble:
            self._calm.start()

    def ask_for_table(self, name: str) -> None:
        """Let a person choose where a table goes, and as what."""
        if self._shown is None:
            return
        table = self._tables(self._shown, masked=self._private())[name].table
        kinds = {f"{words} (*{kind.value})": kind for kind, words in self._kinds().items()}
        dialog = self._dialog(f"{self._title()} – {table.title}", list(kinds))

        def write(path: str) -> None:
            kind = kinds[dialog.selectedNameFilter()]
            ending = "" if path.endswith(kind.value) else kind.value
            self.table_wanted.emit(table, path + ending, kind)

        dialog.fileSelected.connect(write)
        dialog.open()

    def ask_for_pages(self) -> None:
        """Let a person choose where the pages go."""
        if self._shown is None:
            return
        dialog = self._dialog(self._title(), [f"PDF (*{_PDF})"])
        dialog.setDefaultSuffix(_PDF.removeprefix("."))
        dialog.fileSelected.connect(lambda path: self.pages_wanted.emit(self.pages(), path))
        dialog.open()

    def pages(self) -> bytes:
        """Return the report as PDF, its callers masked where that was chosen."""
        from santral_desktop.ui.report_print import as_pdf  # noqa: PLC0415  (seldom wanted)

        return (
            b"" if self._shown is None else as_pdf(self._shown, self._now(), masked=self._private())
        )

    def print_pages(self) -> None:
        """Let a person choose a printer, and print."""
        if self._shown is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  (as above)

        from santral_desktop.ui.report_print import print_on  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown, now, masked = self._shown, self._now(), self._private()
        dialog.accepted.connect(lambda: print_on(printer, shown, now, masked=masked))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()

    def _title(self) -> str:
        day = self._shown.days if self._shown is not None else None
        span = "" if day is None else f" {day[0]}" + (f" – {day[1]}" if day[0] != day[1] else "")
        return self.tr("Çağrı raporu") + span

    def _dialog(self, title: str, kinds: list[str]) -> QFileDialog:
        dialog = QFileDialog(self, self.tr("Raporu kaydet"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(kinds)
        dialog.selectFile(file_name(title, ""))
        return dialog

    def _kinds(self) -> dict[FileKind, str]:
        return {
            FileKind.XLSX: self.tr("Excel çalışma kitabı"),
            FileKind.CSV: self.tr("CSV tablosu"),
            FileKind.JSON_LINES: self.tr("JSON satırları"),
        }

    def _list_tables(self, menu: QMenu) -> None:
        menu.clear()
        if self._shown is None:
            return
        for name, listed in self._tables(self._shown, masked=True).items():
            action = menu.addAction(f"{listed.table.title}…".replace("&", "&&"))
            action.setEnabled(bool(listed.table.rows))
            action.triggered.connect(lambda _=False, name=name: self.ask_for_table(name))

    def _tables(self, shown: "Shown", *, masked: bool) -> Mapping[str, Listed]:
        return tables_of(shown.report, parts_of(shown.report, shown.days), masked=masked)

    def _dress_up(self) -> None:
        menu = QMenu(self.button)
        menu.addAction(self.tr("&Yazdır…")).triggered.connect(self.print_pages)
        menu.addAction(self.tr("&PDF olarak kaydet…")).triggered.connect(self.ask_for_pages)
        tables = menu.addMenu(self.tr("&Tablo olarak kaydet"))
        tables.aboutToShow.connect(lambda: self._list_tables(tables))
        self.button.setMenu(menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setIconSize(QSize(16, 16))
        self.button.setToolTip(self.tr("Raporu yazdır ya da kaydet"))
        self.button.setAccessibleName(self.tr("Yazdır ve kaydet"))
        self.button.setEnabled(False)
        set_look(self.button, "menu")
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        self._draw_icon()
        self.hide()

    def _draw_icon(self) -> None:
        self.button.setIcon(icon("export", colours_of(self).text))
