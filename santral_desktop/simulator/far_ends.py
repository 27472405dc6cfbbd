"""How the outside world behaves when the imitated company calls it."""

import zlib
from dataclasses import dataclass

from santral_desktop.simulator.people import CUSTOMERS

BUSY = "905320000001"
NO_ANSWER = "905320000002"
UNKNOWN = "905320000003"
REFUSES = "905320000004"
SLOW = "905320000005"
_KEYS = (1, 1, 1, 2, 2, 3, None)


@dataclass(frozen=True, slots=True)
class FarEnd:
    """What happens at a number; times are seconds from the previous step."""

    rings_after: float = 1.0
    answers_after: float | None = 2.0  # None: rings until somebody gives up
    fails_with: str = ""  # a hangup cause instead of an answer
    talks_for: float | None = None  # None: until the agent hangs up
    presses: int | None = None  # the key when an announcement asks for one; None: it depends


class FarEnds:
    """The directory of behaviours; every other number answers after two seconds."""

    def __init__(self) -> None:
        self._known = {
            BUSY: FarEnd(answers_after=0.5, fails_with="USER_BUSY"),
            NO_ANSWER: FarEnd(answers_after=None),
            UNKNOWN: FarEnd(answers_after=0.0, fails_with="UNALLOCATED_NUMBER"),
            REFUSES: FarEnd(answers_after=3.0, fails_with="CALL_REJECTED"),
            SLOW: FarEnd(answers_after=12.0),
        }

    def of(self, number: str) -> FarEnd:
        """Return how a number behaves."""
        return self._known.get(number, FarEnd())

    def key_of(self, number: str) -> int | None:
        """Return the key that a number presses when asked, the same each time; some press none."""
        presses = self.of(number).presses
        return presses if presses is not None else _KEYS[zlib.crc32(number.encode()) % len(_KEYS)]

    def teach(self, number: str, behaviour: FarEnd) -> None:
        """Have a number behave otherwise from now on."""
        self._known[number] = behaviour


def name_of(number: str) -> str:
    """Return the customer's name for a number in any documented form, empty when unknown."""
    national = f"0{number[2:]}" if len(number) == 12 and number.startswith("90") else number
    return dict(CUSTOMERS).get(national, "")
