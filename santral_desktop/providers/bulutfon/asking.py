"""What every part of the client does: ask, judge the answer, take it out of its envelope."""

from collections.abc import Callable, Mapping
from typing import Any

from santral_desktop.domain.errors import Incomprehensible, NotOffered, Rejected
from santral_desktop.domain.text import inert
from santral_desktop.providers.answers import Answer
from santral_desktop.providers.bulutfon.line import Fetching, Line
from santral_desktop.providers.bulutfon.refusals import checked, told
from santral_desktop.providers.http import DEADLINE
from santral_desktop.providers.throttle import OF_A_PERSON, Waits

Row = Mapping[str, Any]
MOST = 5000  # rows of one list that are looked at


class Asking:
    """Asks on a line; everything that comes back is an answer in our words, or our error.

    `missing` is the error that 404 means for what was asked.
    """

    def __init__(self, line: Line, redact: Callable[[str], str]) -> None:
        self.line = line
        self.redact = redact

    def value(
        self,
        path: str,
        query: Mapping[str, str] | None = None,
        *,
        missing: type[Rejected] = NotOffered,
        pool: str = "others",
        waits: Waits = OF_A_PERSON,
    ) -> Any:
        """Return the JSON value that is answered."""
        answer = self.line.read(path, query, pool=pool, waits=waits)
        return self._good(answer, missing).json()

    def rows(self, path: str, *envelopes: str, waits: Waits = OF_A_PERSON) -> tuple[Row, ...]:
        """Return the rows of a list, under the first of these names that it has."""
        return rows_in(self.value(path, waits=waits), *envelopes)

    def row(self, path: str, envelope: str, *, missing: type[Rejected]) -> Row:
        """Return one row."""
        return row_in(self.value(path, missing=missing), envelope)

    def write(  # noqa: PLR0913  (each of these is the request's own)
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        json: Mapping[str, Any] | None = None,
        missing: type[Rejected] = Rejected,
        pool: str = "others",
        deadline: float = DEADLINE,
    ) -> str:
        """Change something, and return what the provider says of it; sent once."""
        answer = self.line.write(method, path, query=query, json=json, pool=pool, deadline=deadline)
        return told(self._good(answer, missing), self.redact)

    def fetch(self, path: str, fetching: Fetching, *, missing: type[Rejected]) -> None:
        """Write a file's bytes."""
        answer = self.line.download(path, fetching)
        if self._good(answer, missing).body:  # an object that is no refusal is no file either
            raise Incomprehensible(inert(self.redact(answer.text), 80))

    def _good(self, answer: Answer, missing: type[Rejected]) -> Answer:
        return checked(answer, self.redact, missing)


class Part:
    """A part of the client: some of the documented calls."""

    def __init__(self, asking: Asking) -> None:
        self._ask = asking


def rows_in(value: Any, *envelopes: str) -> tuple[Row, ...]:
    """Return the rows of a list; raises `Incomprehensible` where there is none."""
    found = value if isinstance(value, list) else None
    if isinstance(value, dict):
        found = next((value[name] for name in envelopes if name in value), None)
    if not isinstance(found, list):
        raise Incomprehensible
    return tuple(row for row in found[:MOST] if isinstance(row, dict))


def row_in(value: Any, envelope: str) -> Row:
    """Return the row that is answered alone; raises `Incomprehensible` where there is none."""
    row = value.get(envelope) if isinstance(value, dict) else None
    if not isinstance(row, dict):
        raise Incomprehensible
    return row
