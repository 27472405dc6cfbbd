"""Who may post events: every web page in every browser can try."""

from base64 import b64encode
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from hmac import compare_digest

from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.feed import Login

LARGEST = 64 * 1024  # bytes of a body
_DIGITS = 9  # of a length
MOST_A_SPAN = 10_000  # requests
SPAN = 10.0  # seconds
_BROWSERS_SEND = (b"origin", b"referer", b"sec-", b"cookie")


class Refused(Exception):  # noqa: N818  (an answer, not an error)
    """The request is turned away with a status."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


@dataclass(frozen=True, slots=True)
class Entrance:
    """A path that lets in: whose posts come there, and what they must show beside it."""

    path: str
    provider: str
    login: Login | None = None


@dataclass(frozen=True, slots=True)
class Admission:
    """What the head of a post says that was let in."""

    provider: str
    content_type: str


@dataclass(frozen=True, slots=True)
class Told:
    """A post that was let in."""

    body: bytes
    admission: Admission


class Door:
    """Judges a request by its head alone."""

    def __init__(
        self, entrances: tuple[Entrance, ...], clock: Clock, extra_hosts: tuple[str, ...] = ()
    ) -> None:
        self._entrances = [(one.path.encode(), one) for one in entrances]
        self._clock = clock
        self._extra_hosts = {host.lower().encode() for host in extra_hosts}
        self._recent: deque[float] = deque()
        self.port = 0

    def judge(
        self, method: bytes, target: bytes, headers: Iterable[tuple[bytes, bytes]]
    ) -> Admission:
        """Return what a request that may come in says of itself; raises `Refused`."""
        self._count()
        head = list(headers)
        if any(name.startswith(_BROWSERS_SEND) for name, _ in head):
            raise Refused(403)
        if [value for name, value in head if name == b"host" and self._ours(value)] == []:
            raise Refused(421)
        entrance = self._entrance(target)
        if method != b"POST":
            raise Refused(405)
        if entrance.login and not _shows(entrance.login, head):
            raise Refused(401)
        self._judge_length(head)
        kinds = [value for name, value in head if name == b"content-type"]
        kind = kinds[0].decode("latin-1")[:100] if kinds else ""
        return Admission(entrance.provider, kind)

    def _entrance(self, target: bytes) -> Entrance:
        """Compare with every path to its end: time tells nothing of a secret."""
        found = [one for path, one in self._entrances if compare_digest(target, path)]
        if not found:
            raise Refused(404)
        return found[0]

    def _ours(self, host: bytes) -> bool:
        port = b":%d" % self.port
        local = {b"127.0.0.1" + port, b"localhost" + port}
        return host.lower() in local | self._extra_hosts

    def _judge_length(self, head: list[tuple[bytes, bytes]]) -> None:
        lengths = [value for name, value in head if name == b"content-length"]
        chunked = any(name == b"transfer-encoding" for name, _ in head)
        if chunked and lengths:
            raise Refused(400)
        if any(not length.isdigit() for length in lengths) or len(set(lengths)) > 1:
            raise Refused(400)
        if lengths and (len(lengths[0]) > _DIGITS or int(lengths[0]) > LARGEST):
            raise Refused(413)

    def _count(self) -> None:
        now = self._clock.passed()
        while self._recent and self._recent[0] < now - SPAN:
            self._recent.popleft()
        if len(self._recent) >= MOST_A_SPAN:
            raise Refused(503)
        self._recent.append(now)


def _shows(login: Login, head: list[tuple[bytes, bytes]]) -> bool:
    """Say whether exactly this login is shown, in a time that does not depend on what is."""
    told = [value.strip() for name, value in head if name == b"authorization"]
    scheme, _, shown = told[0].partition(b" ") if len(told) == 1 else (b"", b"", b"")
    wanted = b64encode(f"{login.name}:{login.password}".encode())
    return compare_digest(shown.strip(), wanted) and scheme.lower() == b"basic"
