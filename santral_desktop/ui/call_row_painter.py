"""Paints a call in two lines, what was searched marked in it, and the heading of a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from santral_desktop.domain.calls import Call, RecordingState
from santral_desktop.domain.phone import shown_number
from santral_desktop.ui import formats
from santral_desktop.ui.call_rows import Role
from santral_desktop.ui.call_words import Badge, badge, beside, icon_name, route
from santral_desktop.ui.found import Span, found_in, found_in_number, is_plain
from santral_desktop.ui.row_faces import (
    Face,
    band_height,
    draw_band,
    faces_for,
    picture,
    row_height,
)
from santral_desktop.ui.theme import EDGE, GAP, Colours, Tone, colours_of

_ICON = 20
_SMALL_ICON = 16
_CORNER = 6.0
_NOTE_BEFORE = 24  # letters of a note that may stand before what was searched
_MARK = 70  # of 255: how much a mark covers


class CallRowPainter(QStyledItemDelegate):
    """Draws rows of one height, so that a long list need not be measured."""

    sought = ""  # what is marked where it stands
    accounts: Mapping[str, str] = {}

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
        row = index.data(Role.ROW)
        colours = colours_of(option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, QColor(colours.surface))  # over the table's own
        if row.call is not None:
            drawing = _CallRow(painter, option, colours, self.sought)
            label = self.accounts.get(row.call.account, "")
            drawing.draw(row.call, row.who, row.note, index.data(Role.WAITING), label)
        else:
            band = option.rect.adjusted(0, option.rect.height() - band_height(option.font), 0, 0)
            draw_band(painter, band, option.font, index.data(), colours)
        painter.restore()


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row says of a call whenever it is painted."""

    icon: str
    clock: str
    number: str
    badge: Badge
    route: str
    recorded: bool


@lru_cache(maxsize=512)
def _said(call: Call) -> _Said:
    recorded = call.recording is RecordingState.PRESENT
    clock, number = formats.clock(call.started_at), shown_number(call.number)
    return _Said(icon_name(call), clock, number, badge(call), route(call), recorded)


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
        self._strong, self._small = faces.strong, faces.small
        area = option.rect.adjusted(EDGE + _ICON + GAP, GAP, -EDGE, -GAP)
        first = faces.strong.height
        self._first = QRect(area.left(), area.top(), area.width(), first)
        self._second = QRect(area.left(), area.top() + first, area.width(), area.height() - first)

    def draw(self, call: Call, name: str, note: str, waiting: str, account: str) -> None:
        self._background()
        tone = Tone.BAD if call.missed and call.returned_in is None else Tone.MUTED
        top = self._option.rect.center().y() - _ICON // 2
        said = _said(call)
        self._icon(said.icon, tone, QRect(self._option.rect.left() + EDGE, top, _ICON, _ICON))
        self._first_line(said, name)
        self._second_line(said, note, waiting, account)

    def _first_line(self, said: _Said, name: str) -> None:
        line, number = QRect(self._first), said.number
        line.setRight(line.right() - self._right(said.clock, Tone.MUTED, line) - GAP)
        if not name:
            who = number or formats.who("", "")
            self._text(who, self._strong, Tone.TEXT, line, self._in_number(number))
            return
        used = self._text(name, self._strong, Tone.TEXT, line, self._in_words(name))
        line.setLeft(line.left() + used + GAP)
        if number and line.width() > 3 * GAP:
            self._text(number, self._small, Tone.MUTED, line, self._in_number(number))

    def _second_line(self, said: _Said, note: str, waiting: str, account: str) -> None:
        line, how = QRect(self._second), said.badge
        told = " · ".join(part for part in (how.text, waiting) if part)
        line.setRight(line.right() - self._right(told, how.tone, line) - GAP)
        if said.recorded:
            line.setRight(line.right() - _SMALL_ICON - GAP // 2)
            top = line.center().y() - _SMALL_ICON // 2
            area = QRect(line.right() + GAP, top, _SMALL_ICON, _SMALL_ICON)
            self._icon("recording", Tone.MUTED, area)
        where = _around(note, self._sought) if note else beside(said.route, account)
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

    def _text(self, text: str, face: Face, tone: Tone, area: QRect, marks: list[Span]) -> int:
        """Draw a text, shortened to the width of its area; return the width it took."""
        shown, width = text, face.width(text)
        if width > area.width():
            shown = face.elided(text, area.width())
            width = face.width(shown)
        for first, end in marks if marks and is_plain(shown) else []:
            left = face.width(shown[:first])
            wide = face.width(shown[:end]) - left
            self._mark(QRect(area.left() + left, area.top(), wide, area.height()))
        self._put(shown, face, tone, area.left(), area)
        return width

    def _right(self, text: str, tone: Tone, line: QRect) -> int:
        """Draw a text at the right end of a line; return the width it took."""
        width = self._small.width(text)
        self._put(text, self._small, tone, line.right() + 1 - width, line)
        return width

    def _mark(self, area: QRect) -> None:
        colour = QColor(self._colours.warn)
        colour.setAlpha(_MARK)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawRoundedRect(area, 3, 3)

    def _put(self, text: str, face: Face, tone: Tone, left: int, line: QRect) -> None:
        """Draw a text as it is: laying it out in a rectangle would take three times as long."""
        self._painter.setFont(face.font)
        self._painter.setPen(QColor(self._colours.of(tone)))
        self._painter.drawText(left, face.base_of(line), text)

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
