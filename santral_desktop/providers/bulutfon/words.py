"""Read the provider's words one by one: numbers, directions, results, recordings, yes and no."""

import re
from typing import Any

from santral_desktop.domain.calls import Direction, EndedBy, RecordingState
from santral_desktop.domain.text import fold
from santral_desktop.providers import words
from santral_desktop.providers.words import count, seconds, stamp

__all__ = [
    "cause", "count", "direction", "ended_by", "flag", "number", "party", "recording", "seconds",
    "stamp", "text",
]  # fmt: skip

_NOTHING = frozenset({"null", "none", "nil"})  # written as text where nothing is meant
_YES = frozenset({"var", "yes"})
_NO = frozenset({"yok"})
_DIRECTIONS = {
    "in": Direction.INBOUND,
    "out": Direction.OUTBOUND,
    "local": Direction.INTERNAL,
}
_CAUSE = re.compile(r"[A-Z0-9_]{3,60}")


def text(value: Any, longest: int = 200) -> str:
    """Return any value as inert text; null is empty, also where it is written as a word."""
    plain = words.text(value, longest)
    return "" if plain.lower() in _NOTHING else plain


def number(value: Any) -> str:
    """Return a telephone number's or an extension's digits; one that was a float is lost."""
    return "" if isinstance(value, float) else text(value, 60)


def flag(value: Any) -> bool | None:
    """Return yes or no in any spelling, Turkish `Var` and `Yok` too; None for anything else."""
    word = fold(text(value, 20))
    if word in _YES or word in _NO:
        return word in _YES
    return words.flag(value)


def direction(value: Any) -> Direction:
    """Return the direction."""
    return _DIRECTIONS.get(text(value, 20).lower(), Direction.UNKNOWN)


def ended_by(value: Any) -> EndedBy:
    """Return who hung up: `send_…` is the callee, `recv_…` the caller.

    The documents of the records name other actors than those of the web hooks and the provider's
    own dashboard, which agree.
    """
    word = text(value, 30).lower()
    if word.startswith("send_"):
        return EndedBy.CALLEE
    return EndedBy.CALLER if word.startswith("recv_") else EndedBy.UNKNOWN


def recording(value: Any) -> RecordingState:
    """Return what is said of a recording: a word, a flag, or (newer) its address."""
    word = text(value, 300).lower()
    if word in {"removed", "deleted"}:
        return RecordingState.DELETED
    if word.startswith(("https://", "http://")):
        return RecordingState.PRESENT
    there = flag(value)
    if there is None:
        return RecordingState.UNKNOWN
    return RecordingState.PRESENT if there else RecordingState.NONE


def cause(value: Any) -> str:
    """Return the hangup cause code, empty for what is none."""
    word = text(value, 80).upper()
    return word if _CAUSE.fullmatch(word) else ""


def party(value: Any) -> tuple[str, str]:
    """Return number and extension of a party; one of them is empty.

    Menus have two digits, groups three, extensions four.
    """
    plain = number(value)
    if plain.isascii() and plain.isdecimal() and 2 <= len(plain) <= 5 and plain[0] != "0":
        return "", plain
    return plain, ""
