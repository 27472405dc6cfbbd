"""The application: no word of the command line reaches Qt; language, theme, log and signals."""

import json
import logging
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from santral_desktop.ui.program import log_qt, theme_of, wear_theme

PATIENCE = 20  # seconds

ASKED = """
import json, sys
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication, QPalette
from santral_desktop.ui.program import new_application
app = new_application(*json.loads({choices!r}))
said = dict(
    arguments=app.arguments()[1:],
    platform=app.platformName(),
    quits=app.quitOnLastWindowClosed(),
    cancel=QCoreApplication.translate("QPlatformTheme", "Cancel"),
    call=QCoreApplication.translate("DialPanel", "&Ara"),
    locale=QLocale().name(),
    dark=app.palette().color(QPalette.ColorRole.Window).lightness() < 128,
)
print(json.dumps(said))
"""


def asked(language: str, theme: str, *words: str) -> dict[str, Any]:
    """Return what a fresh process with these words in argv finds its application to be."""
    script = ASKED.format(choices=json.dumps([language, theme]))
    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


@pytest.fixture(scope="module")
def turkish() -> dict[str, Any]:
    return asked("tr", "light", "-platform", "xyz", "-style", "windows", "--webEngineArgs")


@pytest.fixture(scope="module")
def english() -> dict[str, Any]:
    return asked("en", "dark")


def test_no_word_of_the_command_line_reaches_qt(turkish: dict[str, Any]) -> None:
    assert turkish["arguments"] == []
    assert turkish["platform"] in {"xcb", "offscreen", "wayland", "windows", "cocoa"}


def test_the_last_window_may_go_without_the_program(turkish: dict[str, Any]) -> None:
    assert not turkish["quits"]


def test_turkish_is_spoken_as_written(turkish: dict[str, Any]) -> None:
    assert (turkish["call"], turkish["locale"]) == ("&Ara", "tr_TR")


def test_qt_speaks_turkish_too(turkish: dict[str, Any]) -> None:
    assert turkish["cancel"] == "İptal"


def test_english_is_spoken_from_the_translation(english: dict[str, Any]) -> None:
    assert (english["call"] != "&Ara", english["locale"]) == (True, "en_GB")


def test_qt_speaks_english_too(english: dict[str, Any]) -> None:
    assert english["cancel"] == "Cancel"


def test_the_chosen_theme_is_worn(turkish: dict[str, Any], english: dict[str, Any]) -> None:
    assert (turkish["dark"], english["dark"]) == (False, True)


@pytest.fixture
def back_to_light(qapp: QApplication) -> Iterator[None]:
    yield
    wear_theme(qapp, "light")


def test_a_theme_is_changed_at_once(qtbot: QtBot, qapp: QApplication, back_to_light: None) -> None:
    wear_theme(qapp, "dark")

    assert theme_of(qapp) == "dark"
    assert qapp.palette().window().color().lightness() < 128


@pytest.fixture
def qt_is_logged() -> Iterator[None]:
    earlier = qInstallMessageHandler(None)
    log_qt()
    yield
    qInstallMessageHandler(earlier)


def test_what_qt_says_goes_into_the_log(
    qtbot: QtBot, qt_is_logged: None, caplog: pytest.LogCaptureFixture
) -> None:
    qWarning("100 % of %s")

    assert caplog.record_tuples == [("qt", logging.WARNING, "100 % of %s")]


ENDABLE = """
import signal
from PySide6.QtCore import QTimer
from santral_desktop.ui.program import Signals, new_application
app = new_application("tr", "light")
signals = Signals(app)
signal.signal(signal.SIGTERM, lambda *_: app.exit(7))
QTimer.singleShot(0, lambda: print("waiting", flush=True))
code = app.exec()
signals.close()
raise SystemExit(code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
def test_a_signal_is_heard_while_nothing_else_happens() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ENDABLE], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        process.send_signal(signal.SIGTERM)
        try:
            assert process.wait(PATIENCE) == 7
        finally:
            process.kill()
