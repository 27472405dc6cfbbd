"""Sounds that the office plays to callers."""

from dataclasses import dataclass, field
from datetime import datetime

from santral_desktop.simulator.sounds import Form, recording

_MADE_UP_SECONDS = 6.0


@dataclass(frozen=True, slots=True)
class Announcement:
    """A sound with a name; without content it is made up when somebody listens."""

    id: int
    name: str
    created_at: datetime
    content_type: str = Form.WAV_ULAW.value
    content: bytes = field(default=b"", repr=False)
    on_hold: bool = False

    def sound(self) -> bytes:
        """Return the file."""
        return self.content or recording(self.name, _MADE_UP_SECONDS, Form.WAV_ULAW)
