"""The part of the call list that is at hand: calls in their order, and what lies beyond."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from santral_desktop.application.messages_about_calls import CallsShown, Stretch, Way
from santral_desktop.application.ports.journal import CallPage, Place
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.contacts import says_a_name
from santral_desktop.domain.phone import match_key
from santral_desktop.ui import formats

LONGEST = 500  # calls at hand: others are read again when a person comes back to them
_JUST_BELOW = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Row:
    """A call or, without one, the heading of a day."""

    at: datetime  # where it stands: its start or, without one, just below the call above
    day: date
    call: Call | None = None
    name: str = ""  # of the contact, where the call brought none
    note: str = ""  # in which the search found it

    @property
    def key(self) -> CallId | date:
        """By what it is known again."""
        return self.day if self.call is None else self.call.id

    @property
    def who(self) -> str:
        """The name of the other party."""
        return self.name or (self.call.name if self.call else "")


@dataclass(frozen=True, slots=True)
class Window:
    """Rows of calls, newest first; `above` and `below` are None where the list ends."""

    calls: tuple[Row, ...] = ()
    above: Place | None = None
    below: Place | None = None

    @property
    def whole(self) -> bool:
        """Whether the whole list is at hand."""
        return self.above is None and self.below is None

    def laid_out(self) -> list[Row]:
        """Return the rows of calls under the headings of their days."""
        rows: list[Row] = []
        day = None
        for row in self.calls:
            if row.day != day:
                day = row.day
                rows.append(Row(row.at, day))
            rows.append(row)
        return rows

    def with_below(self, page: CallPage, now: datetime) -> "Window":
        """Return the window with the page behind it; what is too far above is let go of."""
        fresh = {call.id for call in page.calls}
        kept = _without(self.calls, fresh)
        rows = (*kept, *_rows(page, kept[-1].at if kept else now))
        if len(rows) <= LONGEST:
            return Window(rows, self.above, page.next)
        rows = rows[-LONGEST:]
        return Window(rows, _place(rows[0]), page.next)

    def with_above(self, page: CallPage, now: datetime) -> "Window":
        """Return the window with the page before it; what is too far below is let go of."""
        fresh = {call.id for call in page.calls}
        rows = (*_rows(page, now), *_without(self.calls, fresh))
        if len(rows) <= LONGEST:
            return Window(rows, page.next, self.below)
        rows = rows[:LONGEST]
        return Window(rows, page.next, _place(rows[-1]))

    def with_call(self, call: Call, now: datetime, instead_of: CallId | None = None) -> "Window":
        """Return the window with a new or changed call; one that lies beyond it is left out."""
        ids = {call.id, instead_of}
        olds = [row for row in self.calls if row.key in ids]
        old = next((row for row in olds if row.key == call.id), olds[0] if olds else None)
        rest = _without(self.calls, ids)
        at = call.started_at or (old.at if old is not None else now)
        if old is not None and old.at == at and len(olds) == 1:
            slot = self.calls.index(old)
        else:
            slot = next((n for n, row in enumerate(rest) if row.at <= at), len(rest))
            beyond = self.above if slot == 0 else self.below if slot == len(rest) else None
            if beyond is not None:
                return replace(self, calls=rest)
        row = Row(at, formats.local(at).date(), call, self._name_for(call, old))
        rows = (*rest[:slot], row, *rest[slot:])
        if len(rows) <= LONGEST:
            return replace(self, calls=rows)
        return Window(rows[:LONGEST], self.above, _place(rows[LONGEST - 1]))

    def above_first(self) -> Place | None:
        """Return a place from which reading begins with the first call, None at the very top."""
        if self.above is None or not self.calls:
            return None
        return Place(self.calls[0].at + _JUST_BELOW, CallId(""))

    def without(self, *calls: CallId | None) -> "Window":
        """Return the window without these calls."""
        return replace(self, calls=_without(self.calls, set(calls)))

    def _name_for(self, call: Call, old: Row | None) -> str:
        if says_a_name(call.name):
            return ""
        if old is not None and old.name:
            return old.name
        key = match_key(call.number)
        known = (
            r.name for r in self.calls if r.name and r.call and match_key(r.call.number) == key
        )
        return next(known, "")


def again(window: Window, keys: AbstractSet[object], margin: int) -> Stretch:
    """Return the part with these rows and some around them, to be read again."""
    places = [number for number, row in enumerate(window.calls) if row.key in keys]
    first = max(0, places[0] - margin) if places else 0
    last = places[-1] if places else margin
    most = max(2 * margin, last - first + margin)
    if first == 0:
        return Stretch(Way.AGAIN, window.above_first(), most)
    return Stretch(Way.AGAIN, _place(window.calls[first - 1]), most)


def taken(shown: CallsShown, before: Window, now: datetime) -> Window:
    """Return what is at hand with a part of the list that was read."""
    page, stretch = shown.page, shown.stretch
    match stretch.way:
        case Way.BELOW:
            return before.with_below(page, now)
        case Way.ABOVE:
            return before.with_above(page, now)
        case Way.BOTTOM:
            return oldest_of(page, now)
        case Way.TOP | Way.AGAIN if stretch.place is None:
            return newest_of(page, now)
        case _:
            return amid(page, now)


def newest_of(page: CallPage, now: datetime) -> Window:
    """Return the window on the page with which a list begins."""
    return Window(_rows(page, now), None, page.next)


def oldest_of(page: CallPage, now: datetime) -> Window:
    """Return the window on the page with which a list ends."""
    return Window(_rows(page, now), page.next, None)


def amid(page: CallPage, now: datetime) -> Window:
    """Return the window on a page before which there may be others."""
    rows = _rows(page, now)
    return Window(rows, _place(rows[0]) if rows else None, page.next)


def _rows(page: CallPage, above: datetime) -> tuple[Row, ...]:
    rows: list[Row] = []
    for call in page.calls:
        at = call.started_at or (rows[-1].at if rows else above) - _JUST_BELOW
        name, note = page.names.get(call.id, ""), page.notes.get(call.id, "")
        rows.append(Row(at, formats.local(at).date(), call, name, note))
    return tuple(rows)


def _without(rows: Iterable[Row], calls: AbstractSet[object]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.key not in calls)


def _place(row: Row) -> Place:
    return Place(row.at, CallId(str(row.key)))
