"""Text messages, and the titles under which they may be sent."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from santral_desktop.domain.phone import PhoneNumber


class TitleState(Enum):
    """Whether a title may be used."""

    DRAFT = "draft"
    REJECTED = "rejected"
    CONFIRMED = "confirmed"
    UNKNOWN = "unknown"


class MessageState(Enum):
    """What became of a message at one of its receivers."""

    WAITING = "waiting"
    FAILED = "failed"
    SENT = "sent"  # also called confirmed
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageTitle:
    """A sender's name, as an authority has to allow it."""

    id: str
    name: str = ""
    state: TitleState = TitleState.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRecipient:
    """One number to which a message goes."""

    number: str
    state: MessageState = MessageState.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMessage:
    """A message that was sent; states are told of one by itself."""

    id: str
    title: str = ""
    content: str = ""
    made_at: datetime | None = None
    planned_for: datetime | None = None
    as_one: bool | None = None  # a long one in one piece
    recipients: tuple[MessageRecipient, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageOrder:
    """A message that somebody wants sent; `planned_for` has a zone."""

    title: str
    content: str
    receivers: tuple[PhoneNumber, ...]
    planned_for: datetime | None = None
    with_reject_link: bool = False
    as_one: bool = False
