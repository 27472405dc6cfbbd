"""The letters of the call list's rows, and how high rows and headings are by them."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter

from santral_desktop.ui.theme import EDGE, GAP, Colours, icon, sized


@dataclass(frozen=True, slots=True)
class Faces:
    """Fonts of the two lines and of headings, and how large the lines' letters are."""

    strong: QFont
    first: QFontMetrics
    small: QFont
    second: QFontMetrics
    heading: QFont


def row_height(font: QFont) -> int:
    """Return the height of every row for a font."""
    return faces_for(font).first.height() + faces_for(font).second.height() + 2 * GAP


def band_height(font: QFont) -> int:
    """Return the height of the part of a heading's row in which its words stand."""
    return faces_for(font).second.height() + GAP


def draw_band(painter: QPainter, area: QRect, font: QFont, text: str, colours: Colours) -> None:
    """Draw the words of a heading and a line behind them."""
    faces = faces_for(font)
    metrics = QFontMetrics(faces.heading)
    area = area.adjusted(EDGE, 0, -EDGE, 0)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(faces.heading)
    painter.setPen(QColor(colours.muted))
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    left = QPointF(area.left() + metrics.horizontalAdvance(shown) + GAP, area.center().y() + 0.5)
    right = QPointF(area.right(), left.y())
    painter.setPen(QColor(colours.border))
    if left.x() < right.x():
        painter.drawLine(left, right)


def faces_for(font: QFont) -> Faces:
    """Return the letters that go with a font; making them anew for each row would take longest."""
    return _faces_of(font.toString())


@lru_cache(maxsize=8)
def _faces_of(font: str) -> Faces:
    base = QFont()
    base.fromString(font)
    strong, small = sized(base, 1.0, strong=True), sized(base, 0.9)
    heading = sized(base, 0.9, strong=True)
    return Faces(strong, QFontMetrics(strong), small, QFontMetrics(small), heading)


@lru_cache(maxsize=64)
def picture(name: str, colour: str) -> QIcon:
    """Return an icon that was made before."""
    return icon(name, colour)
