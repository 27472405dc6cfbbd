"""Fields that several of Bulutfon's forms share: texts, own numbers, receivers, switches."""

import re

from santral_desktop.simulator.bulutfon_asked import Question, TurnedAwayError
from santral_desktop.simulator.bulutfon_office import Office

_NUMBER = re.compile(r"[1-9]\d{9,14}", re.ASCII)  # with its country code
_YES, _NO = {"true", "1", "on"}, {"false", "0", "off"}


def text(question: Question, name: str) -> str:
    """Return a text that has to be there; raises TurnedAwayError."""
    if not question[name].strip():
        raise TurnedAwayError(f"{name} zorunludur")
    return question[name].strip()


def own_number(question: Question, name: str, office: Office) -> str:
    """Return one of the office's outside numbers; raises TurnedAwayError."""
    number = text(question, name)
    if number not in {did.number for did in office.dids.values()}:
        raise TurnedAwayError(f"{name} santralinize ait bir numara olmalıdır")
    return number


def receivers(question: Question) -> list[str]:
    """Return the numbers of a comma list, each once; raises TurnedAwayError."""
    numbers = [it.strip() for it in text(question, "receivers").split(",")]
    if not all(_NUMBER.fullmatch(number) for number in numbers):
        raise TurnedAwayError("receivers geçersiz")
    return list(dict.fromkeys(numbers))


def switch(question: Question, name: str, *, otherwise: bool) -> bool:
    """Return a switch that may be written in several ways; raises TurnedAwayError."""
    word = question[name].lower()
    if not word:
        return otherwise
    if word not in _YES | _NO:
        raise TurnedAwayError(f"{name} geçersiz")
    return word in _YES
