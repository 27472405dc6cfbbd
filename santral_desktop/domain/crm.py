"""The page of a customer in a CRM: a template, filled so that no text leads it astray."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote, urlsplit

from santral_desktop.domain.calls import Call
from santral_desktop.domain.errors import Trouble
from santral_desktop.domain.phone import NumberKind, number_in

LONGEST = 2000  # characters of an address
_PLACE = re.compile(r"\{([a-z_]+)\}")
_HOLDER = "0"  # stands for every value while a template is judged


class PopWhen(Enum):
    """When a customer's page is opened."""

    NEVER = "never"
    RING = "ring"
    ANSWER = "answer"
    BY_HAND = "by_hand"


class WhyNoTemplate(Enum):
    """What is wrong with a template."""

    NOT_HTTPS = "not_https"
    UNKNOWN_PLACE = "unknown_place"
    PLACE_IN_HOST = "place_in_host"  # a caller must never choose the host
    TOO_LONG = "too_long"


class BadTemplate(Trouble):
    """A template that may not be filled."""

    def __init__(self, why: WhyNoTemplate) -> None:
        super().__init__(why.name)
        self.why = why


class PageNotOpened(Trouble):
    """The address led elsewhere, or the system has no browser for it."""


@dataclass(frozen=True, slots=True)
class CrmTemplate:
    """A checked template: https, places only behind the host."""

    text: str

    @classmethod
    def parse(cls, text: str) -> "CrmTemplate":
        """Check a template; raises `BadTemplate`."""
        plain = text.strip()
        if len(plain) > LONGEST // 2:
            raise BadTemplate(WhyNoTemplate.TOO_LONG)
        if not set(_PLACE.findall(plain)) <= set(PLACES):
            raise BadTemplate(WhyNoTemplate.UNKNOWN_PLACE)
        if "{" in _authority(plain):
            raise BadTemplate(WhyNoTemplate.PLACE_IN_HOST)
        if _home(_PLACE.sub(_HOLDER, plain)) is None:
            raise BadTemplate(WhyNoTemplate.NOT_HTTPS)
        return cls(plain)

    def filled(self, call: Call) -> str | None:
        """Return the address for a call; None where the result would lead elsewhere."""
        values = {name: value(call) for name, value in PLACES.items()}
        address = _PLACE.sub(lambda found: quote(values[found[1]], safe=""), self.text)
        same = _home(address) == _home(_PLACE.sub(_HOLDER, self.text))
        return address if same and len(address) <= LONGEST else None


def _authority(text: str) -> str:
    """Return everything of an address up to its path, as a browser would cut it."""
    return re.split(r"[/?#\\]", text.partition("//")[2], maxsplit=1)[0] + text.partition("//")[0]


def _home(address: str) -> tuple[str, int | None] | None:
    """Return host and port of a plain https address, None for any other."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    clean = address.isascii() and not any(c.isspace() or c == "\\" for c in address)
    if parts.scheme != "https" or not parts.hostname or parts.username is not None or not clean:
        return None
    return parts.hostname, port


def _digits(call: Call) -> str:
    """Return the number in full, its plus left out; nothing for what is no number."""
    number = number_in(call.number)
    return number.value.removeprefix("+") if number else ""


def _national(call: Call) -> str:
    number = number_in(call.number)
    if number is None:
        return ""
    domestic = number.kind is NumberKind.DOMESTIC
    return "0" + number.value.removeprefix("+90") if domestic else number.value.removeprefix("+")


PLACES: dict[str, Callable[[Call], str]] = {
    "number": _digits,
    "national": _national,
    "name": lambda call: call.name,
    "called": lambda call: call.called,
    "queue": lambda call: call.queue,
    "extension": lambda call: call.extension,
    "call": lambda call: str(call.id),
    "direction": lambda call: call.direction.value,
}
