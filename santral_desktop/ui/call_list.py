"""The list of calls with its shelves, its search result, its troubles and its progress."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from santral_desktop.application.messages import CallsShown
from santral_desktop.application.ports.journal import CallPage, CallQuery, Shelf
from santral_desktop.domain.calls import Call, CallId, RecordingState
from santral_desktop.ui.call_rows import CallRows
from santral_desktop.ui.call_shelves import belongs, empty_sentence
from santral_desktop.ui.call_view import CallView
from santral_desktop.ui.texts import plain_label, set_look, set_tone
from santral_desktop.ui.theme import EDGE, GAP, Tone

_A_MINUTE = 60_000  # milliseconds


def _wall_clock() -> datetime:
    return datetime.now(UTC)


class CallList(QWidget):
    """Says which calls are wanted and chosen; shows the pages it is given."""

    shelf_chosen = Signal(object)  # Shelf
    more_wanted = Signal(object)  # Place
    chosen = Signal(object)  # Call
    activated = Signal(object)  # Call
    dialled = Signal(str)
    retried = Signal()

    def __init__(
        self, now: Callable[[], datetime] = _wall_clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._query: CallQuery | None = None
        self._chosen: Call | None = None
        self._moving = False  # rows come and go: what is current changes without a person
        self._rows = CallRows(now, self)
        self._view = CallView(self._rows)
        self._words = plain_label(self.tr("Çağrılar okunuyor…"), tone=Tone.MUTED)
        self._trouble = _Trouble(self.retried.emit)
        self._progress = plain_label(tone=Tone.MUTED, factor=0.9)
        self._chips = self._make_chips()
        self._stack = QStackedWidget()
        self._lay_out()
        self._rows.more_wanted.connect(self.more_wanted)
        self._view.activated_call.connect(self.activated)
        self._view.dialled.connect(self.dialled)
        self._view.selectionModel().currentChanged.connect(self._on_current)
        today = QTimer(self)
        today.timeout.connect(self._view.viewport().update)
        today.start(_A_MINUTE)  # today becomes yesterday

    def show_calls(self, shown: CallsShown) -> None:
        """Show a page: the first one of a query, or the one behind what is here."""
        self.show_missed(shown.missed)
        self._trouble.hide()
        self._quietly(lambda: self._take(shown))
        self._chips.button(_SHELVES.index(shown.query.shelf)).setChecked(True)
        self._show_what_is_here()

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
            self._quietly(lambda: self._take_away(after.id, gone))
        if is_chosen:
            self.chosen.emit(after)
        self._show_what_is_here()

    def show_trouble(self, sentence: str) -> None:
        """Say why the calls cannot be read; what is here stays."""
        self._rows.ask_again()
        self._trouble.show_sentence(sentence)
        self._words.clear()

    def show_progress(self, done: int, whole: int, sentence: str = "") -> None:
        """Show how much of the history was read, or why reading pauses."""
        if sentence:
            self._progress.setText(sentence)
        else:
            said = self.tr("Geçmiş okunuyor: {}/{} gün").format(done, whole)
            self._progress.setText(said)
        set_tone(self._progress, Tone.WARN if sentence else Tone.MUTED)
        self._progress.setVisible(bool(sentence) or done < whole)

    def show_missed(self, missed: int) -> None:
        """Show how many calls were missed."""
        chip = self._chips.button(_SHELVES.index(Shelf.MISSED))
        name = self.tr("Cevapsız")
        chip.setText(self.tr("{} ({})").format(name, missed) if missed else name)

    def show_shelf(self, shelf: Shelf) -> None:
        """Choose a shelf for the person."""
        self._chips.button(_SHELVES.index(shelf)).click()

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
        """Return the next call below that has a recording, as far as the list was read."""
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

    def _take(self, shown: CallsShown) -> None:
        if shown.behind is None:
            self._take_first(shown.query, shown.page)
        elif shown.query == self._query and shown.behind == self._rows.next:
            self._rows.append(shown.page)

    def _take_first(self, query: CallQuery, page: CallPage) -> None:
        if query == self._query:
            self._rows.refresh(page, keep_behind=self._looks_behind(page))
        else:
            self._query = query
            self._rows.show_first(page)
            self._view.scrollToTop()

    def _looks_behind(self, page: CallPage) -> bool:
        """Say whether a person is further down than the page reaches."""
        bar = self._view.verticalScrollBar()
        screens = bar.value() + 2 * bar.pageStep()
        height = max(1, self._view.verticalHeader().defaultSectionSize())
        place = self._rows.row_of(self._chosen.id) if self._chosen else None
        return max(screens // height, place or 0) >= len(page.calls)

    def _take_away(self, *calls: CallId | None) -> None:
        for call in calls:
            if call is not None:
                self._rows.remove(call)

    def _quietly(self, change: Callable[[], None]) -> None:
        """Change rows so that the chosen call stays chosen and nobody hears of it."""
        self._moving = True
        change()
        place = self._rows.row_of(self._chosen.id) if self._chosen else None
        if place is None:
            self._view.selectionModel().clear()
        elif self._view.currentIndex().row() != place:
            scrolled = self._view.verticalScrollBar().value()
            self._view.setCurrentIndex(self._rows.index(place))
            self._view.verticalScrollBar().setValue(scrolled)
        self._moving = False

    def _on_current(self, current: QModelIndex) -> None:
        call = self._rows.call_at(current.row())
        if call is not None and not self._moving:
            self._chosen = call
            self.chosen.emit(call)

    def _show_what_is_here(self) -> None:
        empty = self._rows.rowCount() == 0
        if empty and self._query is not None:
            self._words.setText(empty_sentence(self._query))
        self._stack.setCurrentIndex(int(empty))
        self._view.read_ahead()

    def _make_chips(self) -> QButtonGroup:
        names = (
            self.tr("Tümü"),
            self.tr("Cevapsız"),
            self.tr("Gelen"),
            self.tr("Giden"),
            self.tr("Kayıtlı"),
        )
        chips = QButtonGroup(self)
        for place, name in enumerate(names):
            chip = QPushButton(name)
            chip.setCheckable(True)
            set_look(chip, "chip")
            chips.addButton(chip, place)
        chips.button(0).setChecked(True)
        chips.idClicked.connect(lambda place: self.shelf_chosen.emit(_SHELVES[place]))
        return chips

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(GAP // 2)
        for chip in self._chips.buttons():
            chips.addWidget(chip)
        chips.addStretch()
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMargin(2 * EDGE)
        self._progress.setWordWrap(True)
        self._progress.hide()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._words)
        self._stack.setCurrentIndex(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(chips)
        column.addWidget(self._trouble)
        column.addWidget(self._stack, 1)
        column.addWidget(self._progress)
        self.setFocusProxy(self._view)


_SHELVES = (Shelf.ALL, Shelf.MISSED, Shelf.INBOUND, Shelf.OUTBOUND, Shelf.RECORDED)


class _Trouble(QFrame):
    """Why the calls cannot be read, and a button to try again."""

    def __init__(self, again: Callable[[], object]) -> None:
        super().__init__()
        set_look(self, "card")
        self._sentence = plain_label(tone=Tone.BAD)
        self._sentence.setWordWrap(True)
        button = QPushButton(self.tr("&Yeniden dene"))
        button.clicked.connect(again)
        row = QHBoxLayout(self)
        row.addWidget(self._sentence, 1)
        row.addWidget(button)
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self.show()
