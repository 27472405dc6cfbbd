"""Ask the engine of the running program how well its pages are shut in."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile

from santral_desktop.application.diagnose import Probe, Tell
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why, judge_sandbox
from santral_desktop.webphone.sandbox import PAGE, read_sandbox

SANDBOX = Subject(Topic.SANDBOX)


class SandboxTrial(QObject):
    """Opens the engine's own page on it, in a profile that comes and goes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell: Tell | None = None
        self._page: QWebEnginePage | None = None

    def probe(self) -> Probe:
        """Return what the diagnosis runs."""
        return Probe((SANDBOX,), self._begin, self.give_up)

    def give_up(self) -> None:
        """Ask no longer; the page goes before its profile."""
        self._tell = None
        page, self._page = self._page, None
        if page is not None:
            page.destroyed.connect(page.profile().deleteLater)
            page.deleteLater()

    def _begin(self, tell: Tell) -> None:
        self.give_up()
        self._tell = tell
        self._page = page = QWebEnginePage(QWebEngineProfile(self), self)
        page.loadFinished.connect(lambda _: page.toPlainText(self._on_text))
        page.load(QUrl(PAGE))

    def _on_text(self, text: str) -> None:
        tell = self._tell
        self.give_up()
        if tell is None:
            return
        found = read_sandbox(text)
        if found is None:
            tell(Finding(SANDBOX, State.OFF, Why.NO_WORD))
        else:
            tell(judge_sandbox(found.words, adequate=found.adequate))
