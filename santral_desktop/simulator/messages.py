"""Text messages of the office, sent at once or at a later moment."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from santral_desktop.simulator.clock import Clock

_TAKES = 10.0  # seconds to deliver
_HOUR = timedelta(hours=1)
_SAME, _DIFFERENT = 6, 20  # messages to one number in an hour; more are taken for spam


@dataclass(slots=True)
class MessageRecipient:
    """A number that a message goes to."""

    number: str
    state: str = "WAITING"


@dataclass(slots=True)
class TextMessage:
    """A message that was handed in; without a moment it is sent at once."""

    id: int
    title: str
    content: str
    created_at: datetime
    recipients: list[MessageRecipient]
    send_at: datetime | None = None
    single: bool = False
    with_reject_link: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A name that messages may be sent under once it is confirmed."""

    id: int
    name: str
    state: str = "CONFIRMED"
    rejected_by: dict[str, datetime] = field(default_factory=dict)  # numbers that want none


class MessageService:
    """Delivers what is due; who rejects a title, or got too many in an hour, gets nothing."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._sent: list[tuple[datetime, str, str]] = []  # moment, number, content

    def send(self, message: TextMessage, title: Title) -> None:
        """Deliver at the message's moment."""
        wait = (message.send_at - self._clock.now()).total_seconds() if message.send_at else 0.0
        self._clock.after(max(0.0, wait) + _TAKES, lambda: self._deliver(message, title))

    def _deliver(self, message: TextMessage, title: Title) -> None:
        for recipient in message.recipients:
            lost = recipient.number in title.rejected_by or self._is_spam(message, recipient.number)
            recipient.state = "FAILED" if lost else "CONFIRMED"
            self._sent.append((self._clock.now(), recipient.number, message.content))

    def _is_spam(self, message: TextMessage, number: str) -> bool:
        since = self._clock.now() - _HOUR
        lately = [content for at, to, content in self._sent if at > since and to == number]
        return lately.count(message.content) >= _SAME or _others(lately) >= _DIFFERENT


def _others(contents: Iterable[str]) -> int:
    return len(set(contents))
