"""The one way to the network: caps, deadlines, no redirects, no secret in any error."""

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

from santral_desktop.application.ports.pbx import Progress
from santral_desktop.domain.errors import (
    Path,
    RecordingUnavailable,
    TooManyRequests,
    Unreachable,
    WhyNoRecording,
)
from santral_desktop.domain.recordings import LARGEST
from santral_desktop.providers.answers import Answer

if TYPE_CHECKING:
    import requests

    from santral_desktop.providers.connection import Watch

LARGEST_ANSWER = 2 * 1024 * 1024  # bytes
DEADLINE = 15.0  # seconds for a whole answer, all tries together
NO_PROGRESS = 30.0  # seconds without a byte end a download
SILENT_TRIES = 2  # more tries of a read whose connection broke before an answer
_PIECE = 65536
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_NO_PROXY = {"http": "", "https": "", "all": ""}


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask; `changes_state` requests are sent once, whatever happens."""

    method: str
    url: str
    changes_state: bool
    query: Mapping[str, str] = field(default_factory=dict, repr=False)
    form: Mapping[str, str] | None = field(default=None, repr=False)
    json: Mapping[str, Any] | None = field(default=None, repr=False)
    body: bytes | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    plain: bool = False  # somebody agreed to http for this address
    deadline: float = DEADLINE


class Sink(Protocol):
    """Takes what is downloaded."""

    def write(self, piece: bytes, /) -> object:
        """Take the next piece."""


class Http:
    """Sends requests; one session a thread, verified TLS by the system's trust store.

    Plain http is for loopback only, and only where `developer` allows it.
    """

    def __init__(self, *, developer: bool = False, no_progress: float = NO_PROGRESS) -> None:
        self._developer = developer
        self._no_progress = no_progress
        self._local = threading.local()
        self._sessions: list[requests.Session] = []
        self._lock = threading.Lock()

    def ask(self, request: Request) -> Answer:
        """Return the answer of any status but 429, 5xx and redirects; raises `Unreachable` …."""
        watch = _watch(request.deadline)
        tries = 1 if request.changes_state else 1 + SILENT_TRIES
        while True:
            tries -= 1
            try:
                return _sorted(self._ask_once(request, watch))
            except Unreachable as problem:
                if not tries or problem.why is not Path.CUT:
                    raise

    def download(  # noqa: PLR0913  (a port's method and the query)
        self,
        url: str,
        into: Sink,
        *,
        query: Mapping[str, str] | None = None,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
        largest: int = LARGEST,
    ) -> Answer:
        """Write the body of a 200 into a file and return the answer without it.

        Another status is returned with the beginning of its body, for the caller to judge.
        Raises `RecordingUnavailable` (too large, incomplete, cancelled) and `Unreachable`.
        """
        watch = _watch(self._no_progress, given_up)
        try:
            wish = Request("GET", url, changes_state=False, query=query or {})
            with self._opened(wish, watch) as response:
                if response.status_code != 200:
                    head = b"".join(_up_to(_pieces(response, watch), 4096))
                    return _sorted(_answer(response, head))
                watch.whole = False
                _copy(_pieces(response, watch), _length(response), into, progress, largest)
                return _answer(response, b"")
        except Unreachable:
            if not given_up():
                raise
        raise RecordingUnavailable(WhyNoRecording.CANCELLED)

    def status(self, request: Request, given_up: Callable[[], bool]) -> int:
        """Send once and return the status, whatever it is; the body stays unread."""
        return self.head(request, given_up).status

    def head(self, request: Request, given_up: Callable[[], bool]) -> Answer:
        """Send once and return status and headers, whatever they are; the body stays unread."""
        with self._opened(request, _watch(request.deadline, given_up)) as response:
            return _answer(response, b"")

    def close(self) -> None:
        """Close every thread's connections."""
        with self._lock:
            sessions, self._sessions = self._sessions, []
        for session in sessions:
            session.close()

    def guard(self, url: str, *, plain: bool = False) -> bool:
        """Refuse an address over plain http, save to this machine by a developer's wish.

        `plain` is somebody's agreement to http for this one. Returns whether the address is this
        machine's; raises `Unreachable` (untrusted).
        """
        try:
            parts = urlsplit(url)
            local = parts.hostname in LOOPBACK
        except ValueError:
            raise Unreachable(Path.UNTRUSTED, certain=True) from None
        agreed = plain or (local and self._developer)
        if not parts.hostname or not (
            parts.scheme == "https" or (parts.scheme == "http" and agreed)
        ):
            raise Unreachable(Path.UNTRUSTED, certain=True)
        return local

    def _ask_once(self, request: Request, watch: "Watch") -> Answer:
        with self._opened(request, watch) as response:
            body = bytearray()
            for piece in _pieces(response, watch):
                body += piece
                if len(body) > LARGEST_ANSWER:
                    raise Unreachable(Path.BROKEN)
            return _answer(response, bytes(body))

    def _opened(self, request: Request, watch: "Watch") -> "requests.Response":
        local = self.guard(request.url, plain=request.plain)
        session = self._session(watch)
        from urllib3.exceptions import HTTPError  # noqa: PLC0415  (as in `_session`)

        from santral_desktop.providers.session import trouble  # noqa: PLC0415

        try:
            return session.request(
                request.method,
                request.url,
                params=dict(request.query),
                data=request.body if request.form is None else dict(request.form),
                headers=dict(request.headers),
                json=request.json,
                timeout=(min(10.0, watch.left), watch.left),
                allow_redirects=False,
                stream=True,
                proxies=_NO_PROXY if local else None,
            )
        except (HTTPError, OSError, ValueError) as problem:
            found = trouble(problem, watch)
        raise found

    def _session(self, watch: "Watch") -> "requests.Session":
        """Return the thread's session, watched; a heavy import, wanted in the lane that asks."""
        from santral_desktop.providers.session import new_session  # noqa: PLC0415

        self._local.watch = watch
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = new_session(lambda: self._local.watch)
            with self._lock:
                self._sessions.append(session)
        return session


