"""Automatic calls in memory."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from santral_desktop.domain.automatic_calls import AutomaticCall, AutomaticCallOrder, Called
from santral_desktop.domain.errors import NoSuchRecord, Trouble


class MemoryAutomaticCalls:
    """Implements the port `AutomaticCalls`; what was asked for is in `orders`."""

    def __init__(self) -> None:
        self.rounds: dict[str, AutomaticCall] = {}
        self.orders: list[AutomaticCallOrder] = []
        self.failures: dict[str, Trouble] = {}
        self._ids = count(1)

    def automatic_calls(self) -> tuple[AutomaticCall, ...]:
        self._hear("automatic_calls")
        return tuple(replace(one, hours={}, results=()) for one in self.rounds.values())

    def automatic_call(self, id: str) -> AutomaticCall:  # noqa: A002
        self._hear("automatic_call")
        if id not in self.rounds:
            raise NoSuchRecord
        return self.rounds[id]

    def call_many(self, order: AutomaticCallOrder) -> str:
        self.orders.append(order)
        self._hear("call_many")
        new = str(next(self._ids))
        self.rounds[new] = AutomaticCall(
            id=new,
            title=order.title,
            calls_from=order.calls_from,
            announcement=order.announcement_id or order.sound_url or order.script_id,
            asks_for_key=order.asks_for_key,
            made_at=datetime.now(UTC),
            hours=order.hours,
            results=tuple(
                Called(number=number.value.removeprefix("+"), was_called=False)
                for number in order.receivers
            ),
        )
        return "Otomatik arama oluşturuldu."

    def _hear(self, method: str) -> None:
        if method in self.failures:
            raise self.failures[method]
