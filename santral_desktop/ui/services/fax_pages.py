"""The pages of a fax: read one at a time, in their true shape, and made a document of."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader, QPageLayout, QPageSize, QPainter, QPdfWriter

MOST_PAGES = 500
_A4 = QSizeF(210, 297)  # millimetres
_PER_METRE = 3937.0  # dots, where a page does not say: 100 to the inch


class FaxPages:
    """Reads pages out of the bytes of a TIFF; what cannot be read is no page.

    A fax has more dots in a line than lines to the same length: its pages say how many of each
    stand in a metre.
    """

    def __init__(self, content: bytes) -> None:
        self._content = QByteArray(content)
        self.count = min(self._counted(), MOST_PAGES)

    def page(self, number: int) -> QImage:
        """Return a page (from 0) with square dots; an empty image where it cannot be read."""
        reader, device = self._reader()
        for _ in range(number):
            if not reader.jumpToNextImage():
                return QImage()
        image = reader.read()
        device.close()
        return _squared(image)

    def sheets(self) -> Iterator[tuple[QImage, QSizeF]]:
        """Return every page that can be read, with its size in millimetres."""
        for number in range(self.count):
            image = self.page(number)
            if not image.isNull():
                yield image, _millimetres(image)

    def _counted(self) -> int:
        reader, device = self._reader()
        if not reader.canRead():
            return 0
        count = max(1, reader.imageCount())
        device.close()
        return count

    def _reader(self) -> tuple[QImageReader, QBuffer]:
        device = QBuffer(self._content)
        device.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(device, b"tiff")
        reader.setAutoTransform(True)
        return reader, device


def pdf_of(content: bytes) -> bytes:
    """Return the pages of a fax as a PDF, each as large as it was; belongs in a lane."""
    into = QByteArray()
    device = QBuffer(into)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(device)
    writer.setCreator("Santral Desktop")
    writer.setResolution(200)
    painter: QPainter | None = None
    for image, size in FaxPages(content).sheets():
        layout = QPageLayout(
            QPageSize(size, QPageSize.Unit.Millimeter),
            QPageLayout.Orientation.Portrait,
            QMarginsF(),
        )
        writer.setPageLayout(layout)
        if painter is None:
            painter = QPainter(writer)
        else:
            writer.newPage()
        painter.drawImage(painter.viewport(), image)
    if painter is not None:
        painter.end()
    device.close()
    return bytes(into.data())


def _squared(image: QImage) -> QImage:
    across, down = image.dotsPerMeterX(), image.dotsPerMeterY()
    if image.isNull() or across <= 0 or down <= 0 or across == down:
        return image
    if across > down:
        size = QSize(image.width(), max(1, round(image.height() * across / down)))
    else:
        size = QSize(max(1, round(image.width() * down / across)), image.height())
    finest = max(across, down)
    squared = image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation
    )
    squared.setDotsPerMeterX(finest)
    squared.setDotsPerMeterY(finest)
    return squared


def _millimetres(image: QImage) -> QSizeF:
    """Return how large a page is on paper; one of no sane size is as wide as A4."""
    per_metre = image.dotsPerMeterX() or _PER_METRE
    width, height = image.width() / per_metre * 1000, image.height() / per_metre * 1000
    if not 50 <= width <= 1000:
        width, height = _A4.width(), _A4.width() * image.height() / max(1, image.width())
    return QSizeF(width, min(height, 3000.0))
