"""Let a search find what a step changed: all of it at the step's end, in the order of the list."""

import sqlite3

from santral_desktop.journal.grams import grams

TORN = "SQLITE_CORRUPT_VTAB"  # what SQLite says of it
_WAITING = "SELECT place, before, after FROM unfound ORDER BY nth"
_FIND = "INSERT INTO found (rowid, grams) VALUES (?, ?)"
_ALL = (
    "INSERT INTO found (rowid, grams) "
    "SELECT place, grams(search || char(10) || beside) FROM calls ORDER BY place"
)
_FORGET = "INSERT INTO found (found, rowid, grams) VALUES ('delete', ?, ?)"


def find_changed(file: sqlite3.Connection) -> None:
    """Take in what the triggers wrote down; a file before its journey has none."""
    try:
        waiting = file.execute(_WAITING).fetchall()
    except sqlite3.OperationalError as problem:
        if problem.sqlite_errorname != "SQLITE_ERROR":
            raise
        return
    if not waiting:
        return
    try:
        _take_in(file, waiting)
    except sqlite3.DatabaseError as problem:
        if problem.sqlite_errorname != TORN:
            raise
        find_all(file)  # a torn search keeps no call from being kept
    file.execute("DELETE FROM unfound")


def find_all(file: sqlite3.Connection) -> None:
    """Make the whole search anew, within a step."""
    file.execute("INSERT INTO found (found) VALUES ('delete-all')")
    file.execute(_ALL)


def _take_in(file: sqlite3.Connection, waiting: list[tuple[int, str | None, str | None]]) -> None:
    before: dict[int, str | None] = {}
    after: dict[int, str | None] = {}
    for place, old, now in waiting:
        before.setdefault(place, old)
        after[place] = now
    changed = [place for place in sorted(after) if before[place] != after[place]]
    gone = [(place, text) for place in changed if (text := before[place]) is not None]
    come = [(place, text) for place in changed if (text := after[place]) is not None]
    file.executemany(_FORGET, [(place, grams(text)) for place, text in gone])
    file.executemany(_FIND, [(place, grams(text)) for place, text in come])
