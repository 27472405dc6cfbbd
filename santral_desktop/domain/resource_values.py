"""Values of described fields as people and tables write them, and what is wrong with them."""

import re
from collections.abc import Callable, Mapping
from enum import Enum, auto

from santral_desktop.domain.phone import NumberKind, number_in
from santral_desktop.domain.resources import Field, Kind, Value, is_empty
from santral_desktop.domain.text import fold, inert

_LONGEST = 20_000  # characters of a cell that anyone reads
_EMAIL = re.compile(r"[^@\s,;<>()\"]+@[^@\s,;<>()\"]+\.[^@\s,;<>()\".]+")
_WHOLE = re.compile(r"(\d{1,15})(?:[.,]0+)?")  # spreadsheets like to add a fraction
_YES = frozenset({"evet", "yes", "e", "y", "true", "dogru", "1", "on", "acik", "aktif", "var", "x"})
_NO = frozenset({"hayir", "no", "h", "n", "false", "yanlis", "0", "off", "kapali", "pasif", "yok"})
_BETWEEN = re.compile(r"[,;|\n]")
_OUTSIDE = frozenset({NumberKind.DOMESTIC, NumberKind.INTERNATIONAL})


class Flaw(Enum):
    """Why a value cannot be sent."""

    MISSING = auto()
    NOT_A_NUMBER = auto()
    OUT_OF_RANGE = auto()
    NOT_AN_EMAIL = auto()
    NOT_A_PHONE_NUMBER = auto()
    NOT_A_FLAG = auto()
    NOT_A_CHOICE = auto()
    TOO_LONG = auto()
    NO_SUCH_ROW = auto()  # of the resource that it names


class FlawedError(ValueError):
    """A text is no value of its field."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.name)
        self.flaw = flaw


def value_of(one: Field, text: str, said: Mapping[str, str] | None = None) -> Value:
    """Return what a text says; raises `FlawedError`.

    `said` has the codes of choices by the words that people are shown for them.
    """
    plain = inert(text, _LONGEST)
    many = one.kind in {Kind.CHOICES, Kind.HOURS}
    if not plain:
        return () if many else None
    if many:
        parts = (inert(part, _LONGEST) for part in _BETWEEN.split(text))
        return tuple(_single(one, part, said) for part in parts if part)
    if one.kind is Kind.CHOICE:
        return _single(one, plain, said)
    return _READERS.get(one.kind, _short)(one, plain)


def text_of(one: Field, value: Value) -> str:
    """Return a value as tables have it; `value_of` reads it back."""
    match value:
        case None:
            return ""
        case bool():
            return "evet" if value else "hayır"
        case tuple():
            return ", ".join(value)
        case str() if one.kind is Kind.PHONE:
            number = number_in(value)
            return number.in_full if number else value
        case _:
            return str(value)


def flaw_of(one: Field, value: Value) -> Flaw | None:
    """Return what is wrong with a value that a form gives, None where it can be sent."""
    if is_empty(value):
        return None
    try:
        value_of(one, text_of(one, value))
    except FlawedError as found:
        return found.flaw
    return None


def _number(one: Field, text: str) -> int:
    found = _WHOLE.fullmatch(text)
    if not found:
        raise FlawedError(Flaw.NOT_A_NUMBER)
    number = int(found[1])
    if not one.least <= number <= one.most:
        raise FlawedError(Flaw.OUT_OF_RANGE)
    return number


def _flag(_: Field, text: str) -> bool:
    word = fold(text)
    if word not in _YES | _NO:
        raise FlawedError(Flaw.NOT_A_FLAG)
    return word in _YES


def _email(one: Field, text: str) -> str:
    if not _EMAIL.fullmatch(text):
        raise FlawedError(Flaw.NOT_AN_EMAIL)
    return _short(one, text)


def _phone(_: Field, text: str) -> str:
    number = number_in(text)
    if number is None or number.kind not in _OUTSIDE:
        raise FlawedError(Flaw.NOT_A_PHONE_NUMBER)
    return number.value


def _single(one: Field, text: str, said: Mapping[str, str] | None) -> str:
    codes = {_key(code): code for code in one.choices}
    codes |= {_key(words): code for words, code in (said or {}).items()}
    code = codes.get(_key(text))
    if code is None and one.choices and not one.more_choices:
        raise FlawedError(Flaw.NOT_A_CHOICE)
    return code or _short(one, text)


def _short(one: Field, text: str) -> str:
    if len(text) > one.longest:
        raise FlawedError(Flaw.TOO_LONG)
    return text


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


_READERS: Mapping[Kind, Callable[[Field, str], Value]] = {
    Kind.NUMBER: _number,
    Kind.FLAG: _flag,
    Kind.EMAIL: _email,
    Kind.PHONE: _phone,
}
