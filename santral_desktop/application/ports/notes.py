"""Notes of calls.

Methods block, belong in `Lane.JOURNAL` and raise only `StorageTrouble`.
"""

from typing import Protocol

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.notes import Note, NoteId


class Notes(Protocol):
    """Keeps notes beside the calls; a call that takes another's row takes its notes as well."""

    def keep(self, note: Note) -> None:
        """Store a note as it is now."""

    def remove(self, note: NoteId) -> None:
        """Forget a note; an unknown one is no error."""

    def of(self, call: CallId) -> tuple[Note, ...]:
        """Return the notes of a call in the order of its seconds."""

    def open_for(self, number: str) -> Note | None:
        """Return the newest note left open for a number in any of its spellings."""

    def set_open(self, note: NoteId, *, on: bool) -> None:
        """Leave a note open, or close it; an unknown one is no error."""
