"""Have the PBX call many people by itself, and read what became of it."""

from collections.abc import Callable

from santral_desktop.application.ask_service import AskService, newest_first
from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_services import (
    AutomaticCallRead,
    AutomaticCallsRead,
    Errand,
)
from santral_desktop.application.ports.automatic_calls import AutomaticCalls
from santral_desktop.application.ports.tasks import Tasks
from santral_desktop.domain.automatic_calls import AutomaticCallOrder


class CallMany:
    """Asks for each round once."""

    def __init__(self, bus: Bus, tasks: Tasks, calls: Callable[[], AutomaticCalls]) -> None:
        self._service = AskService(bus, tasks)
        self._calls = calls

    def look(self) -> None:
        """Read the rounds there are."""
        self._service.ask(
            Errand.AUTOMATIC_CALLS,
            lambda: self._calls().automatic_calls(),
            lambda calls: AutomaticCallsRead(newest_first(calls, lambda call: call.made_at)),
        )

    def open(self, call: str) -> None:
        """Read one with its results."""
        self._service.ask(
            Errand.AUTOMATIC_CALL, lambda: self._calls().automatic_call(call), AutomaticCallRead
        )

    def order(self, order: AutomaticCallOrder) -> None:
        """Ask for a round once; it is never repeated by itself."""
        self._service.write(Errand.CALLING_MANY, lambda: self._calls().call_many(order), self.look)
