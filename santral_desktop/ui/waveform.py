"""The outline of a recording: what was played, where one is, and a click to go elsewhere."""

from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from santral_desktop.ui.formats import length
from santral_desktop.ui.theme import GAP, Colours, colours_of, sized

STEP = 10_000  # milliseconds that an arrow key goes
_BAR, _SPACE = 2, 1  # pixels
_HEIGHT = 64
_CORNER = 6.0
_EDGE = float(GAP)


class Waveform(QSlider):
    """A slider in milliseconds that looks like its sound."""

    sought = Signal(int)  # milliseconds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._peaks: tuple[float, ...] = ()
        self._share = 1.0
        self._hover: float | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Kayıttaki yer"))
        self.setSingleStep(STEP)
        self.setPageStep(3 * STEP)
        self.setRange(0, 0)
        self.actionTriggered.connect(self._on_action)

    def show_peaks(self, peaks: tuple[float, ...], share: float = 1.0) -> None:
        """Draw peaks, 0 to 1, that cover a share of the whole length."""
        self._peaks, self._share = peaks, min(1.0, max(0.0, share))
        self.update()

    def show_length(self, milliseconds: int) -> None:
        """Know how long the sound is; 0 where that is not known."""
        self.setMaximum(max(0, milliseconds))
        self.update()

    def show_position(self, milliseconds: int) -> None:
        """Show how far the sound was played; a hand on the slider goes before."""
        if not self.isSliderDown():
            self.setValue(milliseconds)

    # Qt's own names

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.maximum():
            self.setSliderDown(True)
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = event.position().x()
        if self.isSliderDown():
            self._go_to(event.position().x())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.isSliderDown():
            self._go_to(event.position().x())
            self.setSliderDown(False)
            self.sought.emit(self.value())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover = event.position().x()
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hover = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # whoever scrolls past does not want to jump

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), colours_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.accent if self.hasFocus() else colours.border))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER
        )
        played = self._x_of(self.sliderPosition())
        self._draw_bars(painter, colours, played)
        if self.maximum():
            painter.setPen(QColor(colours.text))
            painter.drawLine(QPointF(played, 4), QPointF(played, self.height() - 4))
        if self._hover is not None and self.maximum():
            self._draw_hover(painter, colours, self._hover)

    def _on_action(self) -> None:
        if not self.isSliderDown():  # a key; the hand says where it lets go
            self.sought.emit(self.sliderPosition())

    def _draw_bars(self, painter: QPainter, colours: Colours, played: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        middle, tall = self.height() / 2, self.height() / 2 - GAP
        width = self._wide() * self._share
        x = 0.0
        while x < width:
            loud = self._loudness(x / width, (x + _BAR + _SPACE) / width)
            tip = max(1.0, tall * loud**0.6)  # quiet speech is visible too
            at = _EDGE + x
            painter.setBrush(QColor(colours.accent if at < played else colours.muted))
            painter.drawRect(QRectF(at, middle - tip, _BAR, 2 * tip))
            x += _BAR + _SPACE

    def _loudness(self, start: float, end: float) -> float:
        count = len(self._peaks)
        first = int(start * count)
        return max(self._peaks[first : max(first + 1, int(end * count))], default=0.0)

    def _draw_hover(self, painter: QPainter, colours: Colours, x: float) -> None:
        text = length(timedelta(milliseconds=self._at(x)))
        font = sized(self.font(), 0.9)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(text) + GAP
        left = min(max(2.0, x + 4), self.width() - width - 2.0)
        box = QRectF(left, 2, width, painter.fontMetrics().height())
        painter.setPen(QColor(colours.border))
        painter.drawLine(QPointF(x, 4), QPointF(x, self.height() - 4))
        painter.setBrush(QColor(colours.raised))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(colours.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _go_to(self, x: float) -> None:
        self.setSliderPosition(self._at(x))
        self.update()

    def _at(self, x: float) -> int:
        share = (x - _EDGE) / max(1.0, self._wide())
        return round(min(1.0, max(0.0, share)) * self.maximum())

    def _x_of(self, milliseconds: int) -> float:
        return _EDGE + self._wide() * milliseconds / max(1, self.maximum())

    def _wide(self) -> float:
        return self.width() - 2 * _EDGE
