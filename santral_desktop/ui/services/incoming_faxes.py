"""The faxes that came: a list, the pages of the chosen one, and a document of it."""

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from santral_desktop.domain.faxes import IncomingFax
from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.text import isolated
from santral_desktop.ui.file_names import file_name
from santral_desktop.ui.popup_words import masked as mask
from santral_desktop.ui.services.fax_pages import FaxPages
from santral_desktop.ui.services.page_view import PageView
from santral_desktop.ui.services.row_table import Row
from santral_desktop.ui.services.service_page import ServicePage
from santral_desktop.ui.services.service_wording import when
from santral_desktop.ui.theme import Tone


class IncomingFaxesPage(ServicePage):
    """Says which fax is wanted, and where its document is to be."""

    wanted = Signal(str)
    saved_as = Signal(str)

    def __init__(self) -> None:
        headings = (self.tr("Gönderen"), self.tr("Geldiği an"))
        super().__init__(headings, self.tr("Gelen fakslar"), self.tr("Gelen faks yok."))
        self._faxes: dict[str, IncomingFax] = {}
        self.pages = PageView()
        self.put_beside(self.pages, share=1.5)
        self._save = self.add_button(self.tr("P&DF olarak kaydet…"))
        self._save.clicked.connect(self._ask_where)
        self.chosen.connect(self._want)
        self._want("")

    def show_faxes(self, faxes: tuple[IncomingFax, ...], *, masked: bool = False) -> None:
        """Show what came."""
        self._faxes = {fax.id: fax for fax in faxes}
        self.show_rows(
            [Row(fax.id, (_sender(fax, masked=masked), when(fax.came_at))) for fax in faxes]
        )

    def show_fax(self, fax: str, content: bytes) -> None:
        """Show the pages of a fax, if it is still the chosen one."""
        if fax != self.table.row:
            return
        pages = FaxPages(content)
        if pages.count:
            self.pages.show_pages(pages.count, pages.page)
        else:
            self.pages.show_words(self.tr("Bu faksın sayfaları okunamadı."), Tone.BAD)
        self._save.setEnabled(pages.count > 0)

    def show_not_fetched(self, sentence: str) -> None:
        """Say why there are no pages."""
        self.pages.show_words(sentence, Tone.BAD)

    def show_saved(self, path: str) -> None:
        """Say that the document is there."""
        self.say(self.tr("Kaydedildi: {}").format(isolated(path)), Tone.GOOD)

    def show_not_saved(self, sentence: str) -> None:
        """Say why there is no document."""
        self.say(sentence, Tone.BAD)

    def _want(self, fax: str) -> None:
        self._save.setEnabled(False)
        self.say("")
        if fax:
            self.pages.show_words(self.tr("Faks getiriliyor…"))
            self.wanted.emit(fax)
        else:
            self.pages.show_words(self.tr("Sayfalarını görmek için bir faks seçin."))

    def _ask_where(self) -> None:
        fax = self._faxes.get(self.table.row)
        if fax is None:
            return
        dialog = QFileDialog(self, self.tr("Faksı PDF olarak kaydet"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        folder = QStandardPaths.StandardLocation.DownloadLocation
        dialog.setDirectory(QStandardPaths.writableLocation(folder))
        name = self.tr("Faks {} {}").format(fax.sender, when(fax.came_at))
        dialog.selectFile(file_name(name, ".pdf"))
        dialog.fileSelected.connect(self.saved_as)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _sender(fax: IncomingFax, *, masked: bool) -> str:
    number = mask(fax.sender) if masked else shown_number(fax.sender)
    return number or "–"
