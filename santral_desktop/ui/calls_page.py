"""The calls page: the list, and beside or below it the chosen call with its recording."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.calls import Call, CallId, RecordingState
from santral_desktop.domain.notes import Note, second_in_recording
from santral_desktop.domain.story import Step
from santral_desktop.ui.call_detail import CallDetail
from santral_desktop.ui.call_list import CallList
from santral_desktop.ui.recording_panel import RecordingPanel, Shown
from santral_desktop.ui.recording_title import recording_title
from santral_desktop.ui.texts import set_look
from santral_desktop.ui.theme import EDGE


def _wall_clock() -> datetime:
    return datetime.now(UTC)


class CallsPage(QWidget):
    """Says what is wanted of calls and recordings; shows the pages and the sound it is given."""

    shelf_chosen = Signal(object)  # Shelf
    narrowed = Signal(object)  # CallQuery, whose shelf and text say nothing
    wanted = Signal(object)  # Stretch
    filters_wanted = Signal()
    exported = Signal(str, object)  # path, FileKind
    export_cancelled = Signal()
    typed = Signal(str)  # letters, for the search
    retried = Signal()
    dialled = Signal(str)
    looked_up = Signal(object)  # Call
    erase_wanted = Signal(str)  # everything about a number
    chosen = Signal(object)  # Call
    note_switched = Signal(str, bool)  # note, open
    listened = Signal(object)  # Call
    agreed = Signal(object)  # Call, whose large recording is to be fetched
    cancelled = Signal()
    closed = Signal(object)  # Call, whose recording is heard no more
    saved = Signal(object, str)  # the Path that plays, and where a copy is to go
    kept = Signal(object, bool)  # Call, and whether its recording is to stay here
    player_chosen = Signal(str, object)  # name of a choice of the player, its value

    def __init__(
        self, now: Callable[[], datetime] = _wall_clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._call: Call | None = None
        self._path = Path()
        self._played: Call | None = None
        self._notes: tuple[Note, ...] = ()
        self._kept: frozenset[CallId] = frozenset()
        self._plays_on = self._masked = False
        self._lasts = 0.0  # seconds that the recording lasts
        self._list = CallList(now)
        self._detail = CallDetail()
        self._recording = RecordingPanel()
        self._splitter = QSplitter()
        self._lay_out()
        self._connect()
        # What only one part is told, goes straight to it.
        self.show_calls = self._list.show_calls
        self.show_changed = self._list.show_changed
        self.show_counts = self._list.show_counts
        self.show_filters = self._list.filters.show_choices
        self.exports = self._list.exports
        self.present = self._list.present
        self.show_trouble = self._list.show_trouble
        self.show_progress = self._list.show_progress
        self.show_shelf = self._list.show_shelf
        self.newest = self._list.newest
        self.choose = self._list.choose
        self.hold = self._list.filters.hold
        self.go_to = self._list.go_to
        self.show_waiting = self._recording.show_waiting
        self.show_coming = self._recording.show_coming
        self.show_failed = self._recording.show_failed
        self.show_drawn = self._recording.show_drawn
        self.show_large = self._recording.show_large
        self.show_crm = self._detail.show_crm
        self.show_caller = self._detail.show_caller
        self.show_erasing = self._detail.show_erasing
        self.setFocusProxy(self._list)

    def show_ready(self, call: Call, path: Path, *, drawn: bool = False) -> None:
        """Play the recording of a call, if that call is still the chosen one."""
        if self._call is not None and self._call.id == call.id:
            self._path, self._played = path, self._call
            title = recording_title(self._call, masked=self._masked)
            kept = self._call.id in self._kept
            self._recording.show_ready(str(path), title, drawn=drawn, kept=kept)

    def show_accounts(self, labels: Mapping[str, str]) -> None:
        """Know what accounts are called, by their names, where there is more than one."""
        self._list.show_accounts(labels)
        self._detail.show_accounts(labels)

    def show_kept(self, calls: frozenset[CallId]) -> None:
        """Know the calls whose recordings stay on this computer."""
        self._kept = calls
        if self._call is not None:
            self._recording.show_kept(kept=self._call.id in calls)

    def show_choices(self, choices: Preferences) -> None:
        """Play as it was chosen, and name copies as masked as it was chosen."""
        self._plays_on, self._masked = choices.play_on, choices.private_popups
        self._recording.show_choices(choices)

    def show_steps(self, call: str, steps: tuple[Step, ...]) -> None:
        """Show what happened to each extension in a call."""
        self._detail.show_steps(call, steps)

    def show_notes(self, call: str, notes: tuple[Note, ...]) -> None:
        """Show the notes of a call, and where they are in its recording."""
        self._detail.show_notes(call, notes)
        if self._call is not None and self._call.id == call:
            self._notes = notes
            self._mark()

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        self._list.setFocus()

    def close_player(self) -> None:
        """Let go of the recording: its file is about to be removed."""
        self._recording.show_nothing()

    def leave_player(self) -> None:
        """Let go of the recording: something else is heard now."""
        if self._call is not None and self._recording.shown not in _QUIET:
            self._offer(self._call)

    def listened_to(self) -> float:
        """Return how far the recording was played, in seconds."""
        return self._recording.position

    def outline(self) -> tuple[float, ...]:
        """Return the outline of the recording, as far as it is drawn."""
        return self._recording.peaks

    def minimumSizeHint(self) -> QSize:
        return QSize(self._list.minimumSizeHint().width(), _LOWEST)  # then the call lies below

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side, below = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        fits = self._list.minimumSizeHint().width() + _DETAIL <= self.width()
        self._splitter.setOrientation(side if fits else below)

    def _connect(self) -> None:
        self._list.shelf_chosen.connect(self.shelf_chosen)
        self._list.narrowed.connect(self.narrowed)
        self._list.wanted.connect(self.wanted)
        self._list.typed.connect(self.typed)
        self._list.filters.choices_wanted.connect(self.filters_wanted)
        self._list.exports.wanted.connect(self.exported)
        self._list.exports.cancelled.connect(self.export_cancelled)
        self._list.retried.connect(self.retried)
        self._list.dialled.connect(self.dialled)
        self._list.chosen.connect(self._on_chosen)
        self._list.activated.connect(self._on_activated)
        self._detail.dialled.connect(self.dialled)
        self._detail.looked_up.connect(self.looked_up)
        self._detail.erase_wanted.connect(self.erase_wanted)
        self._detail.note_switched.connect(self.note_switched)
        self._detail.note_wanted.connect(self._on_note_wanted)
        self._recording.wanted.connect(self._on_wanted)
        self._recording.cancelled.connect(self._on_cancelled)
        self._recording.agreed.connect(self._on_agreed)
        self._recording.saved_as.connect(lambda target: self.saved.emit(self._path, target))
        self._recording.kept.connect(self._on_kept)
        self._recording.chosen.connect(self.player_chosen)
        self._recording.lasts.connect(self._on_lasts)
        self._recording.ended.connect(self._on_ended)
        self._recording.closed.connect(self._on_closed)

    def _on_chosen(self, call: Call) -> None:
        before, self._call = self._call, call
        self._detail.show_call(call)
        if before is None or before.id != call.id:
            self._notes = ()
            if self._recording.shown in _ON_ITS_WAY:
                self.cancelled.emit()
            self._offer(call)
        elif self._recording.shown in _QUIET:
            self._offer(call)
        if before is None or (before.id, before.live) != (call.id, call.live):
            self.chosen.emit(call)

    def _on_activated(self, call: Call) -> None:
        if self._recording.shown is Shown.READY:
            self._recording.toggle()
        elif self._recording.shown in {Shown.OFFER, Shown.FAILED}:
            self.listened.emit(call)

    def _on_wanted(self) -> None:
        if self._call is not None:
            self.listened.emit(self._call)

    def _on_agreed(self) -> None:
        if self._call is not None:
            self.agreed.emit(self._call)

    def _on_kept(self, kept: bool) -> None:
        if self._played is not None:
            self.kept.emit(self._played, kept)

    def _on_closed(self) -> None:
        played, self._played = self._played, None
        if played is not None:
            self.closed.emit(played)

    def _on_lasts(self, seconds: float) -> None:
        self._lasts = seconds
        self._mark()

    def _on_ended(self) -> None:
        """Play the recording of the next call of the list, where that was chosen."""
        after = self._list.recorded_after(self._played.id) if self._played else None
        if self._plays_on and after is not None and self._list.choose(after.id):
            self.listened.emit(after)

    def _on_note_wanted(self, second: int) -> None:
        if self._played is not None:
            self._recording.go_to(second_in_recording(second, self._played, self._lasts))

    def _mark(self) -> None:
        """Mark the notes on the outline of what plays."""
        played, lasts = self._played, self._lasts
        if played is not None and lasts:
            places = (second_in_recording(note.second, played, lasts) for note in self._notes)
            marks = zip((round(1000 * place) for place in places), self._notes, strict=True)
            self._recording.show_marks(tuple((place, note.text) for place, note in marks))

    def _on_cancelled(self) -> None:
        self.cancelled.emit()
        if self._call is not None:
            self._offer(self._call)

    def _offer(self, call: Call) -> None:
        why_not = self._why_not(call)
        if why_not:
            self._recording.show_nothing(why_not)
        else:
            self._recording.show_offer()

    def _why_not(self, call: Call) -> str:
        """Return why there can be no recording, empty where there may be one."""
        if call.live:
            return self.tr("Ses kaydı varsa, çağrı bitince dinlenebilir.")
        if call.recording is RecordingState.DELETED:
            return self.tr("Bu çağrının ses kaydı silinmiş.")
        unheard = call.recording is RecordingState.UNKNOWN and not call.answered
        if unheard or call.recording is RecordingState.NONE:
            return self.tr("Bu çağrının ses kaydı yok.")
        return ""

    def _lay_out(self) -> None:
        card = QFrame()
        set_look(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, EDGE)
        inside.addWidget(self._detail, 1)
        below = QVBoxLayout()
        below.setContentsMargins(EDGE, 0, EDGE, 0)
        below.addWidget(self._recording)
        inside.addLayout(below)
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(card)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(EDGE)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)


_DETAIL = 390  # pixels that a call in detail wants, with its player
_LOWEST = 240
_ON_ITS_WAY = frozenset({Shown.WAITING, Shown.COMING})
_QUIET = frozenset({Shown.NOTHING, Shown.OFFER})
