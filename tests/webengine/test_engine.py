"""The engine's switches, and what they do in a process of their own."""

import os
import subprocess
import sys

import pytest

from santral_desktop.webphone.engine import FLAGS, prepare_engine
from tests.webengine.hosting import ENGINE
from tests.webengine.pages import Pages

PAGE = """<script>
  fetch("{}", {{mode: "no-cors"}}).then(() => "reached", () => "blocked")
    .then((word) => {{ document.title = word; }});
</script>"""
LOOK = """
import os, sys
from santral_desktop.webphone.engine import prepare_engine
prepare_engine(os.environ, developer=False)
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] += " --disable-gpu"
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWidgets import QApplication
app = QApplication([sys.argv[0]])
profile = QWebEngineProfile()
page = QWebEnginePage(profile)
def on_title(title):
    if title in ("reached", "blocked"):
        print(title, flush=True)
        page.destroyed.connect(app.quit)
        page.deleteLater()
page.titleChanged.connect(on_title)
page.load(QUrl(sys.argv[1]))
QTimer.singleShot(20000, app.quit)
app.exec()
"""


def test_a_hidden_pages_timers_go_on() -> None:
    environ: dict[str, str] = {}
    prepare_engine(environ, developer=False)

    assert "--disable-background-timer-throttling" in environ[FLAGS].split()


def test_without_the_graphics_card_nothing_is_asked_of_it() -> None:
    environ: dict[str, str] = {}
    prepare_engine(environ, developer=False, software=True)

    assert "--disable-gpu" in environ[FLAGS].split()
    assert environ["QT_QUICK_BACKEND"] == "software"


def test_nobody_else_sets_switches() -> None:
    environ = {FLAGS: "--renderer-cmd-prefix=evil"}
    prepare_engine(environ, developer=False)

    assert "evil" not in environ[FLAGS]


def test_a_developers_switches_are_kept() -> None:
    environ = {FLAGS: "--use-fake-device-for-media-stream"}
    prepare_engine(environ, developer=True)

    assert environ[FLAGS].split() == [
        "--use-fake-device-for-media-stream",
        "--disable-background-timer-throttling",
    ]


def test_preparing_twice_changes_nothing() -> None:
    environ: dict[str, str] = {}
    prepare_engine(environ, developer=True)
    once = dict(environ)
    prepare_engine(environ, developer=True)

    assert environ == once


def test_preparing_needs_no_qt() -> None:
    asked = (
        "import sys; import santral_desktop.webphone.engine;"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def _what_became_of_it(address: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", LOOK, address],
        env=dict(os.environ),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return ran.stdout.strip()


@pytest.mark.webengine
def test_a_public_page_does_not_reach_this_machine(pages: Pages, foreign: Pages) -> None:
    public = pages.put(
        PAGE.format(foreign.put("hizmet")), Content_Security_Policy="treat-as-public-address"
    )

    assert _what_became_of_it(public) == "blocked"
    assert foreign.asked == []


@pytest.mark.webengine
def test_a_page_on_this_machine_reaches_itself(pages: Pages) -> None:
    own = pages.put(PAGE.format("/own"))

    assert _what_became_of_it(own) == "reached"
    assert "/own" in pages.asked


pytestmark = [mark for mark in ENGINE if mark.name != "webengine"]
