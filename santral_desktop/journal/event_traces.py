"""Find raw events that name a number, in whatever form they came."""

import re
import sqlite3
from collections.abc import Collection
from urllib.parse import unquote_to_bytes

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.phone import LONGEST_EXTENSION
from santral_desktop.domain.text import digits_of

TABLES = ("inbox", "forwarding")
_NATIONAL = 10  # digits of a number within its country
_WORD = re.compile(rb"[^=&\",:{}\[\]\s]+")
_BETWEEN = rb"[\s().\-/]*"  # digits as people write them


def events_of(
    file: sqlite3.Connection, number_key: str, calls: Collection[CallId]
) -> dict[str, list[int]]:
    """Return by table which events name the number, or one of its calls."""
    named, ids = _pattern(number_key), {call.encode() for call in calls}
    found: dict[str, list[int]] = {}
    for table in TABLES:
        rows = file.execute(f"SELECT number, body FROM {table}")  # noqa: S608  our own names
        found[table] = [row[0] for row in rows if _names(row[1], named, ids)]
    return found


def _pattern(number_key: str) -> re.Pattern[bytes] | None:
    """Return what finds the number; an extension only where it stands alone."""
    digits = digits_of(number_key)
    if len(digits) < 2:
        return None
    alone = len(digits) <= LONGEST_EXTENSION
    core = _BETWEEN.join(bytes([digit]) for digit in digits[-_NATIONAL:].encode())
    return re.compile((rb"(?<!\d)" if alone else b"") + core + rb"(?!\d)")


def _names(body: object, named: re.Pattern[bytes] | None, ids: set[bytes]) -> bool:
    if not isinstance(body, bytes):
        return True  # damaged: nobody can read it, and nobody knows what it says
    plain = unquote_to_bytes(body.replace(b"+", b" "))
    if named is not None and named.search(plain):
        return True
    return not ids.isdisjoint(_WORD.findall(plain))
