"""The provider's calls about text messages, whose service it ended in 2020."""

from urllib.parse import quote

from santral_desktop.application.ports.text_messages import TextMessagePage
from santral_desktop.domain.errors import NoSuchRecord
from santral_desktop.domain.text_messages import MessageOrder, MessageTitle, TextMessage
from santral_desktop.providers.bulutfon.asking import Part
from santral_desktop.providers.bulutfon.wire_messages import (
    message_fields,
    read_message,
    read_messages,
    read_rejections,
    read_titles,
)
from santral_desktop.providers.paths import in_path

PAGE = 100  # rows


class MessageCalls(Part):
    """What the client can ask of them."""

    def message_titles(self) -> tuple[MessageTitle, ...]:
        """Read the titles."""
        return read_titles(self._ask.rows("message-titles", "message_titles"))

    def sms_rejections(self, title: str) -> tuple[str, ...]:
        """Read which numbers want no more messages of a title."""
        path = f"message-titles/{_title(title)}/sms-rejections"
        return read_rejections(self._ask.value(path, missing=NoSuchRecord))

    def delete_sms_rejection(self, title: str, number: str) -> str:
        """Let a number have them again."""
        path = f"message-titles/{_title(title)}/sms-rejections/{in_path(number)}"
        return self._ask.write("DELETE", path, missing=NoSuchRecord)

    def messages(self, page: int) -> TextMessagePage:
        """Read a page of what was sent; its `next_page`, which holds the token, is not followed."""
        wish = {"limit": str(PAGE), "page": str(page)}
        return read_messages(self._ask.value("messages", wish), page)

    def message(self, id_: str) -> TextMessage:
        """Read one with its recipients."""
        path = f"messages/{in_path(id_)}"
        return read_message(self._ask.row(path, "message", missing=NoSuchRecord))

    def create_message(self, order: MessageOrder) -> str:
        """Send one; never repeated."""
        return self._ask.write("POST", "messages", json=message_fields(order))


def _title(title: str) -> str:
    """Return a title as part of a path: it is a name that people chose."""
    if not title.strip(".") or len(title) > 80:
        raise NoSuchRecord
    return quote(title, safe="")
