"""One line to a server: a deadline over all that is heard, a note whether anything was said."""

import io
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPResponse
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection

_LOOK_AGAIN = 0.25  # seconds between looks whether anyone still wants the answer
_AT_ONCE = 0.001  # seconds: a socket takes none as "do not wait at all"


@dataclass(slots=True)
class Watch:
    """Watches one exchange: how long it may take, whether its request began to leave."""

    seconds: float
    given_up: Callable[[], bool] = lambda: False
    whole: bool = True  # the seconds are for everything; else they begin anew with every piece
    sent: bool = False
    _since: float = field(default_factory=time.monotonic)

    @property
    def left(self) -> float:
        """Seconds that are left, a moment at least."""
        return max(self._since + self.seconds - time.monotonic(), _AT_ONCE)

    @property
    def over(self) -> bool:
        """Whether it is time to stop listening."""
        return self.left <= _AT_ONCE or self.given_up()

    def heard(self) -> None:
        """Note that something arrived."""
        if not self.whole:
            self._since = time.monotonic()


class Watched:
    """What both kinds of connection have in common; mixed in before the library's class."""

    current: Callable[[], Watch]
    sock: Any
    response_class: Any
    _open = False

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.response_class = partial(_TimelyResponse, self.current)

    def connect(self) -> None:
        """Connect; what is said to a proxy on the way is not the request."""
        self._open = False
        super().connect()  # type: ignore[misc]  # mixed in
        self._open = True

    def send(self, data: Any) -> None:
        """Send, and note it first: from here on nobody knows what arrived."""
        if self.sock is None:
            self.connect()
        watch = self.current()
        watch.sent = watch.sent or self._open
        self.sock.settimeout(watch.left)
        super().send(data)  # type: ignore[misc]  # mixed in


class WatchedPlain(Watched, HTTPConnection):
    """A connection without TLS."""


class WatchedTls(Watched, HTTPSConnection):
    """A connection with TLS."""


class _TimelyResponse(HTTPResponse):
    """Reads head and body through `_Timely`; the library's own time-outs begin anew each read."""

    def __init__(
        self, current: Callable[[], Watch], sock: socket.socket, *args: Any, **options: Any
    ) -> None:
        super().__init__(sock, *args, **options)
        whole: Any = self.fp
        self.fp = io.BufferedReader(_Timely(whole.detach(), sock, current))


class _Timely(io.RawIOBase):
    def __init__(
        self, held: io.RawIOBase, sock: socket.socket, current: Callable[[], Watch]
    ) -> None:
        super().__init__()
        self._held = held  # keeps the socket open until we are closed
        self._sock = sock
        self._current = current

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        watch = self._current()
        while not watch.over:
            self._sock.settimeout(min(watch.left, _LOOK_AGAIN))
            try:
                got = self._sock.recv_into(buffer)
            except TimeoutError:
                continue
            watch.heard()
            return got
        raise TimeoutError

    def close(self) -> None:
        self._held.close()
        super().close()
