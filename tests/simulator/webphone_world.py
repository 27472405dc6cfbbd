"""A server in a thread of its own, as a page in this process needs it, and that page."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from aiohttp import web
from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from pytestqt.qtbot import QtBot

from santral_desktop.simulator.loop_thread import LoopThread, end
from santral_desktop.simulator.webphone import WEB_PHONES, WebPhones, add_routes
from tests.simulator.sip_world import TOKEN, LittleExchange, loud_voice

T = TypeVar("T")
PATIENCE = 15_000  # milliseconds


class Server:
    """The web phone's server around the little exchange."""

    def __init__(self, longest_registration: int = 600) -> None:
        self.exchange = LittleExchange()
        self._longest_registration = longest_registration
        self._loop = LoopThread("simulator")
        self._runner, self.phones, self.base = self.do_async(self._start())

    def do(self, work: Callable[[], T]) -> T:
        """Do something on the server's loop, where all of the exchange lives."""

        async def working() -> T:
            return work()

        return self.do_async(working())

    def do_async(self, work: Any) -> Any:
        return self._loop.do(work)

    def stop(self) -> None:
        self.do_async(end(self._runner))
        self._loop.stop()

    async def _start(self) -> tuple[web.AppRunner, WebPhones, str]:
        app = web.Application()
        add_routes(
            app,
            self.exchange,
            voice=loud_voice,
            longest_registration=self._longest_registration,
        )
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        return runner, app[WEB_PHONES], f"http://{host}:{port}"


class _Page(QWebEnginePage):
    """A page whose console is kept, since a silent error there is a defect of ours."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        self.complaints: list[str] = []

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, *where: Any
    ) -> None:
        if level != QWebEnginePage.JavaScriptConsoleMessageLevel.InfoMessageLevel:
            self.complaints.append(message)


class Phone:
    """The real page in a real view, used as a person does."""

    def __init__(self, qtbot: QtBot, page: _Page, view: QWebEngineView) -> None:
        self.qtbot = qtbot
        self.page = page
        self.view = view

    def run(self, script: str) -> Any:
        """Return the value of a script in the page."""
        values: list[Any] = []
        self.page.runJavaScript(f"JSON.stringify({script})", values.append)
        self.qtbot.waitUntil(lambda: bool(values), timeout=PATIENCE)
        return json.loads(values[0]) if values[0] else None

    def shows(self, **wanted: str) -> None:
        """Wait until the body says so; fail with what it says instead."""

        def holds() -> None:
            data = self.run("document.body.dataset")
            assert {name: data.get(name) for name in wanted} == wanted, self.page.complaints

        self.qtbot.waitUntil(holds, timeout=PATIENCE)

    def click(self, selector: str) -> None:
        self.run(f"document.querySelector({json.dumps(selector)}).click()")

    def text(self, selector: str) -> str:
        return str(self.run(f"document.querySelector({json.dumps(selector)}).innerText"))

    def heard_frames(self) -> int:
        return int(self.run("document.body.dataset.heard"))


@contextmanager
def opened(
    qtbot: QtBot, base: str, token: str = TOKEN, *, microphone: bool = True
) -> Iterator[Phone]:
    """Show the page, its microphone granted or not, and take it down in the right order."""
    profile = QWebEngineProfile()
    page = _Page(profile)
    view = QWebEngineView()
    view.setPage(page)
    settings = page.settings()
    settings.setAttribute(QWebEngineSettings.WebAttribute.PlaybackRequiresUserGesture, False)
    page.permissionRequested.connect(lambda asked: asked.deny())
    if microphone:
        wanted = QWebEnginePermission.PermissionType.MediaAudioCapture
        profile.queryPermission(QUrl(base), wanted).grant()
    view.resize(275, 700)
    view.show()
    with qtbot.waitSignal(page.loadFinished, timeout=PATIENCE):
        page.load(QUrl(f"{base}/webphone?token={token}"))
    try:
        yield Phone(qtbot, page, view)
    finally:
        with qtbot.waitSignal(page.destroyed, timeout=PATIENCE):
            view.deleteLater()
            page.deleteLater()
        with qtbot.waitSignal(profile.destroyed, timeout=PATIENCE):
            profile.deleteLater()
