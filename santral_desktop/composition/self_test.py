"""The installed program checks itself: each line says what was tried and what came of it."""

import os
import sys
import tempfile
import wave
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from santral_desktop import __version__
from santral_desktop.shipped import shipped
from santral_desktop.system.environment import clean_environment

PATIENCE = 20_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Result:
    """What a check found; `well` None means that it is worth knowing, but no fault."""

    name: str
    well: bool | None
    detail: str


def run_self_test() -> int:
    """Run every check and return 0 when none failed."""
    # As root Chromium refuses its sandbox; whoever tests as root says so in the environment.
    root_test = os.environ.get("QTWEBENGINE_DISABLE_SANDBOX")
    clean_environment(os.environ, developer=False)
    if root_test and hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = root_test
    from santral_desktop.webphone.engine import prepare_engine

    prepare_engine(os.environ, developer=False)
    from santral_desktop.ui.program import new_application

    app = new_application("tr", "system")
    print(f"Santral Desktop {__version__}, Python {sys.version.split()[0]}")
    results = [_checked(check) for check in _CHECKS]
    app.processEvents()
    failed = [result for result in results if result.well is False]
    print(f"{len(results) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


def _checked(check: Callable[[], Result]) -> Result:
    try:
        result = check()
    except Exception as error:  # noqa: BLE001  (a self-test reports whatever is broken)
        result = Result(check.__name__.lstrip("_"), False, f"{type(error).__name__}: {error}")
    mark = {True: "ok  ", False: "FAIL", None: "note"}[result.well]
    print(f"{mark} {result.name}: {result.detail}", flush=True)
    return result


def _resources() -> Result:
    wanted = (
        "icons/santral.svg",
        "styles/window.qss",
        "page/observer/wire.js",
        "page/press.js",
        "page/buttons.json",
        "translations/santral_en.qm",
    )
    lost = [name for name in wanted if not shipped(name).is_file()]
    return Result("resources", not lost, ", ".join(lost) or f"{len(wanted)} files found")


def _languages() -> Result:
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    loaded = translator.load(str(shipped("translations/santral_en.qm")))
    english = translator.translate("DialPanel", "&Ara")
    return Result("languages", loaded and bool(english), f"tr, en ({english!r})")


def _page() -> Result:
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile

    profile = QWebEngineProfile()
    page = QWebEnginePage(profile)
    loop, told = QEventLoop(), list[object]()

    def answered(value: object) -> None:
        told.append(value)
        loop.quit()

    def loaded(_: bool) -> None:
        page.runJavaScript("1 + 1", answered)

    page.loadFinished.connect(loaded)
    QTimer.singleShot(PATIENCE, loop.quit)
    page.setHtml("<title>self-test</title>")
    loop.exec()
    page.destroyed.connect(loop.quit)
    page.deleteLater()
    loop.exec()
    profile.deleteLater()
    return Result("web page", told == [2], f"script answered {told}")


def _sandbox() -> Result:
    off = os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") == "1"
    return Result("sandbox", None if off else True, "off, as root" if off else "on")


def _microphones() -> Result:
    from PySide6.QtMultimedia import QMediaDevices

    names = [device.description() for device in QMediaDevices.audioInputs()]
    return Result("microphones", True if names else None, ", ".join(names) or "none found")


def _sound() -> Result:
    from PySide6.QtCore import QEventLoop, QTimer, QUrl
    from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "second.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(8000)
            file.writeframes(b"\x10\x20" * 8000)
        decoder, loop, samples = QAudioDecoder(), QEventLoop(), [0]
        form = QAudioFormat()
        form.setSampleRate(8000)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        decoder.setAudioFormat(form)

        def came() -> None:
            samples[0] += decoder.read().sampleCount()

        decoder.bufferReady.connect(came)
        decoder.finished.connect(loop.quit)
        decoder.error.connect(lambda *_: loop.quit())
        QTimer.singleShot(PATIENCE, loop.quit)
        decoder.setSource(QUrl.fromLocalFile(str(path)))
        decoder.start()
        loop.exec()
        decoder.setSource(QUrl())
    return Result("sound", samples[0] == 8000, f"decoded {samples[0]} of 8000 samples")


def _journal() -> Result:
    from santral_desktop.application.ports.journal import CallQuery
    from santral_desktop.domain.calls import Call, CallId, CallState
    from santral_desktop.journal.store import SqliteJournal

    with tempfile.TemporaryDirectory() as folder:
        journal = SqliteJournal(Path(folder) / "journal.sqlite3")
        call = Call(
            id=CallId("self-test"),
            state=CallState.ENDED,
            name="İpek Işık",
            started_at=datetime.now(UTC),
        )
        journal.keep(call)
        found = journal.page(CallQuery(text="ipek isik")).calls
        journal.close()
    return Result("journal", found == (call,), "written and found again")


def _key_store() -> Result:
    from santral_desktop.system.keyring_vault import KeyringVault

    vault = KeyringVault()
    lasting = vault.lasting
    vault.close()
    words = "there" if lasting else "none: keys last for one session"
    return Result("key store", True if lasting else None, words)


def _tray() -> Result:
    from PySide6.QtWidgets import QSystemTrayIcon

    there = QSystemTrayIcon.isSystemTrayAvailable()
    return Result("tray", True if there else None, "there" if there else "none on this desktop")


_CHECKS = (
    _resources,
    _languages,
    _page,
    _sandbox,
    _microphones,
    _sound,
    _journal,
    _key_store,
    _tray,
)
