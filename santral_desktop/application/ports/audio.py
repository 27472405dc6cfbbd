"""Recordings on this machine."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Protocol

from santral_desktop.domain.calls import CallId


class AudioStore(Protocol):
    """Keeps fetched recordings for a while, private to the user."""

    def find(self, call: CallId) -> Path | None:
        """Return the file of a recording that is here already."""

    def take(self, call: CallId, write: Callable[[BinaryIO], None]) -> Path:
        """Have `write` fill a new file; keep it only when it returned and its bytes are audio.

        Raises what `write` raises, `RecordingUnavailable`, or `StorageTrouble`.
        """

    def copy_out(self, recording: Path, target: Path) -> None:
        """Copy a recording to where a person wants it; raises `StorageTrouble`."""

    def empty(self) -> None:
        """Remove every recording and every part of one."""
