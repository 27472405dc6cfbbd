"""What is too old, in memory."""

from datetime import datetime

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import StorageTrouble
from tests.builders import NINE
from tests.doubles.journal import MemoryJournal


class MemoryRetention:
    """Removes from a journal in memory; while `trouble` is set, every method raises it."""

    def __init__(self, journal: MemoryJournal) -> None:
        self.trouble: StorageTrouble | None = None
        self.copies: list[datetime] = []
        self._journal = journal

    def drop_calls(self, before: datetime, most: int = 200) -> tuple[CallId, ...]:
        self._work()
        calls = sorted(self._journal.calls.values(), key=lambda call: call.started_at or NINE)
        old = tuple(c.id for c in calls if (c.started_at or NINE) < before)[:most]
        for call in old:
            del self._journal.calls[call]
        for note in [note for note in self._journal.notes.values() if note.call in old]:
            del self._journal.notes[note.id]
        return old

    def drop_notes(self, before: datetime, most: int = 200) -> int:
        self._work()
        notes = sorted(self._journal.notes.values(), key=lambda note: note.written_at)
        old = [note.id for note in notes if note.written_at < before][:most]
        for note in old:
            del self._journal.notes[note]
        return len(old)

    def drop_copies(self, before: datetime) -> int:
        self._work()
        old = [copy for copy in self.copies if copy < before]
        self.copies = [copy for copy in self.copies if copy >= before]
        return len(old)

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble
