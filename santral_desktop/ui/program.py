"""The Qt application: made without arguments from outside, dressed, translated, endable."""

import logging
import signal
import sys

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSocketNotifier,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from santral_desktop.ui.language import speak
from santral_desktop.ui.theme import program_icon, wear, wear_colours

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_qt = logging.getLogger("qt")


def new_application(language: str, theme: str) -> QApplication:
    """Return the application, dressed."""
    app = plain_application(theme)
    dress(app, language, theme)
    return app


def plain_application(theme: str) -> QApplication:
    """Return the application in its colours; no word of our command line reaches Qt or Chromium."""
    app = QApplication([sys.argv[0]])
    app.setApplicationName("santral-desktop")
    app.setApplicationDisplayName("Santral Desktop")
    app.setDesktopFileName("santral-desktop")
    app.setQuitOnLastWindowClosed(False)
    wear_colours(app, theme)
    return app


def dress(app: QApplication, language: str, theme: str) -> None:
    """Give the application what an empty window can do without: icon, language, style sheet."""
    app.setWindowIcon(program_icon())
    speak(app, language)
    wear(app, theme)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: wear(app, theme_of(app)))
    app.setProperty("theme", theme)


def theme_of(app: QApplication) -> str:
    """Return the theme that a person chose: system, light or dark."""
    return str(app.property("theme") or "system")


def wear_theme(app: QApplication, theme: str) -> None:
    """Change the theme at once."""
    app.setProperty("theme", theme)
    wear(app, theme)


def log_qt() -> None:
    """Have Qt's own messages go into the log, where they are redacted like all others."""

    def hear(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        _qt.log(_LEVELS.get(kind, logging.WARNING), "%s", text)

    qInstallMessageHandler(hear)


class Signals(QObject):
    """Hears SIGINT and SIGTERM without waking up to look for them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        import socket  # noqa: PLC0415  (no window needs it)

        self._inside, self._outside = socket.socketpair()
        for end in (self._inside, self._outside):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._inside.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        signal.set_wakeup_fd(self._outside.fileno(), warn_on_full_buffer=False)

    def close(self) -> None:
        """Hear nothing more."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._inside.close()
        self._outside.close()

    def _on_woken(self) -> None:
        """Let Python run its handlers: coming back from Qt is enough."""
        self._inside.recv(64)
