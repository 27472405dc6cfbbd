"""Links that dial: tel:, callto:, sip: and sips:, as pages, mails and documents write them."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from santral_desktop.domain.errors import InvalidNumber, WhyNotANumber
from santral_desktop.domain.phone import PhoneNumber
from santral_desktop.domain.text import inert

SCHEMES = ("tel", "callto", "sip", "sips")
LONGEST = 2000  # characters of a link
_LONGEST_EXTENSION = 10
_HOME = "+90"


@dataclass(frozen=True, slots=True)
class Link:
    """What a link asks for; the extension is keyed in by a person when somebody has answered."""

    number: PhoneNumber
    extension: str = ""


def is_link(text: str) -> bool:
    """Say whether a text begins as a link that dials does."""
    scheme, colon, _ = text.partition(":")
    return bool(colon) and scheme.lower() in SCHEMES


def read_link(text: str) -> Link:
    """Read a link; raises `InvalidNumber` for everything that is no plain number.

    Stars, hashes, pauses and letters would do more than dial (RFC 3966 and what pages write);
    a number that is only good in another country would reach somebody else here.
    """
    if len(text) > LONGEST:
        raise InvalidNumber(WhyNotANumber.TOO_LONG)
    if not is_link(text):
        raise InvalidNumber(WhyNotANumber.NOT_A_NUMBER)
    written, parameters = _parts(text)
    if "postd" in parameters:  # keys that are pressed after the answer (RFC 2806)
        raise InvalidNumber(WhyNotANumber.FEATURE_CODE)
    number = PhoneNumber.parse(written)
    context = parameters.get("phone-context", "")
    local = context.startswith("+") and not written.startswith(("+", "00"))
    if local and not context.startswith(_HOME):
        raise InvalidNumber(WhyNotANumber.ELSEWHERE)
    return Link(number, _extension(parameters))


def written_number(text: str) -> str:
    """Return what a link has in the place of its number, good or not; other texts as they are."""
    return inert(_parts(text)[0]) if is_link(text) else text


def _parts(text: str) -> tuple[str, Mapping[str, str]]:
    scheme, _, rest = text.partition(":")
    rest = rest.removeprefix("//").partition("?")[0]
    if scheme.lower() != "tel":
        user, at, _ = rest.rpartition("@")
        rest = user.partition(":")[0] if at else rest
    written, *parameters = rest.split(";")
    pairs = (parameter.partition("=") for parameter in parameters)
    return unquote(written).strip(), {name.lower(): unquote(value) for name, _, value in pairs}


def _extension(parameters: Mapping[str, str]) -> str:
    extension = parameters.get("ext", "")
    good = extension.isascii() and extension.isdecimal() and len(extension) <= _LONGEST_EXTENSION
    return extension if good else ""
