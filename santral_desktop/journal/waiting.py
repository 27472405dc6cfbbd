"""Keep up to date which missed calls wait for somebody to call back."""

import sqlite3

from santral_desktop.domain.calls import Call
from santral_desktop.domain.matching import AT_ONCE
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.text import inert
from santral_desktop.journal.rows import micros

_WAIT = (
    "UPDATE calls SET waits = 1 WHERE missed = 1 AND waits = 0 AND returned_in IS NULL"
    " AND number_key = ?1 AND sorted_at >= coalesce((SELECT max(sorted_at) FROM calls"
    " WHERE number_key = ?1 AND answered_at IS NOT NULL), -1e18)"
)
_WAIT_NO_MORE = (
    "UPDATE calls SET waits = 0 WHERE waits = 1"
    " AND number_key = ?1 AND sorted_at < (SELECT max(sorted_at) FROM calls"
    " WHERE number_key = ?1 AND answered_at IS NOT NULL)"
)
_WAITS = (
    "SELECT 1 FROM calls WHERE waits = 1"
    " AND (id = ? OR number_key = ? AND sorted_at BETWEEN ? AND ?) LIMIT 1"
)


def waits_by_itself(call: Call) -> bool:
    """Say what a call is kept with: without a number only the provider's word can return it."""
    return call.missed and call.returned_in is None and not match_key(inert(call.number))


def settle(connection: sqlite3.Connection, calls: tuple[Call, ...], before: set[str]) -> None:
    """Say anew which calls wait, of all that share a number with these; within the same step."""
    keys = (before | {match_key(inert(call.number)) for call in calls}) - {""}
    for text in (_WAIT, _WAIT_NO_MORE):
        connection.executemany(text, [(key,) for key in keys])


def waits(connection: sqlite3.Connection, call: Call) -> bool:
    """Say whether a missed call waits; the PBX's id may have taken its place meanwhile."""
    at = micros(call.started_at)
    near = AT_ONCE // AT_ONCE.resolution
    span = (None, None) if at is None else (at - near, at + near)
    key = match_key(inert(call.number))
    return connection.execute(_WAITS, (inert(call.id), key, *span)).fetchone() is not None
