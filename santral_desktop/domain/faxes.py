"""Faxes that came and faxes that were sent."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from santral_desktop.domain.attachments import Attachment
from santral_desktop.domain.calls import EndedBy
from santral_desktop.domain.phone import PhoneNumber


class FaxState(Enum):
    """What became of a fax at one of its receivers."""

    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingFax:
    """A fax that lies at the PBX; numbers are as it wrote them."""

    id: str
    sender: str = ""
    receiver: str = ""
    came_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaxRecipient:
    """One number to which a fax goes; the cause is why the last call to it ended."""

    number: str
    state: FaxState = FaxState.UNKNOWN
    cause: str = ""
    ended_by: EndedBy = EndedBy.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingFax:
    """A fax that was sent from here or anywhere; recipients are told of one by itself."""

    id: str
    title: str = ""
    sent_from: str = ""  # our number
    recipient_count: int | None = None
    sent_at: datetime | None = None
    recipients: tuple[FaxRecipient, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FaxOrder:
    """A fax that somebody wants sent; `sent_from` is one of the PBX's outside numbers."""

    title: str
    sent_from: str
    receivers: tuple[PhoneNumber, ...]
    document: Attachment
