"""Bulutfon's web hooks: each belongs to one outside number and posts what it was set up for."""

import asyncio
import base64
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

import aiohttp

from santral_desktop.simulator import bulutfon_hook_events as events
from santral_desktop.simulator.bulutfon_hook_events import KIND_OF, KINDS, Event
from santral_desktop.simulator.bulutfon_records import habit, numbers_of
from santral_desktop.simulator.calls import Call, Place, Step, Way
from santral_desktop.simulator.disorder import Disorder
from santral_desktop.simulator.faxes import IncomingFax
from santral_desktop.simulator.floor import Floor

_PATIENCE = aiohttp.ClientTimeout(total=5)
_REMEMBERED = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook:
    """One hook as it is set up in the panel; without a user nobody has to identify."""

    did: str
    address: str
    events: tuple[str, ...] = KINDS
    form: bool = False  # else JSON
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(slots=True)
class HookPost:
    """A delivery; the status is None when nobody answered."""

    address: str
    event: Event
    status: int | None = None


class Hooks:
    """Delivers in order, one at a time, once; what the receiver answers changes nothing."""

    def __init__(self, floor: Floor) -> None:
        self.hooks: list[Hook] = []
        self.disorder: Disorder[Event] = Disorder()
        self.posts: deque[HookPost] = deque(maxlen=_REMEMBERED)
        self._floor = floor
        self._waiting: asyncio.Queue[tuple[Hook, Event]] = asyncio.Queue()
        self._session: aiohttp.ClientSession | None = None
        self._task: asyncio.Task[None] | None = None
        floor.when_begun.append(lambda call: self._tell(call, events.begun))
        floor.when_reached.append(self._reached)
        floor.when_offered.append(self._offered)
        floor.when_over.append(self._over)

    async def open(self) -> None:
        """Begin to deliver."""
        self._session = aiohttp.ClientSession(timeout=_PATIENCE)
        self._task = asyncio.create_task(self._deliver(self._session))

    async def close(self) -> None:
        """Stop delivering; what waits is dropped."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._session:
            await self._session.close()

    def fax_came(self, fax: IncomingFax) -> None:
        """Tell the receiving number's hooks."""
        self._queue({fax.receiver}, events.fax_came(fax, self._floor.clock.now()))

    def _reached(self, call: Call, step: Step) -> None:
        self._place(call, step.place, step.number)

    def _offered(self, call: Call, extension: str) -> None:
        """Tell of each member that a group rings; a call to one extension was told already."""
        if call.queue and call.way is Way.INBOUND:
            self._place(call, Place.EXTENSION, extension)

    def _place(self, call: Call, place: Place, number: str) -> None:
        company, now = self._floor.company, self._floor.clock.now()
        self._queue(self._numbers(call), events.reached(call, company, now, place, number))

    def _over(self, call: Call) -> None:
        """A missed call is told before or after its end: the documents are silent."""
        told = [events.over, events.missed] if call.missed else [events.over]
        for build in reversed(told) if habit(call, "missed", 2) else told:
            self._tell(call, build)

    def _tell(self, call: Call, build: Callable[..., Event]) -> None:
        event = build(call, self._floor.company, self._floor.clock.now())
        self._queue(self._numbers(call), event)

    def _numbers(self, call: Call) -> set[str]:
        return set(numbers_of(call, self._floor.company))

    def _queue(self, numbers: set[str], event: Event) -> None:
        kind = KIND_OF.get(event["event_type"], event["event_type"])
        hooks = [hook for hook in self.hooks if hook.did in numbers and kind in hook.events]
        if hooks:
            for one in self.disorder.arranged(event):
                for hook in hooks:
                    self._waiting.put_nowait((hook, one))

    async def _deliver(self, session: aiohttp.ClientSession) -> None:
        while True:
            hook, event = await self._waiting.get()
            post = HookPost(hook.address, event)
            self.posts.append(post)
            post.status = await _posted(session, hook, event)


async def _posted(session: aiohttp.ClientSession, hook: Hook, event: Event) -> int | None:
    text = events.as_form_text(event) if hook.form else events.as_json_text(event)
    kind = "application/x-www-form-urlencoded" if hook.form else "application/json"
    headers = {"Content-Type": kind}
    if hook.user:
        who = base64.b64encode(f"{hook.user}:{hook.password}".encode()).decode()
        headers["Authorization"] = f"Basic {who}"
    try:
        async with session.post(
            hook.address, data=text.encode(), headers=headers, allow_redirects=False
        ) as answer:
            return answer.status
    except (aiohttp.ClientError, TimeoutError, ValueError):
        return None
