"""What the tray icon looks like: a disc with a sign for each state, a badge for missed calls."""

from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap

from santral_desktop.ui.theme import LIGHT, Tone, icon

_SIDES = (16, 22, 24, 32, 48, 64)  # pixels that trays ask for
_DRAWN, _DENSEST = QSize(20, 20), 3.0  # the sharpest drawing of a sign
_MOST = 9  # a badge has room for one digit


class TrayState(Enum):
    """What the tray says of the phone."""

    READY = auto()
    RINGING = auto()
    TALKING = auto()
    DND = auto()
    NOT_CONNECTED = auto()


# Each state has a sign of its own: colours alone say nothing to many people.
_SIGNS = {
    TrayState.READY: ("call", Tone.ACCENT),
    TrayState.RINGING: ("bell", Tone.WARN),
    TrayState.TALKING: ("microphone", Tone.GOOD),
    TrayState.DND: ("bell-off", Tone.BAD),
    TrayState.NOT_CONNECTED: ("warning", Tone.MUTED),
}


def tray_icon(state: TrayState, missed: int) -> QIcon:
    """Return the icon; the disc brings its own ground, for trays may be dark or light."""
    found = QIcon()
    for side in _SIDES:
        found.addPixmap(_picture(state, missed, side))
    return found


def _picture(state: TrayState, missed: int, side: int) -> QPixmap:
    sign, tone = _SIGNS[state]
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.of(tone)))
    painter.drawEllipse(picture.rect())
    inner = picture.rect().adjusted(*(round(side * part) for part in (0.17, 0.17, -0.17, -0.17)))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(inner, icon(sign, LIGHT.surface).pixmap(_DRAWN, _DENSEST))
    if missed > 0:
        _badge(painter, missed, side)
    painter.end()
    return picture


def _badge(painter: QPainter, missed: int, side: int) -> None:
    wide = side * (0.62 if side < 30 else 0.5)  # small ones must stay legible
    place = QRectF(side - wide, side - wide, wide, wide)
    painter.setBrush(QColor(LIGHT.surface))
    painter.drawEllipse(place)
    painter.setBrush(QColor(LIGHT.bad))
    rim = max(1.0, side * 0.04)
    painter.drawEllipse(place.adjusted(rim, rim, -rim, -rim))
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(wide * 0.72)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.surface))
    text = str(missed) if missed <= _MOST else f"{_MOST}+"
    if len(text) > 1:
        font.setPixelSize(max(7, round(wide * 0.55)))
        painter.setFont(font)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
