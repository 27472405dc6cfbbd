"""One account's line to the provider: the key in the query, the budget, when to ask again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from santral_desktop.application.ports.pbx import Progress
from santral_desktop.domain.errors import TooManyRequests
from santral_desktop.providers.answers import Answer
from santral_desktop.providers.bulutfon.refusals import expired, turned_away
from santral_desktop.providers.bulutfon.tokens import Keys
from santral_desktop.providers.http import DEADLINE, Http, Request
from santral_desktop.providers.throttle import OF_A_PERSON, Pool, Throttle, Waits

UPLOAD = 180.0  # seconds for sending a document or a sound over a slow line
# No figures are documented, only that 429 is answered; the history leaves room for people.
POOLS = {
    "place": Pool(2, 1.1),
    "cdrs": Pool(30, 61.0, spared=4),
    "others": Pool(4, 1.1),
}
_HEAD = 4096  # bytes of an object that came instead of a file


@dataclass(frozen=True, slots=True)
class Fetching:
    """Where a download goes, who hears how far it is, who may give it up."""

    into: BinaryIO
    progress: Callable[[Progress], None]
    given_up: Callable[[], bool]


class Line:
    """Sends; a request is repeated where a token died on the way, and only if nothing was done."""

    def __init__(self, base: str, keys: Keys, http: Http, throttle: Throttle | None = None) -> None:
        self._base = base.rstrip("/")
        self._keys = keys
        self._http = http
        self._throttle = throttle or Throttle(POOLS)

    def read(
        self,
        path: str,
        query: Mapping[str, str] | None = None,
        *,
        pool: str = "others",
        waits: Waits = OF_A_PERSON,
    ) -> Answer:
        """Return an answer of any status; a token that the service refuses is exchanged once."""
        wish = Request("GET", self._url(path), changes_state=False, query=query or {})
        return self._asked(wish, pool, waits, _dead)

    def write(  # noqa: PLR0913  (each of these is the request's own)
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        json: Mapping[str, Any] | None = None,
        pool: str = "others",
        deadline: float = DEADLINE,
    ) -> Answer:
        """Change something: sent once.

        Save where the service says that it looked no further than the token: one that another
        thread or process has exchanged meanwhile is refused like one that has expired.
        """
        wish = Request(
            method,
            self._url(path),
            changes_state=True,
            query=query or {},
            json=json,
            deadline=deadline,
        )
        return self._asked(wish, pool, OF_A_PERSON, turned_away)

    def download(self, path: str, fetching: Fetching) -> Answer:
        """Write the body of a good answer into a file; an object that came instead is returned."""
        token = self._keys.current()
        answer = self._fetched(path, token, fetching)
        if expired(answer) or _dead(answer):
            answer = self._fetched(path, self._keys.renewed(token), fetching)
        return answer

    def guard(self, url: str) -> None:
        """Refuse an address to which no secret may go."""
        self._http.guard(url)

    def close(self) -> None:
        """Let nobody wait for the budget, and close the connections."""
        self._throttle.close()
        self._http.close()

    def _asked(
        self, wish: Request, pool: str, waits: Waits, dead: Callable[[Answer], bool]
    ) -> Answer:
        token = self._keys.current()
        answer = self._sent(wish, token, pool, waits)
        if expired(answer) or dead(answer):
            answer = self._sent(wish, self._keys.renewed(token), pool, waits)
        return answer

    def _sent(self, wish: Request, token: str, pool: str, waits: Waits) -> Answer:
        self._throttle.enter(pool, waits.urgency, waiting=waits.waiting, given_up=waits.given_up)
        query = {**wish.query, self._keys.parameter: token}
        try:
            return self._http.ask(replace(wish, query=query))
        except TooManyRequests as pause:
            self._throttle.close_for(pool, pause.retry_after)
            raise

    def _fetched(self, path: str, token: str, fetching: Fetching) -> Answer:
        sieve = _Sieve(fetching.into)
        answer = self._http.download(
            self._url(path),
            sieve,
            query={self._keys.parameter: token},
            progress=fetching.progress,
            given_up=fetching.given_up,
        )
        return replace(answer, body=bytes(sieve.held)) if sieve.held else answer

    def _url(self, path: str) -> str:
        return f"{self._base}/{path}"


def _dead(answer: Answer) -> bool:
    """Say whether a read's token may be dead: nothing is lost where it was not."""
    return answer.status == 401 or turned_away(answer)


class _Sieve:
    """Lets a file through, and holds back an object: services refuse with 200 too."""

    def __init__(self, into: BinaryIO) -> None:
        self._into = into
        self._begun = False
        self.held = bytearray()

    def write(self, piece: bytes) -> int:
        """Take the next piece."""
        is_object = not self._begun and piece[:64].lstrip()[:1] == b"{"
        if is_object or self.held:
            self.held += piece[: _HEAD - len(self.held)]
        else:
            self._into.write(piece)
        self._begun = True
        return len(piece)
