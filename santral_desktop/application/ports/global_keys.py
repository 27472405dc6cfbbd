"""Keys that are heard whichever program has the keyboard."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from santral_desktop.domain.chords import Chord


class KeyWish(Enum):
    """What a person wants with such a key."""

    ANSWER = "answer"
    HANG_UP = "hang_up"  # or refuse
    DIAL = "dial"  # the number that is marked, or in the clipboard: asked first
    SHOW = "show"


class KeyStanding(Enum):
    """What became of a key."""

    HELD = "held"
    ASKED = "asked"  # the system lets the person decide
    TAKEN = "taken"  # another program has it
    MISSING = "missing"  # this keyboard has no such key


class NoKeys(Enum):
    """Why there are none."""

    NO_PORTAL = "no_portal"  # a Wayland desktop that has nothing for it
    REFUSED = "refused"  # by the person, or the desktop
    NOT_HERE = "not_here"  # the system has nothing of the kind


@dataclass(frozen=True, slots=True)
class KeysTold:
    """How it stands with the keys that were wanted."""

    standing: Mapping[KeyWish, KeyStanding] = field(default_factory=dict)
    chosen: Mapping[KeyWish, str] = field(default_factory=dict)  # other keys, by the system
    absence: NoKeys | None = None


Pressed = Callable[[KeyWish], None]
Told = Callable[[KeysTold], None]


class GlobalKeys(Protocol):
    """Holds keys; `pressed` and `told` are called on the main thread, `told` at least once."""

    def hold(self, chords: Mapping[KeyWish, Chord], pressed: Pressed, told: Told) -> None:
        """Hold these keys and none of those held before."""

    def close(self) -> None:
        """Let go of all keys."""
