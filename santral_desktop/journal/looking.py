"""Look at the calls that a query wants: pages, counts, and what there is to choose from."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace

from santral_desktop.application.ports.journal import (
    MOST_COUNTED,
    CallPage,
    CallQuery,
    Place,
    Shelf,
)
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.contacts import says_a_name
from santral_desktop.journal.connection import quickly
from santral_desktop.journal.places import place_above, place_behind, shown_place
from santral_desktop.journal.rows import SHOWN, to_calls
from santral_desktop.journal.search import rows_of
from santral_desktop.journal.sought import Sought, sought, sought_above

_TOTALS = "SELECT everything, missed, inbound, outbound, recorded FROM totals"
_NAME = (  # the same contact as `Contacts.of` tells
    "SELECT contacts.name FROM contact_numbers JOIN contacts ON contacts.id = contact "
    "WHERE number_key = ? ORDER BY contact_numbers.book, contact LIMIT 1"
)


def page_of(
    file: sqlite3.Connection, query: CallQuery, behind: Place | None, most: int
) -> CallPage:
    """Return a page of calls, newest first."""
    at = None if behind is None else place_behind(file, behind)
    return _page(file, sought(query, at), most)


def page_above(
    file: sqlite3.Connection, query: CallQuery, above: Place | None, most: int
) -> CallPage:
    """Return the calls just before a place, newest first; without one, the oldest."""
    at = None if above is None else place_above(file, above)
    return _page(file, sought_above(query, at), most)


def page_with(file: sqlite3.Connection, rows: list[sqlite3.Row]) -> CallPage:
    """Return a page of rows that have `SHOWN`, with the names of contacts."""
    return CallPage(tuple(map(_with_what_came, to_calls(rows), rows)), None, _names(file, rows))


def count_of(file: sqlite3.Connection, query: CallQuery, most: int = -1) -> int:
    """Return how many calls a query has, counting no further than `most`."""
    if _is_whole(query):
        return counts_of(file, query)[query.shelf]
    return len(rows_of(file, "1", sought(query), most))


def counts_of(file: sqlite3.Connection, query: CallQuery) -> Mapping[Shelf, int]:
    """Return how many calls each shelf has; of a narrowed query no more than are counted."""
    if _is_whole(query):
        totals = file.execute(_TOTALS).fetchone()
        return dict(zip(Shelf, (int(total) for total in totals), strict=True))
    return {shelf: count_of(file, replace(query, shelf=shelf), MOST_COUNTED) for shelf in Shelf}


def values_of(file: sqlite3.Connection, column: str) -> tuple[str, ...]:
    """Return the texts that a column has, in order, without the empty one."""
    found: list[str] = []
    text = f"SELECT min({column}) FROM calls WHERE {column} > ?"
    while (value := file.execute(text, (found[-1] if found else "",)).fetchone()[0]) is not None:
        found.append(str(value))
    return tuple(found)


def _page(file: sqlite3.Connection, what: Sought, most: int) -> CallPage:
    rows = quickly(file, lambda: rows_of(file, SHOWN, what, most))
    after = shown_place(rows[-1]) if len(rows) == most else None
    if what.upwards:
        rows.reverse()
    return replace(page_with(file, rows), next=after, notes=_notes(file, rows, what))


def _with_what_came(call: Call, row: sqlite3.Row) -> Call:
    """Return the call as shown: a missed one that waits for nobody was returned in some way."""
    waits = row["waits"] or not call.missed or call.returned_in is not None
    return call if waits else replace(call, talked_since=True)


def _names(file: sqlite3.Connection, rows: Iterable[sqlite3.Row]) -> dict[CallId, str]:
    """Return the names of contacts for calls that brought none."""
    nameless = {row["id"]: row["number_key"] for row in rows if not says_a_name(str(row["name"]))}
    keys = {key: file.execute(_NAME, (key,)).fetchone() for key in {*nameless.values()} - {""}}
    return {CallId(call): str(row[0]) for call, key in nameless.items() if (row := keys.get(key))}


def _notes(
    file: sqlite3.Connection, rows: Iterable[sqlite3.Row], what: Sought
) -> dict[CallId, str]:
    """Return a note of each call in whose notes a word of the search stands."""
    words = [spelling for spellings in what.words for spelling in spellings]
    if not words:
        return {}
    has = " OR ".join(["instr(search, ?) > 0"] * len(words))
    text = (
        "SELECT call, text FROM json_each(?) AS one CROSS JOIN notes ON notes.call = one.value "
        f"WHERE {has} ORDER BY second DESC, written_at DESC"
    )
    noted = json.dumps([row["id"] for row in rows if row["noted"]])
    found = quickly(file, lambda: file.execute(text, (noted, *words)).fetchall())
    return {CallId(call): str(note) for call, note in found}  # the first one stays


def _is_whole(query: CallQuery) -> bool:
    """Say whether nothing but the shelf narrows a query."""
    plain = replace(query, text=query.text.strip(), shelf=Shelf.ALL)
    return plain == CallQuery()
