"""Faxes, announcements, automatic calls and text messages behind their ports."""

from collections.abc import Callable
from typing import BinaryIO

from santral_desktop.application.ports.pbx import Progress
from santral_desktop.application.ports.text_messages import TextMessagePage
from santral_desktop.domain.announcements import Announcement
from santral_desktop.domain.attachments import Attachment
from santral_desktop.domain.automatic_calls import AutomaticCall, AutomaticCallOrder
from santral_desktop.domain.faxes import FaxOrder, IncomingFax, OutgoingFax
from santral_desktop.domain.text_messages import MessageOrder, MessageTitle, TextMessage
from santral_desktop.providers.bulutfon.client import Client
from santral_desktop.providers.bulutfon.line import Fetching


class Services:
    """Implements `Faxes`, `Announcements`, `AutomaticCalls` and `TextMessages`."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def incoming_faxes(self) -> tuple[IncomingFax, ...]:
        return self._client.incoming_faxes()

    def fetch_fax(
        self,
        id: str,  # noqa: A002  (the port's word)
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        self._client.incoming_fax(id, Fetching(into, progress, given_up))

    def outgoing_faxes(self) -> tuple[OutgoingFax, ...]:
        return self._client.outgoing_faxes()

    def outgoing_fax(self, id: str) -> OutgoingFax:  # noqa: A002
        return self._client.outgoing_fax(id)

    def send_fax(self, order: FaxOrder) -> str:
        return self._client.send_fax(order)

    def announcements(self) -> tuple[Announcement, ...]:
        return self._client.announcements()

    def fetch_announcement(
        self,
        id: str,  # noqa: A002
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        self._client.announcement(id, Fetching(into, progress, given_up))

    def add_announcement(self, name: str, sound: Attachment) -> str:
        return self._client.create_announcement(name, sound)

    def delete_announcement(self, id: str) -> str:  # noqa: A002
        return self._client.delete_announcement(id)

    def automatic_calls(self) -> tuple[AutomaticCall, ...]:
        return self._client.automatic_calls()

    def automatic_call(self, id: str) -> AutomaticCall:  # noqa: A002
        return self._client.automatic_call(id)

    def call_many(self, order: AutomaticCallOrder) -> str:
        return self._client.create_automatic_call(order)

    def message_titles(self) -> tuple[MessageTitle, ...]:
        return self._client.message_titles()

    def refusing_numbers(self, title: str) -> tuple[str, ...]:
        return self._client.sms_rejections(title)

    def allow_again(self, title: str, number: str) -> str:
        return self._client.delete_sms_rejection(title, number)

    def text_messages(self, page: int) -> TextMessagePage:
        return self._client.messages(page)

    def text_message(self, id: str) -> TextMessage:  # noqa: A002
        return self._client.message(id)

    def send_message(self, order: MessageOrder) -> str:
        return self._client.create_message(order)
