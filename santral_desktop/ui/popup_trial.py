"""Show a popup on each screen, as a call would; whether it was seen only a person knows."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent, QScreen

from santral_desktop.application.diagnose import Probe, Tell
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why
from santral_desktop.ui.incoming_popup import WIDTH, IncomingPopup
from santral_desktop.ui.theme import EDGE

PAINTED_WITHIN = 3000  # milliseconds
STAYS = 12_000  # milliseconds
POPUP = Subject(Topic.POPUP)


class PopupTrial(QObject):
    """Shows one window of the popups' kind on each screen for a while."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.popups: list[_TrialPopup] = []
        self._tell: Tell | None = None
        self._painted: set[int] = set()
        self._patience = QTimer(self, singleShot=True, interval=PAINTED_WITHIN)
        self._stay = QTimer(self, singleShot=True, interval=STAYS)
        self._patience.timeout.connect(self._on_late)
        self._stay.timeout.connect(self._hide)

    def probe(self) -> Probe:
        """Return what the diagnosis runs."""
        return Probe((POPUP,), self._begin, self.give_up)

    def give_up(self) -> None:
        """Show nothing any longer."""
        self._tell = None
        self._patience.stop()
        self._hide()

    def _begin(self, tell: Tell) -> None:
        self.give_up()
        self._tell, self._painted = tell, set()
        for number, screen in enumerate(QGuiApplication.screens()):
            popup = _TrialPopup(number)
            popup.seen.connect(self._on_painted)
            self.popups.append(popup)
            popup.show_line(self.tr("Deneme: çağrılar bu ekranda burada bildirilir."))
            _put(popup, screen)
            popup.show()
            popup.raise_()
        self._patience.start()
        self._stay.start()

    def _on_painted(self, number: int) -> None:
        self._painted.add(number)
        if len(self._painted) == len(self.popups):
            self._patience.stop()
            self._say(State.WAITING, Why.ASKED)

    def _on_late(self) -> None:
        self._say(State.BAD, Why.NOT_PAINTED)

    def _say(self, state: State, why: Why) -> None:
        tell, self._tell = self._tell, None
        if tell is not None:
            tell(Finding(POPUP, state, why, measure=len(self._painted)))

    def _hide(self) -> None:
        self._stay.stop()
        popups, self.popups = self.popups, []
        for popup in popups:
            popup.hide()
            popup.deleteLater()


class _TrialPopup(IncomingPopup):
    seen = Signal(int)  # its number

    def __init__(self, number: int) -> None:
        super().__init__()
        self._nth = number

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.seen.emit(self._nth)


def _put(popup: IncomingPopup, screen: QScreen) -> None:
    """Put it into the lower right of a screen, where calls are announced."""
    room = screen.availableGeometry()
    popup.move(room.right() + 1 - EDGE - WIDTH, room.bottom() + 1 - EDGE - popup.height())
