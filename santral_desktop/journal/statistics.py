"""Figures about a journal, and the words in it that are about people: read beside the program."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.journal.connection import in_our_words, opened_for_reading

_TABLES = ("calls", "contacts", "notes", "inbox", "forwarding", "steps", "erasures", "history_days")
_PEOPLE = {"calls": ("name", "note", "queue"), "contacts": ("name", "company", "note")}
_MOST_WORDS = 200_000


def figures(path: Path) -> dict[str, object]:
    """Return how much there is of what: no word and no number of anybody."""
    if not path.exists():
        return {"there": False}
    found: dict[str, object] = {"there": True, "bytes": path.stat().st_size}
    try:
        with in_our_words(), closing(opened_for_reading(path)) as journal:
            [[found["version"]]] = journal.execute("PRAGMA user_version")
            found["rows"] = {table: _count(journal, table) for table in _tables(journal)}
            found["calls"] = {
                f"{row[0]}, {row[1]}": row[2]
                for row in journal.execute(
                    "SELECT direction, state, count(*) FROM calls GROUP BY direction, state"
                )
            }
    except StorageTrouble as trouble:
        found["trouble"] = trouble.detail
    return found


def people(path: Path) -> Iterator[str]:
    """Yield the texts of the journal in which people are named."""
    if not path.exists():
        return
    try:
        with in_our_words(), closing(opened_for_reading(path)) as journal:
            for table, wanted in _PEOPLE.items():
                there = {row[1] for row in journal.execute(f"PRAGMA table_info({table})")}
                for column in set(wanted) & there:
                    query = f"SELECT DISTINCT {column} FROM {table} LIMIT {_MOST_WORDS}"
                    yield from (str(row[0]) for row in journal.execute(query) if row[0])
    except StorageTrouble:
        return


def _tables(journal: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table'"
    there = {row[0] for row in journal.execute(query)}
    return [table for table in _TABLES if table in there]


def _count(journal: sqlite3.Connection, table: str) -> int:
    return int(journal.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
