"""Keys pressed together that may be held for the whole desktop, and those that may not."""

from dataclasses import dataclass
from enum import Enum

from santral_desktop.domain.errors import Trouble

FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 25))
NAMED_KEYS = ("Space", "Home", "End", "PgUp", "PgDown", "Ins", "Del", "Pause")
_LETTERS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_KEYS = {key.casefold(): key for key in (*_LETTERS, *FUNCTION_KEYS, *NAMED_KEYS)}


class Modifier(Enum):
    """A key that is held down; the value is its name, in the order they are written."""

    META = "Meta"  # the Windows key; on a Mac, Control
    CTRL = "Ctrl"  # on a Mac, Command
    ALT = "Alt"
    SHIFT = "Shift"


class WhyNoChord(Enum):
    """What is wrong with keys."""

    UNKNOWN_KEY = "unknown_key"  # or several, one after the other
    TYPES_TEXT = "types_text"  # nobody could write this letter any more


class BadChord(Trouble):
    """Keys that may not be held for the whole desktop."""

    def __init__(self, why: WhyNoChord) -> None:
        super().__init__(why.name)
        self.why = why


@dataclass(frozen=True, slots=True)
class Chord:
    """A key with those held down beside it; letters and digits need Ctrl, Alt or Meta."""

    modifiers: frozenset[Modifier]
    key: str

    @classmethod
    def parse(cls, text: str) -> "Chord":
        """Read keys as Qt writes them portably, Ctrl+Shift+F8; raises `BadChord`."""
        *before, last = text.strip().split("+")
        key = _KEYS.get(last.casefold())
        names = [name.strip().capitalize() for name in before]
        if key is None or not set(names) <= {modifier.value for modifier in Modifier}:
            raise BadChord(WhyNoChord.UNKNOWN_KEY)
        modifiers = frozenset(map(Modifier, names))
        if key not in FUNCTION_KEYS and not modifiers - {Modifier.SHIFT}:
            raise BadChord(WhyNoChord.TYPES_TEXT)
        return cls(modifiers, key)

    @property
    def text(self) -> str:
        """The keys as `parse` reads them."""
        held = [modifier.value for modifier in Modifier if modifier in self.modifiers]
        return "+".join((*held, self.key))
