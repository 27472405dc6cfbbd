"""The letters of the call list's rows, and how high rows and headings are by them."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter

from santral_desktop.ui.theme import EDGE, GAP, Colours, icon, sized


class Face:
    """A font with its measures at hand."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = metrics = QFontMetrics(font)
        self.height, self._ascent = metrics.height(), metrics.ascent()
        self.width = lru_cache(maxsize=2048)(metrics.horizontalAdvance)

    def elided(self, text: str, width: int) -> str:
        """Return a text shortened to a width."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))

    def base_of(self, line: QRect) -> int:
        """Return where letters stand that are in the middle of a line."""
        return line.top() + (line.height() - self.height) // 2 + self._ascent


@dataclass(frozen=True, slots=True)
class Faces:
    """The letters of a call's two lines, and those of headings."""

    strong: Face
    small: Face
    heading: Face


def row_height(font: QFont) -> int:
    """Return the height of every row for a font."""
    return faces_for(font).strong.height + faces_for(font).small.height + 2 * GAP


def band_height(font: QFont) -> int:
    """Return the height of the part of a heading's row in which its words stand."""
    return faces_for(font).small.height + GAP


def draw_band(painter: QPainter, area: QRect, font: QFont, text: str, colours: Colours) -> None:
    """Draw the words of a heading and a line behind them."""
    faces = faces_for(font)
    face = faces.heading
    area = area.adjusted(EDGE, 0, -EDGE, 0)
    shown = face.elided(text, area.width())
    painter.setFont(face.font)
    painter.setPen(QColor(colours.muted))
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    left = QPointF(area.left() + face.width(shown) + GAP, area.center().y() + 0.5)
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
    return Faces(Face(strong), Face(small), Face(sized(base, 0.9, strong=True)))


@lru_cache(maxsize=64)
def picture(name: str, colour: str) -> QIcon:
    """Return an icon that was made before."""
    return icon(name, colour)
