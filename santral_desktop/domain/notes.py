"""What an agent wrote down during a call."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NewType

from santral_desktop.domain.calls import Call, CallId

NoteId = NewType("NoteId", str)
LONGEST = 500  # characters
_SLACK = 3.0  # seconds by which length and stamps may differ


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One line; `open` means that it is shown when the number calls again."""

    id: NoteId
    call: CallId
    number: str  # the other party's
    text: str
    second: int  # of the call, when its first letter was typed
    written_at: datetime
    open: bool = False


def second_of(call: Call, now: datetime) -> int:
    """Return how far the conversation is at a moment; what was before it is its beginning."""
    since = call.answered_at or call.started_at or now
    until = min(now, call.ended_at) if call.ended_at else now
    return max(0, (until - since) // timedelta(seconds=1))


def second_in_recording(second: int, call: Call, length: float) -> float:
    """Return where a second of the conversation is in its recording.

    A recording that is longer than the conversation began before it, with menu or queue, and
    ended with it.
    """
    talk = call.talked_for
    before = length - talk.total_seconds() if talk is not None else 0.0
    lead = before if before > _SLACK else 0.0
    return min(second + lead, length)
