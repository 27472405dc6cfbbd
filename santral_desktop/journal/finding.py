"""Let a search find what a step changed: all of it at the step's end, in the order of the list."""

import sqlite3

from santral_desktop.journal.grams import grams

_WAITING = "SELECT place, before, after FROM unfound ORDER BY nth"
_FIND = "INSERT INTO found (rowid, grams) VALUES (?, ?)"
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
    before: dict[int, str | None] = {}
    after: dict[int, str | None] = {}
    for place, old, new in waiting:
        before.setdefault(place, old)
        after[place] = new
    for place in sorted(after):
        old, new = before[place], after[place]
        if old != new and old is not None:
            file.execute(_FORGET, (place, grams(old)))
        if old != new and new is not None:
            file.execute(_FIND, (place, grams(new)))
    file.execute("DELETE FROM unfound")
