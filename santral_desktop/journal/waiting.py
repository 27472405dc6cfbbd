"""Keep up to date which missed calls wait for somebody to call back."""

import json
import sqlite3

from santral_desktop.domain.calls import Call
from santral_desktop.domain.matching import AT_ONCE
from santral_desktop.domain.phone import match_key
from santral_desktop.domain.text import inert
from santral_desktop.journal.rows import micros

# Of all numbers in one statement each, from the few calls that could change.
_WAIT = (
    "UPDATE calls SET waits = 1 WHERE place IN (SELECT one.place FROM json_each(?) AS key"
    " CROSS JOIN calls AS one INDEXED BY calls_returned ON one.number_key = key.value"
    " WHERE one.missed = 1 AND one.waits = 0 AND one.returned_in IS NULL"
    " AND one.sorted_at >= coalesce((SELECT max(sorted_at) FROM calls"
    " WHERE number_key = key.value AND answered_at IS NOT NULL), -1e18))"
)
_WAIT_NO_MORE = (
    "UPDATE calls SET waits = 0 WHERE place IN (SELECT one.place FROM json_each(?) AS key"
    " CROSS JOIN calls AS one INDEXED BY calls_waiting_by_number ON one.number_key = key.value"
    " WHERE one.waits = 1 AND one.sorted_at < (SELECT max(sorted_at) FROM calls"
    " WHERE number_key = key.value AND answered_at IS NOT NULL))"
)
SETTLE = (_WAIT, _WAIT_NO_MORE)
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
    for text in SETTLE:
        connection.execute(text, (json.dumps(sorted(keys)),))


def waits(connection: sqlite3.Connection, call: Call) -> bool:
    """Say whether a missed call waits; the PBX's id may have taken its place meanwhile."""
    at = micros(call.started_at)
    near = AT_ONCE // AT_ONCE.resolution
    span = (None, None) if at is None else (at - near, at + near)
    key = match_key(inert(call.number))
    return connection.execute(_WAITS, (inert(call.id), key, *span)).fetchone() is not None
