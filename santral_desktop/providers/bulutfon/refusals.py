"""Turn the provider's refusals into our errors; what it says is a JSON `error` or `message`."""

from collections.abc import Callable
from typing import Any

from santral_desktop.domain.errors import (
    Incomprehensible,
    NotOffered,
    NotSignedIn,
    Rejected,
    Trouble,
)
from santral_desktop.domain.text import fold, inert
from santral_desktop.providers.answers import Answer, read_json
from santral_desktop.providers.bulutfon import words

LONGEST = 160  # characters of the provider's words that anyone is shown
_EXPIRED = "token expired"
_THE_KEY = ("token", "apikey", "api key", "api_key", "anahtar")
_NOBODY = ("unauthorized", "yetkisiz")  # under 403 these are about what may be done
_MANY = 20  # words of one refusal that are read


def expired(answer: Answer) -> bool:
    """Say whether the service names the token's age; its status is not documented."""
    return fold(_said(_value(answer))) == _EXPIRED


def turned_away(answer: Answer) -> bool:
    """Say whether the service names the token as its reason: then it did nothing."""
    return answer.status in {400, 401, 403} and "token" in fold(_said(_value(answer)))


def checked(
    answer: Answer, redact: Callable[[str], str], missing: type[Rejected] = NotOffered
) -> Answer:
    """Return an answer that is none of the refusals; raises the error that it means otherwise.

    `missing` is what it means that there is no such thing.
    """
    value = _value(answer)
    good = 200 <= answer.status < 300
    if good and not (isinstance(value, dict) and _refuses(value)):
        return answer
    raise _refusal(answer, value, redact, missing)


def told(answer: Answer, redact: Callable[[str], str]) -> str:
    """Return the message of a good answer, in the provider's words."""
    return inert(redact(_said(_value(answer))), LONGEST)


def _value(answer: Answer) -> Any:
    """Return the body's value as far as it is an object: pictures and sounds are not looked at."""
    if answer.body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"{":
        return None
    try:
        return read_json(answer.body)
    except Incomprehensible:
        return None


def _refuses(value: dict[str, Any]) -> bool:
    return bool(value.get("error")) or words.flag(value.get("success")) is False


def _refusal(
    answer: Answer, value: Any, redact: Callable[[str], str], missing: type[Rejected]
) -> Trouble:
    said = _said(value)
    shown = inert(redact(said), LONGEST)
    if answer.status == 401 or fold(said) == _EXPIRED:
        return NotSignedIn()
    if isinstance(value, dict) and value.get("error") and _is_about_the_key(answer.status, said):
        return NotSignedIn()
    if answer.status in {404, 410}:
        return missing(shown)
    if answer.status in {403, 405}:
        return NotOffered(shown)
    return Rejected(shown)


def _is_about_the_key(status: int, said: str) -> bool:
    if status not in {200, 400, 403}:
        return False
    words_of_it = _THE_KEY if status == 403 else _THE_KEY + _NOBODY
    return any(word in fold(said) for word in words_of_it)


def _said(value: Any) -> str:
    """Return what an object says in words: an error, a message, or errors field by field."""
    if not isinstance(value, dict):
        return ""
    for name in ("error", "message", "errors", "error_description"):
        found = " ".join(_texts(value.get(name))[:_MANY])
        if found:
            return found
    return ""


def _texts(value: Any) -> list[str]:
    match value:
        case dict():
            return [f"{name}: {' '.join(_texts(each))}" for name, each in value.items()]
        case list():
            return [found for each in value for found in _texts(each)]
        case _:
            found = words.text(value, 400)
            return [found] if found else []
