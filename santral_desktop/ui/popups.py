"""The corner of the screen where ringing calls are announced."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication

from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.calls import CallId, WhyGone
from santral_desktop.ui.incoming_popup import WIDTH, IncomingPopup
from santral_desktop.ui.theme import EDGE, GAP
from santral_desktop.ui.wording import gone_sentence

PLACES = 3  # popups one above the other; more calls are counted
REFILL_AFTER = 500  # milliseconds: the second click of a double click must not hit the next call
_TOLD = frozenset({WhyGone.MISSED, WhyGone.ANSWERED_ELSEWHERE})


class Popups(QObject):
    """Shows a popup for each ringing call; a popup never moves while it is shown."""

    answered = Signal(str)
    refused = Signal(str)
    silenced = Signal(str)
    closed = Signal(str)
    painted = Signal(str)

    def __init__(
        self,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._private = False
        self._places: list[IncomingPopup] = []  # from the bottom up
        self._more: IncomingPopup | None = None
        self._waiting: dict[CallId, Alert] = {}
        self._closed: set[CallId] = set()
        self._corner = QPoint()
        self._second = QTimer(self, interval=1000)
        self._refill = QTimer(self, singleShot=True, interval=REFILL_AFTER)
        self._second.timeout.connect(self._tick)
        self._refill.timeout.connect(self._let_in)

    def prepare(self) -> None:
        """Make the popups ahead of time, so that a call is announced within a blink."""
        if self._more is not None:
            return
        self._more = IncomingPopup()
        self._places = [IncomingPopup() for _ in range(PLACES)]
        for popup in self._places:
            popup.answered.connect(self.answered)
            popup.refused.connect(self.refused)
            popup.silenced.connect(self.silenced)
            popup.painted.connect(self.painted)
            popup.closed.connect(self._close)
            popup.gone.connect(self._freed)

    def rehearse(self) -> None:
        """Lay out and paint the popups unseen: with the first call that would take its time."""
        self.prepare()
        for popup in self._places:
            popup.rehearse()

    def announce(self, alert: Alert) -> None:
        """Show the call, or bring what is shown up to date."""
        self.prepare()
        if alert.call_id in self._closed:
            return
        popup = self._of(alert.call_id) or self._free()
        if popup is None or alert.call_id in self._waiting:
            self._waiting[alert.call_id] = alert
            self._count()
        else:
            self._show(popup, alert)

    def withdraw(self, call: CallId, why: WhyGone, answered_by: str = "") -> None:
        """Take the call away; say why where a person has to know."""
        self._closed.discard(call)
        if self._waiting.pop(call, None) is not None:
            self._count()
            return
        popup = self._of(call)
        if popup is None or not popup.ringing:
            return
        if why in _TOLD:
            popup.show_gone(gone_sentence(why, answered_by))
            self._put(popup)
            self._freed()
        else:
            popup.vanish()

    def close_all(self) -> None:
        """Show nothing more of any call."""
        self._waiting.clear()
        self._closed.clear()
        for popup in self._places:
            popup.vanish()
        self._count()

    def show_private(self, on: bool) -> None:
        """Mask names and numbers, or show them again."""
        self._private = on
        for popup in self._places:
            if popup.alert is not None and popup.ringing:
                popup.show_alert(popup.alert, self._now(), private=on)
            elif popup.quiet:
                popup.vanish()

    def show_greetings(self, *, on: bool) -> None:
        """Keep room for greetings in every popup, or none."""
        self.prepare()
        for popup in self._places:
            popup.show_greetings(on=on)

    def _of(self, call: str) -> IncomingPopup | None:
        return next((popup for popup in self._places if popup.call == call), None)

    def _free(self) -> IncomingPopup | None:
        """Return the lowest place without a call, else one that only remembers a call."""
        for wanted in (lambda p: p.alert is None, lambda p: p.quiet):
            for popup in self._places:
                if wanted(popup):
                    return popup
        return None

    def _show(self, popup: IncomingPopup, alert: Alert) -> None:
        if not any(other.alert for other in self._places):
            self._corner = _corner()
        popup.show_alert(alert, self._now(), private=self._private)
        self._put(popup)
        popup.show()
        popup.raise_()
        self._second.start()

    def _put(self, popup: IncomingPopup) -> None:
        place = PLACES if popup is self._more else self._places.index(popup)
        bottom = self._corner.y() - place * (self._places[0].full_size.height() + GAP)
        popup.move(self._corner.x() - WIDTH, bottom - popup.height())

    def _count(self) -> None:
        """Say how many calls ring that have no place."""
        if self._more is None:
            return
        if not self._waiting:
            self._more.vanish()
            return
        self._more.show_line(self.tr("+{} çağrı daha").format(len(self._waiting)))
        self._put(self._more)
        self._more.show()

    def _freed(self) -> None:
        if self._waiting:
            self._refill.start()

    def _let_in(self) -> None:
        while self._waiting and (popup := self._free()) is not None:
            self._show(popup, self._waiting.pop(next(iter(self._waiting))))
        self._count()

    def _close(self, call: str) -> None:
        self._closed.add(CallId(call))
        self.closed.emit(call)

    def _tick(self) -> None:
        ringing = [popup for popup in self._places if popup.ringing]
        for popup in ringing:
            popup.show_waiting(self._now())
        if not ringing:
            self._second.stop()


def _corner() -> QPoint:
    """Return the lower right of the screen with the pointer, where panels and docks end."""
    screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    return QPoint(room.right() + 1 - EDGE, room.bottom() + 1 - EDGE)
