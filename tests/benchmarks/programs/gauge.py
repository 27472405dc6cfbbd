"""The largest gap of an event loop: the longest time in which a window could not have painted."""

import time

from PySide6.QtCore import QObject, Qt, QTimer

from tests.benchmarks.programs.moments import tell

FIRST, LAST = "the-first", "the-last"  # calls between which it is measured
EVERY = 5  # milliseconds between two looks; a gap is what comes on top


class Gauge(QObject):
    """Looks at the clock all the time; made on the thread whose loop is meant."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last = time.monotonic()
        self._largest = 0.0
        self._timer = QTimer(self, interval=EVERY, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin, or begin anew."""
        self._last, self._largest = time.monotonic(), 0.0
        self._timer.start()

    def stop(self) -> float:
        """End, and return the largest gap in milliseconds."""
        self._look()
        self._timer.stop()
        return self._largest

    def _look(self) -> None:
        now = time.monotonic()
        self._largest = max(self._largest, (now - self._last) * 1000 - EVERY)
        self._last = now


class Watch:
    """Tells `gap`, measured between two calls."""

    def __init__(self) -> None:
        self._gauge = Gauge()

    def hear(self, call: str) -> None:
        """Begin with the first call, tell with the last."""
        if call == FIRST:
            self._gauge.start()
        elif call == LAST:
            tell("gap", f"{self._gauge.stop():.1f}")
