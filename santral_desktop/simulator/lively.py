"""Company for whoever practises: a customer rings every now and then, and not all are patient."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from santral_desktop.simulator.clock import Timer
from santral_desktop.simulator.scenario import (
    a_colleague_is_quicker,
    a_customer_gives_up,
    a_customer_rings,
    a_queue_rings_three_extensions,
)
from santral_desktop.simulator.world import World

_BUSY_TRY_AGAIN = 5.0
_MIX: tuple[tuple[Callable[[World], str], int], ...] = (
    (a_customer_rings, 5),
    (a_customer_gives_up, 2),
    (a_queue_rings_three_extensions, 2),
    (a_colleague_is_quicker, 1),
)


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two customers, and seconds that one of them stays on the line."""

    shortest: float = 45.0
    longest: float = 90.0
    patience: float = 120.0


class Lively:
    """Has customers ring one agent while that agent is free; the same dice, the same day."""

    def __init__(self, world: World, agent: str = "1007", seed: str = "lively") -> None:
        self._world = world
        self._agent = agent
        self._dice = random.Random(seed)
        self._pace = Pace()
        self._timer: Timer | None = None

    def start(self, pace: Pace | None = None) -> None:
        """Let the first customer ring after one gap; call it on the simulator's loop."""
        self.stop()
        self._pace = pace or Pace()
        self._wait(self._gap())

    def stop(self) -> None:
        """Let nobody ring any more; calls that are under way go on."""
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _gap(self) -> float:
        return self._dice.uniform(self._pace.shortest, self._pace.longest)

    def _wait(self, seconds: float) -> None:
        self._timer = self._world.exchange.clock.after(seconds, self._next)

    def _next(self) -> None:
        if self._world.exchange.floor.trouble_with(self._agent):
            self._wait(_BUSY_TRY_AGAIN)
            return
        scenarios, weights = zip(*_MIX, strict=True)
        uuid: str = self._dice.choices(scenarios, weights)[0](self._world)
        self._say_goodbye_later(uuid)
        self._wait(self._gap())

    def _say_goodbye_later(self, uuid: str) -> None:
        exchange = self._world.exchange
        exchange.floor.later(
            exchange.calls[uuid], self._pace.patience, lambda: exchange.far_end_hangs_up(uuid)
        )
