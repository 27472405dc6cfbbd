"""Messages that callers left on an extension's answering machine."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from santral_desktop.domain.calls import CallId

_PREFIX = "voicemail/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voicemail:
    """One message; texts are inert, times are UTC."""

    call: CallId  # in which it was left
    extension: str
    number: str = ""  # the caller's
    name: str = ""
    left_at: datetime | None = None
    length: timedelta | None = None
    heard_at: datetime | None = None  # by anybody, anywhere


def recording_of(call: CallId) -> CallId:
    """Return by what the sound of a message is known: its call may have a recording, too."""
    return CallId(_PREFIX + call)


def message_of(recording: CallId) -> CallId | None:
    """Return the call in which a message was left, None for a call's own recording."""
    return CallId(recording[len(_PREFIX) :]) if recording.startswith(_PREFIX) else None
