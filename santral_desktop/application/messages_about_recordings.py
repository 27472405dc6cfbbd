"""What use cases tell of recordings beside their way here: outline, size, what is kept."""

from dataclasses import dataclass

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import Trouble
from santral_desktop.domain.peaks import Peaks
from santral_desktop.domain.recordings import KeptRecording
from santral_desktop.domain.voicemails import Voicemail


@dataclass(frozen=True, slots=True)
class RecordingDrawn:
    """The outline of a recording is known as far as this; it may still be on its way."""

    call: CallId
    peaks: Peaks


@dataclass(frozen=True, slots=True)
class RecordingLarge:
    """The recording has so many bytes that a person is asked first."""

    call: CallId
    size: int


@dataclass(frozen=True, slots=True)
class RecordingsKept:
    """These recordings stay on this machine."""

    kept: tuple[KeptRecording, ...]


@dataclass(frozen=True, slots=True)
class RecordingNotKept:
    """A recording could not be kept, or not be removed."""

    call: CallId
    error: Trouble


@dataclass(frozen=True, slots=True)
class VoicemailsRead:
    """These messages are on the agent's answering machine, the newest first."""

    messages: tuple[Voicemail, ...]


@dataclass(frozen=True, slots=True)
class VoicemailsNotRead:
    """The answering machine could not be looked at."""

    error: Trouble
