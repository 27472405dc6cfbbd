"""Who may post events: every web page in every browser can try."""

import hmac
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from santral_desktop.application.ports.clock import Clock

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
class Told:
    """A post that was let in."""

    body: bytes
    content_type: str


class Door:
    """Judges a request by its head alone."""

    def __init__(self, secret: str, clock: Clock, extra_hosts: tuple[str, ...] = ()) -> None:
        self._path = self.path_of(secret).encode()
        self._clock = clock
        self._extra_hosts = {host.lower().encode() for host in extra_hosts}
        self._recent: deque[float] = deque()
        self.port = 0

    @staticmethod
    def path_of(secret: str) -> str:
        """Return the one path that lets in."""
        return f"/events/{secret}"

    def judge(self, method: bytes, target: bytes, headers: Iterable[tuple[bytes, bytes]]) -> str:
        """Return the content type of a request that may come in; raises `Refused`."""
        self._count()
        head = list(headers)
        if any(name.startswith(_BROWSERS_SEND) for name, _ in head):
            raise Refused(403)
        if [value for name, value in head if name == b"host" and self._ours(value)] == []:
            raise Refused(421)
        if not hmac.compare_digest(target, self._path):
            raise Refused(404)
        if method != b"POST":
            raise Refused(405)
        self._judge_length(head)
        kinds = [value for name, value in head if name == b"content-type"]
        return kinds[0].decode("latin-1")[:100] if kinds else ""

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
