"""Telephone numbers: any Turkish or foreign spelling in, one form inside."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from types import ModuleType

from santral_desktop.domain.errors import InvalidNumber, WhyNotANumber
from santral_desktop.domain.text import inert

HOME = "TR"
LONGEST_EXTENSION = 5
_EMERGENCY = frozenset({"110", "112", "122", "155", "156", "158", "177"})
_PUNCTUATION = " \t\u00a0\u2007\u202f()-.–—/"
_LONGEST_INPUT = 60
_USUAL = re.compile(r"(?:\+90|0090|90|0)?([2-5][0-9]{9})")  # a subscriber's number in Türkiye


class NumberKind(Enum):
    EXTENSION = auto()
    EMERGENCY = auto()
    DOMESTIC = auto()
    INTERNATIONAL = auto()


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number that may be dialled: E.164 with its plus, or the bare digits of an extension."""

    value: str
    kind: NumberKind

    @classmethod
    def parse(cls, text: str) -> "PhoneNumber":
        """Read a number as people write it in Türkiye; raises `InvalidNumber`."""
        return _parse(text)

    @property
    def shown(self) -> str:
        """The number as a person in Türkiye reads it: 0532 111 22 33, +49 30 123456, 1007."""
        return _shown(self)

    @property
    def in_full(self) -> str:
        """The number with its country, as it will be dialled: +90 532 111 22 33."""
        return _in_full(self)


def number_in(text: str) -> PhoneNumber | None:
    """Return the number that a text from outside carries, None when it carries none."""
    try:
        return _parse(text)
    except InvalidNumber:
        return None


def number_within(text: str) -> str:
    """Return the first number that stands in a text of any length; empty when there is none."""
    if number_in(text):
        return text
    return next((str(found.raw_string) for found in _library().PhoneNumberMatcher(text, HOME)), "")


def shown_number(text: str) -> str:
    """Return a number from outside as people read it; what is no number is shown inert."""
    number = number_in(text)
    return number.shown if number else inert(text, 40)


def match_key(text: str) -> str:
    """Return what two spellings of one number share; the inert text where there is no number."""
    number = number_in(text)
    return number.value if number else inert(text, 40)


@lru_cache(maxsize=4096)
def _parse(text: str) -> PhoneNumber:
    plain = _unpunctuated(text)
    if plain.isdecimal() and plain in _EMERGENCY:
        return PhoneNumber(plain, NumberKind.EMERGENCY)
    if plain.isdecimal() and 2 <= len(plain) <= LONGEST_EXTENSION and plain[0] != "0":
        return PhoneNumber(plain, NumberKind.EXTENSION)
    return _outside(plain)


def _unpunctuated(text: str) -> str:
    cleaned = inert(text, _LONGEST_INPUT + 1).removeprefix("tel:")
    if len(cleaned) > _LONGEST_INPUT:
        raise InvalidNumber(WhyNotANumber.TOO_LONG)
    plain = cleaned.translate(dict.fromkeys(map(ord, _PUNCTUATION)))
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in plain)
    if not plain:
        raise InvalidNumber(WhyNotANumber.EMPTY)
    if any(c in "*#" for c in plain):
        raise InvalidNumber(WhyNotANumber.FEATURE_CODE)
    if any(c.isalpha() for c in plain):
        raise InvalidNumber(WhyNotANumber.LETTERS)
    if not plain.removeprefix("+").isdecimal():
        raise InvalidNumber(WhyNotANumber.NOT_A_NUMBER)
    return plain


def _outside(plain: str) -> PhoneNumber:
    usual = _USUAL.fullmatch(plain)
    if usual:  # read as the library reads it, in a hundredth of the time
        return PhoneNumber("+90" + usual[1], NumberKind.DOMESTIC)
    library = _library()
    international = plain.startswith(("+", "00")) or (plain.startswith("90") and len(plain) == 12)
    full = "+" + plain.removeprefix("+").removeprefix("00") if international else plain
    try:
        found = library.parse(full, HOME)
    except library.NumberParseException as problem:
        raise InvalidNumber(_reason(plain)) from problem
    if not library.is_possible_number(found):
        raise InvalidNumber(_reason(plain))
    kind = NumberKind.DOMESTIC if found.country_code == 90 else NumberKind.INTERNATIONAL
    value = library.format_number(found, library.PhoneNumberFormat.E164)
    if library.parse(value) != found:  # zeros before zeros: each reading would take one away
        raise InvalidNumber(WhyNotANumber.NOT_A_NUMBER)
    return PhoneNumber(value, kind)


def _reason(plain: str) -> WhyNotANumber:
    return WhyNotANumber.TOO_SHORT if len(plain) < 7 else WhyNotANumber.TOO_LONG


@lru_cache(maxsize=4096)
def _shown(number: PhoneNumber) -> str:
    if number.kind is not NumberKind.DOMESTIC:
        return _in_full(number)
    library = _library()
    national = library.format_number(
        library.parse(number.value), library.PhoneNumberFormat.NATIONAL
    )
    shown = str(national).replace("(", "").replace(")", "")
    return shown if number_in(shown) == number else _in_full(number)  # what no plan knows


@lru_cache(maxsize=4096)
def _in_full(number: PhoneNumber) -> str:
    if number.kind in {NumberKind.EXTENSION, NumberKind.EMERGENCY}:
        return number.value
    library = _library()
    form = library.PhoneNumberFormat.INTERNATIONAL
    return str(library.format_number(library.parse(number.value), form))


def _library() -> ModuleType:
    """Load the number plans when the first number is read: they cost more than the window."""
    import phonenumbers  # noqa: PLC0415

    return phonenumbers
