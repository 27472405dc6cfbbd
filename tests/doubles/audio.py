"""Recordings in memory."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import RecordingUnavailable, StorageTrouble, WhyNoRecording
from santral_desktop.domain.recordings import ENOUGH_TO_TELL, audio_kind

MEMORY = Path("/in/memory")


class MemoryAudio:
    """Keeps bytes by path; while `trouble` is set, nothing can be taken in."""

    def __init__(self) -> None:
        self.files: dict[Path, bytes] = {}
        self.trouble: StorageTrouble | None = None
        self._paths: dict[CallId, Path] = {}

    def find(self, call: CallId) -> Path | None:
        return self._paths.get(call)

    def take(self, call: CallId, write: Callable[[BinaryIO], None]) -> Path:
        if self.trouble is not None:
            raise self.trouble
        file = BytesIO()
        write(file)
        content = file.getvalue()
        kind = audio_kind(content[:ENOUGH_TO_TELL])
        if not content:
            raise RecordingUnavailable(WhyNoRecording.INCOMPLETE)
        if kind is None:
            raise RecordingUnavailable(WhyNoRecording.NOT_AUDIO)
        path = MEMORY / f"{len(self.files)}{kind.value}"
        self.files[path] = content
        self._paths[call] = path
        return path

    def copy_out(self, recording: Path, target: Path) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.files[target] = self.files[recording]

    def empty(self) -> None:
        self.files.clear()
        self._paths.clear()
