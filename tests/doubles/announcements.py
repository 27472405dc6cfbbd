"""Announcements in memory."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import BinaryIO

from santral_desktop.application.ports.pbx import Progress
from santral_desktop.domain.announcements import Announcement
from santral_desktop.domain.attachments import Attachment
from santral_desktop.domain.errors import (
    NoSuchRecord,
    RecordingUnavailable,
    Trouble,
    WhyNoRecording,
)


class MemoryAnnouncements:
    """Implements the port `Announcements`; how often something was sent is in `sent`."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[Announcement, bytes]] = {}
        self.sent = 0
        self.failures: dict[str, Trouble] = {}
        self._ids = count(1)

    def announcements(self) -> tuple[Announcement, ...]:
        self._hear("announcements")
        return tuple(one for one, _ in self.kept.values())

    def fetch_announcement(
        self,
        id: str,  # noqa: A002
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        self._hear("fetch_announcement")
        if id not in self.kept:
            raise NoSuchRecord
        if given_up():
            raise RecordingUnavailable(WhyNoRecording.CANCELLED)
        sound = self.kept[id][1]
        into.write(sound)
        progress(Progress(len(sound), len(sound)))

    def add_announcement(self, name: str, sound: Attachment) -> str:
        self.sent += 1
        self._hear("add_announcement")
        new = str(next(self._ids))
        file_name = f"{new}{sound.ending}"
        made = Announcement(
            id=new, name=name, file_name=file_name, is_hold_music=False, made_at=datetime.now(UTC)
        )
        self.kept[new] = (made, sound.content)
        return "Ses dosyası eklendi."

    def delete_announcement(self, id: str) -> str:  # noqa: A002
        self._hear("delete_announcement")
        if self.kept.pop(id, None) is None:
            raise NoSuchRecord
        return "Ses dosyası silindi."

    def _hear(self, method: str) -> None:
        if method in self.failures:
            raise self.failures[method]
