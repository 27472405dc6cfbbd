"""What a search looks through beside a call's own words: its notes, the contacts of its number."""

import sqlite3
from collections.abc import Iterable

_NAMES = "substr(search, 1, instr(search, '|') - 1)"  # a contact's other numbers are not the call's
_ALL_NAMES = (
    f"SELECT number_key, group_concat({_NAMES}, char(10)) "  # noqa: S608  our own words
    "FROM contact_numbers JOIN contacts ON contacts.id = contact GROUP BY number_key"
)
_QUEUE = "INSERT OR REPLACE INTO renamed VALUES (?, ?)"
_SOME = "SELECT place FROM calls WHERE number_key = ? AND place >= ? ORDER BY place LIMIT ?"
_LOWEST = -(2**63)


def beside(call: str, number_key: str) -> str:
    """Return the SQL for it, given the SQL for id and number; the migrations have the same."""
    return (
        "coalesce((SELECT group_concat(words, char(10)) FROM ("  # noqa: S608  our own words
        f"SELECT search AS words FROM notes WHERE call = {call} "
        f"UNION ALL SELECT {_NAMES} FROM contact_numbers JOIN contacts ON contacts.id = contact "
        f"WHERE contact_numbers.number_key = {number_key} AND {number_key} != '')), '')"
    )


_RENAME = (
    f"UPDATE calls SET beside = {beside('calls.id', 'calls.number_key')} "  # noqa: S608
    "WHERE number_key = ? AND place BETWEEN ? AND ?"
)


def names_by_number(file: sqlite3.Connection) -> dict[str, str]:
    """Return what contacts add to the calls of each number."""
    return dict(map(tuple, file.execute(_ALL_NAMES)))


def rename(file: sqlite3.Connection, numbers: Iterable[str]) -> None:
    """Have the calls of these numbers found by other names, soon."""
    file.executemany(_QUEUE, [(number, _LOWEST) for number in numbers])


def rename_some(file: sqlite3.Connection, most: int) -> bool:
    """Let so many calls be found by the names of their contacts; False when none is left."""
    while most > 0:
        row = file.execute("SELECT number_key, place FROM renamed LIMIT 1").fetchone()
        if row is None:
            return False
        places = [found[0] for found in file.execute(_SOME, (*row, most))]
        if places:
            file.execute(_RENAME, (row[0], places[0], places[-1]))
        if len(places) < most:
            file.execute("DELETE FROM renamed WHERE number_key = ?", (row[0],))
        else:
            file.execute(_QUEUE, (row[0], places[-1] + 1))
        most -= len(places) + 1
    return True
