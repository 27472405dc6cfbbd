"""Read which of our numbers a fax, a message or a round of calls can come from."""

from collections.abc import Callable

from santral_desktop.application.ask_service import AskService
from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_services import Errand, SendersRead
from santral_desktop.application.ports.pbx import Directory
from santral_desktop.application.ports.tasks import Tasks


class ReadSenders:
    """Asks when a form is opened: numbers come and go seldom."""

    def __init__(self, bus: Bus, tasks: Tasks, directory: Callable[[], Directory]) -> None:
        self._service = AskService(bus, tasks)
        self._directory = directory

    def look(self) -> None:
        """Read them."""
        self._service.ask(Errand.SENDERS, lambda: self._directory().outside_numbers(), SendersRead)
