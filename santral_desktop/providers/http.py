"""The one way to the network: caps, deadlines, no redirects, no secret in any error."""

import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO
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

LARGEST_ANSWER = 2 * 1024 * 1024  # bytes
DEADLINE = 15.0  # seconds for a whole answer
NO_PROGRESS = 30.0  # seconds without a byte end a download
SILENT_TRIES = 2  # more tries of a read whose connection broke before an answer
_PIECE = 65536
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_AGENT = "SantralDesktop"


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask; `changes_state` requests are sent once, whatever happens."""

    method: str
    url: str
    changes_state: bool
    query: Mapping[str, str] = field(default_factory=dict, repr=False)
    form: Mapping[str, str] | None = field(default=None, repr=False)
    json: Mapping[str, Any] | None = field(default=None, repr=False)
    deadline: float = DEADLINE


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
        tries = 1 if request.changes_state else 1 + SILENT_TRIES
        for left in reversed(range(tries)):
            try:
                return self._sorted(self._ask_once(request))
            except Unreachable as problem:
                if left == 0 or problem.why is not Path.CUT:
                    raise
        raise AssertionError

    def download(
        self,
        url: str,
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> Answer:
        """Write the body of a 200 into a file and return the answer without it.

        Another status is returned with the beginning of its body, for the caller to judge.
        Raises `RecordingUnavailable` (too large, incomplete, cancelled) and `Unreachable`.
        """
        self._guard(url)
        with self._opened(Request("GET", url, changes_state=False), self._no_progress) as response:
            if response.status_code != 200:
                head = b"".join(_up_to(self._pieces(response), 4096))
                return self._sorted(_answer(response, head))
            self._copy(response, into, progress, given_up)
            return _answer(response, b"")

    def close(self) -> None:
        """Close every thread's connections."""
        with self._lock:
            sessions, self._sessions = self._sessions, []
        for session in sessions:
            session.close()

    def _ask_once(self, request: Request) -> Answer:
        self._guard(request.url)
        end = time.monotonic() + request.deadline
        with self._opened(request, request.deadline) as response:
            body = bytearray()
            for piece in self._pieces(response):
                body += piece
                if len(body) > LARGEST_ANSWER:
                    raise Unreachable(Path.BROKEN)
                if time.monotonic() > end:
                    raise Unreachable(Path.TIMED_OUT)
            _check_length(response, len(body))
            return _answer(response, bytes(body))

    def _copy(
        self,
        response: "requests.Response",
        into: BinaryIO,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        whole, got = _length(response), 0
        if whole is not None and whole > LARGEST:
            raise RecordingUnavailable(WhyNoRecording.TOO_LARGE)
        for piece in self._pieces(response):
            if given_up():
                raise RecordingUnavailable(WhyNoRecording.CANCELLED)
            got += len(piece)
            if got > LARGEST:
                raise RecordingUnavailable(WhyNoRecording.TOO_LARGE)
            into.write(piece)
            progress(Progress(got, whole))
        if whole is not None and got != whole:
            raise RecordingUnavailable(WhyNoRecording.INCOMPLETE)

    def _guard(self, url: str) -> None:
        """Let no key out over plain http, save to this machine by a developer's wish."""
        parts = urlsplit(url)
        local = parts.scheme == "http" and parts.hostname in _LOOPBACK and self._developer
        if not (local or (parts.scheme == "https" and parts.hostname)):
            raise Unreachable(Path.UNTRUSTED, certain=True)

    def _opened(self, request: Request, read_timeout: float) -> "requests.Response":
        import requests  # noqa: PLC0415  (a heavy import, wanted in the lane that first asks)

        try:
            return self._session().request(
                request.method,
                request.url,
                params=dict(request.query),
                data=None if request.form is None else dict(request.form),
                json=request.json,
                timeout=(min(10.0, read_timeout), read_timeout),
                allow_redirects=False,
                stream=True,
            )
        except requests.RequestException as problem:
            trouble = _trouble(problem)
        except (OSError, ValueError):
            trouble = Unreachable(Path.BROKEN)
        raise trouble from None

    def _pieces(self, response: "requests.Response") -> Iterator[bytes]:
        import requests  # noqa: PLC0415

        try:
            yield from response.iter_content(_PIECE)
        except requests.RequestException as problem:
            trouble = _trouble(problem)
        except (OSError, ValueError):
            trouble = Unreachable(Path.CUT)
        else:
            return
        raise trouble from None

    def _sorted(self, answer: Answer) -> Answer:
        if answer.status == 429:
            raise TooManyRequests(answer.retry_after)
        if answer.status == 407:
            raise Unreachable(Path.PROXY, certain=True)
        if 300 <= answer.status < 400 or answer.status == 511:
            raise Unreachable(Path.SIGN_IN_TO_NETWORK)
        if answer.status >= 500 or answer.status < 200:
            raise Unreachable(Path.BROKEN)
        return answer

    def _session(self) -> "requests.Session":
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = _new_session()
            with self._lock:
                self._sessions.append(session)
        return session


def _new_session() -> "requests.Session":
    import requests  # noqa: PLC0415
    import truststore  # noqa: PLC0415
    from requests.adapters import HTTPAdapter  # noqa: PLC0415

    class Trusting(HTTPAdapter):
        """Trusts what the operating system trusts, company certificates included."""

        def init_poolmanager(self, *args: Any, **options: Any) -> None:
            context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            super().init_poolmanager(*args, ssl_context=context, **options)

    session = requests.Session()
    session.headers.update({"User-Agent": _AGENT, "Accept": "*/*"})
    session.mount("https://", Trusting(max_retries=0))
    session.mount("http://", HTTPAdapter(max_retries=0))
    return session


def _trouble(problem: "requests.RequestException") -> Unreachable:
    """Say in our words what happened; `certain` only where nothing can have been sent."""
    cause = _innermost(problem)
    for kinds, why, certain in _meanings():
        if isinstance(problem, kinds) or isinstance(cause, kinds):
            return Unreachable(why, certain=certain)
    return Unreachable(Path.CUT)


def _meanings() -> tuple[tuple[tuple[type, ...], Path, bool], ...]:
    """What the libraries' errors mean, the narrower ones first."""
    from requests import exceptions as known  # noqa: PLC0415
    from urllib3 import exceptions as deep  # noqa: PLC0415

    return (
        ((known.ProxyError,), Path.PROXY, True),
        ((known.SSLError, ssl.SSLError), Path.UNTRUSTED, True),
        ((known.ConnectTimeout,), Path.TIMED_OUT, True),
        ((deep.NameResolutionError,), Path.NO_NAME, True),
        ((deep.NewConnectionError,), Path.REFUSED, True),
        ((known.Timeout, deep.ReadTimeoutError, TimeoutError), Path.TIMED_OUT, False),
        ((known.InvalidURL, known.InvalidSchema), Path.UNTRUSTED, True),
    )


def _innermost(problem: "requests.RequestException") -> object:
    cause = problem.args[0] if problem.args else None
    return getattr(cause, "reason", cause)


def _answer(response: "requests.Response", body: bytes) -> Answer:
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(response.status_code, headers, body)


def _length(response: "requests.Response") -> int | None:
    text = response.headers.get("Content-Length", "")
    plain = "Content-Encoding" not in response.headers
    return int(text) if plain and text.isascii() and text.isdecimal() else None


def _check_length(response: "requests.Response", got: int) -> None:
    whole = _length(response)
    if whole is not None and got != whole:
        raise Unreachable(Path.CUT)


def _up_to(pieces: Iterator[bytes], most: int) -> Iterator[bytes]:
    got = 0
    for piece in pieces:
        yield piece[: most - got]
        got += len(piece)
        if got >= most:
            return
