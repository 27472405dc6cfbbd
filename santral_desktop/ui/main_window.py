"""The one window: phone on the left; dialling, calls and lights on the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from santral_desktop.ui.theme import EDGE, GAP

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QStackedWidget

USUAL_SIZE = (1180, 780)
LEAST_SIZE = (760, 560)


class MainWindow(QMainWindow):
    """Arranges its parts; says when it was first painted and when it is to close.

    Before it is furnished it is empty, and needs nothing that takes time to load.
    """

    painted = Signal()  # once empty and once furnished: whatever is slow begins now
    left = Signal()  # the person closed it; the owner decides what that means
    answer_asked = Signal()
    hang_up_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Santral Desktop")
        self.resize(*USUAL_SIZE)
        self.setMinimumSize(*LEAST_SIZE)
        self._pages: QStackedWidget | None = None
        self._dial: QWidget | None = None
        self._sign_in: QWidget | None = None
        self._was_painted = False
        self._may_close = False

    def furnish(
        self, *, phone: QWidget, column: Sequence[QWidget], lights: QWidget, sign_in: QWidget
    ) -> None:
        """Take the parts in, once; the column begins with the dial field and ends with the list."""
        from PySide6.QtWidgets import QStackedWidget  # noqa: PLC0415  (not for an empty window)

        self._dial, self._sign_in = column[0], sign_in
        self._pages = pages = QStackedWidget()
        pages.addWidget(_beside(phone, _upright(column, GAP, fills=column[-1])))
        pages.addWidget(sign_in)
        frame = _upright((pages, lights), GAP // 2, fills=pages)
        frame.setContentsMargins(EDGE, EDGE, EDGE, GAP // 2)
        self._was_painted = False
        self.setCentralWidget(frame)
        self._add_shortcuts()

    def show_work(self) -> None:
        """Show phone and calls."""
        if self._pages is not None and self._dial is not None:
            self._pages.setCurrentIndex(0)
            self._dial.setFocus()

    def show_sign_in(self) -> None:
        """Show the sign-in instead."""
        if self._pages is not None and self._sign_in is not None:
            self._pages.setCurrentWidget(self._sign_in)
            self._sign_in.setFocus()

    @property
    def signing_in(self) -> bool:
        """Whether the sign-in is shown."""
        return self._pages is not None and self._pages.currentWidget() is self._sign_in

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

    def closeEvent(self, event: "QCloseEvent") -> None:
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
        from PySide6.QtGui import QKeySequence, QShortcut  # noqa: PLC0415  (as above)

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
    from PySide6.QtWidgets import QHBoxLayout  # noqa: PLC0415  (as above)

    both = QWidget()
    layout = QHBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(EDGE)
    layout.addWidget(left)
    layout.addWidget(right, 1)
    return both


def _upright(parts: Sequence[QWidget], gap: int, fills: QWidget) -> QWidget:
    from PySide6.QtWidgets import QVBoxLayout  # noqa: PLC0415  (as above)

    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        layout.addWidget(part, part is fills)
    return whole
