"""Posts events over the one way to the network: to a tunnel, or to who had them before."""

from base64 import b64encode
from collections.abc import Callable
from threading import Event
from urllib.parse import unquote, urlsplit

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.providers.http import Http, Request

DEADLINE = 10.0  # seconds for a whole post
_SHORTEST = 9  # a shorter path would redact half of every text


class EventPoster:
    """Implements the port `Poster`; `learn` hears what must never stand in a log."""

    def __init__(self, learn: Callable[[str], None], *, deadline: float = DEADLINE) -> None:
        self._learn = learn
        self._deadline = deadline
        self._http = Http()
        self._closed = Event()

    def post(self, address: str, event: RawEvent, *, plain: bool = False) -> int:
        self._learn_all(address)
        wish = Request(
            "POST",
            address,
            changes_state=True,
            body=event.body,
            headers=_headers(address, event.content_type),
            plain=plain,
            deadline=self._deadline,
        )
        return self._http.status(wish, self._closed.is_set)

    def close(self) -> None:
        """Give up what is under way, and close the connections."""
        self._closed.set()
        self._http.close()

    def _learn_all(self, address: str) -> None:
        """Logs of other libraries write an address and its path apart."""
        self._learn(address)
        try:
            parts = urlsplit(address)
        except ValueError:  # refused by the transport
            return
        for part in (parts.path, parts.query):
            if len(part) >= _SHORTEST:
                self._learn(part)


def _headers(address: str, content_type: str) -> dict[str, str]:
    """A line kept open may be dead by the next event, and nobody could say what arrived."""
    headers = {"Connection": "close"}
    if content_type:
        headers["Content-Type"] = content_type
    try:
        parts = urlsplit(address)
    except ValueError:  # refused by the transport
        return headers
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
    return headers
