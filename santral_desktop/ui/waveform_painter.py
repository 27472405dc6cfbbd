"""Paints an outline: lanes of bars, marks of notes, where one is, and what the mouse is on."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF

from santral_desktop.domain.peaks import LOUDEST, Peaks
from santral_desktop.ui.theme import GAP, Colours, sized

EDGE = float(GAP)  # pixels left and right of the bars
_BAR, _SPACE = 2, 1  # pixels
_CORNER = 6.0
_FLAG = 5.0  # pixels: half the width of a mark's head
_LABEL = 0.75  # of the usual size of letters


@dataclass(frozen=True, slots=True)
class Face:
    """What is painted into a rectangle, in which colours."""

    box: QRectF
    colours: Colours
    font: QFont
    focused: bool
    played: float  # the share of the whole sound
    lanes: tuple[str, ...]  # what the channels are called

    def x_of(self, share: float) -> float:
        """Return the place of a share of the whole sound."""
        return self.box.left() + EDGE + self.wide * share

    @property
    def wide(self) -> float:
        """How wide the whole sound is."""
        return max(1.0, self.box.width() - 2 * EDGE)


def paint_card(painter: QPainter, face: Face) -> None:
    """Paint what everything lies on."""
    painter.setPen(QColor(face.colours.accent if face.focused else face.colours.border))
    painter.setBrush(QColor(face.colours.surface))
    painter.drawRoundedRect(face.box.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)


def paint_lanes(painter: QPainter, face: Face, peaks: Peaks, share: float) -> None:
    """Paint a lane for each channel, over the share of the width that is known."""
    lanes = peaks.lanes or (b"",)
    tall = (face.box.height() - GAP) / len(lanes)
    for number, lane in enumerate(lanes):
        top = face.box.top() + GAP / 2 + number * tall
        _paint_lane(painter, face, lane, QRectF(face.x_of(0), top, face.wide * share, tall))
        if len(lanes) > 1 and number < len(face.lanes):
            _paint_name(painter, face, face.lanes[number], top)


def paint_marks(painter: QPainter, face: Face, shares: tuple[float, ...]) -> None:
    """Paint a flag at each share."""
    painter.setPen(QColor(face.colours.warn))
    painter.setBrush(QColor(face.colours.warn))
    for share in shares:
        x, top = face.x_of(share), face.box.top() + 2
        painter.drawLine(QPointF(x, top), QPointF(x, face.box.bottom() - 2))
        head = (QPointF(x, top), QPointF(x + 2 * _FLAG, top + _FLAG), QPointF(x, top + 2 * _FLAG))
        painter.drawPolygon(QPolygonF(head))


def paint_line(painter: QPainter, face: Face, x: float, colour: str) -> None:
    """Paint a line from top to bottom."""
    painter.setPen(QColor(colour))
    painter.drawLine(QPointF(x, face.box.top() + 4), QPointF(x, face.box.bottom() - 4))


def paint_hint(painter: QPainter, face: Face, x: float, text: str) -> None:
    """Paint a text beside a line; one that is too long is cut."""
    painter.setFont(sized(face.font, 0.9))
    metrics = painter.fontMetrics()
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(face.box.width() - 3 * GAP))
    width = metrics.horizontalAdvance(text) + GAP
    left = min(max(2.0, x + 4), face.box.width() - width - 2.0)
    box = QRectF(left, 2, width, metrics.height())
    paint_line(painter, face, x, face.colours.border)
    painter.setBrush(QColor(face.colours.raised))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QColor(face.colours.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_name(painter: QPainter, face: Face, name: str, top: float) -> None:
    """Paint a lane's name into its corner, on a ground of its own."""
    painter.setFont(sized(face.font, _LABEL))
    metrics = painter.fontMetrics()
    ground = QRectF(3, top, metrics.horizontalAdvance(name) + GAP, metrics.height())
    painter.fillRect(ground, QColor(face.colours.surface))
    painter.setPen(QColor(face.colours.muted))
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, name)


def _paint_lane(painter: QPainter, face: Face, lane: bytes, place: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    played = face.x_of(face.played)
    middle, tall = place.center().y(), place.height() / 2 - 2
    x = 0.0
    while x < place.width():
        loud = _loudness(lane, x / place.width(), (x + _BAR + _SPACE) / place.width())
        tip = max(1.0, tall * loud**0.6)  # quiet speech is visible too
        at = place.left() + x
        painter.setBrush(QColor(face.colours.accent if at < played else face.colours.muted))
        painter.drawRect(QRectF(at, middle - tip, _BAR, 2 * tip))
        x += _BAR + _SPACE


def _loudness(lane: bytes, start: float, end: float) -> float:
    first = int(start * len(lane))
    return max(lane[first : max(first + 1, int(end * len(lane)))], default=0) / LOUDEST
