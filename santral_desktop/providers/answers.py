"""Read what a service answered: any bytes become text or a value, or our error."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.text import decoded, inert

DEEPEST = 40  # levels of nesting
LONGEST_INT = 30  # digits
EXCERPT = 80  # characters of an answer that an error carries
LONGEST_WAIT = 15 * 60.0  # seconds: nobody may send us away for longer
OWN_WAIT = 30.0  # seconds, where the service names none
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer: status, header names in lower case, body."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text; bytes that are none become marks."""
        return decoded(self.body)

    @property
    def retry_after(self) -> float:
        """Seconds the service asks to wait, within reason."""
        return _seconds(self.headers.get("retry-after", ""))

    def json(self) -> Any:
        """Return the body as a JSON value; raises `Incomprehensible`."""
        return read_json(self.body)


def read_json(body: bytes, *, last_counts: bool = False) -> Any:
    """Return a JSON value of sane size; raises `Incomprehensible`.

    A member that is there twice is refused, unless the last one is known to count.
    """
    text = decoded(body)
    try:
        _refuse_depth(text)
        return json.loads(
            text,
            parse_constant=_refuse,
            parse_int=_int,
            parse_float=_float,
            object_pairs_hook=dict if last_counts else _once,
        )
    except (ValueError, RecursionError) as problem:
        raise Incomprehensible(inert(text, EXCERPT)) from problem


def _refuse_depth(text: str) -> None:
    """Count brackets outside of strings: names of callers may hold any."""
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub("", text)):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > DEEPEST:
            raise ValueError


def _once(members: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(members)
    if len(value) < len(members):  # which of two is meant, nobody can say
        raise ValueError
    return value


def _refuse(_: str) -> Any:
    raise ValueError


def _int(digits: str) -> int:
    if len(digits) > LONGEST_INT:
        raise ValueError
    return int(digits)


def _float(digits: str) -> float:
    value = float(digits)
    if value in {float("inf"), float("-inf")}:
        raise ValueError
    return value


def _seconds(header: str) -> float:
    try:
        seconds = float(header)
    except ValueError:
        seconds = _until(header)
    if not seconds > 0:  # also refuses what is not a number
        return OWN_WAIT
    return min(seconds, LONGEST_WAIT)


def _until(header: str) -> float:
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, IndexError, TypeError, OverflowError):
        return OWN_WAIT
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (moment - datetime.now(UTC)).total_seconds()
