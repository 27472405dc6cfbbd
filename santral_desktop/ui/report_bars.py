"""Bars over days or hours: parts of a number upon each other, or lengths beside each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from santral_desktop.ui.report_drawing import Cut, Look, Mark, frame, say

_WIDEST = 46.0  # pixels of a bar
_STEPS = (1, 2, 3, 5, 10)  # of a scale, times ten, hundred …


@dataclass(frozen=True, slots=True)
class Bar:
    """What stands over one place of the axis; a value for each kind of the legend."""

    label: str
    says: str
    values: tuple[float, ...]
    cut: Cut


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value: what it is called, and the name of its colour."""

    name: str
    colour: str


class BarsDrawing:
    """Bars with a scale and a legend; each bar is a mark."""

    lines = 12.0

    def __init__(
        self,
        kinds: Sequence[Kind],
        bars: Sequence[Bar],
        written: Callable[[float], str],
        *,
        stacked: bool,
        nice: Callable[[float], float] | None = None,
    ) -> None:
        self._kinds, self._bars, self._written, self._stacked = kinds, bars, written, stacked
        tallest = max((self._height(bar) for bar in bars), default=0.0)
        self._top = (nice or nice_number)(tallest)

    @property
    def marks(self) -> Sequence[Mark]:
        return [Mark(bar.says, bar.cut) for bar in self._bars]

    @property
    def columns(self) -> int:
        return max(1, len(self._bars))

    def places(self, area: QRectF, look: Look) -> Sequence[QRectF]:
        inner = self._inner(area, look)
        width = inner.width() / self.columns
        return [
            QRectF(inner.x() + number * width, inner.y(), width, inner.height())
            for number in range(len(self._bars))
        ]

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> None:
        self._paint_legend(painter, area, look)
        self._paint_scale(painter, area, look)
        places = self.places(area, look)
        for number, (bar, place) in enumerate(zip(self._bars, places, strict=True)):
            self._paint_bar(painter, place, bar, look)
            if number == look.current:
                frame(painter, place, look)
        self._paint_labels(painter, area, places, look)

    def _paint_bar(self, painter: QPainter, place: QRectF, bar: Bar, look: Look) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        wide = min(_WIDEST, place.width() * 0.72)
        if not self._stacked:
            wide /= len(self._kinds)
        first = place.center().x() - (wide if self._stacked else wide * len(self._kinds)) / 2
        bottom = place.bottom()
        for nth, (kind, value) in enumerate(zip(self._kinds, bar.values, strict=True)):
            tall = place.height() * value / self._top
            left = first if self._stacked else first + nth * wide
            painter.setBrush(look.colour(kind.colour))
            if tall > 0:
                tall = max(1.0, tall)
                gap = 0 if self._stacked else 1
                painter.drawRect(QRectF(left, bottom - tall, wide - gap, tall))
            if self._stacked:
                bottom -= tall

    def _paint_scale(self, painter: QPainter, area: QRectF, look: Look) -> None:
        inner, right = self._inner(area, look), Qt.AlignmentFlag.AlignRight
        for share in (0.0, 0.5, 1.0):
            value = self._top * share
            at = inner.bottom() - inner.height() * share
            painter.setPen(look.colour("border"))
            painter.drawLine(round(inner.x()), round(at), round(inner.right()), round(at))
            tall = look.metrics.height()
            room = QRectF(area.x(), at - tall / 2, inner.x() - area.x() - 6, tall)
            said = self._written(value)
            say(painter, room, said, look, right | Qt.AlignmentFlag.AlignVCenter)

    def _paint_labels(
        self, painter: QPainter, area: QRectF, places: Sequence[QRectF], look: Look
    ) -> None:
        if not places:
            return
        widest = max(look.metrics.horizontalAdvance(bar.label) for bar in self._bars) + 8
        step = max(1, ceil(widest / places[0].width()))
        for bar, place in list(zip(self._bars, places, strict=True))[::step]:
            below = QRectF(place.center().x() - widest, place.bottom() + 2, 2 * widest, 0)
            below.setBottom(area.bottom())
            say(painter, below, bar.label, look, Qt.AlignmentFlag.AlignCenter)

    def _paint_legend(self, painter: QPainter, area: QRectF, look: Look) -> None:
        at, tall = self._inner(area, look).x(), look.metrics.height()
        for kind in self._kinds:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(kind.colour))
            painter.drawRoundedRect(QRectF(at, area.y() + tall * 0.2, tall * 0.6, tall * 0.6), 2, 2)
            wide = look.metrics.horizontalAdvance(kind.name) + 2
            room = QRectF(at + tall * 0.9, area.y(), wide, tall)
            say(painter, room, kind.name, look, Qt.AlignmentFlag.AlignVCenter)
            at = room.right() + 14

    def _inner(self, area: QRectF, look: Look) -> QRectF:
        tall = look.metrics.height()
        said = (self._written(self._top), self._written(self._top / 2))
        left = max(look.metrics.horizontalAdvance(text) for text in said) + 10
        return area.adjusted(left, tall * 1.7, 0, -tall - 4)

    def _height(self, bar: Bar) -> float:
        return sum(bar.values) if self._stacked else max(bar.values, default=0.0)


def nice_number(value: float) -> float:
    """Return an even number for the top of a scale, so that its half is whole."""
    if value <= 2:
        return 2.0
    ten = 10.0 ** floor(log10(value / 2))
    return 2 * ten * next(step for step in _STEPS if step * ten * 2 >= value * 0.9999)


def nice_length(seconds: float) -> float:
    """Return a length for the top of a scale: seconds, minutes or hours that are round."""
    rounds = (20, 40, 60, 120, 180, 240, 360, 600, 1200, 1800, 3600, 7200, 14400)
    return next((float(one) for one in rounds if one >= seconds), ceil(seconds / 7200) * 7200.0)
