"""A page that stays where it was put."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
)

from santral_desktop.webphone.origins import origin_of

LONGEST_LINE = 4000  # characters of a console line that is looked at
MOST_LINES = 200  # of ours, a second
_CALLS = frozenset({"tel", "callto", "sip", "sips"})
_Attribute = QWebEngineSettings.WebAttribute
_SETTINGS = {
    _Attribute.PlaybackRequiresUserGesture: False,  # the ring; False must be set to be so
    _Attribute.LocalContentCanAccessFileUrls: False,
    _Attribute.LocalContentCanAccessRemoteUrls: False,
    _Attribute.NavigateOnDropEnabled: False,
    _Attribute.PdfViewerEnabled: False,
    _Attribute.PluginsEnabled: False,
    _Attribute.JavascriptCanOpenWindows: False,
    _Attribute.JavascriptCanAccessClipboard: False,
    _Attribute.FullScreenSupportEnabled: False,
    _Attribute.ScreenCaptureEnabled: False,
    _Attribute.HyperlinkAuditingEnabled: False,
    _Attribute.FocusOnNavigationEnabled: False,
}


class LockedPage(QWebEnginePage):
    """Shows one origin; hands links to people, swallows dialogs, and hears our script."""

    link_opened = Signal(QUrl)  # a person asked for a window of its own
    number_clicked = Signal(str)  # a tel: or sip: link, as the page wrote it

    def __init__(
        self, profile: QWebEngineProfile, home: QUrl, mark: str, parent: QObject | None = None
    ) -> None:
        super().__init__(profile, parent)
        self._home = home
        self._mark = mark
        self._last_dialog = float("-inf")
        self._second, self._lines = 0, 0
        self.told: Callable[[str], None] = lambda _: None
        for attribute, on in _SETTINGS.items():
            self.settings().setAttribute(attribute, on)
        # Disallowed outright, clicks on numbers would not be heard; all are refused when they are.
        self.settings().setUnknownUrlSchemePolicy(
            QWebEngineSettings.UnknownUrlSchemePolicy.AllowUnknownUrlSchemesFromUserInteraction
        )
        self.newWindowRequested.connect(self._on_window)
        self.certificateError.connect(self._on_certificate)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main: bool
    ) -> bool:
        url = QUrl(url)
        if url.scheme() in _CALLS:
            if kind == QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
                self.number_clicked.emit(url.toString())
            return False
        if not is_main:
            return url.scheme() in {"https", "about", "blob", "data"} or self._is_home(url)
        return url.toString() == "about:blank" or self._is_home(url)

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, text: str, line: int, source: str
    ) -> None:
        if text.startswith(self._mark) and len(text) <= LONGEST_LINE and self._within_rate():
            self.told(text[len(self._mark) :])

    def javaScriptAlert(self, origin: QUrl | str, text: str) -> None:
        """Let the page go on: a dialog would stand in front of a ringing call."""

    def javaScriptConfirm(self, origin: QUrl | str, text: str) -> bool:
        return self._may_confirm()

    def javaScriptPrompt(self, origin: QUrl | str, text: str, default: str) -> tuple[bool, str]:
        return False, ""

    def chooseFiles(
        self, mode: QWebEnginePage.FileSelectionMode, old: Sequence[str], kinds: Sequence[str]
    ) -> list[str]:
        return []

    def _may_confirm(self) -> bool:
        """Say yes once in five seconds, so that a loop of questions ends."""
        now = time.monotonic()
        fresh = now - self._last_dialog > 5
        self._last_dialog = now
        return fresh

    def _within_rate(self) -> bool:
        second = int(time.monotonic())
        if second != self._second:
            self._second, self._lines = second, 0
        self._lines += 1
        return self._lines <= MOST_LINES

    def _is_home(self, url: QUrl) -> bool:
        return origin_of(url) == origin_of(self._home)

    def _on_window(self, request: QWebEngineNewWindowRequest) -> None:
        url = request.requestedUrl()
        if request.isUserInitiated() and url.scheme() == "https":
            self.link_opened.emit(url)

    def _on_certificate(self, error: QWebEngineCertificateError) -> None:
        error.rejectCertificate()
