"""Read the provider's words one by one: flags, stamps, lengths, parties, results."""

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from santral_desktop.domain.calls import Direction, EndedBy, RecordingState
from santral_desktop.domain.text import fold, inert

ISTANBUL = timezone(timedelta(hours=3))  # no summer time since 2016
_YES = frozenset({"t", "true", "1", "yes", "on", "evet"})
_NO = frozenset({"f", "false", "0", "no", "off", "hayir"})
_STAMP = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?\s*(.*)"
)
_ZONE = re.compile(r"([+-])(\d{2}):?(\d{1,2})")
_COMPOSITE = re.compile(r"(\d{2,5})\s*\((\+?\d{6,})\)|(\+?\d{6,})\s*\((\d{2,5})\)")
_DIRECTIONS = {
    "gelen": Direction.INBOUND,
    "inbound": Direction.INBOUND,
    "giden": Direction.OUTBOUND,
    "outbound": Direction.OUTBOUND,
    "santral ici": Direction.INTERNAL,
    "internal": Direction.INTERNAL,
}
_CAUSES = {
    "cevaplandi": "NORMAL_CLEARING",
    "mesgul": "USER_BUSY",
    "mesgule atildi": "CALL_REJECTED",
    "vazgecildi": "ORIGINATOR_CANCEL",
    "cevapsiz": "NO_ANSWER",
    "reddedildi": "CALL_REJECTED",
    "ulasilamiyor": "NO_USER_RESPONSE",
    "hatali numara": "UNALLOCATED_NUMBER",
    "diger dahili cevapladi": "LOSE_RACE",
    "cagrisi cekildi": "PICKED_OFF",
    "katilimli aktarim": "ATTENDED_TRANSFER",
}


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


def direction(value: Any) -> Direction:
    """Return the direction: Turkish in records, English in events and filters."""
    word = fold(text(value, 40)).split("(")[0].strip()
    return _DIRECTIONS.get(word, Direction.UNKNOWN)


def ended_by(value: Any) -> EndedBy:
    """Return who hung up."""
    word = text(value, 20).lower()
    return EndedBy(word) if word in {"caller", "callee"} else EndedBy.UNKNOWN


def recording(value: Any) -> RecordingState:
    """Return what is said of a recording."""
    if text(value, 20).lower() == "deleted":
        return RecordingState.DELETED
    there = flag(value)
    if there is None:
        return RecordingState.UNKNOWN
    return RecordingState.PRESENT if there else RecordingState.NONE


def cause(value: Any) -> str:
    """Return the hangup cause code of a Turkish result text, or the code itself."""
    word = text(value, 80)
    return _CAUSES.get(fold(word), word if re.fullmatch(r"[A-Z_]{3,60}", word) else "")


def party(value: Any) -> tuple[str, str]:
    """Return number and extension of a party; either may be empty."""
    plain = text(value, 60)
    if found := _COMPOSITE.fullmatch(plain):
        return found[2] or found[3], found[1] or found[4]
    if plain.isascii() and plain.isdecimal() and 2 <= len(plain) <= 5 and plain[0] != "0":
        return "", plain
    return plain, ""


def _zone(word: str) -> timezone:
    """Return the zone; the provider's own examples cut the last digit off."""
    if word.strip().upper() in {"UTC", "Z", "GMT"}:
        return UTC
    if found := _ZONE.match(word.strip()):
        ahead = timedelta(hours=int(found[2]), minutes=int(found[3].ljust(2, "0")))
        return timezone(ahead if found[1] == "+" else -ahead)
    return ISTANBUL
