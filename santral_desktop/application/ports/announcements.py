"""Keeps the sounds that callers hear. Every method blocks and raises only `Trouble`."""

from collections.abc import Callable
from typing import BinaryIO, Protocol

from santral_desktop.application.ports.pbx import Progress
from santral_desktop.domain.announcements import Announcement
from santral_desktop.domain.attachments import Attachment


class Announcements(Protocol):
    """The announcements of one account."""

    def announcements(self) -> tuple[Announcement, ...]:
        """Return them as the PBX orders them."""

    def fetch_announcement(
        self,
        id: str,  # noqa: A002  (the PBX's word for it)
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        """Write its sound; raises as `Faxes.fetch_fax` does."""

    def add_announcement(self, name: str, sound: Attachment) -> str:
        """Send a sound once, whatever happens; return what the PBX said."""

    def delete_announcement(self, id: str) -> str:  # noqa: A002
        """Take one away; return what the PBX said. Raises `NoSuchRecord`."""
