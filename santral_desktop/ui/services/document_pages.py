"""The pages of a file that is to be faxed, whatever kind of document it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage

from santral_desktop.domain.attachments import Attachment, FileKind
from santral_desktop.ui.services.fax_pages import FaxPages

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

_ACROSS = 1240  # dots of a page of a PDF: A4 at 150 to the inch


class DocumentPages:
    """Reads a page when it is asked for; a file that cannot be read has none."""

    def __init__(self, file: Attachment) -> None:
        self._file = file
        self._pdf: QPdfDocument | None = None
        self._kept: tuple[QByteArray, QBuffer] | None = None  # what the document reads from
        self._tiff: FaxPages | None = None
        self.count = self._opened()

    def page(self, number: int) -> QImage:
        """Return a page (from 0), an empty image where it cannot be read."""
        if self._pdf is not None:
            return self._rendered(self._pdf, number)
        if self._tiff is not None:
            return self._tiff.page(number)
        return QImage.fromData(self._file.content)

    def _opened(self) -> int:
        match self._file.kind:
            case FileKind.PDF:
                return self._open_pdf()
            case FileKind.TIFF:
                self._tiff = FaxPages(self._file.content)
                return self._tiff.count
            case _:
                return 0 if QImage.fromData(self._file.content).isNull() else 1

    def _open_pdf(self) -> int:
        from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415  (large, and seldom wanted)

        content = QByteArray(self._file.content)
        device = QBuffer(content)
        device.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(device)
        self._pdf, self._kept = document, (content, device)
        return document.pageCount()

    @staticmethod
    def _rendered(document: "QPdfDocument", number: int) -> QImage:
        size = document.pagePointSize(number)
        if size.isEmpty():
            return QImage()
        down = max(1, round(_ACROSS * size.height() / size.width()))
        drawn = document.render(number, QSize(_ACROSS, min(down, 8 * _ACROSS)))
        paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
        paper.fill(0xFFFFFFFF)
        return _on(paper, drawn)


def _on(paper: QImage, drawn: QImage) -> QImage:
    """Lay what was drawn on white paper: a page of a PDF has no ground of its own."""
    from PySide6.QtGui import QPainter  # noqa: PLC0415

    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper
