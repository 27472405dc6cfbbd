"""A journal and an inbox in memory."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count
from math import inf
from typing import TypeVar

from santral_desktop.application.ports.journal import (
    MOST_COUNTED,
    MOST_LONGEST,
    MOST_UNRETURNED,
    CallPage,
    CallQuery,
    Earlier,
    Place,
    RawEvent,
    Rescued,
    Shelf,
)
from santral_desktop.domain.calls import Call, CallId, Direction, Doubt, RecordingState
from santral_desktop.domain.contacts import says_a_name
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.domain.matching import AT_ONCE
from santral_desktop.domain.notes import Note, NoteId
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.reports import (
    Report,
    Tally,
    day_of,
    result_of,
    slot_of,
    tally_of,
    wait_of,
)
from santral_desktop.domain.story import Step
from santral_desktop.domain.text import digits_of, fold
from tests.builders import NINE
from tests.doubles.contacts import MemoryContacts

K = TypeVar("K")


class MemoryJournal:
    """Keeps calls in a dictionary, and is its archive; while `trouble` is set, all raises it."""

    def __init__(
        self, *calls: Call, arrival: datetime = NINE, contacts: MemoryContacts | None = None
    ) -> None:
        self.contacts = contacts or MemoryContacts()
        self.calls: dict[CallId, Call] = {}
        self.arrival = arrival
        self.trouble: StorageTrouble | None = None
        self.damage: Rescued | None = None
        self.notes: dict[NoteId, Note] = {}
        self.steps: dict[CallId, list[Step]] = {}
        self._sorted_at: dict[CallId, datetime] = {}
        self._nth: dict[CallId, int] = {}  # of one moment, by arrival
        self._number = count()
        self.keep(*calls)

    def keep(self, *calls: Call, instead_of: CallId | None = None) -> None:
        self._work()
        if instead_of is not None:
            self.calls.pop(instead_of, None)
            self._sorted_at.pop(instead_of, None)
            self._nth.pop(instead_of, None)
            for call in calls:
                self.steps.setdefault(call.id, []).extend(self.steps.pop(instead_of, []))
            self.steps.pop(instead_of, None)
            for note in [note for note in self.notes.values() if note.call == instead_of]:
                self.notes[note.id] = replace(note, call=calls[0].id) if calls else note
        for call in calls:
            at = call.started_at or self._sorted_at.get(call.id, self.arrival)
            if self._sorted_at.get(call.id) != at:
                self._nth[call.id] = next(self._number)
            self.calls[call.id] = call
            self._sorted_at[call.id] = at

    def find(self, call: CallId) -> Call | None:
        self._work()
        return self.calls.get(call)

    def page(self, query: CallQuery, behind: Place | None = None, most: int = 100) -> CallPage:
        self._work()
        found = sorted(self._matching(query), key=self._order, reverse=True)
        if behind is not None:
            place = self._place(behind)
            found = [call for call in found if self._order(call) < place]
        calls = tuple(found[:most])
        full = len(calls) == most
        after = Place(self._sorted_at[calls[-1].id], calls[-1].id) if full else None
        shown = tuple(map(self._with_what_came, calls))
        return CallPage(shown, after, self._names(calls), self._notes(calls, query))

    def page_above(self, query: CallQuery, above: Place | None = None, most: int = 100) -> CallPage:
        self._work()
        found = sorted(self._matching(query), key=self._order)
        if above is not None:
            stays = self._sorted_at.get(above.id) == above.started_at
            place = above.started_at, self._nth[above.id] if stays else -inf
            found = [call for call in found if self._order(call) > place]
        calls = tuple(reversed(found[:most]))
        full = len(calls) == most
        after = Place(self._sorted_at[calls[0].id], calls[0].id) if full else None
        shown = tuple(map(self._with_what_came, calls))
        return CallPage(shown, after, self._names(calls), self._notes(calls, query))

    def count(self, query: CallQuery) -> int:
        self._work()
        return len(self._matching(query))

    def counts(self, query: CallQuery) -> Mapping[Shelf, int]:
        narrowed = replace(query, shelf=Shelf.ALL) != CallQuery()
        counted = {shelf: self.count(replace(query, shelf=shelf)) for shelf in Shelf}
        return {s: min(n, MOST_COUNTED) if narrowed else n for s, n in counted.items()}

    def queues(self) -> tuple[str, ...]:
        self._work()
        return tuple(sorted({call.queue for call in self.calls.values()} - {""}))

    def extensions(self) -> tuple[str, ...]:
        self._work()
        return tuple(sorted({call.extension for call in self.calls.values()} - {""}))

    def report(self, query: CallQuery) -> Report:
        self._work()
        found = sorted(self._matching(query), key=self._order, reverse=True)
        waiting = self._matching(replace(query, shelf=Shelf.MISSED))
        missed = [call for call in found if call in waiting]
        tallies = {call: tally_of(call, waits=call in waiting) for call in found}
        late = sorted(
            (c for c in found if wait_of(c) is not None),
            key=lambda call: (wait_of(call), self._order(call)),
            reverse=True,
        )[:MOST_LONGEST]
        shown = (*late, *missed[:MOST_UNRETURNED])
        return Report(
            whole=sum(tallies.values(), Tally()),
            days=_added((day_of(self._sorted_at[c.id]), one) for c, one in tallies.items()),
            slots=_added((slot_of(self._sorted_at[c.id]), one) for c, one in tallies.items()),
            queues=_added((call.queue, one) for call, one in tallies.items()),
            extensions=_added((call.extension, one) for call, one in tallies.items()),
            longest=tuple(map(self._with_what_came, late)),
            unreturned=tuple(map(self._with_what_came, missed[:MOST_UNRETURNED])),
            names=self._names(shown),
        )

    def give_up(self) -> None:
        """Nothing here takes time."""

    def earlier(self, number: str, before: datetime) -> Earlier:
        self._work()
        key = match_key(number)
        found = [
            call
            for call in self.calls.values()
            if key and match_key(call.number) == key and self._sorted_at[call.id] < before
        ]
        return Earlier(len(found), max(found, key=self._order, default=None))

    def still_missed(self, *calls: Call) -> tuple[Call, ...]:
        self._work()
        waiting = self._matching(CallQuery(Shelf.MISSED))
        return tuple(
            call
            for call in calls
            if any(w.id == call.id or self._is_the_same(w, call) for w in waiting)
        )

    def live_since(self, moment: datetime) -> tuple[Call, ...]:
        self._work()
        unsettled = (c for c in self.calls.values() if c.live or c.doubt is not Doubt.NONE)
        recent = (call for call in unsettled if self._sorted_at[call.id] >= moment)
        return tuple(sorted(recent, key=self._order))

    def rescued(self) -> Rescued | None:
        self._work()
        rescued, self.damage = self.damage, None
        return rescued

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble

    def _with_what_came(self, call: Call) -> Call:
        waits = call in self._matching(CallQuery(Shelf.MISSED))
        since = call.missed and call.returned_in is None and not waits
        return replace(call, talked_since=since)

    def _names(self, calls: tuple[Call, ...]) -> dict[CallId, str]:
        known = {c.id: self.contacts.of(c.number) for c in calls if not says_a_name(c.name)}
        return {call: contact.name for call, contact in known.items() if contact}

    def _notes(self, calls: tuple[Call, ...], query: CallQuery) -> dict[CallId, str]:
        words = fold(query.text).split()
        notes = sorted(self.notes.values(), key=lambda note: -note.second)
        ids = {call.id for call in calls}
        found = [n for n in notes if n.call in ids and any(w in fold(n.text) for w in words)]
        return {note.call: note.text for note in found}

    def _order(self, call: Call) -> tuple[datetime, float]:
        return self._sorted_at[call.id], self._nth[call.id]

    def _place(self, place: Place) -> tuple[datetime, float]:
        stays = self._sorted_at.get(place.id) == place.started_at
        return place.started_at, self._nth[place.id] if stays else inf

    def _matching(self, query: CallQuery) -> list[Call]:
        words = fold(query.text).split()
        return [
            call
            for call in self.calls.values()
            if (self._waits(call) if query.shelf is Shelf.MISSED else _stands_on(call, query.shelf))
            and all(self._is_found(call, word) for word in words)
            and self._is_within(call, query)
        ]

    def _is_found(self, call: Call, word: str) -> bool:
        contact = self.contacts.of(call.number)
        beside = (contact.name, contact.company, *contact.groups) if contact else ()
        named = any(word in fold(text) for text in beside)
        number = all(letter.isdecimal() or letter in "+-()" for letter in word)
        said = digits_of(word).lstrip("0") if number else ""
        return named or _has(call, word) or self._noted(call, said or word)

    def _is_within(self, call: Call, query: CallQuery) -> bool:
        at = self._sorted_at[call.id]
        return (
            (query.since is None or at >= query.since)
            and (query.until is None or at < query.until)
            and query.queue in {"", call.queue}
            and query.extension in {"", call.extension}
            and query.account in {None, call.account}
            and (not query.recorded or call.recording is RecordingState.PRESENT)
            and (not query.noted or self._noted(call, ""))
            and query.result in {None, result_of(call)}
            and query.slot in {None, slot_of(at)}
        )

    def _waits(self, call: Call) -> bool:
        key = match_key(call.number)
        later = (
            other
            for other in self.calls.values()
            if key
            and other.answered
            and match_key(other.number) == key
            and self._sorted_at[other.id] > self._sorted_at[call.id]
        )
        return call.missed and call.returned_in is None and not any(later)

    def _is_the_same(self, kept: Call, call: Call) -> bool:
        same = match_key(kept.number) == match_key(call.number)
        at = call.started_at
        return same and at is not None and abs(self._sorted_at[kept.id] - at) <= AT_ONCE

    def _noted(self, call: Call, word: str) -> bool:
        return any(n.call == call.id and word in fold(n.text) for n in self.notes.values())


class MemoryInbox:
    """Keeps raw events in a dictionary; while `trouble` is set, every method raises it."""

    def __init__(self) -> None:
        self.events: dict[int, RawEvent] = {}
        self.read: set[int] = set()
        self.trouble: StorageTrouble | None = None

    def keep(self, event: RawEvent) -> int:
        return self.keep_all((event,))[0]

    def keep_all(self, events: Sequence[RawEvent]) -> tuple[int, ...]:
        self._work()
        numbers = tuple(range(len(self.events) + 1, len(self.events) + len(events) + 1))
        self.events.update(zip(numbers, events, strict=True))
        return numbers

    def unread(self) -> tuple[tuple[int, RawEvent], ...]:
        self._work()
        return tuple(item for item in self.events.items() if item[0] not in self.read)

    def mark_read(self, *numbers: int) -> None:
        self._work()
        self.read.update(numbers)

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble


def _added(tallies: Iterable[tuple[K, Tally]]) -> dict[K, Tally]:
    sums: dict[K, Tally] = {}
    for key, tally in tallies:
        sums[key] = sums.get(key, Tally()) + tally
    return sums


def _stands_on(call: Call, shelf: Shelf) -> bool:
    match shelf:
        case Shelf.ALL | Shelf.MISSED:
            return True
        case Shelf.INBOUND:
            return call.direction is Direction.INBOUND
        case Shelf.OUTBOUND:
            return call.direction is Direction.OUTBOUND
        case Shelf.RECORDED:
            return call.recording is RecordingState.PRESENT


def _has(call: Call, word: str) -> bool:
    if any(word in fold(text) for text in (call.name, call.queue, call.extension)):
        return True
    digits = digits_of(word).lstrip("0")
    spelled = digits_of(call.number), digits_of(match_key(call.number))
    return (
        bool(digits) and not any(map(str.isalpha, word)) and any(digits in text for text in spelled)
    )
