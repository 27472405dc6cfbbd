"""Host the web phone: one view, one locked page, everything told as one status."""

import secrets
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from santral_desktop.application.ports.webphone import (
    Act,
    MicrophoneState,
    PhoneState,
    PhoneStatus,
)
from santral_desktop.domain.accounts import SecretAddress
from santral_desktop.webphone.buttons import Buttons
from santral_desktop.webphone.facts import MicrophoneAsked, PageFact, Registration, read_fact
from santral_desktop.webphone.navigation import LockedPage
from santral_desktop.webphone.origins import origin_of, shown_origin
from santral_desktop.webphone.permissions import Permissions
from santral_desktop.webphone.profile import make_profile


class WebphoneHost(QObject):
    """Implements the port `WebphonePage`; `widget` goes into the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widget = QWidget(parent)
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        self.heard: Callable[[PageFact], None] = lambda _: None
        self.link_followed: Callable[[QUrl], None] = lambda _: None
        self.number_followed: Callable[[str], None] = lambda _: None
        self.page: LockedPage | None = None
        self.permissions: Permissions | None = None
        self._profile: QWebEngineProfile | None = None
        self._view: QWebEngineView | None = None
        self._buttons = Buttons()
        self._home = QUrl()
        self._status = PhoneStatus(PhoneState.NONE)
        self._hearers: list[Callable[[PhoneStatus], None]] = []

    def on_status(self, hear: Callable[[PhoneStatus], None]) -> None:
        self._hearers.append(hear)

    def load(self, address: SecretAddress) -> None:
        url = QUrl(address.url)
        if self.page is None or origin_of(url) != origin_of(self._home):
            self._take_down()
            self._build(url)
        assert self.page is not None  # noqa: S101  (just built)
        self._tell(PhoneStatus(PhoneState.LOADING, MicrophoneState.UNASKED, shown_origin(url)))
        self.page.load(url)

    def act(self, act: Act, then: Callable[[bool], None]) -> None:
        if self.page is None or self._status.state is PhoneState.CRASHED:
            then(False)
        else:
            self._buttons.press(self.page, act, then)

    def close(self, then: Callable[[], None]) -> None:
        """Take the page down before its profile: the other order aborts the program."""
        page, self._hearers = self.page, []
        if page is None:
            then()
            return
        page.destroyed.connect(then)
        self._take_down()

    def _build(self, home: QUrl) -> None:
        self._home = home.adjusted(
            QUrl.UrlFormattingOption.RemovePath
            | QUrl.UrlFormattingOption.RemoveQuery
            | QUrl.UrlFormattingOption.RemoveFragment
        )
        mark = secrets.token_hex(16)
        self._profile = make_profile(self._home, mark, self)
        self.page = page = LockedPage(self._profile, self._home, mark, self)
        page.told = self._on_told
        page.link_followed = self.link_followed
        page.number_followed = self.number_followed
        self.permissions = Permissions(page, self._home)
        self.permissions.grant_before_load(self._profile)
        page.loadFinished.connect(self._on_loaded)
        page.renderProcessTerminated.connect(self._on_death)
        self._view = QWebEngineView(self.widget)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._view.setPage(page)
        layout = self.widget.layout()
        assert layout is not None  # noqa: S101  (made with the widget)
        layout.addWidget(self._view)

    def _take_down(self) -> None:
        view, page, profile = self._view, self.page, self._profile
        self._view = self.page = self._profile = self.permissions = None
        if view is None or page is None or profile is None:
            return
        page.destroyed.connect(profile.deleteLater)
        view.deleteLater()
        page.deleteLater()

    def _on_loaded(self, well: bool) -> None:
        if self._status.state is PhoneState.LOADING:
            state = PhoneState.READY if well else PhoneState.FAILED
            self._tell(replace(self._status, state=state))

    def _on_death(self, why: QWebEnginePage.RenderProcessTerminationStatus, _code: int) -> None:
        if why != QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            self._tell(replace(self._status, state=PhoneState.CRASHED))

    def _on_told(self, text: str) -> None:
        fact = read_fact(text)
        match fact:
            case None:
                return
            case Registration(registered=registered):
                state = PhoneState.REGISTERED if registered else PhoneState.READY
                self._tell(replace(self._status, state=state))
            case MicrophoneAsked(granted=granted, origin=origin):
                if origin_of(QUrl(origin)) == origin_of(self._home):
                    answer = MicrophoneState.GRANTED if granted else MicrophoneState.REFUSED
                    self._tell(replace(self._status, microphone=answer))
            case _:
                pass
        self.heard(fact)

    def _tell(self, status: PhoneStatus) -> None:
        if status != self._status:
            self._status = status
            for hear in tuple(self._hearers):
                hear(status)
