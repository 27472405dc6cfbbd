"""The least that shows a window of our size; tells `painted`."""

import sys

from PySide6.QtCore import QEvent, QMetaObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.programs.moments import leave_with_parent, tell

SIZE = (1180, 780)


class Window(QWidget):
    """Says once that it was painted, as ours does."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.resize(*SIZE)
        self._was_painted = False

    def event(self, event: QEvent) -> bool:
        known = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
        return known


def quit_with_parent(app: QApplication) -> None:
    """Have the application quit with whoever started it; queued, as it is told in a thread."""
    queued = Qt.ConnectionType.QueuedConnection
    leave_with_parent(lambda: QMetaObject.invokeMethod(app, "quit", queued))


def main() -> int:
    app = QApplication(sys.argv[:1])
    window = Window()
    window.painted.connect(lambda: tell("painted"))
    window.painted.connect(lambda: quit_with_parent(app))
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
