"""The journal in SQLite; a file that cannot be read is set aside, never silently emptied."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from santral_desktop.application.ports.journal import CallPage, CallQuery, Earlier, Place, Rescued
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.text import inert
from santral_desktop.journal.beside import beside
from santral_desktop.journal.connection import in_one_step, in_our_words, is_torn, mend
from santral_desktop.journal.looking import count_of, page_above, page_of
from santral_desktop.journal.opening import opened_whole
from santral_desktop.journal.places import free_place, known
from santral_desktop.journal.rows import (
    COLUMNS,
    SHOWN,
    first_place,
    micros,
    micros_of,
    to_calls,
    to_row,
)
from santral_desktop.journal.waiting import settle, waits, waits_by_itself

T = TypeVar("T")
_LATEST = datetime.max.replace(tzinfo=UTC)
_COLUMNS = ("place", *COLUMNS, "waits")
_KEEP = (  # our own column names; every value is bound
    f"INSERT INTO calls ({', '.join(_COLUMNS)}, noted, beside) "
    f"VALUES ({', '.join('?' * len(_COLUMNS))}, "
    f"EXISTS (SELECT 1 FROM notes WHERE call = ?2), {beside('?2', f'?{len(COLUMNS) + 1}')}) "
    "ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in (*_COLUMNS, "noted", "beside"))
)


class SqliteJournal:
    """Implements the port `Journal`; opened by its first use, in the journal lane."""

    def __init__(self, path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.path = path
        self.set_aside: Path | None = None  # where a damaged file went
        self._now = now
        self._rescued: Rescued | None = None
        self._connection: sqlite3.Connection | None = None
        self._opening = Lock()  # the archive's lane may come first

    def keep(self, *calls: Call, instead_of: CallId | None = None) -> None:
        file, arrived = self.connection(), micros_of(self._now())
        keys: set[str] = set()
        with in_one_step(file):
            if instead_of is not None:
                keys |= _give_up(file, instead_of, calls)
            for call in _in_order(calls):
                keys |= _keep(file, call, arrived)
            settle(file, calls, keys)

    def find(self, call: CallId) -> Call | None:
        found = self._calls(f"SELECT {SHOWN} FROM calls WHERE id = ?", (call,))
        return found[0] if found else None

    def page(self, query: CallQuery, behind: Place | None = None, most: int = 100) -> CallPage:
        return self._read(lambda file: page_of(file, query, behind, most))

    def page_above(self, query: CallQuery, above: Place | None = None, most: int = 100) -> CallPage:
        return self._read(lambda file: page_above(file, query, above, most))

    def count(self, query: CallQuery) -> int:
        return self._read(lambda file: count_of(file, query))

    def earlier(self, number: str, before: datetime) -> Earlier:
        key, until = match_key(number), first_place(before)
        if not key:
            return Earlier(0, None)
        where = "FROM calls WHERE number_key = ? AND place < ?"
        many = self._rows("SELECT count(*) " + where, (key, until))[0][0]
        text = f"SELECT {SHOWN} " + where + " ORDER BY place DESC LIMIT 1"
        last = self._calls(text, (key, until))
        return Earlier(int(many), last[0] if last else None)

    def still_missed(self, *calls: Call) -> tuple[Call, ...]:
        connection = self.connection()
        with in_our_words():
            return tuple(call for call in calls if waits(connection, call))

    def live_since(self, since: datetime) -> tuple[Call, ...]:
        text = f"SELECT {SHOWN} FROM calls WHERE (state < 4 OR doubt != '') AND place >= ?"
        return self._calls(text + " ORDER BY place", (first_place(since),))

    def rescued(self) -> Rescued | None:
        self.connection()
        rescued, self._rescued = self._rescued, None
        return rescued

    def close(self) -> None:
        """Close the file; its log is folded in."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def open(self) -> None:
        """Open the file before its first use; a damaged one is set aside and a new one begun."""
        self.connection()

    def connection(self) -> sqlite3.Connection:
        """Return the open file, also for what is kept beside the calls in the same lane."""
        with self._opening:
            if self._connection is None:
                self._connection, rescued = opened_whole(self.path, self._now())
                if rescued is not None:
                    self.set_aside = self.path.with_name(rescued.kept_as)
                    self._rescued = rescued
            return self._connection

    def _calls(self, text: str, values: tuple[Any, ...]) -> tuple[Call, ...]:
        return to_calls(self._rows(text, values))

    def _rows(self, text: str, values: tuple[Any, ...]) -> list[sqlite3.Row]:
        return self._read(lambda file: file.execute(text, values).fetchall())

    def _read(self, look: Callable[[sqlite3.Connection], T]) -> T:
        """Read; an index that disagrees with its table is made anew, and costs no call."""
        connection = self.connection()
        with in_our_words():
            try:
                return look(connection)
            except sqlite3.DatabaseError as problem:
                if not is_torn(problem):
                    raise
                mend(connection, problem)
            return look(connection)


def _in_order(calls: tuple[Call, ...]) -> Sequence[Call]:
    """Return the calls oldest first, which the search takes in many times as fast."""
    if len({call.id for call in calls}) < len(calls):  # the last word on each must stay the last
        return calls
    return sorted(calls, key=lambda call: call.started_at or _LATEST)


def _give_up(file: sqlite3.Connection, gone: CallId, calls: tuple[Call, ...]) -> set[str]:
    """Remove a call whose row another takes, with notes and steps; return its number's key."""
    before = known(file, gone)
    for call in calls:
        file.execute("UPDATE OR IGNORE steps SET call = ? WHERE call = ?", (call.id, gone))
    file.execute("DELETE FROM calls WHERE id = ?", (inert(gone),))
    file.executemany(
        "UPDATE notes SET call = ? WHERE call = ?", [(inert(c.id), inert(gone)) for c in calls]
    )
    return {before.number_key} if before else set()


def _keep(file: sqlite3.Connection, call: Call, arrived: int) -> set[str]:
    """Store a call; return the number that it had until now."""
    before = known(file, call.id)
    at = micros(call.started_at)
    if at is None:
        at = before.sorted_at if before else arrived
    stays = before is not None and before.sorted_at == at
    place = before.place if before and stays else free_place(file, at)
    file.execute(_KEEP, (place, *to_row(call, at), waits_by_itself(call)))
    return {before.number_key} if before else set()
