"""What was erased, in memory; beside the doubles of what is erased from."""

from dataclasses import replace
from datetime import datetime

from santral_desktop.application.ports.contacts import PHONE_BOOK
from santral_desktop.application.ports.erasures import Erasure, Traces
from santral_desktop.domain.calls import Call
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.domain.notes import Note
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.text import digits_of
from tests.doubles.journal import MemoryInbox, MemoryJournal


class MemoryErasures:
    """Erases from a journal in memory; while `trouble` is set, every method raises it."""

    def __init__(self, journal: MemoryJournal, inbox: MemoryInbox | None = None) -> None:
        self.trouble: StorageTrouble | None = None
        self.times_cleaned = 0
        self._journal = journal
        self._inbox = inbox or MemoryInbox()
        self._until: dict[str, datetime] = {}
        self._records: list[Erasure] = []
        self._is_clean = True

    def traces(self, number: str) -> Traces:
        self._work()
        key = match_key(number)
        if not key:
            return Traces()
        calls = tuple(c.id for c in self._journal.calls.values() if match_key(c.number) == key)
        books = self._journal.contacts.kept.items()
        named = {b: sum(key in map(match_key, c.numbers) for c in kept) for b, (kept, _) in books}
        return Traces(
            calls=calls,
            notes=sum(n.call in calls or match_key(n.number) == key for n in self._notes()),
            contacts=sum(many for book, many in named.items() if book != PHONE_BOOK),
            in_phone_book=named.get(PHONE_BOOK, 0),
            events=len(self._events(key)),
        )

    def erase(self, number: str, *, at: datetime, by: str, recordings: int) -> Traces:
        found, key = self.traces(number), match_key(number)
        if not key:
            return found
        for note in self._notes():
            if note.call in found.calls or match_key(note.number) == key:
                del self._journal.notes[note.id]
        for call in found.calls:
            del self._journal.calls[call]
        for book, (kept, read_at) in list(self._journal.contacts.kept.items()):
            others = tuple(c for c in kept if key not in map(match_key, c.numbers))
            self._journal.contacts.kept[book] = (others, read_at)
        for event in self._events(key):
            del self._inbox.events[event]
        many = len(found.calls), found.notes, recordings, found.contacts + found.in_phone_book
        self._records.insert(0, Erasure(at, by, digits_of(key)[-2:], *many))
        self._until[key] = at
        self._is_clean = False
        return replace(found, copies=0)

    def clean(self) -> None:
        self._work()
        self.times_cleaned += 1
        self._is_clean = True

    def cleaned(self) -> bool:
        self._work()
        return self._is_clean

    def keeps_out(self, call: Call) -> bool:
        self._work()
        until = self._until.get(match_key(call.number))
        return until is not None and (call.started_at is None or call.started_at <= until)

    def records(self) -> tuple[Erasure, ...]:
        self._work()
        return tuple(self._records)

    def _notes(self) -> list[Note]:
        return list(self._journal.notes.values())

    def _events(self, key: str) -> list[int]:
        national = digits_of(key)[-10:].encode()
        return [n for n, event in self._inbox.events.items() if national in event.body]

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble
