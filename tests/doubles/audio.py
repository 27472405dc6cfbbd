"""Recordings in memory."""

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.recordings import KeptRecording, judged
from santral_desktop.domain.voicemails import recording_of

MEMORY = Path("/in/memory")


class MemoryAudio:
    """Keeps bytes by path; while `trouble` is set, nothing can be taken in."""

    def __init__(self) -> None:
        self.files: dict[Path, bytes] = {}
        self.trouble: StorageTrouble | None = None
        self._paths: dict[CallId, Path] = {}
        self._kept: dict[CallId, tuple[Call, Path]] = {}
        self._count = 0

    def find(self, call: CallId) -> Path | None:
        kept = self._kept.get(call)
        return self._paths.get(call) or (kept[1] if kept else None)

    def take(self, call: CallId, write: Callable[[BinaryIO], None]) -> Path:
        if self.trouble is not None:
            raise self.trouble
        file = BytesIO()
        write(file)
        content = file.getvalue()
        kind = judged(lambda at, count: content[at : at + count], len(content))
        path = self._new_path(kind.value)
        self.files[path] = content
        self._paths[call] = path
        return path

    def pieces(self, recording: Path) -> Iterator[bytes]:
        yield from filter(None, (self.files.get(recording),))

    def copy_out(self, recording: Path, target: Path) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.files[target] = self.files[recording]

    def put_away(self, call: CallId) -> None:
        path = self._paths.pop(call, None)
        if path is not None:
            del self.files[path]

    def forget(self, calls: Iterable[CallId]) -> None:
        for one in [one for call in calls for one in (call, recording_of(call))]:
            self.put_away(one)
            self.let_go(one)

    def keep(self, call: Call) -> None:
        recording = self.find(call.id)
        if self.trouble is not None or recording is None:
            raise self.trouble or StorageTrouble(Storage.AUDIO, "gone")
        if call.id not in self._kept:
            path = self._new_path(recording.suffix)
            self.files[path] = self.files[recording]
            self._kept[call.id] = (call, path)

    def let_go(self, call: CallId) -> None:
        if call in self._kept:
            del self.files[self._kept.pop(call)[1]]

    def kept(self) -> tuple[KeptRecording, ...]:
        found = (KeptRecording(call, len(self.files[path])) for call, path in self._kept.values())
        return tuple(sorted(found, key=lambda kept: str(kept.call.started_at), reverse=True))

    def empty(self) -> None:
        self.files.clear()
        self._paths.clear()
        self._kept.clear()

    def _new_path(self, ending: str) -> Path:
        self._count += 1
        return MEMORY / f"{self._count}{ending}"
