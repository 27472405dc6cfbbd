"""A bar that is as long as a sound is loud."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from santral_desktop.ui.theme import colours_of

_HEIGHT = 10
_FALLS = 0.85  # of its length that stays with each new level: it rises at once and falls slowly
_TOO_LOUD = 0.97


class LevelMeter(QWidget):
    """Shows a level, 0 to 1; nearly 1 is too loud and says so by its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Ses düzeyi"))

    def show_level(self, level: float) -> None:
        """Show how loud it is now."""
        self.level = max(level, self.level * _FALLS)
        self.update()

    def clear(self) -> None:
        """Show silence."""
        self.level = 0.0
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        room = QRectF(self.rect())
        painter.setBrush(QColor(colours.raised))
        painter.drawRoundedRect(room, _HEIGHT / 2, _HEIGHT / 2)
        room.setWidth(room.width() * min(1.0, self.level))
        painter.setBrush(QColor(colours.bad if self.level > _TOO_LOUD else colours.good))
        painter.drawRoundedRect(room, _HEIGHT / 2, _HEIGHT / 2)
