"""What a program leaves for its watcher, and for the one that comes after it."""

import json
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from santral_desktop.domain.strikes import ENGINE_WITHIN, Crash
from santral_desktop.system.json_file import read_object

_MOST = 20  # crashes that are remembered


class CrashFiles:
    """Small files beside a world's socket: whether somebody talks, and when it crashed."""

    def __init__(self, runtime: Path, world: str) -> None:
        self._call = runtime / f"{world}.in-call"
        self._crashes = runtime / f"{world}.crashes.json"

    def note_call(self, *, on: bool) -> None:
        """Note whether somebody talks; not with whom."""
        with suppress(OSError):
            if on:
                self._call.touch(mode=0o600)
            else:
                self._call.unlink(missing_ok=True)

    def in_call(self) -> bool:
        """Say whether somebody talked when it was last noted."""
        return self._call.exists()

    def crashes(self) -> tuple[Crash, ...]:
        """Return the crashes that are remembered, the last one last."""
        rows = read_object(self._crashes).get("crashes")
        return tuple(filter(None, map(_crash, rows))) if isinstance(rows, list) else ()

    def add(self, crash: Crash) -> Sequence[Crash]:
        """Remember a crash, and return all that count."""
        known = [one for one in self.crashes() if 0 <= crash.at - one.at <= ENGINE_WITHIN]
        crashes = [*known, crash][-_MOST:]
        rows = [{"at": one.at, "engine": one.engine} for one in crashes]
        with suppress(OSError):  # then each one is the first
            self._crashes.touch(mode=0o600)
            self._crashes.write_text(json.dumps({"crashes": rows}))
        return crashes

    def forget(self) -> None:
        """Begin to count anew: a person started it."""
        with suppress(OSError):
            self._crashes.unlink(missing_ok=True)


def crash_now(note: str) -> Crash:
    """Return the crash that a note tells of.

    The interpreter marks the thread that crashed when it knows it; the engine's are unknown to it.
    """
    return Crash(time.time(), engine="Current thread" not in note)


def _crash(row: object) -> Crash | None:
    match row:
        case {"at": int() | float() as at, "engine": bool(engine)}:
            return Crash(float(at), engine)
        case _:
            return None