def _watch(seconds: float, given_up: Callable[[], bool] = lambda: False) -> "Watch":
    from santral_desktop.providers.connection import Watch  # noqa: PLC0415  (as in `_session`)

    return Watch(seconds, given_up)


def _pieces(response: "requests.Response", watch: "Watch") -> Iterator[bytes]:
    """Give the body as it arrives, unpacked piece by piece."""
    from urllib3.exceptions import HTTPError  # noqa: PLC0415  (as in `_session`)

    from santral_desktop.providers.session import trouble  # noqa: PLC0415

    try:
        while piece := response.raw.read1(_PIECE, decode_content=True):
            yield piece
    except (HTTPError, OSError, ValueError) as problem:
        found = trouble(problem, watch)
    else:
        return
    raise found


def _copy(
    pieces: Iterator[bytes],
    whole: int | None,
    into: Sink,
    progress: Callable[[Progress], None],
    largest: int,
) -> None:
    if whole is not None and whole > largest:
        raise RecordingUnavailable(WhyNoRecording.TOO_LARGE)
    got = 0
    for piece in _told_as_incomplete(pieces):
        got += len(piece)
        if got > largest:
            raise RecordingUnavailable(WhyNoRecording.TOO_LARGE)
        into.write(piece)
        progress(Progress(got, whole))


def _told_as_incomplete(pieces: Iterator[bytes]) -> Iterator[bytes]:
    try:
        yield from pieces
    except Unreachable as problem:
        if problem.why is not Path.CUT:
            raise
    else:
        return
    raise RecordingUnavailable(WhyNoRecording.INCOMPLETE)


def _sorted(answer: Answer) -> Answer:
    if answer.status == 429:
        raise TooManyRequests(answer.retry_after)
    if answer.status == 407:
        raise Unreachable(Path.PROXY, certain=True)
    if 300 <= answer.status < 400 or answer.status == 511:
        raise Unreachable(Path.SIGN_IN_TO_NETWORK)
    if answer.status >= 500 or answer.status < 200:
        raise Unreachable(Path.BROKEN)
    return answer


def _answer(response: "requests.Response", body: bytes) -> Answer:
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(response.status_code, headers, body)


def _length(response: "requests.Response") -> int | None:
    """Return how many bytes the body will have, None where that is not said plainly."""
    plain = "Content-Encoding" not in response.headers
    return response.raw.length_remaining if plain else None


def _up_to(pieces: Iterator[bytes], most: int) -> Iterator[bytes]:
    got = 0
    for piece in pieces:
        yield piece[: most - got]
        got += len(piece)
        if got >= most:
            return
