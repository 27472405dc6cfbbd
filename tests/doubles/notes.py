"""Notes in memory."""

from dataclasses import replace

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.domain.notes import Note, NoteId
from santral_desktop.domain.phone import match_key
from tests.doubles.journal import MemoryJournal


class MemoryNotes:
    """Keeps notes beside a journal's calls; while `trouble` is set, every method raises it."""

    def __init__(self, journal: MemoryJournal | None = None) -> None:
        self.notes = (journal or MemoryJournal()).notes
        self.trouble: StorageTrouble | None = None

    def keep(self, note: Note) -> None:
        self._work()
        self.notes[note.id] = note

    def remove(self, note: NoteId) -> None:
        self._work()
        self.notes.pop(note, None)

    def of(self, call: CallId) -> tuple[Note, ...]:
        self._work()
        found = [note for note in self.notes.values() if note.call == call]
        return tuple(sorted(found, key=lambda note: (note.second, note.written_at)))

    def open_for(self, number: str) -> Note | None:
        self._work()
        key = match_key(number)
        found = [n for n in self.notes.values() if n.open and key and match_key(n.number) == key]
        return max(found, key=lambda note: note.written_at, default=None)

    def set_open(self, note: NoteId, *, on: bool) -> None:
        self._work()
        if note in self.notes:
            self.notes[note] = replace(self.notes[note], open=on)

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble
