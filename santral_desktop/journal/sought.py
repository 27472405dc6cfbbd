"""What a query asks of each call, in SQL: conditions, the words, and the index for each."""

from dataclasses import dataclass, replace
from typing import Any

from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.domain.calls import Direction
from santral_desktop.domain.reports import Result
from santral_desktop.domain.text import digits_of, fold
from santral_desktop.journal.rows import first_place
from santral_desktop.journal.sums import HOURS, WEEKDAY

_SHELVES = {
    Shelf.MISSED: ("waits = 1", "calls_waiting"),
    Shelf.INBOUND: (f"direction = '{Direction.INBOUND.value}'", "calls_by_direction"),
    Shelf.OUTBOUND: (f"direction = '{Direction.OUTBOUND.value}'", "calls_by_direction"),
    Shelf.RECORDED: ("recording = 'present'", "calls_recorded"),
}
_RESULTS = {
    Result.ANSWERED: "missed = 0 AND answered_at IS NOT NULL",
    Result.MISSED: "missed = 1",
    Result.OTHER: "missed = 0 AND answered_at IS NULL",
}
_SIGNS = "+-()"  # in numbers
_LOWEST, _HIGHEST = -(2**63), 2**63 - 1


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition that an index answers in the order of the list."""

    text: str
    index: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sought:
    """Filters, those of few calls first; words; places from the first to before the end."""

    filters: tuple[Filter, ...]
    looked_at: tuple[str, ...]  # conditions without an index
    words: tuple[tuple[str, ...], ...]  # each word in the spellings that it may stand in
    first: int
    end: int
    upwards: bool = False  # the oldest of them are wanted, not the newest

    @property
    def order(self) -> str:
        """In which direction they are read."""
        return "ASC" if self.upwards else "DESC"

    @property
    def where(self) -> tuple[str, list[Any]]:
        """The whole condition, and the values in it."""
        texts = ["calls.place >= ? AND calls.place < ?"]
        values: list[Any] = [self.first, self.end]
        for one in self.filters:
            texts.append(one.text)
            values += one.values
        texts += self.looked_at
        for spellings in self.words:
            has = "instr(search, ?) > 0 OR instr(beside, ?) > 0"
            texts.append(f"({' OR '.join([has] * len(spellings))})")
            values += [spelling for spelling in spellings for _ in range(2)]
        return " AND ".join(texts), values


def sought(query: CallQuery, behind: int | None = None) -> Sought:
    """Return what a query asks for, behind a place of the list."""
    end = _HIGHEST if query.until is None else first_place(query.until)
    return Sought(
        filters=_filters(query),
        looked_at=_looked_at(query),
        words=tuple(_spellings(word) for word in fold(query.text).split()),
        first=_LOWEST if query.since is None else first_place(query.since),
        end=end if behind is None else min(end, behind),
    )


def sought_above(query: CallQuery, above: int | None) -> Sought:
    """Return what a query asks for before a place of the list, those next to it first."""
    whole = sought(query)
    first = whole.first if above is None else max(whole.first, above + 1)
    return replace(whole, first=first, upwards=True)


def words_of(text: str) -> list[str]:
    """Return the words of a search as they stand in the column: folded, of numbers the digits."""
    return [_spellings(word)[0] for word in fold(text).split()]


def _filters(query: CallQuery) -> tuple[Filter, ...]:
    found: list[Filter] = []
    if query.noted:
        found.append(Filter("noted = 1", "calls_noted"))
    if query.shelf is Shelf.MISSED:
        found.append(Filter(*_SHELVES[Shelf.MISSED]))
    if query.account:
        own = "account != '' AND account = ?"  # as the index has it
        found.append(Filter(own, "calls_by_account", (query.account,)))
    if query.extension:
        found.append(Filter("extension = ?", "calls_by_extension", (query.extension,)))
    if query.queue:
        found.append(Filter("queue = ?", "calls_by_queue", (query.queue,)))
    if query.recorded or query.shelf is Shelf.RECORDED:
        found.append(Filter(*_SHELVES[Shelf.RECORDED]))
    if query.shelf in {Shelf.INBOUND, Shelf.OUTBOUND}:
        found.append(Filter(*_SHELVES[query.shelf]))
    return tuple(found)


def _looked_at(query: CallQuery) -> tuple[str, ...]:
    result = () if query.result is None else (_RESULTS[query.result],)
    if query.account == "":  # the first account, which most calls are at as a rule
        result = (*result, "account = ''")
    if query.slot is None:
        return result
    nth = (query.slot.weekday - WEEKDAY) % 7 * 24 + query.slot.hour
    return (*result, f"({HOURS} + 3) % 168 = {int(nth)}")


def _spellings(word: str) -> tuple[str, ...]:
    """Return a word as numbers have it, where it may be part of one, and as notes have it.

    What can be nothing but a number is no date of a note: both ways would cost ten times as much.
    """
    digits = "" if any(map(str.isalpha, word)) else digits_of(word).lstrip("0")
    if digits and all(letter.isdecimal() or letter in _SIGNS for letter in word):
        return (digits,)
    return tuple(dict.fromkeys((digits or word, word)))
