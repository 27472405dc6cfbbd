"""Paints a call in two lines, and the heading of a day."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from santral_desktop.domain.calls import Call, RecordingState
from santral_desktop.domain.phone import shown_number
from santral_desktop.ui import formats
from santral_desktop.ui.call_rows import Role
from santral_desktop.ui.call_words import badge, icon_name, route
from santral_desktop.ui.theme import EDGE, GAP, Colours, Tone, colours_of, icon, sized

_ICON = 20
_SMALL_ICON = 16
_CORNER = 6.0


class CallRowPainter(QStyledItemDelegate):
    """Draws rows of one height, so that a long list need not be measured."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, row_height(option.font))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        call = index.data(Role.CALL)
        widget = option.widget
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, QColor(colours_of(widget).surface))  # over the table's own
        if isinstance(call, Call):
            row = _CallRow(painter, option, colours_of(widget))
            row.draw(call, index.data(Role.WAITING) or "")
        else:
            _draw_heading(painter, option, index.data(), colours_of(widget))
        painter.restore()


def row_height(font: QFont) -> int:
    """Return the height of every row for a font."""
    return QFontMetrics(font).height() + QFontMetrics(sized(font, 0.9)).height() + 2 * GAP


class _CallRow:
    """One call on its way to the screen; what is right is placed first, the rest is shortened."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
        self._painter = painter
        self._option = option
        self._colours = colours
        self._strong = sized(option.font, 1.0, strong=True)
        self._small = sized(option.font, 0.9)
        area = option.rect.adjusted(EDGE + _ICON + GAP, GAP, -EDGE, -GAP)
        first = QFontMetrics(self._strong).height()
        self._first = QRect(area.left(), area.top(), area.width(), first)
        self._second = QRect(area.left(), area.top() + first, area.width(), area.height() - first)

    def draw(self, call: Call, waiting: str) -> None:
        self._background()
        name = icon_name(call)
        tone = Tone.BAD if call.missed and call.returned_in is None else Tone.MUTED
        top = self._option.rect.center().y() - _ICON // 2
        self._icon(name, tone, QRect(self._option.rect.left() + EDGE, top, _ICON, _ICON))
        self._first_line(call)
        self._second_line(call, waiting)

    def _first_line(self, call: Call) -> None:
        left, right = self._first.left(), self._first.right() + 1
        right -= self._text_right(formats.clock(call.started_at), self._small, Tone.MUTED, right)
        who = formats.who(call.number, call.name)
        space = right - left - GAP
        used = self._text(who, self._strong, Tone.TEXT, QRect(left, self._first.top(), space, 0))
        if call.name and call.number:
            left += used + GAP
            rest = QRect(left, self._first.top(), right - GAP - left, 0)
            if rest.width() > 3 * GAP:
                self._text(shown_number(call.number), self._small, Tone.MUTED, rest)

    def _second_line(self, call: Call, waiting: str) -> None:
        right = self._second.right() + 1
        how = badge(call)
        told = " · ".join(part for part in (how.text, waiting) if part)
        right -= self._text_right(told, self._small, how.tone, right, second=True)
        if call.recording is RecordingState.PRESENT:
            right -= _SMALL_ICON + GAP // 2
            top = self._second.center().y() - _SMALL_ICON // 2
            self._icon("recording", Tone.MUTED, QRect(right, top, _SMALL_ICON, _SMALL_ICON))
        space = right - self._second.left() - GAP
        where = QRect(self._second.left(), self._second.top(), space, 0)
        self._text(route(call), self._small, Tone.MUTED, where, second=True)

    def _background(self) -> None:
        state = self._option.state
        if state & QStyle.StateFlag.State_Selected:
            colour = self._colours.selected
        elif state & QStyle.StateFlag.State_MouseOver:
            colour = self._colours.raised
        else:
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        area = self._option.rect.adjusted(4, 1, -4, -1)
        self._painter.drawRoundedRect(area, _CORNER, _CORNER)
        if state & QStyle.StateFlag.State_HasFocus:
            self._painter.setPen(QColor(self._colours.accent))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRoundedRect(area, _CORNER, _CORNER)

    def _text(
        self, text: str, font: QFont, tone: Tone, area: QRect, *, second: bool = False
    ) -> int:
        """Draw a text, shortened to the width of its area; return the width it took."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
        line = self._second if second else self._first
        self._put(shown, font, tone, QRect(area.left(), line.top(), area.width(), line.height()))
        return metrics.horizontalAdvance(shown)

    def _text_right(
        self, text: str, font: QFont, tone: Tone, right: int, *, second: bool = False
    ) -> int:
        width = QFontMetrics(font).horizontalAdvance(text)
        line = self._second if second else self._first
        self._put(text, font, tone, QRect(right - width, line.top(), width + 1, line.height()))
        return width + GAP

    def _put(self, text: str, font: QFont, tone: Tone, area: QRect) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._colours.of(tone)))
        flag = Qt.AlignmentFlag
        where = flag.AlignLeft | flag.AlignAbsolute | flag.AlignVCenter
        self._painter.drawText(area, where | Qt.TextFlag.TextSingleLine, text)

    def _icon(self, name: str, tone: Tone, area: QRect) -> None:
        icon(name, self._colours.of(tone)).paint(self._painter, area)


def _draw_heading(
    painter: QPainter, option: QStyleOptionViewItem, text: str, colours: Colours
) -> None:
    font = sized(option.font, 0.9, strong=True)
    painter.setFont(font)
    area = option.rect.adjusted(EDGE, 0, -EDGE, -GAP // 2)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.setPen(QColor(colours.muted))
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, shown)
    width = QFontMetrics(font).horizontalAdvance(shown)
    height = area.bottom() - QFontMetrics(font).height() / 2
    painter.setPen(QColor(colours.border))
    left, right = QPointF(area.left() + width + GAP, height), QPointF(area.right(), height)
    if left.x() < right.x():
        painter.drawLine(left, right)
