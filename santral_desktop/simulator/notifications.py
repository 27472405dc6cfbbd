"""Posts events to the one address of the tenant, without letting a slow one hold up calls."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

import aiohttp

from santral_desktop.simulator.disorder import Disorder

_SWITCH_OF = {
    "ringing": "ringing",
    "answer": "answered",
    "hangup": "hangup",
    "user_hangup": "hangup",
}
_FORM = "application/x-www-form-urlencoded"
_PATIENCE = aiohttp.ClientTimeout(total=5)
_REMEMBERED = 1000


@dataclass(frozen=True, slots=True)
class Integration:
    """What the tenant wants to hear, and where."""

    switches: dict[str, str] = field(
        default_factory=lambda: {"ringing": "off", "answered": "off", "hangup": "off"}
    )
    address: str | None = None


@dataclass(slots=True)
class Post:
    """A delivery; the status is None when nobody answered."""

    event: dict[str, str]
    status: int | None = None


class Notifications:
    """Delivers in order, one at a time, once; what the receiver answers changes nothing."""

    def __init__(self) -> None:
        self.integration = Integration()
        self.disorder: Disorder[dict[str, str]] = Disorder()
        self.posts: deque[Post] = deque(maxlen=_REMEMBERED)
        self._waiting: asyncio.Queue[dict[str, str]] = asyncio.Queue()
        self._session: aiohttp.ClientSession | None = None
        self._task: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Begin to deliver."""
        self._session = aiohttp.ClientSession(
            timeout=_PATIENCE,
            headers={"Accept": "*/*"},
            skip_auto_headers=("User-Agent", "Accept-Encoding"),
        )
        self._task = asyncio.create_task(self._deliver())

    async def close(self) -> None:
        """Stop delivering; what waits is dropped."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._session:
            await self._session.close()

    def tell(self, event: dict[str, str]) -> None:
        """Queue an event, if the tenant wants to hear its kind."""
        integration = self.integration
        if integration.address and integration.switches[_SWITCH_OF[event["event_type"]]] == "on":
            for one in self.disorder.arranged(event):
                self._waiting.put_nowait(one)

    async def accepts(self, address: str) -> bool:
        """Tell whether an address is well-formed and answers 200 to an empty-looking post."""
        parts = urlsplit(address)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            return False
        return await self._post(address, "{}") == 200

    async def _deliver(self) -> None:
        while True:
            event = await self._waiting.get()
            if address := self.integration.address:
                post = Post(event)
                self.posts.append(post)
                post.status = await self._post(address, form_of(event))

    async def _post(self, address: str, body: str) -> int | None:
        if self._session is None:
            return None
        try:
            async with self._session.post(
                address,
                data=body.encode(),
                headers={"Content-Type": _FORM},
                allow_redirects=False,
            ) as answer:
                return answer.status
        except (aiohttp.ClientError, TimeoutError, ValueError):
            return None


def form_of(event: dict[str, str]) -> str:
    """Return an event as form fields; blanks and colons stay as in the published sample."""
    return "&".join(f"{name}={quote(value, safe=' :')}" for name, value in event.items())
