"""What came of a round of automatic calls, counted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto

from santral_desktop.domain.automatic_calls import Called

KEYS = "1234567890*#"


class Came(Enum):
    """What came of one number, where no key says it."""

    NO_KEY = auto()  # answered, and pressed nothing
    NO_ANSWER = auto()
    NOT_CALLED = auto()  # so far
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many pressed which key, and how many did not; everybody is counted once."""

    keys: dict[str, int] = field(default_factory=dict)  # in the order of a telephone's keys
    others: dict[Came, int] = field(default_factory=dict)

    @property
    def everybody(self) -> int:
        """How many numbers there are."""
        return sum(self.keys.values()) + sum(self.others.values())


def came(called: Called) -> Came | None:
    """Return what came of a number; None where a key says it."""
    if called.pressed:
        return None
    if called.answered:
        return Came.NO_KEY
    if called.was_called is False:
        return Came.NOT_CALLED
    if called.answered is False:
        return Came.NO_ANSWER
    return Came.UNKNOWN


def tally(results: Iterable[Called]) -> Tally:
    """Count what came of all numbers."""
    every = tuple(results)
    pressed = Counter(called.pressed for called in every if called.pressed)
    others = Counter(what for called in every if (what := came(called)) is not None)
    known = sorted(pressed, key=lambda key: (KEYS.find(key) % (len(KEYS) + 1), key))
    return Tally(
        {key: pressed[key] for key in known},
        {what: others[what] for what in Came if others[what]},
    )
