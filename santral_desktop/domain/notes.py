"""What an agent wrote down during a call."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NewType

from santral_desktop.domain.calls import Call, CallId

NoteId = NewType("NoteId", str)
LONGEST = 500  # characters


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
