"""The real host of the web phone in a window, and what was heard from it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from santral_desktop.application.ports.webphone import Act, PhoneState, PhoneStatus
from santral_desktop.domain.accounts import SecretAddress
from santral_desktop.webphone.facts import PageFact
from santral_desktop.webphone.host import WebphoneHost
from santral_desktop.webphone.navigation import LockedPage

# What the engine says once about a machine without a graphics card.
NO_GPU = ("[Vv]ulkan", "GPU", "QRhi", "RHI", "GLX")
ENGINE = [pytest.mark.webengine, pytest.mark.qt_log_ignore(*NO_GPU)]
PATIENCE = 15_000  # milliseconds


class Hosted:
    """A host, and everything it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.host = WebphoneHost()
        self.told: list[PhoneStatus] = []
        self.facts: list[PageFact] = []
        self.links: list[str] = []
        self.numbers: list[str] = []
        self.host.on_status(self.told.append)
        self.host.heard = self.facts.append
        self.host.link_followed = lambda url: self.links.append(url.toString())
        self.host.number_followed = self.numbers.append
        self.host.widget.resize(400, 600)
        self.host.widget.show()

    @property
    def page(self) -> LockedPage:
        assert self.host.page is not None
        return self.host.page

    @property
    def status(self) -> PhoneStatus:
        return self.told[-1]

    def load(self, address: str) -> None:
        self.host.load(SecretAddress(address))

    def open(self, address: str) -> None:
        """Load and wait until the page is there."""
        self.load(address)
        self.stands(PhoneState.READY, PhoneState.REGISTERED)

    def stands(self, *states: PhoneState) -> None:
        self.until(lambda: bool(self.told) and self.status.state in states)

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)

    def run(self, script: str) -> Any:
        """Return the value of a script in the page."""
        value = self.look(f"JSON.stringify({script})")
        return json.loads(value) if value else None

    def look(self, script: str) -> Any:
        """Return a plain value of a script, without the page's help."""
        values: list[Any] = []
        self.page.runJavaScript(script, values.append)
        self.until(lambda: values)
        return values[0]

    def says(self, name: str, value: str) -> None:
        """Wait until a data attribute of the page's body has a value."""

        def holds() -> None:
            assert self.run(f"document.body && document.body.dataset.{name}") == value

        self.qtbot.waitUntil(holds, timeout=PATIENCE)

    def click(self, selector: str) -> None:
        """Click with the mouse, as a person does: the page sees a user's gesture.

        Before its first picture the engine drops what is clicked.
        """
        self.until(lambda: self.run("performance.getEntriesByType('paint').length"))
        box = self.run(f"document.querySelector({json.dumps(selector)}).getBoundingClientRect()")
        at = QPoint(int(box["x"] + box["width"] / 2), int(box["y"] + box["height"] / 2))
        view = self.host.widget.layout().itemAt(0).widget()
        self.qtbot.mouseClick(view.focusProxy(), Qt.MouseButton.LeftButton, pos=at)

    def act(self, act: Act) -> bool:
        """Press a button of the page and return whether there was one."""
        pressed: list[bool] = []
        self.host.act(act, pressed.append)
        self.until(lambda: pressed)
        return pressed[0]

    def close(self) -> None:
        closed: list[bool] = []
        self.host.close(lambda: closed.append(True))
        self.until(lambda: closed)
        self.host.widget.deleteLater()
        self.host.deleteLater()
