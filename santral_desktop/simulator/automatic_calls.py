"""Automatic calls: an announcement is played to many numbers, and the keys they press are kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from santral_desktop.simulator.calls import Call
from santral_desktop.simulator.customer_first import CallBack
from santral_desktop.simulator.events import ISTANBUL
from santral_desktop.simulator.exchange import Exchange

_FIRST_AFTER, _NEXT_AFTER, _CLOSED_LOOK_AGAIN = 2.0, 3.0, 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Range:
    """Whether a day is called on, and between which times."""

    active: bool = True
    start: str = "09:00"
    finish: str = "18:00"


@dataclass(slots=True)
class Recipient:
    """A number to be called, and what came of it."""

    number: str
    called: bool = False
    answered: bool = False
    pressed: int | None = None


@dataclass(slots=True)
class AutomaticCall:
    """A round of calls; the ranges are Monday's to Sunday's."""

    id: int
    title: str
    did: str
    announcement: str
    created_at: datetime
    ranges: list[Range]
    recipients: list[Recipient]
    gather: bool = True
    heeds_hours: bool = False
    timeout: float = 30.0


class AutomaticCaller:
    """Calls one number after the other, on the days and in the hours that are allowed."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._goes_on: dict[str, Callable[[Call], None]] = {}
        exchange.floor.when_over.append(self._over)

    def start(self, round_: AutomaticCall) -> None:
        """Begin to call."""
        self._exchange.clock.after(_FIRST_AFTER, lambda: self._next(round_))

    def _next(self, round_: AutomaticCall) -> None:
        recipient = next((it for it in round_.recipients if not it.called), None)
        if recipient is None:
            return
        if not _allowed(round_, self._exchange.clock.now()):
            self._exchange.clock.after(_CLOSED_LOOK_AGAIN, lambda: self._next(round_))
            return
        recipient.called = True
        order = CallBack(did=round_.did, number=recipient.number, timeout=round_.timeout)
        call = self._exchange.announce(order)
        self._goes_on[call.uuid] = lambda over: self._heard(round_, recipient, over)

    def _over(self, call: Call) -> None:
        if go_on := self._goes_on.pop(call.uuid, None):
            go_on(call)

    def _heard(self, round_: AutomaticCall, recipient: Recipient, call: Call) -> None:
        recipient.answered = call.answered_at is not None
        if recipient.answered and round_.gather:
            recipient.pressed = self._exchange.far_ends.key_of(recipient.number)
        self._exchange.clock.after(_NEXT_AFTER, lambda: self._next(round_))


def _allowed(round_: AutomaticCall, now: datetime) -> bool:
    here = now.astimezone(ISTANBUL)
    today = round_.ranges[here.weekday()]
    within = today.start <= here.strftime("%H:%M") < today.finish
    return today.active and (within or not round_.heeds_hours)
