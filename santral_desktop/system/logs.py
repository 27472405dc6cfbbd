"""Logs that can be shown to anyone: redacted as a whole, bounded, written off the main thread."""

import faulthandler
import logging
import logging.handlers
import queue
import signal
import sys
import threading
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

LARGEST = 2 * 1024 * 1024  # bytes a file
FILES = 5
_log = logging.getLogger("santral_desktop")


def notes_of(folder: Path) -> Path:
    """Return where the interpreter writes while it dies."""
    return folder / "crashes.log"


class RedactingFormatter(logging.Formatter):
    """Redacts the finished text: message, arguments and traceback alike."""

    def __init__(self, redact: Callable[[str], str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        return self._redact(super().format(record))


class Logs:
    """Owns the handlers; closing them ends logging in order."""

    def __init__(self, folder: Path, redact: Callable[[str], str], *, verbose: bool) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = _PrivateFiles(
            folder / "santral-desktop.log",
            maxBytes=LARGEST,
            backupCount=FILES - 1,
            encoding="utf-8",
            errors="replace",
        )
        file.setFormatter(RedactingFormatter(redact))
        lines: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
        # the queue's own handler would format early, before redaction could see the traceback
        self._entrance = _Passing(lines)
        self._writer = logging.handlers.QueueListener(lines, file)
        self._file = file
        crashes = notes_of(folder)
        crashes.touch(mode=0o600)
        self._crashes = crashes.open("a", encoding="utf-8")
        root = logging.getLogger()
        root.addHandler(self._entrance)
        root.setLevel(logging.WARNING)
        _log.setLevel(logging.DEBUG if verbose else logging.INFO)
        self._writer.start()
        faulthandler.enable(self._crashes)
        if trap := getattr(signal, "SIGTRAP", None):  # by which Chromium ends where it gives up
            faulthandler.register(trap, self._crashes, chain=True)

    def close(self) -> None:
        """Write what is left and let go of the files."""
        logging.getLogger().removeHandler(self._entrance)
        self._writer.stop()
        self._file.close()
        faulthandler.disable()
        if trap := getattr(signal, "SIGTRAP", None):
            faulthandler.unregister(trap)
        self._crashes.close()


def log_mistakes(tell: Callable[[], None]) -> None:
    """Have every exception that nobody caught logged, and told once to `tell`."""

    def main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        _log.critical("a mistake of ours", exc_info=(kind, error, trace))
        tell()

    def thread(found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            main(found.exc_type, found.exc_value, found.exc_traceback)

    sys.excepthook = main
    threading.excepthook = thread


class _PrivateFiles(logging.handlers.RotatingFileHandler):
    """Each new file is the user's alone, the first and those that a full one makes room for."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).touch(mode=0o600)
        return super()._open()


class _Passing(logging.handlers.QueueHandler):
    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        return record
