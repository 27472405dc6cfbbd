"""What use cases tell each other about the user's system."""

from dataclasses import dataclass
from enum import Enum

from santral_desktop.application.ports.registration import Registered
from santral_desktop.domain.errors import Trouble


class Entry(Enum):
    """What the program may register for; the value is the choice's name."""

    LINKS = "open_links"
    LOGIN = "start_at_login"


@dataclass(frozen=True, slots=True)
class RegistrationTold:
    """How it stands with an entry; with an error it could not be changed."""

    entry: Entry
    state: Registered
    error: Trouble | None = None
