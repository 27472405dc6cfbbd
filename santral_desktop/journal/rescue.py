"""Take over into a new journal what can still be read in a damaged one."""

import sqlite3
from contextlib import closing
from pathlib import Path

from santral_desktop.application.ports.journal import Rescued
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.journal.bulk import in_bulk
from santral_desktop.journal.connection import in_one_step, opened_for_reading
from santral_desktop.journal.places import free_place
from santral_desktop.journal.rows import COLUMNS, micros_of, moment, to_call, to_row
from santral_desktop.journal.torn import readable

_MADE = {
    "calls",
    "totals",
    "queue_sums",
    "extension_sums",
    "renamed",
    "unfound",
}  # anew, or by a way of their own
_LATER = {"number_key", "account"}  # columns that older files lack
_NOT_TRUE = {"history_days"}  # any more: what was lost is to be read again
_TABLES = (  # those of contacts in the order in which they need each other
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
    "AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'found%' "
    "ORDER BY name = 'contact_numbers', name = 'contacts', name"
)
_KEEP = (
    f"INSERT OR IGNORE INTO calls (place, {', '.join(COLUMNS)}) "  # noqa: S608  our own names
    f"VALUES ({', '.join('?' * (len(COLUMNS) + 1))})"
)


def rescue(damaged: Path, file: sqlite3.Connection) -> Rescued:
    """Return how much was taken over; nothing where nobody can read the file at all."""
    try:
        old = opened_for_reading(damaged)
    except StorageTrouble:
        return Rescued()
    tables = [row[0] for row in file.execute(_TABLES)]
    with closing(old), in_one_step(file), in_bulk(file):
        calls = _take_calls(old, file)
        taken = {name: _take(old, file, name) for name in tables if name not in _MADE | _NOT_TRUE}
    return Rescued(calls, taken.get("notes", 0), taken.get("inbox", 0))


def _take_calls(old: sqlite3.Connection, file: sqlite3.Connection) -> int:
    taken = 0
    for row in readable(old, "calls"):
        if not {*COLUMNS} - _LATER <= {*row.keys()}:
            break  # the table's description was damaged
        at = moment(row["sorted_at"]) or moment(row["started_at"])
        sorted_at = 0 if at is None else micros_of(at)
        place = row["place"] if at and "place" in row.keys() else None  # noqa: SIM118  no mapping
        if not isinstance(place, int):
            place = free_place(file, sorted_at)
        taken += file.execute(_KEEP, (place, *to_row(to_call(row), sorted_at))).rowcount
    return taken


def _take(old: sqlite3.Connection, file: sqlite3.Connection, table: str) -> int:
    there = {row[1] for row in file.execute(f"PRAGMA table_info({table})")}
    taken = 0
    for row in readable(old, table):
        names = [name for name in row.keys() if name in there]  # noqa: SIM118  no mapping
        text = (
            f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) "  # noqa: S608  our own names
            f"VALUES ({', '.join('?' * len(names))})"
        )
        try:
            taken += file.execute(text, [row[name] for name in names]).rowcount
        except sqlite3.IntegrityError:  # what it belongs to is lost
            continue
    return taken
