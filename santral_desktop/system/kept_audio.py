"""Recordings that somebody keeps: beside each file stands which call it is of."""

import json
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from santral_desktop.domain.calls import Call, CallId, CallState, Direction, RecordingState
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.recordings import AudioKind, KeptRecording
from santral_desktop.domain.text import inert

_LARGEST_NOTE = 64 * 1024  # bytes


class KeptFolder:
    """Files with names of ours; one without its note is not kept, it only waits to go."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, name: str) -> Path | None:
        """Return the recording of that name."""
        if not self._note(name).is_file():
            return None
        places = (self._folder / (name + kind.value) for kind in AudioKind)
        return next((path for path in places if path.is_file()), None)

    def put(self, name: str, recording: Path, call: Call) -> None:
        """Copy a recording in; it is kept from the moment its note is there."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = self._folder / (name + recording.suffix)
        partial = target.with_suffix(".part")
        try:
            partial.touch(mode=0o600)
            shutil.copyfile(recording, partial)
            partial.replace(target)
            partial.touch(mode=0o600)
            partial.write_text(json.dumps(_written(call)), "utf-8")
            partial.replace(self._note(name))
        finally:
            with suppress(OSError):  # the first trouble is the one to tell
                partial.unlink(missing_ok=True)

    def remove(self, name: str) -> None:
        """Remove a recording: its note first, so that it is not kept though it cannot go yet."""
        for ending in (".json", *(kind.value for kind in AudioKind)):
            (self._folder / (name + ending)).unlink(missing_ok=True)

    def all(self) -> tuple[KeptRecording, ...]:
        """Return what is kept, the newest call first."""
        found = (self._read(note) for note in self._folder.glob("*.json"))
        return tuple(sorted((kept for kept in found if kept), key=_begun, reverse=True))

    def tidy(self) -> None:
        """Remove what is not kept."""
        for path in self._folder.glob("*"):
            if path.suffix != ".json" and not path.with_suffix(".json").is_file():
                path.unlink(missing_ok=True)

    def empty(self) -> None:
        """Remove everything, notes first."""
        for path in sorted(self._folder.glob("*"), key=lambda path: path.suffix != ".json"):
            path.unlink(missing_ok=True)

    def _read(self, note: Path) -> KeptRecording | None:
        recording = self.find(note.stem)
        if recording is None:
            return None
        try:
            small = note.stat().st_size <= _LARGEST_NOTE
            call = _call(json.loads(note.read_text("utf-8"))) if small else None
            return KeptRecording(call, recording.stat().st_size) if call else None
        except (OSError, ValueError, RecursionError):
            return None

    def _note(self, name: str) -> Path:
        return self._folder / f"{name}.json"


def trouble(problem: OSError) -> StorageTrouble:
    """Return a file's trouble in our words."""
    return StorageTrouble(Storage.AUDIO, type(problem).__name__)


def _written(call: Call) -> dict[str, Any]:
    begun = call.started_at.isoformat() if call.started_at else ""
    return {
        "call": call.id,
        "number": call.number,
        "name": call.name,
        "direction": call.direction.value,
        "started_at": begun,
    }


def _call(written: Any) -> Call | None:
    """Return the call of a note; None for what is none of ours."""
    if not isinstance(written, dict):
        return None
    texts = {name: str(written.get(name, "")) for name in ("call", "number", "name")}
    begun = str(written.get("started_at", ""))
    return Call(
        id=CallId(texts["call"]),
        direction=Direction(written.get("direction", Direction.UNKNOWN.value)),
        state=CallState.ENDED,
        number=inert(texts["number"], 80),
        name=inert(texts["name"], 200),
        started_at=datetime.fromisoformat(begun).astimezone(UTC) if begun else None,
        recording=RecordingState.PRESENT,
    )


def _begun(kept: KeptRecording) -> str:
    return kept.call.started_at.isoformat() if kept.call.started_at else ""
