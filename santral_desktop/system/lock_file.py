"""Keeps other processes out while something is done once: a file that one of them holds."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event
from typing import IO

from santral_desktop.domain.errors import Storage, StorageTrouble

_LOOK_AGAIN = 0.02  # seconds


class LockFile:
    """Call it for a context in which no other process is; the system frees what a dead one held."""

    def __init__(self, path: Path, patience: float = 60.0) -> None:
        self._path = path
        self._patience = patience

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Wait for the file, then hold it; raises `StorageTrouble` when patience ends."""
        with self._opened() as file:
            self._take(file)
            try:
                yield
            finally:
                _free(file)

    def _opened(self) -> IO[bytes]:
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as problem:
            raise StorageTrouble(Storage.SETTINGS, type(problem).__name__) from None
        return os.fdopen(handle, "r+b")

    def _take(self, file: IO[bytes]) -> None:
        never = Event()
        for _ in range(max(1, round(self._patience / _LOOK_AGAIN))):
            if _held(file):
                return
            never.wait(_LOOK_AGAIN)
        raise StorageTrouble(Storage.SETTINGS, "locked")


if sys.platform == "win32":
    import msvcrt

    def _held(file: IO[bytes]) -> bool:
        file.seek(0)
        with suppress(OSError):
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            return True
        return False

    def _free(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _held(file: IO[bytes]) -> bool:
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def _free(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
