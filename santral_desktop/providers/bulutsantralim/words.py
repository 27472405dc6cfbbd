"""Read the provider's words one by one: directions, parties, results."""

import re
from typing import Any

from santral_desktop.domain.calls import Direction, EndedBy, RecordingState
from santral_desktop.domain.text import fold
from santral_desktop.providers.words import count, flag, seconds, stamp, text

__all__ = [
    "cause", "count", "direction", "ended_by", "flag", "party", "recording", "seconds", "stamp",
    "text",
]  # fmt: skip

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
