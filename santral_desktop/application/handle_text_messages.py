"""Read the titles and text messages of an account; send one."""

from collections.abc import Callable

from santral_desktop.application.ask_service import AskService
from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_services import (
    Errand,
    RefusingNumbersRead,
    TextMessageRead,
    TextMessagesRead,
    TitlesRead,
)
from santral_desktop.application.ports.tasks import Tasks
from santral_desktop.application.ports.text_messages import TextMessages
from santral_desktop.domain.text_messages import MessageOrder


class HandleTextMessages:
    """Sends each message once."""

    def __init__(self, bus: Bus, tasks: Tasks, messages: Callable[[], TextMessages]) -> None:
        self._service = AskService(bus, tasks)
        self._messages = messages

    def look_at_titles(self) -> None:
        """Read the titles; whoever answers still offers the service."""
        self._service.ask(Errand.TITLES, lambda: self._messages().message_titles(), TitlesRead)

    def look(self, page: int = 1) -> None:
        """Read a page of what was sent."""
        self._service.ask(
            Errand.MESSAGES,
            lambda: self._messages().text_messages(page),
            lambda told: TextMessagesRead(told.messages, page, told.more),
        )

    def open(self, message: str) -> None:
        """Read what became of one."""
        self._service.ask(
            Errand.MESSAGE, lambda: self._messages().text_message(message), TextMessageRead
        )

    def send(self, order: MessageOrder) -> None:
        """Send a message once; it is never repeated by itself."""
        self._service.write(
            Errand.MESSAGE_SENDING, lambda: self._messages().send_message(order), self.look
        )

    def look_at_refusals(self, title: str) -> None:
        """Read who wants no more messages of a title."""
        self._service.ask(
            Errand.REFUSING_NUMBERS,
            lambda: self._messages().refusing_numbers(title),
            lambda numbers: RefusingNumbersRead(title, numbers),
        )

    def allow_again(self, title: str, number: str) -> None:
        """Take a number off that list."""
        self._service.write(
            Errand.ALLOWING_AGAIN,
            lambda: self._messages().allow_again(title, number),
            lambda: self.look_at_refusals(title),
        )
