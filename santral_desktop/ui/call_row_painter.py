"""Paints a call in two lines, what was searched marked in it, and the heading of a day."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from santral_desktop.domain.calls import Call, RecordingState
from santral_desktop.domain.phone import shown_number
from santral_desktop.ui import formats
from santral_desktop.ui.call_rows import Role
from santral_desktop.ui.call_words import badge, icon_name, route
from santral_desktop.ui.found import Span, found_in, found_in_number, is_plain
from santral_desktop.ui.row_faces import band_height, draw_band, faces_for, picture, row_height
from santral_desktop.ui.theme import EDGE, GAP, Colours, Tone, colours_of

_ICON = 20
_SMALL_ICON = 16
_CORNER = 6.0
_NOTE_BEFORE = 24  # letters of a note that may stand before what was searched
_MARK = 70  # of 255: how much a mark covers


class CallRowPainter(QStyledItemDelegate):
    """Draws rows of one height, so that a long list need not be measured."""

    sought = ""  # what is marked where it stands

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
        colours = colours_of(option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, QColor(colours.surface))  # over the table's own
        if isinstance(call, Call):
            row = _CallRow(painter, option, colours, self.sought)
            told = (index.data(role) or "" for role in (Role.NAME, Role.NOTE, Role.WAITING))
            row.draw(call, *told)
        else:
            band = option.rect.adjusted(0, option.rect.height() - band_height(option.font), 0, 0)
            draw_band(painter, band, option.font, index.data(), colours)
        painter.restore()


class _CallRow:
    """One call on its way to the screen; what is right is placed first, the rest is shortened."""

    def __init__(
        self, painter: QPainter, option: QStyleOptionViewItem, colours: Colours, sought: str
    ) -> None:
        self._painter = painter
        self._option = option
        self._colours = colours
        self._sought = sought
        faces = faces_for(option.font)
        self._strong, self._small = (faces.strong, faces.first), (faces.small, faces.second)
        area = option.rect.adjusted(EDGE + _ICON + GAP, GAP, -EDGE, -GAP)
        first = faces.first.height()
        self._first = QRect(area.left(), area.top(), area.width(), first)
        self._second = QRect(area.left(), area.top() + first, area.width(), area.height() - first)

    def draw(self, call: Call, name: str, note: str, waiting: str) -> None:
        self._background()
        tone = Tone.BAD if call.missed and call.returned_in is None else Tone.MUTED
        top = self._option.rect.center().y() - _ICON // 2
        self._icon(icon_name(call), tone, QRect(self._option.rect.left() + EDGE, top, _ICON, _ICON))
        self._first_line(call, name)
        self._second_line(call, note, waiting)

    def _first_line(self, call: Call, name: str) -> None:
        line = QRect(self._first)
        clock = formats.clock(call.started_at)
        line.setRight(line.right() - self._right(clock, Tone.MUTED, line) - GAP)
        number = shown_number(call.number)
        if not name:
            who = formats.who(call.number, "")
            self._text(who, self._strong, Tone.TEXT, line, self._in_number(number))
            return
        used = self._text(name, self._strong, Tone.TEXT, line, self._in_words(name))
        line.setLeft(line.left() + used + GAP)
        if number and line.width() > 3 * GAP:
            self._text(number, self._small, Tone.MUTED, line, self._in_number(number))

    def _second_line(self, call: Call, note: str, waiting: str) -> None:
        line, how = QRect(self._second), badge(call)
        told = " · ".join(part for part in (how.text, waiting) if part)
        line.setRight(line.right() - self._right(told, how.tone, line) - GAP)
        if call.recording is RecordingState.PRESENT:
            line.setRight(line.right() - _SMALL_ICON - GAP // 2)
            top = line.center().y() - _SMALL_ICON // 2
            area = QRect(line.right() + GAP, top, _SMALL_ICON, _SMALL_ICON)
            self._icon("recording", Tone.MUTED, area)
        where = _around(note, self._sought) if note else route(call)
        self._text(where, self._small, Tone.MUTED, line, self._in_words(where))

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

    def _in_words(self, text: str) -> list[Span]:
        return found_in(text, self._sought) if self._sought else []

    def _in_number(self, shown: str) -> list[Span]:
        return found_in_number(shown, self._sought) if self._sought else []

    def _text(
        self,
        text: str,
        letters: tuple[QFont, QFontMetrics],
        tone: Tone,
        area: QRect,
        marks: list[Span],
    ) -> int:
        """Draw a text, shortened to the width of its area; return the width it took."""
        font, metrics = letters
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
        for first, end in marks if is_plain(shown) else []:
            left = metrics.horizontalAdvance(shown[:first])
            width = metrics.horizontalAdvance(shown[:end]) - left
            self._mark(QRect(area.left() + left, area.top(), width, area.height()))
        self._put(shown, font, tone, area)
        return metrics.horizontalAdvance(shown)

    def _right(self, text: str, tone: Tone, line: QRect) -> int:
        """Draw a text at the right end of a line; return the width it took."""
        font, metrics = self._small
        width = metrics.horizontalAdvance(text)
        self._put(
            text, font, tone, QRect(line.right() + 1 - width, line.top(), width + 1, line.height())
        )
        return width

    def _mark(self, area: QRect) -> None:
        colour = QColor(self._colours.warn)
        colour.setAlpha(_MARK)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawRoundedRect(area, 3, 3)

    def _put(self, text: str, font: QFont, tone: Tone, area: QRect) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._colours.of(tone)))
        flag = Qt.AlignmentFlag
        where = flag.AlignLeft | flag.AlignAbsolute | flag.AlignVCenter
        self._painter.drawText(area, where | Qt.TextFlag.TextSingleLine, text)

    def _icon(self, name: str, tone: Tone, area: QRect) -> None:
        picture(name, self._colours.of(tone)).paint(self._painter, area)


def _around(note: str, sought: str) -> str:
    """Return a note from shortly before what was searched, so that it is not cut off."""
    spans = found_in(note, sought)
    first = spans[0][0] if spans else 0
    if first <= _NOTE_BEFORE:
        return note
    start = note.rfind(" ", 0, first - _NOTE_BEFORE // 2) + 1
    return "…" + note[start:]
