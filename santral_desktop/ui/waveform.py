"""The outline of a recording: what was played, where one is, and a click to go elsewhere."""

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from santral_desktop.domain.peaks import Peaks
from santral_desktop.domain.text import isolated
from santral_desktop.ui import waveform_painter as paint
from santral_desktop.ui.formats import length
from santral_desktop.ui.theme import colours_of

KEY_STEP = 5_000  # milliseconds that an arrow key goes
_HEIGHT = 64
_HEIGHT_OF_TWO = 88
_NEAR = 6  # pixels: a mouse this near to a mark is on it

Mark = tuple[int, str]  # milliseconds, and what was noted


class Waveform(QSlider):
    """A slider in milliseconds that looks like its sound."""

    sought = Signal(int)  # milliseconds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._peaks = Peaks()
        self._marks: tuple[Mark, ...] = ()
        self._share = 1.0
        self._hover: float | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Kayıttaki yer"))
        self.setSingleStep(KEY_STEP)
        self.setPageStep(6 * KEY_STEP)
        self.setRange(0, 0)
        self.actionTriggered.connect(self._on_action)

    def show_peaks(self, peaks: Peaks, share: float = 1.0) -> None:
        """Draw peaks that cover a share of the whole length."""
        lanes, self._peaks = len(self._peaks.lanes), peaks
        self._share = min(1.0, max(0.0, share))
        if len(peaks.lanes) != lanes:
            self.updateGeometry()
        self.update()

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Draw a flag where something was noted."""
        self._marks = marks
        self.update()

    def show_length(self, milliseconds: int) -> None:
        """Know how long the sound is; 0 where that is not known."""
        self.setMaximum(max(0, milliseconds))
        self.update()

    def show_position(self, milliseconds: int) -> None:
        """Show how far the sound was played; a hand on the slider goes before."""
        if not self.isSliderDown():
            self.setValue(milliseconds)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is marked."""
        return self._marks

    # Qt's own names

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT_OF_TWO if len(self._peaks.lanes) > 1 else _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

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
            mark = self._mark_near(event.position().x())
            self._go_to(event.position().x())
            self.setSliderDown(False)
            self.sought.emit(mark[0] if mark else self.value())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover = event.position().x()
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hover = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # whoever scrolls past does not want to jump

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, face = QPainter(self), self._face()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self.maximum()
        paint.paint_card(painter, face)
        paint.paint_lanes(painter, face, self._peaks, self._share)
        if not whole:
            return
        paint.paint_marks(painter, face, tuple(min(1.0, at / whole) for at, _ in self._marks))
        paint.paint_line(painter, face, face.x_of(face.played), face.colours.text)
        if self._hover is not None:
            paint.paint_hint(painter, face, self._hover, self._hint(self._hover))

    def _on_action(self) -> None:
        if not self.isSliderDown():  # a key; the hand says where it lets go
            self.sought.emit(self.sliderPosition())

    def _hint(self, x: float) -> str:
        """Return the time under the mouse, or the note that it is on."""
        mark = self._mark_near(x)
        at = length(timedelta(milliseconds=mark[0] if mark else self._at(x)))
        return f"{at} · {isolated(mark[1])}" if mark else at

    def _mark_near(self, x: float) -> Mark | None:
        face, whole = self._face(), max(1, self.maximum())
        near = (mark for mark in self._marks if abs(face.x_of(mark[0] / whole) - x) <= _NEAR)
        return next(near, None)

    def _face(self) -> paint.Face:
        return paint.Face(
            QRectF(self.rect()),
            colours_of(self),
            self.font(),
            self.hasFocus(),
            self.sliderPosition() / max(1, self.maximum()),
            (self.tr("1. kanal"), self.tr("2. kanal")),
        )

    def _go_to(self, x: float) -> None:
        self.setSliderPosition(self._at(x))
        self.update()

    def _at(self, x: float) -> int:
        face = self._face()
        share = (x - face.x_of(0)) / face.wide
        return round(min(1.0, max(0.0, share)) * self.maximum())
