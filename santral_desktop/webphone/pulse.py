"""Notice that a page hangs: a busy renderer draws nothing, hears no button and says nothing."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript

EVERY = 10.0  # seconds between two questions
_MISSED = 2  # questions' time without an answer after which a page hangs

_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value  # the page cannot answer itself


class Pulse(QObject):
    """Asks one page for a trivial answer; counts ticks, so that a machine's sleep is no silence."""

    hung = Signal()
    answered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.every = EVERY  # heeded from the next page on
        self._page: QWebEnginePage | None = None
        self._waiting = False
        self._missed = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)

    def watch(self, page: QWebEnginePage) -> None:
        """Ask this page from now on; nothing changes where it is asked already."""
        if page is not self._page:
            self.stop()
            self._page = page
            self._timer.start(round(self.every * 1000))

    def stop(self) -> None:
        self._page = None
        self._waiting = False
        self._missed = 0
        self._timer.stop()

    def _on_tick(self) -> None:
        if self._page is None:
            return
        if not self._waiting:
            self._waiting = True
            page = self._page
            page.runJavaScript("1", _WORLD, lambda answer: self._on_answer(page, answer))
            return
        self._missed += 1
        if self._missed == _MISSED:
            self.hung.emit()

    def _on_answer(self, page: QWebEnginePage, answer: object) -> None:
        if page is self._page and answer:  # a page that is taken down answers with nothing
            self._waiting = False
            self._missed = 0
            self.answered.emit()
