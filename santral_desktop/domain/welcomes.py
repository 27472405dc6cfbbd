"""How a call to one of our numbers or queues is to be greeted, and in which colour it is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from santral_desktop.domain.phone import match_key

LONGEST = 120  # characters of a greeting
MOST = 100  # numbers and queues


class Colour(Enum):
    """The fixed palette; the values are tones of the theme."""

    PLAIN = ""
    BLUE = "accent"
    GREEN = "good"
    ORANGE = "warn"
    RED = "bad"
    GREY = "muted"


@dataclass(frozen=True, slots=True)
class Welcome:
    """What to show beside a call to a number or queue of ours."""

    number: str
    colour: Colour = Colour.PLAIN
    greeting: str = ""


def welcome_for(welcomes: Iterable[Welcome], called: str, queue: str) -> Welcome | None:
    """Return the welcome of a call: its queue's before its number's."""
    known = {match_key(welcome.number): welcome for welcome in welcomes if welcome.number}
    return known.get(match_key(queue)) or known.get(match_key(called))
