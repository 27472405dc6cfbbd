"""The lights: a shape for each meaning, for colours alone say nothing to many people."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from santral_desktop.ui.theme import Colours, Tone

_SIDE = 12  # pixels
_DENSITIES = (1, 2, 3)


def light_icon(tone: Tone, colours: Colours) -> QIcon:
    """Return a disc for good, a triangle for a warning, a square for bad, a ring for off."""
    found = QIcon()
    for density in _DENSITIES:
        found.addPixmap(_picture(tone, colours, density))
    return found


def _picture(tone: Tone, colours: Colours, density: int) -> QPixmap:
    picture = QPixmap(_SIDE * density, _SIDE * density)
    picture.setDevicePixelRatio(density)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour, room = QColor(colours.of(tone)), QRectF(1.5, 1.5, _SIDE - 3, _SIDE - 3)
    painter.setPen(QPen(colour, 1.6))
    if tone is not Tone.MUTED:
        painter.setBrush(colour)
    match tone:
        case Tone.WARN:
            top = QPointF(room.center().x(), room.top())
            painter.drawPolygon(QPolygonF([top, room.bottomRight(), room.bottomLeft()]))
        case Tone.BAD:
            painter.drawRect(room)
        case _:
            painter.drawEllipse(room)
    painter.end()
    return picture
