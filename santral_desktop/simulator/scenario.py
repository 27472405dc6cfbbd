"""Scripted scenarios for demo, tests and training."""

from collections.abc import Callable

from santral_desktop.simulator.far_ends import BUSY, NO_ANSWER, FarEnd
from santral_desktop.simulator.outgoing import Order
from santral_desktop.simulator.world import World

_AGENT, _DIRECT, _SUPPORT = "1007", "908500000001", "902120000002"
_LONG_CALL = "905321112233"


def a_customer_rings(world: World) -> str:
    """One of the customers calls the agent's own number."""
    number, name = next(world.customers)
    return world.exchange.customer_rings(number, name, _DIRECT).uuid


def a_customer_gives_up(world: World) -> str:
    """A customer rings the agent for six seconds and hangs up."""
    uuid, exchange = a_customer_rings(world), world.exchange
    exchange.floor.later(exchange.calls[uuid], 6.0, lambda: exchange.far_end_hangs_up(uuid))
    return uuid


def a_queue_rings_three_extensions(world: World) -> str:
    """A customer calls support: the agent's telephone rings together with two colleagues'."""
    for colleague in ("1008", "1009"):
        world.plug_in(colleague)
    number, name = next(world.customers)
    return world.exchange.customer_rings(number, name, _SUPPORT).uuid


def a_colleague_is_quicker(world: World) -> str:
    """As above, and a colleague answers after four seconds."""
    uuid, exchange = a_queue_rings_three_extensions(world), world.exchange
    call, desk = exchange.calls[uuid], world.desks["1008"]
    exchange.floor.later(call, 4.0, lambda: desk.pick_up(uuid))
    exchange.floor.later(call, 30.0, lambda: exchange.far_end_hangs_up(uuid))
    return uuid


def a_busy_number(world: World) -> str:
    """The agent calls a number that is busy."""
    return _originate(world, BUSY)


def nobody_answers(world: World) -> str:
    """The agent calls a number where nobody answers."""
    return _originate(world, NO_ANSWER)


def a_long_call(world: World) -> str:
    """The agent calls a customer who talks for half an hour."""
    world.exchange.far_ends.teach(_LONG_CALL, FarEnd(talks_for=1800.0))
    return _originate(world, _LONG_CALL)


SCENARIOS: dict[str, Callable[[World], str]] = {
    scenario.__name__: scenario
    for scenario in (
        a_customer_rings,
        a_customer_gives_up,
        a_queue_rings_three_extensions,
        a_colleague_is_quicker,
        a_busy_number,
        nobody_answers,
        a_long_call,
    )
}


def _originate(world: World, number: str) -> str:
    return world.exchange.originate(Order(extension=_AGENT, destination=number)).uuid
