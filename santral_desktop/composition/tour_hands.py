"""A person's hands and eyes for the tour: typed keys, clicked buttons, looks that wait."""

import json
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from santral_desktop.webphone.host import WebphoneHost

LOOK_EVERY = 20  # milliseconds


class InVainError(Exception):
    """What was waited for did not come."""


def until(condition: Callable[[], object], seconds: float, what: str) -> float:
    """Let the program run until the condition holds and return how long that took."""
    began = time.monotonic()
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(LOOK_EVERY)
    timer.timeout.connect(lambda: _look(condition, began + seconds, loop))
    if not condition():
        timer.start()
        loop.exec()
        timer.stop()
        if not condition():
            raise InVainError(what)
    return time.monotonic() - began


def button(root: QWidget, words: str) -> QAbstractButton:
    """Return the visible button with these words on it, or as its accessible name."""
    for found in root.findChildren(QAbstractButton):
        texts = {found.text().replace("&", ""), found.accessibleName()}
        if words in texts and found.isVisible() and found.isEnabled():
            return found
    raise InVainError(words)


def click(widget: QWidget) -> None:
    """Click in the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())


def type_into(widget: QWidget, text: str) -> None:
    """Click into a field and type, letter by letter."""
    click(widget)
    QTest.keyClicks(widget, text)


def enter(widget: QWidget) -> None:
    """Press Enter."""
    QTest.keyClick(widget, Qt.Key.Key_Return)


class PageEyes:
    """Looks at the page."""

    def __init__(self, host: WebphoneHost) -> None:
        self._host = host

    def data(self) -> dict[str, str]:
        """Return what the page says of itself."""
        value = self._ask("JSON.stringify(document.body.dataset)")
        return dict(json.loads(value)) if isinstance(value, str) else {}

    def wait_for_picture(self) -> None:
        """Wait until a new page was drawn in its place: it registers sooner than it is seen."""
        drawn = "innerWidth > 200 && performance.getEntriesByType('paint').length > 0"
        until(lambda: self._ask(drawn), 10, "sayfanın görüntüsü")

    def _ask(self, script: str) -> Any:
        if self._host.page is None:
            raise InVainError("page")
        answers: list[Any] = []
        self._host.page.runJavaScript(script, answers.append)
        until(lambda: answers, 10, "page")
        return answers[0]


def screenshot(window: QWidget, path: str) -> None:
    """Keep a picture of the screen; where nobody may take one, of the window.

    Qt makes the window anew when the first web page comes into it: for a moment it is not there.
    """
    QApplication.processEvents()
    with suppress(InVainError):
        until(lambda: _is_on_screen(window), 5, "window")
    screen = window.screen().grabWindow(0)
    picture = window.grab() if screen.isNull() else screen
    picture.save(path)


def _is_on_screen(window: QWidget) -> bool:
    return window.isVisible() and window.windowHandle().isExposed()


def _look(condition: Callable[[], object], end: float, loop: QEventLoop) -> None:
    if condition() or time.monotonic() > end:
        loop.quit()
