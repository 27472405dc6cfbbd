"""Recordings fetched before: private files with our own names, bounded in size and age."""

import hashlib
import os
import secrets
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import (
    RecordingUnavailable,
    Storage,
    StorageTrouble,
    WhyNoRecording,
)
from santral_desktop.domain.recordings import ENOUGH_TO_TELL, AudioKind, audio_kind

LARGEST = 500 * 1024 * 1024  # bytes, all recordings together
OLDEST = 24 * 3600.0  # seconds


class AudioCache:
    """Implements the port `AudioStore`."""

    def __init__(self, folder: Path, largest: int = LARGEST, oldest: float = OLDEST) -> None:
        self._folder = folder
        self._largest = largest
        self._oldest = oldest

    def find(self, call: CallId) -> Path | None:
        for kind in AudioKind:
            path = self._folder / (_name(call) + kind.value)
            if path.is_file():
                return path
        return None

    def take(self, call: CallId, write: Callable[[BinaryIO], None]) -> Path:
        partial = self._folder / f"{_name(call)}-{secrets.token_hex(4)}.part"  # ours alone
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with partial.open("w+b") as file:
                partial.chmod(0o600)
                write(file)
                kind = _kind(file)
            path = self._folder / (_name(call) + kind.value)
            partial.replace(path)
            self._make_room(path)
        except OSError as problem:
            raise StorageTrouble(Storage.AUDIO, type(problem).__name__) from problem
        finally:
            with suppress(OSError):  # the first trouble is the one to tell
                partial.unlink(missing_ok=True)
        return path

    def copy_out(self, recording: Path, target: Path) -> None:
        partial = target.with_name(f".{target.name}.part")
        try:
            shutil.copyfile(recording, partial)
            partial.replace(target)
        except OSError as problem:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            raise StorageTrouble(Storage.AUDIO, type(problem).__name__) from problem

    def tidy(self) -> None:
        """Remove what an earlier run left half done, and what grew old."""
        now = time.time()
        for path in self._files():
            if path.suffix == ".part" or now - path.stat().st_mtime > self._oldest:
                path.unlink(missing_ok=True)

    def empty(self) -> None:
        for path in self._files():
            path.unlink(missing_ok=True)

    def _make_room(self, newest: Path) -> None:
        whole = [path for path in self._files() if path.suffix != ".part"]
        total = 0
        for path in sorted(whole, key=lambda path: path.stat().st_mtime, reverse=True):
            total += path.stat().st_size
            if total > self._largest and path != newest:
                path.unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        try:
            return [Path(entry.path) for entry in os.scandir(self._folder) if entry.is_file()]
        except FileNotFoundError:
            return []


def _kind(file: BinaryIO) -> AudioKind:
    size = file.tell()
    file.seek(0)
    kind = audio_kind(file.read(ENOUGH_TO_TELL))
    if size == 0:
        raise RecordingUnavailable(WhyNoRecording.INCOMPLETE)
    if kind is None:
        raise RecordingUnavailable(WhyNoRecording.NOT_AUDIO)
    return kind


def _name(call: CallId) -> str:
    """Return a file name that no call id can escape from."""
    return hashlib.sha256(call.encode("utf-8", "replace")).hexdigest()[:40]
