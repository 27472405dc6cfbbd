"""The view of the call list: keys, clicks, scrolling, and the day that stays in sight."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from santral_desktop.application.messages_about_calls import Stretch, Way
from santral_desktop.domain.calls import Call
from santral_desktop.domain.phone import number_in
from santral_desktop.ui.call_menu import copy_number, menu_of
from santral_desktop.ui.call_row_painter import CallRowPainter
from santral_desktop.ui.call_rows import CallRows
from santral_desktop.ui.day_banner import DayBanner
from santral_desktop.ui.row_faces import row_height

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AHEAD = 3  # screens that are read before a person comes to them


class CallView(QTableView):
    """Says what a person wants with the call that is chosen, and which calls come into sight.

    A table of one column: a list view asks the model for each row whenever one changes, a table
    for those on the screen.
    """

    activated_call = Signal(object)  # Call
    dialled = Signal(str)
    wanted = Signal(object)  # Stretch
    typed = Signal(str)  # letters, for the search

    def __init__(self, rows: CallRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.painter_of_rows = CallRowPainter(self)
        self._banner = DayBanner(self)
        self.setModel(rows)
        self.setItemDelegate(self.painter_of_rows)
        self._be_a_list()
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Çağrılar"))
        self.verticalScrollBar().valueChanged.connect(self.look_ahead)

    def call(self) -> Call | None:
        """Return the call that is chosen."""
        return self._rows.call_at(self.currentIndex().row())

    def in_sight(self) -> tuple[int, int]:
        """Return the first row on the screen and the one behind the last."""
        height, top = self._height(), self.verticalScrollBar().value()
        first, end = top // height, -(-(top + self.viewport().height()) // height)
        return first, min(end, self._rows.rowCount())

    def moment(self) -> datetime | None:
        """Return when the topmost call on the screen began."""
        row = self._rows.row_at(self.in_sight()[0])
        return row.at if row else None

    def banner(self) -> str:
        """Return the day that stays in sight at the upper edge, empty where its heading does."""
        return self._banner.words

    def hold_still(self, change: Callable[[], None]) -> None:
        """Change rows; what is on the screen stays where it is, the top of the list the top."""
        bar, height = self.verticalScrollBar(), self._height()
        first, end = self.in_sight()
        at_top = bar.value() == 0 and self._rows.window.above is None
        calls = [
            (place, call.id) for place in range(first, end) if (call := self._rows.call_at(place))
        ]
        top = bar.value()
        change()
        self.updateGeometries()
        for before, key in [] if at_top else calls:
            place = self._rows.row_of(key)
            if place is not None:
                bar.setValue(top + (place - before) * height)
                break

    def go_to(self, row: int) -> None:
        """Scroll so that a row is the topmost."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(row * self._height())

    def look_ahead(self) -> None:
        """Ask for calls some screens before they are needed; keep the day in sight."""
        top, area = self.verticalScrollBar().value(), self.viewport().geometry()
        self._banner.follow(self._rows, top, self._height(), area)
        window, (first, end) = self._rows.window, self.in_sight()
        ahead = _AHEAD * max(1, end - first)
        if window.below is not None and end + ahead > self._rows.rowCount():
            self.wanted.emit(Stretch(Way.BELOW, window.below))
        elif window.above is not None and first < ahead:
            self.wanted.emit(Stretch(Way.ABOVE, window.above))

    def open_menu(self) -> None:
        """Open the menu of the chosen call in its row."""
        call = self.call()
        if call is not None:
            row = self.visualRect(self.currentIndex())
            self.menu_of(call).popup(self.viewport().mapToGlobal(row.center()))

    def menu_of(self, call: Call) -> QMenu:
        """Return the menu of a call."""
        return menu_of(call, self, self._dial, self.activated_call.emit)

    # Qt's own names

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        go = QAbstractItemView.CursorAction
        window = self._rows.window
        if action == go.MoveHome:
            return self._end(Stretch(Way.TOP) if window.above else None, 1)
        if action == go.MoveEnd:
            last = self._rows.rowCount() - 1
            return self._end(Stretch(Way.BOTTOM) if window.below else None, last)
        if not self.currentIndex().isValid():
            first = -(-self.verticalScrollBar().value() // self._height())  # wholly in sight
            return self._rows.index(first if self._rows.call_at(first) else first + 1)
        row = super().moveCursor(action, modifiers).row()
        if self._rows.call_at(row) is None:  # no two headings follow each other
            up = action in {go.MoveUp, go.MovePageUp, go.MovePrevious} and row > 0
            row += -1 if up else 1
        return self._rows.index(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.look_ahead()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        call = self.call()
        if event.key() in _ENTER and call is not None:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._dial(call)
            else:
                self.activated_call.emit(call)
        elif event.matches(QKeySequence.StandardKey.Copy) and call is not None:
            copy_number(call)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters go to the search field."""
        self.typed.emit(search)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        call = self._rows.call_at(self.indexAt(event.position().toPoint()).row())
        if call is not None and event.button() is Qt.MouseButton.LeftButton:
            self.activated_call.emit(call)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.open_menu()
            return
        call = self._rows.call_at(self.indexAt(event.pos()).row())
        if call is not None:
            self.menu_of(call).popup(event.globalPos())

    # Helpers

    def _end(self, stretch: Stretch | None, row: int) -> QModelIndex:
        """Go to an end of the list; one that is not at hand is asked for."""
        if stretch is None:
            return self._rows.index(row)
        self.wanted.emit(stretch)
        return self.currentIndex()

    def _height(self) -> int:
        return max(1, self.verticalHeader().defaultSectionSize())

    def _be_a_list(self) -> None:
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._fit_rows()

    def _fit_rows(self) -> None:
        height = row_height(self.font())
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)

    def _dial(self, call: Call) -> None:
        if number_in(call.number) is not None:
            self.dialled.emit(call.number)
