"""A picture of a report on the screen: pointed at, walked through by keys, read aloud."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from santral_desktop.ui.report_drawing import Drawing, Look
from santral_desktop.ui.theme import colours_of, sized

_NARROWEST = 320


class Picture(QWidget):
    """Shows a drawing; says which of its marks a person wants the calls of.

    Arrow keys go from mark to mark, Enter opens; what a mark says is the description that a
    screen reader reads. The same figures stand in the table beside.
    """

    chosen = Signal(object)  # Cut

    def __init__(self, name: str, drawing: Drawing) -> None:
        super().__init__()
        self._name = name
        self._drawing = drawing
        self._marks = drawing.marks
        self._current: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.show_drawing(drawing)

    @property
    def current(self) -> int | None:
        """The mark on which the keyboard is."""
        return self._current

    def show_drawing(self, drawing: Drawing) -> None:
        """Show other figures."""
        self._drawing, self._marks = drawing, drawing.marks
        if self._current is not None and self._current >= len(self._marks):
            self._current = None
        self._tell()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * _NARROWEST, round(self._drawing.lines * self.fontMetrics().lineSpacing()))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.paint(painter, self._area(), self._look())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns, last = self._drawing.columns, len(self._marks) - 1
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        key = Qt.Key(event.key())
        if key in steps and last >= 0:
            place = 0 if self._current is None else self._current + steps[key]
            self._go_to(place if 0 <= place <= last else self._current or 0)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and last >= 0:
            self._go_to(0 if key is Qt.Key.Key_Home else last)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose(self._mark_at(event.position().x(), event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._mark_at(event.position().x(), event.position().y())
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(Qt.CursorShape.ArrowCursor if over is None else hand)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        keys = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if self._current is None and self._marks and event.reason() in keys:
            self._go_to(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            over = self._mark_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), "" if over is None else self._marks[over].says)
            return True
        return super().event(event)

    def _go_to(self, place: int) -> None:
        self._current = place
        self._tell()
        self.update()

    def _choose(self, place: int | None) -> None:
        if place is not None:
            self.chosen.emit(self._marks[place].cut)

    def _tell(self) -> None:
        said = "" if self._current is None else self._marks[self._current].says
        self.setAccessibleDescription(said)
        changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)

    def _mark_at(self, x: float, y: float) -> int | None:
        places = self._drawing.places(self._area(), self._look())
        return next((n for n, place in enumerate(places) if place.contains(x, y)), None)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def _look(self) -> Look:
        shown = self._current if self.hasFocus() else None
        return Look(colours_of(self), self._small(), shown)

    def _small(self) -> QFont:
        return sized(self.font(), 0.9)
