"""Sends text messages and reads what was sent. Every method blocks and raises only `Trouble`."""

from dataclasses import dataclass
from typing import Protocol

from santral_desktop.domain.text_messages import MessageOrder, MessageTitle, TextMessage


@dataclass(frozen=True, slots=True)
class TextMessagePage:
    """Messages of one page; `more` says whether another page exists."""

    messages: tuple[TextMessage, ...]
    more: bool


class TextMessages(Protocol):
    """The text messages of one account; `NotOffered` where the service for them has ended."""

    def message_titles(self) -> tuple[MessageTitle, ...]:
        """Return the titles, whatever their state."""

    def refusing_numbers(self, title: str) -> tuple[str, ...]:
        """Return the numbers that want no more messages of a title; raises `NoSuchRecord`."""

    def allow_again(self, title: str, number: str) -> str:
        """Take a number off that list; return what the PBX said. Raises `NoSuchRecord`."""

    def text_messages(self, page: int) -> TextMessagePage:
        """Return a page (from 1) of what was sent, without states."""

    def text_message(self, id: str) -> TextMessage:  # noqa: A002  (the PBX's word for it)
        """Return one with what became of it at each recipient; raises `NoSuchRecord`."""

    def send_message(self, order: MessageOrder) -> str:
        """Send once, whatever happens; return what the PBX said."""
