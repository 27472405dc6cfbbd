"""Recordings on this machine."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.recordings import KeptRecording


class AudioStore(Protocol):
    """Keeps fetched recordings for a while, private to the user."""

    def find(self, call: CallId) -> Path | None:
        """Return the file of a recording that is here already."""

    def take(self, call: CallId, write: Callable[[BinaryIO], None]) -> Path:
        """Have `write` fill a new file; keep it only when it returned and its bytes are audio.

        Raises what `write` raises, `RecordingUnavailable`, or `StorageTrouble`.
        """

    def pieces(self, recording: Path) -> Iterator[bytes]:
        """Give the bytes of a recording, a piece at a time; those of one that is gone end."""

    def copy_out(self, recording: Path, target: Path) -> None:
        """Copy a recording to where a person wants it; raises `StorageTrouble`."""

    def put_away(self, call: CallId) -> None:
        """Remove what was fetched to be heard now; what somebody keeps stays."""

    def forget(self, calls: Iterable[CallId]) -> None:
        """Remove all that is here of these calls, kept or not; raises `StorageTrouble`."""

    def empty(self) -> None:
        """Remove every recording and every part of one, kept or not."""


class KeptAudio(Protocol):
    """Keeps recordings for as long as somebody wants, private to the user."""

    def keep(self, call: Call) -> None:
        """Keep the recording of a call, which is here; raises `StorageTrouble`."""

    def let_go(self, call: CallId) -> None:
        """Keep it no longer; raises `StorageTrouble`."""

    def kept(self) -> tuple[KeptRecording, ...]:
        """Return what is kept, the newest call first."""


class Audio(AudioStore, KeptAudio, Protocol):
    """Both needs together, as one folder serves them."""
