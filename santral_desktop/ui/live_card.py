"""The card of the calls that live, there only while one does."""

import time
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from santral_desktop.application.ports.pbx import Ability, Extension
from santral_desktop.domain.calls import Call, CallId, CallState, Direction
from santral_desktop.domain.contacts import Caller
from santral_desktop.domain.welcomes import Welcome, welcome_for
from santral_desktop.ui.live_row import LiveRow
from santral_desktop.ui.texts import plain_label, set_look
from santral_desktop.ui.theme import EDGE, GAP, Tone

MOST = 3  # calls with a row of their own
_TROUBLE_FOR = 15_000  # milliseconds
_SAID = (
    "hung_up",
    "muted",
    "transferred",
    "answered",
    "noted",
    "note_finished",
    "note_left_open",
)


class LiveCard(QFrame):
    """Says what is wanted of which call; shows the calls, what rings first."""

    hung_up = Signal(str)
    muted = Signal(str, bool)
    transferred = Signal(str, str)
    answered = Signal(str)
    noted = Signal(str, str)  # call, the line so far
    note_finished = Signal(str)
    note_left_open = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[CallId, LiveRow] = {}
        self._calls: tuple[Call, ...] = ()
        self._extensions: dict[str, tuple[Extension, ...]] = {}  # this and the next by account
        self._abilities: dict[str, frozenset[Ability]] = {}
        self._own: dict[str, str] = {}
        self._callers: dict[str, Caller] = {}
        self._welcomes: tuple[Welcome, ...] = ()
        self._now, self._told_at = datetime.now(UTC), time.monotonic()
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        self._forget = QTimer(self, singleShot=True, interval=_TROUBLE_FOR)
        self._forget.timeout.connect(lambda: self.show_trouble(""))
        self._trouble = plain_label(parent=self, tone=Tone.BAD)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._more = plain_label(parent=self, tone=Tone.MUTED)
        self._more.hide()
        set_look(self, "card")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(EDGE, GAP, EDGE, GAP)
        self._layout.setSpacing(EDGE)
        self._layout.addWidget(self._more)
        self._layout.addWidget(self._trouble)
        self.hide()

    def show_calls(self, calls: tuple[Call, ...], now: datetime) -> None:
        """Show the calls that live at this moment; time goes on by itself."""
        self._now, self._told_at = now, time.monotonic()
        self._calls = tuple(sorted((c for c in calls if c.live), key=_weight, reverse=True))
        shown = self._calls[:MOST]
        live = {call.id for call in self._calls}
        self._callers = {call: known for call, known in self._callers.items() if call in live}
        for gone in self._rows.keys() - {call.id for call in shown}:
            self._let_go(gone, over=gone not in live)
        for place, call in enumerate(shown):
            self._place(call, place)
        hidden = len(self._calls) - len(shown)
        self._more.setText(self.tr("+{} çağrı daha").format(hidden))
        self._more.setVisible(hidden > 0)
        self._show_or_hide()
        self._tick()

    def show_renamed(self, before: CallId, after: CallId) -> None:
        """Know a call by another id: its row stays, with the note that is being written."""
        if before in self._rows and after not in self._rows:
            self._rows[after] = self._rows.pop(before)
        if before in self._callers:
            self._callers[after] = self._callers.pop(before)

    def show_caller(self, call: str, caller: Caller) -> None:
        """Show what is known of the other party of a call."""
        self._callers[call] = caller
        row = self._rows.get(CallId(call))
        if row is not None:
            row.show_caller(caller, self._moment())

    def show_welcomes(self, welcomes: tuple[Welcome, ...]) -> None:
        """Know the colours and greetings of our numbers and queues."""
        self._welcomes = welcomes
        self._show_again()

    def show_extensions(self, extensions: tuple[Extension, ...], account: str = "") -> None:
        """Know to whom an account's calls may be handed over."""
        self._extensions[account] = extensions
        for row in self._rows.values():
            if row.call.account == account:
                row.show_extensions(extensions)

    def show_abilities(self, abilities: frozenset[Ability], account: str = "") -> None:
        """Offer for an account's calls only what its provider can do."""
        self._abilities[account] = abilities
        self._show_again()

    def show_own_extension(self, extension: str, account: str = "") -> None:
        """Know which of an account's ringing is ours; without one, every incoming call shown is."""
        self._own[account] = extension
        self._show_again()

    def show_trouble(self, what: str, call: str = "") -> None:
        """Say what did not work, and offer it again; empty: nothing is wrong."""
        self._trouble.setText(what)
        self._trouble.setVisible(bool(what))
        if what:
            self._forget.start()
            for row in self._rows.values():
                if call in {"", row.call.id}:
                    row.show_failed()
        self._show_or_hide()

    def _show_again(self) -> None:
        for call in self._calls[:MOST]:
            self._show(self._rows[call.id], call)

    def _place(self, call: Call, place: int) -> None:
        row = self._rows.get(call.id)
        if row is None:
            row = self._rows[call.id] = LiveRow(call, self)
            row.show_extensions(self._extensions.get(call.account, ()))
            for said in _SAID:
                getattr(row, said).connect(getattr(self, said))
            row.note_left.connect(self._drop_over)
            if call.id in self._callers:
                row.show_caller(self._callers[call.id], self._moment())
        self._show(row, call)
        if self._layout.indexOf(row) != place:
            self._layout.removeWidget(row)
            self._layout.insertWidget(place, row)
        row.show()

    def _show(self, row: LiveRow, call: Call) -> None:
        abilities = self._abilities.get(call.account, frozenset())
        row.show_call(call, abilities, rings_here=self._rings_here(call))
        row.show_welcome(welcome_for(self._welcomes, call.called, call.queue))

    def _let_go(self, call: CallId, *, over: bool) -> None:
        """Take a row away, unless somebody is in the middle of a note about a call just over."""
        if over and self._rows[call].noting:
            self._rows[call].show_over()
        else:
            self._drop(call)

    def _drop_over(self) -> None:
        """Take the rows of calls that are over away, once nobody writes about them."""
        live = {call.id for call in self._calls}
        for gone in self._rows.keys() - live:
            if not self._rows[gone].noting:
                self._drop(gone)
        self._show_or_hide()

    def _drop(self, call: CallId) -> None:
        row = self._rows.pop(call)
        self.note_finished.emit(row.call.id)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _rings_here(self, call: Call) -> bool:
        own = self._own.get(call.account)
        return (
            call.state is CallState.RINGING
            and call.direction is not Direction.OUTBOUND
            and not call.dialled_here
            and (not own or own in call.ringing)
        )

    def _show_or_hide(self) -> None:
        self.setVisible(bool(self._rows) or not self._trouble.isHidden())
        if self._calls:
            self._second.start()
        else:
            self._second.stop()

    def _tick(self) -> None:
        now = self._moment()
        for row in self._rows.values():
            row.show_time(now)

    def _moment(self) -> datetime:
        return self._now + timedelta(seconds=time.monotonic() - self._told_at)


def _weight(call: Call) -> tuple[bool, float]:
    """What rings comes first, then what began last."""
    started = call.started_at.timestamp() if call.started_at else 0.0
    return call.state is CallState.RINGING, started
