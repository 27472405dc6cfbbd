"""A report on paper: A4, in the light colours, with span, filter and date on each page."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtWidgets import QApplication

from santral_desktop.ui import formats
from santral_desktop.ui.report_charts import results_drawing, times_drawing
from santral_desktop.ui.report_drawing import Drawing, Look, say
from santral_desktop.ui.report_heat import HeatDrawing
from santral_desktop.ui.report_spans import parts_of
from santral_desktop.ui.report_table import said
from santral_desktop.ui.report_tables import Listed, tables_of
from santral_desktop.ui.report_tiles import figures
from santral_desktop.ui.theme import LIGHT

if TYPE_CHECKING:
    from santral_desktop.ui.reports_page import Shown

translate = QCoreApplication.translate
_POINTS = 72.0  # to an inch: everything is laid out in points
_MARGIN = 40.0
_LINE = 13.0
_MOST_ROWS = 60  # of a table on paper
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def as_pdf(shown: "Shown", now: datetime, *, masked: bool) -> bytes:
    """Return the pages of a report."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(300)
    writer.setTitle(translate("report_print", "Çağrı raporu"))
    writer.setCreator("Santral Desktop")
    print_on(writer, shown, now, masked=masked)
    buffer.close()
    return bytes(content.data())


def print_on(device: QPagedPaintDevice, shown: "Shown", now: datetime, *, masked: bool) -> None:
    """Print the pages of a report on a printer or into a PDF."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    upright = QPageLayout.Orientation.Portrait
    device.setPageLayout(QPageLayout(size, upright, QMarginsF(0, 0, 0, 0)))
    sheet = _Sheet(device, shown, now)
    parts = parts_of(shown.report, shown.days)
    tables = tables_of(shown.report, parts, masked=masked)
    sheet.figures()
    for title, drawing in (
        (translate("report_print", "Ne zaman aranıyor"), HeatDrawing(shown.report.slots)),
        (translate("report_print", "Cevaplanan ve cevapsız"), results_drawing(parts)),
        (translate("report_print", "Konuşma ve bekleme"), times_drawing(parts)),
    ):
        sheet.picture(title, drawing)
    for name in ("parts", "queues", "extensions", "unreturned", "longest"):
        sheet.table(tables[name])
    sheet.finish()


class _Sheet:
    """Goes down the pages, and begins another where one is full."""

    def __init__(self, device: QPagedPaintDevice, shown: "Shown", now: datetime) -> None:
        self._device, self._shown, self._now = device, shown, now
        self._painter = QPainter(device)
        scale = device.logicalDpiX() / _POINTS
        self._painter.scale(scale, scale)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = device.pageLayout().fullRect(QPageLayout.Unit.Point)
        self._area = layout.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        family = QApplication.font().family()
        self._font = QFont(family)
        self._font.setPixelSize(8)  # a pixel is a point here
        self._page = 0
        self._y = 0.0
        self._begin()

    def figures(self) -> None:
        """Print the figures that are read first."""
        before = self._shown.before
        old = None if before is None else before.whole
        told = figures(self._shown.report.whole, old, self._shown.before_words)
        wide = self._area.width() / 3
        for number, figure in enumerate(told):
            column, row = number % 3, number // 3
            at = QRectF(self._area.x() + column * wide, self._y + row * 62, wide - 8, 12)
            self._say(at, figure.name)
            self._say(at.translated(0, 13), figure.value, size=14, strong=True, colour="text")
            self._say(at.translated(0, 28), figure.below)
            self._say(at.translated(0, 39), figure.change)
        self._y += 132

    def picture(self, title: str, drawing: Drawing) -> None:
        """Print a picture below its title."""
        tall = drawing.lines * _LINE
        self._room_for(tall + 24)
        self._head(title)
        area = QRectF(self._area.x(), self._y, self._area.width(), tall)
        drawing.paint(self._painter, area, Look(LIGHT, self._font))
        self._y += tall + 14

    def table(self, listed: Listed) -> None:
        """Print a table, on as many pages as it takes."""
        rows = listed.table.rows[:_MOST_ROWS]
        if not rows:
            return
        self._room_for(24 + 4 * _LINE)
        self._head(listed.table.title)
        heads = [column.heading for column in listed.table.columns]
        texts = [[said(cell) for cell in row] for row in rows]
        rights = [isinstance(cell, (int,)) or hasattr(cell, "total_seconds") for cell in rows[0]]
        widths = self._widths([heads, *texts])
        self._row(heads, widths, rights, strong=True)
        for row in texts:
            if self._y + _LINE > self._area.bottom() - 16:
                self._next()
                self._row(heads, widths, rights, strong=True)
            self._row(row, widths, rights)
        left_out = len(listed.table.rows) - len(rows)
        if left_out:
            more = translate("report_print", "… ve {} satır daha").format(left_out)
            self._say(QRectF(self._area.x(), self._y, self._area.width(), _LINE), more)
            self._y += _LINE
        self._y += 14

    def finish(self) -> None:
        """Let go of the paper."""
        self._painter.end()

    def _begin(self) -> None:
        self._page += 1
        self._y = self._area.y()
        top = QRectF(self._area.x(), self._y, self._area.width(), 18)
        if self._page == 1:
            title = translate("report_print", "Çağrı raporu")
            self._say(top, title, size=16, strong=True, colour="text")
            self._y += 22
        words = QRectF(self._area.x(), self._y, self._area.width(), 12)
        self._say(words, self._of_what(), size=9, colour="text")
        self._y += 20
        self._foot()

    def _of_what(self) -> str:
        """Return span, days and filters in one line."""
        days = self._shown.days
        if days is None:
            return self._shown.words
        first, last = (formats.short_date(day) for day in days)
        span = first if first == last else f"{first} – {last}"
        return (
            f"{self._shown.words} ({span})" if span not in self._shown.words else self._shown.words
        )

    def _foot(self) -> None:
        foot = QRectF(self._area.x(), self._area.bottom() - 10, self._area.width(), 12)
        at = formats.local(self._now).strftime("%d.%m.%Y %H:%M")
        self._say(foot, translate("report_print", "{} tarihinde hazırlandı").format(at))
        page = translate("report_print", "Sayfa {}").format(self._page)
        self._say(foot, page, align=_RIGHT)

    def _next(self) -> None:
        self._device.newPage()
        self._begin()

    def _room_for(self, tall: float) -> None:
        if self._y + tall > self._area.bottom() - 16:
            self._next()

    def _head(self, title: str) -> None:
        at = QRectF(self._area.x(), self._y, self._area.width(), 14)
        self._say(at, title, size=10, strong=True, colour="text")
        self._y += 18

    def _widths(self, rows: Sequence[Sequence[str]]) -> list[float]:
        """Return how wide columns are: as their texts want it, all of the page together."""
        bold = QFont(self._font)
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = Look(LIGHT, bold).metrics
        wanted = [
            max(metrics.horizontalAdvance(row[place]) for row in rows) + 10
            for place in range(len(rows[0]))
        ]
        fits = self._area.width() / sum(wanted)
        return [one * fits for one in wanted]

    def _row(
        self,
        texts: Sequence[str],
        widths: Sequence[float],
        rights: Sequence[bool],
        *,
        strong: bool = False,
    ) -> None:
        at = self._area.x()
        for text, width, right in zip(texts, widths, rights, strict=True):
            room = QRectF(at, self._y, width - 6, _LINE)
            align = _RIGHT if right else _LEFT
            elided = Look(LIGHT, self._font).metrics.elidedText(
                text, Qt.TextElideMode.ElideRight, room.width() + 1
            )
            self._say(room, elided, strong=strong, colour="text", align=align)
            at += width
        self._painter.setPen(Look(LIGHT, self._font).colour("border"))
        self._painter.drawLine(
            round(self._area.x()), round(self._y + _LINE), round(at), round(self._y + _LINE)
        )
        self._y += _LINE

    def _say(  # noqa: PLR0913
        self,
        where: QRectF,
        text: str,
        *,
        size: int = 8,
        strong: bool = False,
        colour: str = "muted",
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        font = QFont(self._font)
        font.setPixelSize(size)
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        say(self._painter, where, text, Look(LIGHT, font), align, colour=colour)
