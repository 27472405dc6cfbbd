"""Bring very many calls in at once: what is kept up beside the table is made when all are there."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from santral_desktop.journal.beside import beside
from santral_desktop.journal.finding import find_all
from santral_desktop.journal.sums import MAKE_SUMS

_BESIDE = (
    "SELECT type, name, sql FROM sqlite_master "
    "WHERE sql IS NOT NULL AND (type = 'trigger' OR type = 'index' AND tbl_name = 'calls') "
    "ORDER BY type"  # indexes first
)
_TELL = (  # of calls that have a note or a contact
    "UPDATE calls SET noted = EXISTS (SELECT 1 FROM notes WHERE call = calls.id), "  # noqa: S608
    f"beside = {beside('calls.id', 'calls.number_key')} "
    "WHERE id IN (SELECT call FROM notes) "
    "OR number_key IN (SELECT number_key FROM contact_numbers)"
)
_TOTAL = (
    "INSERT INTO totals SELECT count(*), coalesce(sum(waits), 0), "
    "coalesce(sum(direction = 'inbound'), 0), coalesce(sum(direction = 'outbound'), 0), "
    "coalesce(sum(recording = 'present'), 0) FROM calls"
)
_WAIT = (  # as `waiting.settle` has it for a few
    "UPDATE calls SET waits = missed = 1 AND returned_in IS NULL AND (number_key = '' "
    "OR sorted_at >= coalesce((SELECT max(sorted_at) FROM calls AS other "
    "WHERE other.number_key = calls.number_key AND answered_at IS NOT NULL), -1e18)) "
    "WHERE missed = 1 OR waits = 1"
)


@contextmanager
def in_bulk(file: sqlite3.Connection) -> Iterator[None]:
    """Let rows go into `calls` within a step; of `waits`, `noted` and `beside` they say nothing."""
    made = file.execute(_BESIDE).fetchall()
    for kind, name, _ in made:
        file.execute(f"DROP {kind} {name}")
    yield
    for kind, _, text in made:
        if kind == "index":
            file.execute(text)
    for text in (_WAIT, _TELL, "DELETE FROM totals", _TOTAL, *MAKE_SUMS):
        file.execute(text)
    find_all(file)
    for kind, _, text in made:
        if kind == "trigger":
            file.execute(text)
