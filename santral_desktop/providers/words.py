"""Read the words of any provider one by one: texts, flags, stamps, lengths, counts."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from hashlib import blake2b
from typing import Any

from santral_desktop.domain.text import fold, inert

ISTANBUL = timezone(timedelta(hours=3))  # no summer time since 2016
_YES = frozenset({"t", "true", "1", "yes", "on", "evet"})
_NO = frozenset({"f", "false", "0", "no", "off", "hayir"})
_STAMP = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?\s*(.*)"
)
_ZONE = re.compile(r"([+-])(\d{2}):?(\d{1,2})")


def text(value: Any, longest: int = 200) -> str:
    """Return any value as inert text; null and containers are empty."""
    if isinstance(value, bool) or value is None or isinstance(value, (dict, list)):
        return ""
    return inert(str(value), longest).strip('"')


def flag(value: Any) -> bool | None:
    """Return one of the eight spellings of yes and no, None for anything else."""
    word = fold(str(value).strip())
    if word in _YES:
        return True
    return False if word in _NO else None


def stamp(value: Any) -> datetime | None:
    """Return a moment in UTC; without a zone it is Istanbul's. What cannot be read is None."""
    found = _STAMP.fullmatch(text(value, 60))
    if found is None:
        return None
    try:
        moment = datetime(*(int(found[n]) for n in range(1, 7)), tzinfo=_zone(found[7]))  # type: ignore[misc,arg-type]
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def seconds(value: Any) -> timedelta | None:
    """Return a length written as [[H:]M:]S or as a number of seconds."""
    parts = text(value, 20).split(":")
    if len(parts) > 3 or not all(part.strip().isdecimal() for part in parts):
        return None
    total = 0
    for part in parts:
        total = total * 60 + int(part)
    return timedelta(seconds=min(total, 10**7))


def count(value: Any) -> int | None:
    """Return how many there are; None where it is not said, which zero does not say either."""
    plain = text(value, 12)
    return int(plain) or None if plain.isascii() and plain.isdecimal() else None


def row_key(parts: Iterable[str]) -> int:
    """Return what tells a row of a list from others, as SQLite can keep it."""
    mark = blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=8)
    return int.from_bytes(mark.digest(), "big") >> 1


def _zone(word: str) -> timezone:
    """Return the zone; the provider's own examples cut the last digit off."""
    if word.strip().upper() in {"UTC", "Z", "GMT"}:
        return UTC
    if found := _ZONE.match(word.strip()):
        ahead = timedelta(hours=int(found[2]), minutes=int(found[3].ljust(2, "0")))
        return timezone(ahead if found[1] == "+" else -ahead)
    return ISTANBUL
