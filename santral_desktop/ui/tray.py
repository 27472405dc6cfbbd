"""The icon in the system's tray, its menu, and what it says while the window is closed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from santral_desktop.domain.calls import Call
from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.text import inert, isolated
from santral_desktop.ui.formats import clock, who
from santral_desktop.ui.popup_words import masked
from santral_desktop.ui.theme import program_icon
from santral_desktop.ui.tray_pictures import TrayState, tray_icon

__all__ = ["Tray", "TrayState"]

RECENT = 5
_LOOK_EVERY = 5_000  # milliseconds between looks for a tray while there is none
_LONGEST_NAME = 40


class Tray(QObject):
    """Says what is wanted from its menu; shows the phone's state and the missed calls."""

    shown = Signal()
    dnd_switched = Signal(bool)
    clipboard_dialled = Signal()
    dialled = Signal(str)
    quit_wanted = Signal()

    def __init__(
        self,
        there: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._there = there
        self._icon: QSystemTrayIcon | None = None
        self._state = TrayState.NOT_CONNECTED
        self._missed = 0
        self._private = False
        self._calls: tuple[Call, ...] = ()
        self._said: set[str] = set()
        self.menu = QMenu()
        self._dnd = QAction(self.tr("&Rahatsız etme"), self.menu, checkable=True)
        self._before_recent = QAction(self.menu)
        self._recent: list[QAction] = []
        self._fill_menu()
        self._look = QTimer(self, interval=_LOOK_EVERY)
        self._look.timeout.connect(self._find_tray)
        self._find_tray()

    @property
    def available(self) -> bool:
        """Whether a person can see the icon: without it a closed window could not come back."""
        return self._icon is not None and self._there()

    @property
    def tooltip(self) -> str:
        """What the icon says to somebody who points at it."""
        said = f"Santral Desktop – {self._state_words()}"
        if not self._missed:
            return said
        return f"{said} · " + self.tr("{} cevapsız çağrı").format(self._missed)

    def show_state(self, state: TrayState) -> None:
        """Show what the phone does."""
        if state is not self._state:
            self._state = state
            self._draw()

    def fix_dnd(self) -> None:
        """Let nobody switch it here: policy has done so."""
        self._dnd.setEnabled(False)

    def show_dnd(self, on: bool) -> None:
        """Show whether calls are kept away."""
        self._dnd.setChecked(on)

    def count_missed(self, missed: int) -> None:
        """Show how many missed calls nobody has looked at."""
        if missed != self._missed:
            self._missed = missed
            self._draw()

    def show_private(self, on: bool) -> None:
        """Mask names and numbers, or show them again; the tooltip and balloons never have any."""
        if on is not self._private:
            self._private = on
            self.show_recent(self._calls)

    def show_recent(self, calls: tuple[Call, ...]) -> None:
        """Offer the numbers of the last calls."""
        self._calls = calls
        for action in self._recent:
            self.menu.removeAction(action)
            action.deleteLater()
        self._recent = [self._recent_action(call) for call in calls if call.number][:RECENT]
        self.menu.insertActions(self._before_recent, self._recent)

    def say_once(self, title: str, text: str) -> None:
        """Show a balloon, once for each text; words of ours alone, as some trays read markup."""
        if self._icon is not None and text not in self._said:
            self._said.add(text)
            self._icon.showMessage(title, text, program_icon())

    def hide(self) -> None:
        """Take the icon away and look for no tray any more."""
        self._look.stop()
        if self._icon is not None:
            self._icon.hide()

    def _find_tray(self) -> None:
        """Make an icon when there is a tray.

        One made before never shows up in a tray that starts later, so it is made anew then.
        """
        if not self._there():
            self._look.start()
            return
        self._look.stop()
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        self._draw()
        self._icon.show()

    def _draw(self) -> None:
        if self._icon is not None:
            self._icon.setIcon(tray_icon(self._state, self._missed))
            self._icon.setToolTip(self.tooltip)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.shown.emit()

    def _fill_menu(self) -> None:
        menu = self.menu
        menu.addAction(self.tr("&Göster"), self.shown.emit)
        menu.addSeparator()
        self._dnd.triggered.connect(self.dnd_switched)
        menu.addAction(self._dnd)
        menu.addAction(self.tr("&Panodaki numarayı ara"), self.clipboard_dialled.emit)
        menu.addSeparator()
        self._before_recent.setSeparator(True)
        menu.addAction(self._before_recent)
        menu.addAction(self.tr("&Çık"), self.quit_wanted.emit)

    def _recent_action(self, call: Call) -> QAction:
        name = "" if self._private else inert(call.name, _LONGEST_NAME)
        parts = [masked(call.number) if self._private else who(call.number, name)]
        if name:
            parts.append(shown_number(call.number))
        parts.append(clock(call.started_at))
        text = " · ".join(isolated(part) for part in parts)
        action = QAction(text.replace("&", "&&"), self.menu)
        action.triggered.connect(partial(self.dialled.emit, call.number))
        return action

    def _state_words(self) -> str:
        match self._state:
            case TrayState.READY:
                return self.tr("hazır")
            case TrayState.RINGING:
                return self.tr("çağrı geliyor")
            case TrayState.TALKING:
                return self.tr("görüşmede")
            case TrayState.DND:
                return self.tr("rahatsız etmeyin")
            case TrayState.NOT_CONNECTED:
                return self.tr("bağlı değil")
