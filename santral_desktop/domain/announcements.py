"""Sounds that a PBX plays to callers."""

from dataclasses import dataclass
from datetime import datetime

from santral_desktop.domain.calls import CallId


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """A sound that lies at the PBX."""

    id: str
    name: str = ""
    file_name: str = ""
    is_hold_music: bool | None = None
    made_at: datetime | None = None


def sound_of(announcement: str, account: str = "") -> CallId:
    """Return by what the sound of an account's announcement is known beside recordings of calls."""
    return CallId(f"announcement/{account}/{announcement}")
