"""What is told about faxes, announcements, automatic calls and text messages."""

from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

from santral_desktop.domain.announcements import Announcement
from santral_desktop.domain.attachments import Attachment
from santral_desktop.domain.automatic_calls import AutomaticCall
from santral_desktop.domain.errors import Trouble
from santral_desktop.domain.faxes import IncomingFax, OutgoingFax
from santral_desktop.domain.text_messages import MessageTitle, TextMessage


class Errand(Enum):
    """What somebody asked for."""

    SENDERS = auto()  # our numbers
    INCOMING_FAXES = auto()
    FAX_PAGES = auto()
    FAX_SAVING = auto()
    OUTGOING_FAXES = auto()
    OUTGOING_FAX = auto()
    FAX_DOCUMENT = auto()  # a file to be sent
    FAX_SENDING = auto()
    ANNOUNCEMENTS = auto()
    ANNOUNCEMENT_SOUND = auto()
    ANNOUNCEMENT_FILE = auto()  # a file to be added
    ANNOUNCEMENT_ADDING = auto()
    ANNOUNCEMENT_DELETING = auto()
    AUTOMATIC_CALLS = auto()
    AUTOMATIC_CALL = auto()
    CALLING_MANY = auto()
    TITLES = auto()
    REFUSING_NUMBERS = auto()
    ALLOWING_AGAIN = auto()
    MESSAGES = auto()
    MESSAGE = auto()
    MESSAGE_SENDING = auto()


@dataclass(frozen=True, slots=True)
class ServiceFailed:
    """What was asked for was not done, or nobody knows: `Unreachable` that is not certain."""

    errand: Errand
    error: Trouble


@dataclass(frozen=True, slots=True)
class ServiceAnswered:
    """The PBX took what was written; its words, inert, may be empty."""

    errand: Errand
    words: str


@dataclass(frozen=True, slots=True)
class SendersRead:
    """The numbers of ours that can be the sender."""

    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IncomingFaxesRead:
    """The faxes that came, the newest first."""

    faxes: tuple[IncomingFax, ...]


@dataclass(frozen=True, slots=True)
class FaxPagesRead:
    """The pages of one fax, a TIFF."""

    fax: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class FaxSaved:
    """A fax lies where a person wanted it."""

    path: Path


@dataclass(frozen=True, slots=True)
class OutgoingFaxesRead:
    """The faxes that were sent, the newest first."""

    faxes: tuple[OutgoingFax, ...]


@dataclass(frozen=True, slots=True)
class OutgoingFaxRead:
    """One fax with what became of it."""

    fax: OutgoingFax


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that a person chose to send."""

    errand: Errand
    file: Attachment


@dataclass(frozen=True, slots=True)
class AnnouncementsRead:
    """What lies at the PBX."""

    announcements: tuple[Announcement, ...]


@dataclass(frozen=True, slots=True)
class AnnouncementHere:
    """The sound of an announcement is on this machine."""

    announcement: str
    path: Path


@dataclass(frozen=True, slots=True)
class AutomaticCallsRead:
    """The rounds of calls, the newest first."""

    calls: tuple[AutomaticCall, ...]


@dataclass(frozen=True, slots=True)
class AutomaticCallRead:
    """One round with its hours and results."""

    call: AutomaticCall


@dataclass(frozen=True, slots=True)
class TitlesRead:
    """The titles of text messages."""

    titles: tuple[MessageTitle, ...]


@dataclass(frozen=True, slots=True)
class RefusingNumbersRead:
    """The numbers that want no more messages of a title."""

    title: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextMessagesRead:
    """A page of what was sent; `more` says whether another exists."""

    messages: tuple[TextMessage, ...]
    page: int
    more: bool


@dataclass(frozen=True, slots=True)
class TextMessageRead:
    """One message with what became of it."""

    message: TextMessage
