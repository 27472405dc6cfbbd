"""Recordings on this machine: private files with our own names, bounded in size and age."""

import hashlib
import os
import secrets
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.recordings import AudioKind, KeptRecording, judged
from santral_desktop.domain.voicemails import recording_of
from santral_desktop.system.kept_audio import KeptFolder, trouble

LARGEST = 500 * 1024 * 1024  # bytes, all recordings together
OLDEST = 24 * 3600.0  # seconds
_LETTERS = 40  # of a name
_PIECE = 256 * 1024  # bytes
_CLOCKS_DIFFER = 0.1  # seconds: a file's stamp lags behind the clock


class AudioCache:
    """Implements the port `Audio`; what is kept lies in a folder of its own."""

    def __init__(
        self,
        folder: Path,
        kept: Path | None = None,
        largest: int = LARGEST,
        oldest: float = OLDEST,
    ) -> None:
        self._folder = folder
        self._kept = KeptFolder(kept or folder / "kept")
        self._largest = largest
        self._oldest = oldest
        self._born = time.time() - _CLOCKS_DIFFER

    def find(self, call: CallId) -> Path | None:
        for kind in AudioKind:
            path = self._folder / (_name(call) + kind.value)
            if path.is_file():
                return path
        return self._kept.find(_name(call))

    def take(self, call: CallId, write: Callable[[BinaryIO], None]) -> Path:
        partial = self._folder / f"{_name(call)}-{secrets.token_hex(4)}.part"  # ours alone
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with partial.open("w+b") as file:
                partial.chmod(0o600)
                write(file)
                kind = judged(lambda at, count: _bytes_at(file, at, count), file.tell())
            path = self._folder / (_name(call) + kind.value)
            partial.replace(path)
            self._make_room(path)
        except OSError as problem:
            raise trouble(problem) from problem
        finally:
            with suppress(OSError):  # the first trouble is the one to tell
                partial.unlink(missing_ok=True)
        return path

    def pieces(self, recording: Path) -> Iterator[bytes]:
        try:
            with recording.open("rb") as file:
                while piece := file.read(_PIECE):
                    yield piece
        except OSError:  # removed meanwhile: what was read is all there is
            return

    def copy_out(self, recording: Path, target: Path) -> None:
        partial = target.with_name(f".{target.name}.part")
        try:
            shutil.copyfile(recording, partial)
            partial.replace(target)
        except OSError as problem:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            raise trouble(problem) from problem

    def put_away(self, call: CallId) -> None:
        self._remove(_name(call))

    def forget(self, calls: Iterable[CallId]) -> None:
        names = {_name(one) for call in calls for one in (call, recording_of(call))}
        try:
            for name in names:
                self._kept.remove(name)
                self._remove(name)
            for part in self._files():
                if part.suffix == ".part" and part.name[:_LETTERS] in names:
                    part.unlink(missing_ok=True)
        except OSError as problem:
            raise trouble(problem) from problem

    def keep(self, call: Call) -> None:
        recording = self.find(call.id)
        if recording is None:
            raise StorageTrouble(Storage.AUDIO, "gone")
        try:
            if self._kept.find(_name(call.id)) is None:
                self._kept.put(_name(call.id), recording, call)
        except OSError as problem:
            raise trouble(problem) from problem

    def let_go(self, call: CallId) -> None:
        try:
            self._kept.remove(_name(call))
        except OSError as problem:
            raise trouble(problem) from problem

    def kept(self) -> tuple[KeptRecording, ...]:
        return self._kept.all()

    def tidy(self) -> None:
        """Remove what an earlier run left: nothing of it is heard any more."""
        self._remove_before(self._born)
        self._kept.tidy()

    def leave(self) -> None:
        """Remove what was fetched to be heard: the program ends."""
        self._remove_before(float("inf"))

    def empty(self) -> None:
        self.leave()
        self._kept.empty()

    def _remove(self, name: str) -> None:
        for kind in AudioKind:
            (self._folder / (name + kind.value)).unlink(missing_ok=True)

    def _remove_before(self, moment: float) -> None:
        for path in self._files():
            with suppress(OSError):  # somebody plays it: it goes with the next start
                if path.stat().st_mtime < moment:
                    path.unlink(missing_ok=True)

    def _make_room(self, newest: Path) -> None:
        """Remove the oldest, and what is too old; one that is being played may refuse."""
        total, now = 0, time.time()
        there = [(path, path.stat()) for path in self._files() if path.suffix != ".part"]
        for path, facts in sorted(there, key=lambda one: one[1].st_mtime, reverse=True):
            total += facts.st_size
            old = now - facts.st_mtime > self._oldest
            if path != newest and (old or total > self._largest):
                with suppress(OSError):
                    path.unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        try:
            return [Path(entry.path) for entry in os.scandir(self._folder) if entry.is_file()]
        except FileNotFoundError:
            return []


def _bytes_at(file: BinaryIO, at: int, count: int) -> bytes:
    file.seek(at)
    return file.read(count)


def _name(call: CallId) -> str:
    """Return a file name that no call id can escape from."""
    return hashlib.sha256(call.encode("utf-8", "replace")).hexdigest()[:_LETTERS]
