"""Who is to get a fax, a message or a call: numbers out of whatever was typed or pasted."""

import re
from dataclasses import dataclass

from santral_desktop.domain.errors import InvalidNumber
from santral_desktop.domain.phone import NumberKind, PhoneNumber
from santral_desktop.domain.text import inert

MOST = 1000  # of one order
_BETWEEN = re.compile(r"[\n\r,;\t]+")
_OUTSIDE = frozenset({NumberKind.DOMESTIC, NumberKind.INTERNATIONAL})
_LONGEST = 40  # characters of a mistake that are shown


@dataclass(frozen=True, slots=True)
class Recipients:
    """Numbers in the order in which they were written, each once; and what is no number."""

    numbers: tuple[PhoneNumber, ...] = ()
    mistakes: tuple[str, ...] = ()
    repeated: int = 0

    @property
    def usable(self) -> bool:
        """Whether an order may go to them as they are."""
        return 0 < len(self.numbers) <= MOST and not self.mistakes


def read_recipients(text: str) -> Recipients:
    """Return who is meant; numbers stand in lines or between commas, semicolons or tabs."""
    found: dict[PhoneNumber, None] = {}
    mistakes: list[str] = []
    repeated = 0
    for part in _BETWEEN.split(text):
        if not part.strip():
            continue
        number = _outside(part)
        if number is None:
            mistakes.append(inert(part, _LONGEST))
        elif number in found:
            repeated += 1
        else:
            found[number] = None
    return Recipients(tuple(found), tuple(mistakes), repeated)


def _outside(part: str) -> PhoneNumber | None:
    """Return a number outside of the PBX; extensions and emergency numbers get nothing."""
    try:
        number = PhoneNumber.parse(part)
    except InvalidNumber:
        return None
    return number if number.kind in _OUTSIDE else None
