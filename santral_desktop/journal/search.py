"""Find the rows that a query wants, in its order, each kind of question by its quickest way.

Few calls pass a filter: its index, each of them looked at. Words of two letters, three digits or
more: the index of pieces, which may find too much, so that each find is looked at. Shorter words:
where they are common, the newest calls have enough of them; where not, few pieces begin with them.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import replace

from santral_desktop.journal.grams import asked, asked_by_beginning
from santral_desktop.journal.sought import Filter, Sought

FEW = 2000  # calls, among which looking at each is quick
NEWEST = 50  # times as many calls as are wanted are looked at before the index is asked
_FOUND = "found CROSS JOIN calls ON calls.place = found.rowid"
_IN_FOUND = "found MATCH ? AND found.rowid >= ? AND found.rowid < ?"


def rows_of(file: sqlite3.Connection, columns: str, what: Sought, most: int) -> list[sqlite3.Row]:
    """Return the rows that come first."""
    few = few_of(file, what)
    if few or not what.words:
        by = few or next(iter(what.filters), None)
        return _by_index(file, columns, what, by, most)
    pieces = " AND ".join(filter(None, (_any_of(asked, one) for one in what.words)))
    if pieces:
        return _by_pieces(file, columns, what, pieces, most)
    return _by_few_letters(file, columns, what, most)


def few_of(file: sqlite3.Connection, what: Sought) -> Filter | None:
    """Return a filter that few calls pass, where there is one."""
    return next((one for one in what.filters if _is_of_few(file, one)), None)


def _by_index(
    file: sqlite3.Connection, columns: str, what: Sought, by: Filter | None, most: int
) -> list[sqlite3.Row]:
    hint = f" INDEXED BY {by.index}" if by else ""
    where, values = what.where
    text = (
        f"SELECT {columns} FROM calls{hint} WHERE {where} ORDER BY calls.place {what.order} LIMIT ?"
    )
    return file.execute(text, (*values, most)).fetchall()


def _by_pieces(
    file: sqlite3.Connection, columns: str, what: Sought, pieces: str, most: int
) -> list[sqlite3.Row]:
    where, values = what.where
    text = (
        f"SELECT {columns} FROM {_FOUND} WHERE {_IN_FOUND} AND {where} "
        f"ORDER BY found.rowid {what.order} LIMIT ?"
    )
    return file.execute(text, (pieces, what.first, what.end, *values, most)).fetchall()


def _by_few_letters(
    file: sqlite3.Connection, columns: str, what: Sought, most: int
) -> list[sqlite3.Row]:
    beginnings = " AND ".join(
        filter(None, (_any_of(asked_by_beginning, one) for one in what.words))
    )
    if not beginnings:  # signs alone are in no index
        return _by_index(file, columns, what, None, most)
    by = next(iter(what.filters), None)
    near = _near(file, what, by, most * NEWEST)
    rows = _by_index(file, columns, near, by, most)
    if near == what or len(rows) == most:
        return rows
    return _by_pieces(file, columns, what, beginnings, most)


def _near(file: sqlite3.Connection, what: Sought, by: Filter | None, most: int) -> Sought:
    """Return what is sought among the first calls that pass a filter; itself where all are."""
    where = f"INDEXED BY {by.index} WHERE {by.text} AND" if by else "WHERE"
    edge = "place >= ?" if what.upwards else "place < ?"
    text = f"SELECT place FROM calls {where} {edge} ORDER BY place {what.order} LIMIT 1 OFFSET ?"
    values = (*(by.values if by else ()), what.first if what.upwards else what.end, most)
    last = file.execute(text, values).fetchone()
    if last is None:
        return what
    if what.upwards:
        return replace(what, end=min(what.end, last[0]))
    return replace(what, first=max(what.first, last[0]))


def _is_of_few(file: sqlite3.Connection, one: Filter) -> bool:
    some = f"SELECT 1 FROM calls INDEXED BY {one.index} WHERE {one.text} LIMIT ?"
    text = f"SELECT count(*) FROM ({some})"
    return bool(file.execute(text, (*one.values, FEW)).fetchone()[0] < FEW)


def _any_of(ask: Callable[[str], str], spellings: tuple[str, ...]) -> str:
    """Return what the index is asked for a word; empty where one spelling is in no index."""
    questions = dict.fromkeys(map(ask, spellings))
    return f"({' OR '.join(f'({one})' for one in questions)})" if all(questions) else ""
