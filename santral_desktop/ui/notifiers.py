"""How the window tells of calls: popups, a ring and the tray."""

from PySide6.QtCore import QObject, QTimer

from santral_desktop.domain.alerting import Alert
from santral_desktop.domain.calls import CallId, WhyGone
from santral_desktop.ui.popups import Popups
from santral_desktop.ui.ringer import Ringer
from santral_desktop.ui.tray import Tray

_RING_AFTER = 60  # milliseconds: loading the sound must not delay the popup's first paint


class WindowNotifier(QObject):
    """Implements the port `Notifier`; rings while an announced call is not silenced."""

    def __init__(
        self, popups: Popups, ringer: Ringer, tray: Tray, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._popups = popups
        self._ringer = ringer
        self._tray = tray
        self._loud: dict[CallId, bool] = {}  # announced calls, and whether they ring
        self._soon = QTimer(self, singleShot=True, interval=_RING_AFTER)
        self._soon.timeout.connect(self._ring_or_not)
        for handled in (popups.answered, popups.refused, popups.silenced, popups.closed):
            handled.connect(self.silence)

    def announce(self, alert: Alert) -> None:
        self._popups.announce(alert)
        if self._loud.setdefault(alert.call_id, True):
            self._soon.start()

    def withdraw(self, call: CallId, why: WhyGone, answered_by: str = "") -> None:
        self._popups.withdraw(call, why, answered_by)
        self._loud.pop(call, None)
        self._ring_or_not()

    def count_missed(self, missed: int) -> None:
        self._tray.count_missed(missed)

    def silence(self, call: str) -> None:
        """Ring no more for this call; the next one rings again."""
        if call in self._loud:
            self._loud[CallId(call)] = False
            self._ring_or_not()

    def hush(self) -> None:
        """Take everything back, as when somebody wants not to be disturbed."""
        self._loud.clear()
        self._popups.close_all()
        self._ring_or_not()

    def _ring_or_not(self) -> None:
        if any(self._loud.values()):
            if not self._soon.isActive():
                self._ringer.start()
        else:
            self._soon.stop()
            self._ringer.stop()
