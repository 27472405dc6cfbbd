"""Text messages in memory."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from santral_desktop.application.ports.text_messages import TextMessagePage
from santral_desktop.domain.errors import NoSuchRecord, Rejected, Trouble
from santral_desktop.domain.text_messages import (
    MessageOrder,
    MessageRecipient,
    MessageState,
    MessageTitle,
    TextMessage,
    TitleState,
)


class MemoryTextMessages:
    """Implements the port `TextMessages`; what is sent is in `orders`, and waits."""

    page_size = 20

    def __init__(self) -> None:
        self.titles: tuple[MessageTitle, ...] = (
            MessageTitle(id="1", name="ORNEK", state=TitleState.CONFIRMED),
        )
        self.refusing: dict[str, list[str]] = {"ORNEK": []}
        self.sent: dict[str, TextMessage] = {}
        self.orders: list[MessageOrder] = []
        self.failures: dict[str, Trouble] = {}
        self._ids = count(1)

    def message_titles(self) -> tuple[MessageTitle, ...]:
        self._hear("message_titles")
        return self.titles

    def refusing_numbers(self, title: str) -> tuple[str, ...]:
        self._hear("refusing_numbers")
        if title not in self.refusing:
            raise NoSuchRecord
        return tuple(self.refusing[title])

    def allow_again(self, title: str, number: str) -> str:
        self._hear("allow_again")
        if number not in self.refusing.get(title, []):
            raise NoSuchRecord
        self.refusing[title].remove(number)
        return "Numara kara listeden kaldırıldı."

    def text_messages(self, page: int) -> TextMessagePage:
        self._hear("text_messages")
        first = (page - 1) * self.page_size
        newest = list(self.sent.values())[::-1]
        shown = (_without_states(one) for one in newest[first : first + self.page_size])
        return TextMessagePage(tuple(shown), more=len(newest) > first + self.page_size)

    def text_message(self, id: str) -> TextMessage:  # noqa: A002
        self._hear("text_message")
        if id not in self.sent:
            raise NoSuchRecord
        return self.sent[id]

    def send_message(self, order: MessageOrder) -> str:
        self.orders.append(order)
        self._hear("send_message")
        if order.title not in {title.name for title in self.titles}:
            raise Rejected("title geçersiz")
        new = str(next(self._ids))
        self.sent[new] = TextMessage(
            id=new,
            title=order.title,
            content=order.content,
            made_at=datetime.now(UTC),
            planned_for=order.planned_for,
            recipients=tuple(
                MessageRecipient(number=number.value.removeprefix("+"), state=MessageState.WAITING)
                for number in order.receivers
            ),
        )
        return "Messages created successfully"

    def _hear(self, method: str) -> None:
        if method in self.failures:
            raise self.failures[method]


def _without_states(message: TextMessage) -> TextMessage:
    bare = (MessageRecipient(number=each.number) for each in message.recipients)
    return replace(message, recipients=tuple(bare), planned_for=None)
