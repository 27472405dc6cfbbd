"""Press the page's own buttons: found by a described set of ways, tried in order."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript

from santral_desktop.application.ports.webphone import Act
from santral_desktop.shipped import shipped
from santral_desktop.webphone.button_ways import read_ways


class Buttons:
    """Knows how the buttons of a page are found; the first file there says it anew."""

    def __init__(self, described: Sequence[Path] = ()) -> None:
        self._ways = read_ways(shipped("page/buttons.json"), described)
        self._script = shipped("page/press.js").read_text("utf-8")
        self._waiting: list[Callable[[bool], None]] = []

    def press(self, page: QWebEnginePage, act: Act, then: Callable[[bool], None]) -> None:
        """Press the button of an act; `then` hears whether one was there, visible and enabled."""
        if page.renderProcessPid() == 0:
            then(False)
            return
        ways = json.dumps(self._ways.get(act.value, []))
        self._waiting.append(then)
        page.runJavaScript(
            f"({self._script})({ways})",
            QWebEngineScript.ScriptWorldId.ApplicationWorld.value,
            lambda pressed: self._answer(then, pressed=pressed is True),
        )

    def give_up(self) -> None:
        """Answer who still waits: a page that died answers nobody."""
        for then in tuple(self._waiting):
            self._answer(then, pressed=False)

    def _answer(self, then: Callable[[bool], None], *, pressed: bool) -> None:
        if then in self._waiting:
            self._waiting.remove(then)
            then(pressed)
