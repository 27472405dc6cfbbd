"""The one window: phone on the left; dialling, calls and lights on the right."""

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from santral_desktop.ui.phone_slot import PhoneSlot
from santral_desktop.ui.theme import EDGE, GAP, program_icon

USUAL_SIZE = (1180, 780)
LEAST_SIZE = (760, 560)


class MainWindow(QMainWindow):
    """Arranges its parts; says when it was first painted and when it is to close.

    Before it is furnished it shows its frame, which costs little.
    """

    painted = Signal()  # once as a frame and once furnished: whatever is slow begins now
    left = Signal()  # the person closed it; the owner decides what that means
    answer_asked = Signal()
    hang_up_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Santral Desktop")
        self.setWindowIcon(program_icon())
        self.resize(*USUAL_SIZE)
        self.setMinimumSize(*LEAST_SIZE)
        self.phone = PhoneSlot()
        self._pages = QStackedWidget()
        column, frame = QWidget(), QWidget()
        self._column, self._frame = _upright(column, GAP), _upright(frame, GAP // 2)
        self._work = _beside(self.phone, column)
        self._dial: QWidget | None = None
        self._sign_in: QWidget | None = None
        self._was_painted = False
        self._may_close = False
        self._pages.addWidget(self._work)
        self._frame.setContentsMargins(EDGE, EDGE, EDGE, GAP // 2)
        self._frame.addWidget(self._pages, 1)
        self.setCentralWidget(frame)
        self._add_shortcuts()

    def furnish(
        self, *, dial: QWidget, card: QWidget, calls: QWidget, lights: QWidget, sign_in: QWidget
    ) -> None:
        """Take the parts in, once."""
        self._dial, self._sign_in = dial, sign_in
        self._column.addWidget(dial)
        self._column.addWidget(card)
        self._column.addWidget(calls, 1)
        self._frame.addWidget(lights)
        self._pages.addWidget(sign_in)
        self._was_painted = False
        self.update()

    def show_work(self) -> None:
        """Show phone and calls."""
        self._pages.setCurrentWidget(self._work)
        if self._dial is not None:
            self._dial.setFocus()

    def show_sign_in(self) -> None:
        """Show the sign-in instead."""
        if self._sign_in is not None:
            self._pages.setCurrentWidget(self._sign_in)
            self._sign_in.setFocus()

    def come_up(self) -> None:
        """Come to the front with the keyboard: a person asked for it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def restore(self, geometry: str) -> None:
        """Take the place and size of last time; anything unreadable changes nothing."""
        self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))

    def place(self) -> str:
        """Return place and size as `restore` takes them."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def leave(self) -> None:
        """Close for good."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        known = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
        return known

    def _add_shortcuts(self) -> None:
        for keys, ask in {
            "Ctrl+K": self._on_find,
            "F8": self.answer_asked.emit,
            "Shift+F8": self.hang_up_asked.emit,
        }.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(ask)

    def _on_find(self) -> None:
        if self._dial is not None:
            self._dial.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _beside(left: QWidget, right: QWidget) -> QWidget:
    both = QWidget()
    layout = QHBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(EDGE)
    layout.addWidget(left)
    layout.addWidget(right, 1)
    return both


def _upright(whole: QWidget, gap: int) -> QVBoxLayout:
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    return layout
