"""How far the PBX's history was read, in the journal's file: lost with the calls, if ever."""

import sqlite3
from array import array
from collections.abc import Mapping
from datetime import date
from typing import Any

from santral_desktop.domain.history_days import DayRead
from santral_desktop.journal.connection import in_one_step, in_our_words
from santral_desktop.journal.rows import micros, moment
from santral_desktop.journal.store import SqliteJournal

_KEEP = "INSERT OR REPLACE INTO history_days VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class SqliteReadDays:
    """Implements the port `ReadDays` on the journal's connection, in the same lane."""

    def __init__(self, journal: SqliteJournal) -> None:
        self._journal = journal

    def all(self, account: str) -> Mapping[date, DayRead]:
        file = self._journal.connection()
        with in_our_words():
            rows = file.execute("SELECT * FROM history_days WHERE account = ?", (account,))
            found = filter(None, map(_read, rows.fetchall()))
        return {read.day: read for read in found}

    def keep(self, account: str, read: DayRead) -> None:
        file = self._journal.connection()
        with in_one_step(file):
            file.execute(
                _KEEP,
                (
                    account,
                    read.day.toordinal(),
                    micros(read.until),
                    micros(read.read_at),
                    read.rows,
                    micros(read.open_since),
                    micros(read.given_up_at),
                    read.page,
                    read.total,
                    array("q", sorted(read.seen)).tobytes(),
                ),
            )

    def forget(self, account: str) -> None:
        file = self._journal.connection()
        with in_one_step(file):
            file.execute("DELETE FROM history_days WHERE account = ?", (account,))


def _read(row: sqlite3.Row) -> DayRead | None:
    """Return a day; one whose row was damaged counts as not read."""
    try:
        return DayRead(
            day=date.fromordinal(row["day"]),
            until=moment(row["until"]),
            read_at=moment(row["read_at"]),
            rows=int(row["rows"]),
            open_since=moment(row["open_since"]),
            given_up_at=moment(row["given_up_at"]),
            page=int(row["page"]),
            seen=_keys(row["seen"]),
            total=row["total"],
        )
    except (ValueError, TypeError, OverflowError):
        return None


def _keys(kept: Any) -> frozenset[int]:
    keys = array("q")
    keys.frombytes(kept)
    return frozenset(keys)
