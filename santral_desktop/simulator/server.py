"""Starts a simulator on this machine: in the running loop, or in a thread of its own."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Any, Self, TypeVar

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from santral_desktop.simulator import bulutfon_api, bulutsantralim_api, webphone
from santral_desktop.simulator.asked import WORDS
from santral_desktop.simulator.bulutfon_api import BulutfonAccess
from santral_desktop.simulator.bulutfon_hooks import Hooks
from santral_desktop.simulator.bulutfon_keys import Keys
from santral_desktop.simulator.bulutfon_office import example_office
from santral_desktop.simulator.bulutfon_past import fill_past
from santral_desktop.simulator.bulutfon_tokens import Grants
from santral_desktop.simulator.clock import Clock
from santral_desktop.simulator.control import Control
from santral_desktop.simulator.control_api import ControlApi
from santral_desktop.simulator.exchange import Exchange
from santral_desktop.simulator.history import past_calls
from santral_desktop.simulator.limits import Limits
from santral_desktop.simulator.loop_thread import LoopThread, end
from santral_desktop.simulator.notifications import Notifications
from santral_desktop.simulator.people import KEY, example_company
from santral_desktop.simulator.world import Bulutfon, Seen, World

_LOOPBACK = "127.0.0.1"
_STARTS_WITHIN = 20.0
_SECRET_IN_PATH = re.compile(r"(/oauth/authorize/|/token-info/).+")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a simulator is to be: port 0 takes a free one, `history` is a number of past calls."""

    port: int = 0
    limits: bool = True
    stepped: bool = False  # the clock moves only when told
    starts_at: datetime | None = None
    history: int = 0
    desk_phones: tuple[str, ...] = ("1008", "1009")
    key: str = field(default=KEY, repr=False)


class RunningSimulator:
    """A simulator served by the running loop."""

    def __init__(self, world: World, runner: web.AppRunner, secret: str) -> None:
        self.world = world
        self._runner = runner
        port = runner.addresses[0][1]
        self.base_url = f"http://{_LOOPBACK}:{port}"
        self.bulutfon = BulutfonAccess(f"{self.base_url}{bulutfon_api.PREFIX}")
        self.key = world.exchange.company.key
        self.secret = secret  # opens the control paths
        self.control = Control(self.base_url, secret)

    async def close(self) -> None:
        """End every connection and stop serving."""
        await end(self._runner)


async def serve(settings: Settings) -> RunningSimulator:
    """Start a simulator on loopback; raises OSError when the port is taken."""
    world, secret = _world(settings), secrets.token_urlsafe(24)
    app = web.Application(middlewares=[_watched(world)])
    bulutsantralim_api.add_routes(app, world.exchange, world.limits, world.notifications)
    bulutfon_api.add_routes(app, world)
    phones = webphone.add_routes(app, world.exchange)
    control = ControlApi(world, secret, phones)
    app.router.add_post("/control/{deed}", control.handle)
    app.on_cleanup.append(lambda _: world.notifications.close())
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=1.0)
    await runner.setup()
    await world.notifications.open()
    try:
        await web.TCPSite(runner, _LOOPBACK, settings.port).start()
    except OSError:
        await end(runner)
        raise
    return RunningSimulator(world, runner, secret)


class Simulator:
    """A simulator in a thread of its own; usable as a context manager."""

    def __init__(self, settings: Settings) -> None:
        self._loop = LoopThread("simulator")
        try:
            self._running = self._loop.do(serve(settings), _STARTS_WITHIN)
        except OSError:
            self._loop.stop()
            raise
        self.base_url = self._running.base_url
        self.webphone_url = f"{self.base_url}/webphone"
        self.bulutfon = self._running.bulutfon  # address and keys of the other provider's face
        self.key = self._running.key
        self.secret = self._running.secret
        self.control = self._running.control

    def inside(self, look: Callable[[World], T]) -> T:
        """Return what a function finds in the world, called on the simulator's own loop."""

        async def on_the_loop() -> T:
            return look(self._running.world)

        return self._loop.do(on_the_loop())

    def close(self) -> None:
        """Stop; returns when every connection is closed."""
        if self._loop.alive:
            self._loop.do(self._running.close())
            self._loop.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def start_simulator(**wishes: Any) -> Simulator:
    """Start a simulator in a thread of its own; the wishes are the fields of `Settings`."""
    return Simulator(Settings(**wishes))


def _world(settings: Settings) -> World:
    company = example_company()
    company.key = settings.key
    clock = Clock(stepped=settings.stepped, start=settings.starts_at)
    notifications = Notifications()
    exchange = Exchange(company, clock, notifications.tell)
    for call in past_calls(company, clock.now(), settings.history):
        exchange.calls[call.uuid] = call
    exchange.machines.fill_from(exchange.calls.values())
    bulutfon = Bulutfon(
        Keys(Grants(clock)), example_office(company, clock.now()), Hooks(exchange.floor)
    )
    if settings.history:
        fill_past(bulutfon.office, clock.now())
    world = World(exchange, notifications, Limits(clock, on=settings.limits), bulutfon)
    for extension in settings.desk_phones:
        world.plug_in(extension)
    return world


def _watched(world: World) -> Middleware:
    @web.middleware
    async def watch(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.path.startswith("/control/"):
            return await handler(request)
        seen = Seen(request.method, _SECRET_IN_PATH.sub(r"\1…", request.path))
        world.seen.append(seen)
        try:
            answer = await world.faults.serve(request, handler)
            seen.status = answer.status
        except web.HTTPException as refusal:
            seen.status = refusal.status
            raise
        finally:
            seen.words = request.get(WORDS, {})
        return answer

    return watch
