"""What the self-test looks at: everything that an installation can have lost."""

import importlib
import importlib.util
import pkgutil
import tempfile
import wave
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import santral_desktop
from santral_desktop.composition.self_test import Result
from santral_desktop.shipped import shipped
from santral_desktop.webphone.sandbox import PAGE, read_sandbox

PATIENCE = 20_000  # milliseconds
_WANTED = (
    "icons/santral.svg",
    "styles/window.qss",
    "page/observer/wire.js",
    "page/press.js",
    "page/buttons.json",
    "simulator/webphone.html",
    "translations/santral_en.qm",
)


def _modules() -> Result:
    """Import all of it: most is imported late, and what was not packed would be missed late."""
    practice = importlib.util.find_spec("aiohttp") is not None  # an extra of the wheel
    count = 0
    for module in pkgutil.walk_packages(santral_desktop.__path__, "santral_desktop."):
        if module.name.endswith("__main__") or (not practice and ".simulator" in module.name):
            continue
        if not practice and ".demo" in module.name:
            continue
        importlib.import_module(module.name)
        count += 1
    for late in ("keyring", "phonenumbers", "requests", "truststore", "xlsxwriter"):
        importlib.import_module(late)
    return Result("modules", count > 100, f"{count} imported")


def lost_files() -> list[str]:
    """Return which of the files that the program cannot do without are not there."""
    return [name for name in _WANTED if not shipped(name).is_file()]


def _resources() -> Result:
    lost = lost_files()
    return Result("resources", not lost, ", ".join(lost) or f"{len(_WANTED)} files found")


def _languages() -> Result:
    from PySide6.QtCore import QLibraryInfo, QTranslator

    ours, of_qt = QTranslator(), QTranslator()
    loaded = ours.load(str(shipped("translations/santral_en.qm")))
    english = ours.translate("DialPanel", "&Ara")
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    turkish = of_qt.load("qtbase_tr", folder) and of_qt.translate("QPlatformTheme", "Cancel")
    well = bool(loaded and english and turkish)
    return Result("languages", well, f"tr ({turkish!r}), en ({english!r})")


def _page() -> Result:
    told = _asked(
        lambda page: page.setHtml("<title>self-test</title>"),
        lambda page, answered: page.runJavaScript("1 + 1", answered),
    )
    return Result("web page", told == [2], f"script answered {told}")


def _sandbox() -> Result:
    from PySide6.QtCore import QUrl

    told = _asked(
        lambda page: page.load(QUrl(PAGE)), lambda page, answered: page.toPlainText(answered)
    )
    found = read_sandbox(str(told[0]) if told else "")
    if found is None:
        return Result("sandbox", None, "this system's engine does not tell")
    return Result("sandbox", True if found.adequate else None, found.words)


def _asked(
    load: Callable[[Any], None], ask: Callable[[Any, Callable[[object], None]], None]
) -> list[object]:
    """Load a page, ask it something, and return its answers: one, or none in all that time."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile

    profile = QWebEngineProfile()
    page = QWebEnginePage(profile)
    loop, told = QEventLoop(), list[object]()

    def answered(value: object) -> None:
        told.append(value)
        loop.quit()

    page.loadFinished.connect(lambda _: ask(page, answered))
    QTimer.singleShot(PATIENCE, loop.quit)
    load(page)
    loop.exec()
    page.destroyed.connect(loop.quit)
    page.deleteLater()
    loop.exec()
    profile.deleteLater()
    return told


def _microphones() -> Result:
    from PySide6.QtMultimedia import QMediaDevices

    names = [device.description() for device in QMediaDevices.audioInputs()]
    return Result("microphones", True if names else None, ", ".join(names) or "none found")


def _sound() -> Result:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "second.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(8000)
            file.writeframes(b"\x10\x20" * 8000)
        samples = _decoded(path)
    return Result("sound", samples == 8000, f"decoded {samples} of 8000 samples")


def _decoded(path: Path) -> int:
    """Return how many samples the player's decoder makes of a recording."""
    from PySide6.QtCore import QEventLoop, QTimer, QUrl
    from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

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
    return samples[0]


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
    return Result("journal", found == (call,), "written, searched and found")


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


def _certificates() -> Result:
    """The system's certificates are what a PBX is known by."""
    import ssl

    import truststore

    truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    count = len(ssl.create_default_context().get_ca_certs())
    return Result("certificates", True if count else None, f"{count} of the system's")


CHECKS = (
    _modules,
    _resources,
    _languages,
    _certificates,
    _page,
    _sandbox,
    _microphones,
    _sound,
    _journal,
    _key_store,
    _tray,
)
