"""Ring once where a call would ring; whether it was heard only a person knows."""

from PySide6.QtCore import QObject, QTimer

from santral_desktop.application.diagnose import Probe, Tell
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why
from santral_desktop.ui.microphone_trial import LISTENS
from santral_desktop.ui.ringer import Ringer

WAITS = LISTENS + 300  # milliseconds: the microphone must hear the room, not the ring
LONGEST = 6000  # milliseconds of a ring
_LOOKS_EVERY = 100  # milliseconds
RING = Subject(Topic.RING)


class RingTrial(QObject):
    """Rings by the ringer of the calls, which goes on ringing if a call comes meanwhile."""

    def __init__(self, ringer: Ringer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ringer = ringer
        self._tell: Tell | None = None
        self._sounded = False
        self._wait = QTimer(self, singleShot=True, interval=WAITS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST)
        self._look = QTimer(self, interval=_LOOKS_EVERY)
        self._wait.timeout.connect(self._ring)
        self._longest.timeout.connect(self._finish)
        self._look.timeout.connect(self._on_look)

    def probe(self) -> Probe:
        """Return what the diagnosis runs."""
        return Probe((RING,), self._begin, self.give_up)

    def give_up(self) -> None:
        """Ring no longer, unless a call does."""
        rang = self._look.isActive()
        self._tell = None
        for timer in (self._wait, self._longest, self._look):
            timer.stop()
        if rang and not self._ringer.ringing:
            self._ringer.stop()

    def _begin(self, tell: Tell) -> None:
        self.give_up()
        name, as_chosen = self._ringer.place()
        if not name:
            tell(Finding(RING, State.BAD, Why.NO_DEVICE))
        elif not self._ringer.volume:
            tell(Finding(RING, State.WARN, Why.MUTED, name))
        elif not as_chosen:
            tell(Finding(RING, State.WARN, Why.OTHER_DEVICE, name))
        else:
            self._tell = tell
            self._wait.start()

    def _ring(self) -> None:
        self._sounded = False
        self._ringer.ring_once()
        self._longest.start()
        self._look.start()

    def _on_look(self) -> None:
        if self._ringer.sounding:
            self._sounded = True
        elif self._sounded:
            self._finish()

    def _finish(self) -> None:
        tell, (name, _) = self._tell, self._ringer.place()
        in_call, sounded = self._ringer.ringing, self._sounded
        self.give_up()
        if tell is None:
            return
        if in_call:
            tell(Finding(RING, State.UNKNOWN, Why.IN_A_CALL, name))
        elif sounded:
            tell(Finding(RING, State.WAITING, Why.ASKED, name))
        else:
            tell(Finding(RING, State.BAD, Why.NO_DEVICE, name))
