"""The list of calls with its shelves and filters, its search result, troubles and progress."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from santral_desktop.application.messages_about_calls import (
    CallsCounted,
    CallsShown,
    Stretch,
    Way,
)
from santral_desktop.application.ports.journal import CallQuery, Place
from santral_desktop.domain.calls import Call, CallId, RecordingState
from santral_desktop.ui import formats
from santral_desktop.ui.call_filters import CallFilters
from santral_desktop.ui.call_rail import CallRail
from santral_desktop.ui.call_rows import CallRows
from santral_desktop.ui.call_shelves import belongs
from santral_desktop.ui.call_states import CallStates
from santral_desktop.ui.call_view import CallView
from santral_desktop.ui.call_window import Window, again, taken
from santral_desktop.ui.export_line import ExportLine
from santral_desktop.ui.flow import Flow
from santral_desktop.ui.shelf_chips import ShelfChips
from santral_desktop.ui.theme import GAP

_A_MINUTE = 60_000  # milliseconds
_MARGIN = 50  # calls around what is in sight that are read again with it


def _wall_clock() -> datetime:
    return datetime.now(UTC)


class CallList(QWidget):
    """Says which calls are wanted and chosen; shows the parts of the list it is given."""

    shelf_chosen = Signal(object)  # Shelf
    narrowed = Signal(object)  # CallQuery, whose shelf and text say nothing
    wanted = Signal(object)  # Stretch
    chosen = Signal(object)  # Call
    activated = Signal(object)  # Call
    dialled = Signal(str)
    typed = Signal(str)
    retried = Signal()

    def __init__(
        self, now: Callable[[], datetime] = _wall_clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._query: CallQuery | None = None
        self._asked: Stretch | None = None  # to be shown beside what is there
        self._chosen: Call | None = None
        self._moving = False  # rows come and go: what is current changes without a person
        self._rows = CallRows(now, self)
        self._view = CallView(self._rows)
        self._rail = CallRail(self._view)
        self._chips = ShelfChips(self)
        self.filters = CallFilters(now, self)
        self.exports = ExportLine(self)
        self._states = CallStates(self._view, self._rail)
        self._lay_out()
        self._connect()
        # What only one part is told, goes straight to it.
        self.show_progress = self._states.show_progress
        self.show_shelf = self._chips.choose
        minute = QTimer(self)
        minute.timeout.connect(self._on_minute)
        minute.start(_A_MINUTE)

    def show_calls(self, shown: CallsShown) -> None:
        """Show a part of the list: of another query its beginning, else where it belongs."""
        self._states.show_no_trouble()
        if shown.query != self._query:
            self._query = shown.query
            self._view.painter_of_rows.sought = shown.query.text
            self._chips.show_shelf(shown.query.shelf)
            window = taken(shown, Window(), self._now())
            self._quietly(lambda: self._rows.open(window), go_to=0)
        else:
            self._take(shown)
        self._asked = None
        self._show_what_is_here()

    def show_accounts(self, labels: Mapping[str, str]) -> None:
        """Say of each call at which account it is; of none where there is only one."""
        self._rows.accounts = self._view.painter_of_rows.accounts = labels
        self.filters.show_accounts(labels)
        self._view.viewport().update()

    def show_counts(self, counted: CallsCounted) -> None:
        """Show how many calls each shelf has, and how far back the list reaches."""
        query = counted.query
        narrowed = CallQuery(query.shelf) != query
        self._chips.show_counts(counted.counts, narrowed=narrowed)
        newest = min(query.until or self._now(), self._now())
        self._rail.show_span(newest, counted.oldest)
        self._rail.follow()

    def show_changed(self, before: Call | None, after: Call) -> None:
        """Show a call as it is now; the id differs where a request found its call."""
        query = self._query
        if query is None:
            return
        gone = before.id if before is not None and before.id != after.id else None
        is_chosen = self._chosen is not None and self._chosen.id in {after.id, gone}
        if is_chosen:
            self._chosen = after
        if belongs(after, query):
            self._quietly(lambda: self._rows.put(after, instead_of=gone))
        else:
            self._quietly(lambda: self._rows.remove(after.id, gone))
        if is_chosen:
            self.chosen.emit(after)
        self._show_what_is_here()

    def show_trouble(self, sentence: str) -> None:
        """Say why the calls cannot be read; what is here stays."""
        self._asked = None
        self._states.show_trouble(sentence)

    def newest(self) -> Call | None:
        """Return the first call of the list."""
        return self._rows.call_at(1)  # below its heading

    def choose(self, call_id: CallId) -> bool:
        """Choose a call and say whether it is here."""
        place = self._rows.row_of(call_id)
        if place is None:
            return False
        self._view.setCurrentIndex(self._rows.index(place))
        return True

    def recorded_after(self, call_id: CallId) -> Call | None:
        """Return the next call below that has a recording, as far as the list is at hand."""
        place = self._rows.row_of(call_id)
        if place is None:
            return None
        below = (self._rows.call_at(row) for row in range(place + 1, self._rows.rowCount()))
        recorded = (call for call in below if call and call.recording is RecordingState.PRESENT)
        return next(recorded, None)

    @property
    def call(self) -> Call | None:
        """The call that is chosen."""
        return self._chosen

    @property
    def query(self) -> CallQuery:
        """What the list shows."""
        return self._query or CallQuery()

    def present(self) -> Stretch:
        """Return the part that is in sight, with the chosen call, to be read again."""
        first, end = self._view.in_sight()
        rows = (self._rows.row_at(row) for row in range(first, end))
        keys: set[object] = {row.key for row in rows if row is not None}
        if self._chosen is not None:
            keys.add(self._chosen.id)
        return again(self._rows.window, keys, _MARGIN)

    def go_to(self, moment: datetime) -> None:
        """Go to the calls that began then or before."""
        self._want(Stretch(Way.FROM, Place(moment, CallId(""))))

    def _take(self, shown: CallsShown) -> None:
        way, before = shown.stretch.way, self._rows.window
        stale = {Way.BELOW: before.below, Way.ABOVE: before.above}
        if way in stale and shown.stretch.place != stale[way]:
            return
        window = taken(shown, before, self._now())
        ends = {Way.TOP: 0, Way.FROM: 0, Way.BOTTOM: len(window.calls) * 2}
        self._quietly(lambda: self._rows.become(window), go_to=ends.get(way))

    def _quietly(self, change: Callable[[], None], go_to: int | None = None) -> None:
        """Change rows so that what is in sight and the chosen call stay; nobody hears of it."""
        self._moving = True
        self._view.hold_still(change)
        if go_to is not None:
            self._view.go_to(go_to)
        place = self._rows.row_of(self._chosen.id) if self._chosen else None
        if place is None:
            self._view.selectionModel().clear()
        elif self._view.currentIndex().row() != place:
            self._view.setAutoScroll(False)
            self._view.setCurrentIndex(self._rows.index(place))
            self._view.setAutoScroll(True)
        self._moving = False

    def _want(self, stretch: Stretch) -> None:
        """Ask for a part; what is on its way beside what is there, is not asked for twice."""
        beside = stretch.way in {Way.BELOW, Way.ABOVE}
        if beside and (self._moving or self._asked is not None):
            return
        self._asked = stretch
        self.wanted.emit(stretch)

    def _on_current(self, current: QModelIndex) -> None:
        call = self._rows.call_at(current.row())
        if call is not None and not self._moving:
            self._chosen = call
            self.chosen.emit(call)

    def _on_minute(self) -> None:
        self._view.viewport().update()  # ages, and today becomes yesterday
        self.filters.pass_midnight()

    def _show_what_is_here(self) -> None:
        if self._query is not None:
            window = self._rows.window
            self._states.show_rows(self._rows.rowCount(), self._query, whole=window.whole)
        self._view.look_ahead()
        self._rail.follow()

    def _connect(self) -> None:
        view, filters = self._view, self.filters
        self._chips.chosen.connect(self.shelf_chosen)
        filters.narrowed.connect(self.narrowed)
        filters.day_wanted.connect(
            lambda day: self.go_to(formats.end_of_day(formats.begin_of(day)))
        )
        view.wanted.connect(self._want)
        view.activated_call.connect(self.activated)
        view.dialled.connect(self.dialled)
        view.typed.connect(self.typed)
        view.selectionModel().currentChanged.connect(self._on_current)
        self._rail.moved_to.connect(self.go_to)
        self._states.retried.connect(self.retried)
        self._states.cleared.connect(filters.clear)
        QShortcut(QKeySequence("Ctrl+G"), self, filters.ask_for_day)

    def _lay_out(self) -> None:
        tools = QWidget()  # they stay together when a line is full
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        for tool in (self.filters.dates, self.filters.others, self.exports.button):
            row.addWidget(tool)
        above = Flow(GAP // 2)
        for part in (*self._chips.buttons(), tools):
            above.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(above)
        column.addWidget(self.filters)
        column.addWidget(self._states, 1)
        column.addWidget(self.exports)
        self.setFocusProxy(self._view)
