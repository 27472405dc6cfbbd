"""Host the web phone: one view, one locked page, everything told as one status."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from santral_desktop.application.ports.webphone import Act, PhoneState, PhoneStatus
from santral_desktop.domain.accounts import SecretAddress
from santral_desktop.webphone.buttons import Buttons
from santral_desktop.webphone.facts import PageCall, PageFact, Registration, read_fact
from santral_desktop.webphone.navigation import LockedPage
from santral_desktop.webphone.origins import is_safe, shown_origin
from santral_desktop.webphone.permissions import Permissions
from santral_desktop.webphone.profile import PhoneProfile
from santral_desktop.webphone.pulse import Pulse
from santral_desktop.webphone.standing import after_fact, after_load, is_cut, when_loading

SILENCE = 33.0  # seconds without an answer after which a server gives none any more: RFC 3261, 17.1
LATE = 30  # seconds after its registration ran out that a phone counts as lost
_THERE = (PhoneState.READY, PhoneState.REGISTERED)


class WebphoneHost(QObject):
    """Implements the port `WebphonePage`; `widget` goes into the window.

    The first file of `described` that is there says how the page's buttons are found.
    """

    def __init__(self, parent: QWidget | None = None, described: Sequence[Path] = ()) -> None:
        super().__init__(parent)
        self.widget = QWidget(parent)
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        self.heard: Callable[[PageFact], None] = lambda _: None
        self.link_followed: Callable[[QUrl], None] = lambda _: None
        self.number_followed: Callable[[str], None] = lambda _: None
        self.late = LATE
        self.silence = SILENCE  # heeded from the next load on
        self.microphone = ""  # its name, empty: the system's default; heeded from the next load on
        self.page: LockedPage | None = None
        self.permissions: Permissions | None = None
        self._layout = layout
        self._profile: PhoneProfile | None = None
        self._view: QWebEngineView | None = None
        self._buttons = Buttons(described)
        self._status = PhoneStatus(PhoneState.NONE)
        self._awake = False
        self._calls: set[str] = set()  # that live on the page
        self._before = PhoneState.NONE  # the page hung
        self._hearers: list[Callable[[PhoneStatus], None]] = []
        self.pulse = Pulse(self)
        self.pulse.hung.connect(self._on_hung)
        self.pulse.answered.connect(self._on_answered)
        self._lapse = QTimer(self)
        self._lapse.setSingleShot(True)
        self._lapse.timeout.connect(self._on_lapse)

    @property
    def line(self) -> str:
        """The origin to which the page keeps a line, empty while it has opened none."""
        return self._profile.egress.line if self._profile else ""

    def on_status(self, hear: Callable[[PhoneStatus], None]) -> None:
        self._hearers.append(hear)

    def wake(self) -> None:
        """Have the engine start before there is an address; once it runs, nothing happens.

        That takes a sixth of a second. A constructor called from here would hold the interpreter
        all that time; a slot that Qt calls leaves it to the lane that asks for the address.
        """
        if not self._awake:
            self._awake = True
            waking = QWebEngineView(self.widget)
            QMetaObject.invokeMethod(waking, "stop", Qt.ConnectionType.QueuedConnection)
            waking.deleteLater()  # comes after

    def load(self, address: SecretAddress) -> None:
        """Load into a fresh page: after a crash an old one would no longer be observed.

        An address that would send its secret in the clear fails at once.
        """
        url = QUrl(address.url)
        self._lapse.stop()
        cut = is_cut(self._status, self._calls)
        self._take_down()
        self._awake = True
        self._status = PhoneStatus(PhoneState.NONE)  # each load is told, also one after another
        self._tell(replace(when_loading(url), cut=cut))
        if not is_safe(url):
            self._tell(after_load(self._status, well=False))
            return
        self.page = self._build(QUrl(shown_origin(url)))
        self.page.load(url)

    def unload(self) -> None:
        """Take the page down; another may be loaded later."""
        self._lapse.stop()
        self._take_down()
        self._tell(PhoneStatus(PhoneState.NONE))

    def act(self, act: Act, then: Callable[[bool], None]) -> None:
        if self.page is None:
            then(False)
        else:
            self._buttons.press(self.page, act, then)

    def close(self, then: Callable[[], None]) -> None:
        """Take the page down before its profile: the other order aborts the program."""
        self._hearers = []
        self._lapse.stop()
        if self._profile is None:
            then()
            return
        self._profile.destroyed.connect(lambda *_: then())
        self._take_down()

    def _build(self, home: QUrl) -> LockedPage:
        mark = secrets.token_hex(16)
        self._profile = PhoneProfile(home, mark, self, self.microphone, self.silence)
        page = LockedPage(self._profile, home, mark, self)
        page.told = self._on_told
        page.link_opened.connect(self._on_link)
        page.number_clicked.connect(self._on_number)
        self.permissions = Permissions(page, home)
        self.permissions.grant_before_load(self._profile)
        page.loadFinished.connect(self._on_loaded)
        page.renderProcessTerminated.connect(self._on_death)
        self._view = QWebEngineView(self.widget)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._view.setPage(page)
        self._layout.addWidget(self._view)
        return page

    def _take_down(self) -> None:
        view, page, profile = self._view, self.page, self._profile
        self._view = self.page = self._profile = self.permissions = None
        if view is None or page is None or profile is None:
            return
        self.pulse.stop()
        self._calls.clear()
        self._buttons.give_up()
        page.told = lambda _: None
        page.loadFinished.disconnect(self._on_loaded)
        page.renderProcessTerminated.disconnect(self._on_death)
        page.destroyed.connect(profile.deleteLater)
        view.hide()
        view.deleteLater()
        page.deleteLater()

    def _on_loaded(self, well: bool) -> None:
        self._tell(after_load(self._status, well=well))

    def _on_death(self, why: QWebEnginePage.RenderProcessTerminationStatus, _code: int) -> None:
        self._buttons.give_up()
        if why != QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            self._lapse.stop()
            cut = is_cut(self._status, self._calls)
            self._calls.clear()
            self._tell(replace(self._status, state=PhoneState.CRASHED, hung=False, cut=cut))

    def _on_told(self, text: str) -> None:
        fact = read_fact(text)
        if fact is None:
            return
        self._on_answered()
        if isinstance(fact, PageCall):
            self._count(fact)
        if isinstance(fact, Registration):
            self._lapse.stop()
            if fact.registered and fact.expires:
                self._lapse.start((fact.expires + self.late) * 1000)
        self._tell(after_fact(self._status, fact))
        self.heard(fact)

    def _count(self, call: PageCall) -> None:
        if call.what in {"incoming", "outgoing"}:
            self._calls.add(call.call_id)
        elif call.what == "ended":
            self._calls.discard(call.call_id)

    def _on_hung(self) -> None:
        self._before = self._status.state
        self._tell(replace(self._status, state=PhoneState.READY, hung=True))

    def _on_answered(self) -> None:
        if self._status.hung:
            self._tell(replace(self._status, state=self._before, hung=False))

    def _on_link(self, url: QUrl) -> None:
        self.link_followed(url)

    def _on_number(self, number: str) -> None:
        self.number_followed(number)

    def _on_lapse(self) -> None:
        """A page whose line went silent renews nothing and says nothing: it is not registered."""
        self._tell(after_fact(self._status, Registration(registered=False, expires=0)))

    def _tell(self, status: PhoneStatus) -> None:
        if status.state not in _THERE:
            self.pulse.stop()
        elif self.page is not None:
            self.pulse.watch(self.page)
        if status != self._status:
            self._status = status
            for hear in tuple(self._hearers):
                hear(status)
