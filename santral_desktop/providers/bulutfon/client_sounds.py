"""The provider's calls about announcements and automatic calls."""

from santral_desktop.domain.announcements import Announcement
from santral_desktop.domain.attachments import Attachment
from santral_desktop.domain.automatic_calls import AutomaticCall, AutomaticCallOrder
from santral_desktop.domain.errors import NoSuchRecord
from santral_desktop.providers.bulutfon.asking import Part
from santral_desktop.providers.bulutfon.line import UPLOAD, Fetching
from santral_desktop.providers.bulutfon.wire_sounds import (
    announcement_fields,
    automatic_call_fields,
    read_announcements,
    read_automatic_call,
    read_automatic_calls,
)
from santral_desktop.providers.paths import in_path


class SoundCalls(Part):
    """What the client can ask of them."""

    def announcements(self) -> tuple[Announcement, ...]:
        """Read what may be played."""
        return read_announcements(self._ask.rows("announcements", "announcements"))

    def announcement(self, id_: str, fetching: Fetching) -> None:
        """Write the sound of one."""
        path = f"announcements/{in_path(id_)}"
        self._ask.fetch(path, fetching, missing=NoSuchRecord)

    def announcement_stream(self, id_: str, fetching: Fetching) -> None:
        """Write the sound of one as players are given it."""
        path = f"announcements/{in_path(id_)}/stream"
        self._ask.fetch(path, fetching, missing=NoSuchRecord)

    def create_announcement(self, name: str, sound: Attachment) -> str:
        """Send one; never repeated."""
        fields = announcement_fields(name, sound)
        return self._ask.write("POST", "announcements", json=fields, deadline=UPLOAD)

    def delete_announcement(self, id_: str) -> str:
        """Take one away."""
        return self._ask.write("DELETE", f"announcements/{in_path(id_)}", missing=NoSuchRecord)

    def automatic_calls(self) -> tuple[AutomaticCall, ...]:
        """Read the rounds of calls."""
        return read_automatic_calls(self._ask.rows("automatic-calls", "automatic_calls"))

    def automatic_call(self, id_: str) -> AutomaticCall:
        """Read one with its hours and results."""
        path = f"automatic-calls/{in_path(id_)}"
        return read_automatic_call(self._ask.row(path, "automatic_call", missing=NoSuchRecord))

    def create_automatic_call(self, order: AutomaticCallOrder) -> str:
        """Have people called; never repeated."""
        return self._ask.write("POST", "automatic-calls", json=automatic_call_fields(order))
