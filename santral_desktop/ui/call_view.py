"""The view of the call list: keys, clicks and the menu of a call."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from santral_desktop.domain.calls import Call, RecordingState
from santral_desktop.domain.phone import number_in
from santral_desktop.ui.call_row_painter import CallRowPainter, row_height
from santral_desktop.ui.call_rows import CallRows
from santral_desktop.ui.theme import colours_of, icon

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CallView(QTableView):
    """Says what a person wants with the call that is chosen.

    A table of one column: a list view asks the model for each of a hundred thousand rows whenever
    one changes, a table for those on the screen.
    """

    activated_call = Signal(object)  # Call
    dialled = Signal(str)

    def __init__(self, rows: CallRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(CallRowPainter(self))
        self._be_a_list()
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Çağrılar"))
        self.verticalScrollBar().valueChanged.connect(self.read_ahead)

    def call(self) -> Call | None:
        """Return the call that is chosen."""
        return self._rows.call_at(self.currentIndex().row())

    def read_ahead(self) -> None:
        """Ask for the next page two screens before its rows are needed."""
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < 2 * bar.pageStep() and self._rows.canFetchMore():
            self._rows.fetchMore()

    def menu_of(self, call: Call) -> QMenu:
        """Return the menu of a call; it is gone when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        colour, number = colours_of(self).text, number_in(call.number)
        dial = menu.addAction(icon("call", colour), self.tr("&Ara"))
        dial.setShortcut(QKeySequence("Ctrl+Return"))
        dial.setEnabled(number is not None)
        dial.triggered.connect(lambda: self._dial(call))
        copy = menu.addAction(icon("copy", colour), self.tr("Numarayı &kopyala"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(bool(call.number))
        copy.triggered.connect(lambda: _copy(call))
        listen = menu.addAction(icon("play", colour), self.tr("Kaydı &dinle"))
        listen.setEnabled(call.recording is RecordingState.PRESENT)
        listen.triggered.connect(lambda: self.activated_call.emit(call))
        return menu

    def open_menu(self) -> None:
        """Open the menu of the chosen call in its row."""
        call = self.call()
        if call is not None:
            row = self.visualRect(self.currentIndex())
            self.menu_of(call).popup(self.viewport().mapToGlobal(row.center()))

    # Qt's own names

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        go = QAbstractItemView.CursorAction
        first, last = 1, self._rows.rowCount() - 1  # the first row is a heading
        if action == go.MoveEnd:
            return self._rows.index(last)
        if action == go.MoveHome or not self.currentIndex().isValid():
            return self._rows.index(first)
        row = super().moveCursor(action, modifiers).row()
        if self._rows.call_at(row) is None:  # no two headings follow each other
            up = action in {go.MoveUp, go.MovePageUp, go.MovePrevious} and row > 0
            row += -1 if up else 1
        return self._rows.index(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        call = self.call()
        if event.key() in _ENTER and call is not None:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._dial(call)
            else:
                self.activated_call.emit(call)
        elif event.matches(QKeySequence.StandardKey.Copy) and call is not None:
            _copy(call)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters choose nothing: the search field is for that."""

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


def _copy(call: Call) -> None:
    number = number_in(call.number)
    QApplication.clipboard().setText(number.value if number else call.number)
