"""A fax to be sent: the file with its preview, who gets it, and from which number."""

from PySide6.QtCore import QLocale, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from santral_desktop.domain.attachments import Attachment
from santral_desktop.domain.faxes import FaxOrder
from santral_desktop.domain.text import inert, isolated
from santral_desktop.ui.services.document_pages import DocumentPages
from santral_desktop.ui.services.order_form import OrderForm
from santral_desktop.ui.services.page_view import PageView
from santral_desktop.ui.services.recipients_field import RecipientsField
from santral_desktop.ui.texts import plain_label, set_tone
from santral_desktop.ui.theme import Tone

_PREVIEW = 340  # pixels


class FaxForm(OrderForm):
    """Says which file is chosen and which fax is to be sent."""

    file_chosen = Signal(str)
    ordered = Signal(object)  # FaxOrder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Yeni faks"), self.tr("&Gönder"), parent)
        self._file: Attachment | None = None
        self._choose = QPushButton(self.tr("&Dosya seç… (PDF, JPEG, PNG, TIFF)"), self)
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self._ask_which)
        self.first = self._choose
        self._file_said = plain_label(parent=self, tone=Tone.MUTED)
        self._file_said.setWordWrap(True)
        self.fields.addWidget(self._choose)
        self.fields.addWidget(self._file_said)
        self._title = self.add_line(self.tr("&Başlık"))
        self.add_senders()
        self._receivers = RecipientsField(self)
        self._receivers.changed.connect(self.check)
        self.fields.addWidget(self._receivers)
        self.preview = PageView(self)
        self.put_beside(self.preview, _PREVIEW)
        self._show_no_file()
        self.resize(820, 560)
        self.check()

    def show_file(self, file: Attachment) -> None:
        """Show the file that will be sent; its name is the title where none is written."""
        pages = DocumentPages(file)
        if not pages.count:
            self.show_no_file(self.tr("Bu dosyanın sayfaları okunamadı; başka bir dosya seçin."))
            return
        self._file = file
        size = QLocale().formattedDataSize(
            len(file.content), 1, QLocale.DataSizeFormat.DataSizeSIFormat
        )
        words = self.tr("{} · {} sayfa · {}")
        self._file_said.setText(words.format(isolated(file.name), pages.count, size))
        set_tone(self._file_said, Tone.TEXT)
        self.preview.show_pages(pages.count, pages.page)
        if not self._title.text():
            self._title.setText(file.name)
        self.check()

    def show_no_file(self, sentence: str) -> None:
        """Say why the chosen file cannot be sent; an earlier one is let go of."""
        self._show_no_file()
        self._file_said.setText(sentence)
        set_tone(self._file_said, Tone.BAD)
        self.check()

    def show_taken(self) -> None:
        super().show_taken()
        self._show_no_file()
        self._title.clear()
        self._receivers.fill("")

    def flaw(self) -> str:
        if self._file is None:
            return self.tr("Gönderilecek dosyayı seçin.")
        if not inert(self._title.text()):
            return self.tr("Bir başlık yazın.")
        if not self.our_number:
            return self.tr("Gönderen numara bilinmiyor; santralden okunuyor.")
        if not self._receivers.numbers:
            return self.tr("Alıcıları yazın.")
        return ""

    def send(self) -> None:
        if self._file is None:
            return
        self.ordered.emit(
            FaxOrder(
                title=inert(self._title.text()),
                sent_from=self.our_number,
                receivers=self._receivers.numbers,
                document=self._file,
            )
        )

    def _show_no_file(self) -> None:
        self._file = None
        self._file_said.setText(self.tr("Henüz dosya seçilmedi; en çok 10 MB."))
        set_tone(self._file_said, Tone.MUTED)
        self.preview.show_words(self.tr("Seçilen dosyanın sayfaları burada görünür."))

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, self.tr("Fakslanacak dosyayı seçin"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        folder = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(folder))
        dialog.setNameFilters(
            [
                self.tr("Belgeler (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"),
                self.tr("Bütün dosyalar (*)"),
            ]
        )
        dialog.fileSelected.connect(self.file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
