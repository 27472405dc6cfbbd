"""The week as a picture: the more calls began in an hour of it, the stronger its colour."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from santral_desktop.domain.reports import Slot, Tally
from santral_desktop.ui import formats
from santral_desktop.ui.narrowing import slot_name
from santral_desktop.ui.report_drawing import Look, Mark, frame, say
from santral_desktop.ui.report_words import calls_words

_WORK = (8, 18)  # hours that are always there
_WEEKDAYS = range(7)
_FAINTEST = 0.12  # of the accent's colour, for a single call
_GAP = 2.0  # pixels between cells


class HeatDrawing:
    """Weekdays below each other, hours side by side; a number in each cell with room for it."""

    lines = 12.0

    def __init__(self, slots: Mapping[Slot, Tally]) -> None:
        self._slots = slots
        hours = {slot.hour for slot in slots} | set(_WORK)
        self._hours = range(min(hours), max(hours) + 1)
        self._most = max((tally.calls for tally in slots.values()), default=0)
        self._cells = [Slot(day, hour) for day in _WEEKDAYS for hour in self._hours]

    @property
    def marks(self) -> Sequence[Mark]:
        return [
            Mark(f"{slot_name(slot)}: {calls_words(self._of(slot))}", {"slot": slot})
            for slot in self._cells
        ]

    @property
    def columns(self) -> int:
        return len(self._hours)

    def places(self, area: QRectF, look: Look) -> Sequence[QRectF]:
        inner = self._inner(area, look)
        width, height = inner.width() / self.columns, inner.height() / len(_WEEKDAYS)
        return [
            QRectF(
                inner.x() + width * (slot.hour - self._hours.start),
                inner.y() + height * slot.weekday,
                width - _GAP,
                height - _GAP,
            )
            for slot in self._cells
        ]

    def paint(self, painter: QPainter, area: QRectF, look: Look) -> None:
        self._label(painter, area, look)
        for number, (slot, place) in enumerate(
            zip(self._cells, self.places(area, look), strict=True)
        ):
            self._paint_cell(painter, place, self._of(slot).calls, look)
            if number == look.current:
                frame(painter, place, look)

    def _paint_cell(self, painter: QPainter, place: QRectF, calls: int, look: Look) -> None:
        share = calls / self._most if self._most else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_mixed(look, share) if calls else look.colour("raised"))
        painter.drawRoundedRect(place, 3, 3)
        text = formats.many(calls)
        if calls and look.metrics.horizontalAdvance(text) <= place.width() - 2:
            colour = "on_accent" if share > 0.55 else "text"
            say(painter, place, text, look, Qt.AlignmentFlag.AlignCenter, colour=colour)

    def _label(self, painter: QPainter, area: QRectF, look: Look) -> None:
        inner, align = self._inner(area, look), Qt.AlignmentFlag
        height, width = inner.height() / len(_WEEKDAYS), inner.width() / self.columns
        left = align.AlignLeft | align.AlignVCenter
        for day in _WEEKDAYS:
            row = QRectF(area.x(), inner.y() + day * height, inner.x() - area.x(), height - _GAP)
            say(painter, row, _short(day), look, left)
        wide = look.metrics.horizontalAdvance("00") + 6
        step = 1 if width >= wide else 2 if 2 * width >= wide else 4
        for hour in self._hours[::step]:
            at = inner.x() + (hour - self._hours.start) * width
            below = QRectF(
                at - width, inner.bottom(), 3 * width - _GAP, area.bottom() - inner.bottom()
            )
            say(painter, below, f"{hour:02}", look, align.AlignCenter)

    def _inner(self, area: QRectF, look: Look) -> QRectF:
        left = max(look.metrics.horizontalAdvance(_short(day)) for day in _WEEKDAYS) + 10
        return area.adjusted(left, 0, 0, -look.metrics.height() - 4)

    def _of(self, slot: Slot) -> Tally:
        return self._slots.get(slot, Tally())


def _short(day: int) -> str:
    return QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)


def _mixed(look: Look, share: float) -> QColor:
    """Return a colour between the surface and the accent."""
    part = _FAINTEST + (1 - _FAINTEST) * share
    low, high = look.colour("surface"), look.colour("accent")
    return QColor.fromRgbF(
        low.redF() + (high.redF() - low.redF()) * part,
        low.greenF() + (high.greenF() - low.greenF()) * part,
        low.blueF() + (high.blueF() - low.blueF()) * part,
    )
