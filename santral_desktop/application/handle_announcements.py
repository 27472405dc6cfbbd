"""Read, hear, add and delete the sounds that callers hear."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from santral_desktop.application.ask_service import AskService
from santral_desktop.application.attach_file import read_attachment
from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_services import (
    AnnouncementHere,
    AnnouncementsRead,
    Errand,
    FileRead,
)
from santral_desktop.application.ports.announcements import Announcements
from santral_desktop.application.ports.audio import AudioStore
from santral_desktop.application.ports.files import Files
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.domain.announcements import sound_of
from santral_desktop.domain.attachments import SOUNDS, Attachment


class HandleAnnouncements:
    """Sounds that are heard lie where recordings do, and go with them."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        announcements: Callable[[], Announcements],
        audio: AudioStore,
        files: Files,
        account: str = "",
    ) -> None:
        self._service = AskService(bus, tasks)
        self._tasks = tasks
        self._announcements = announcements
        self._audio = audio
        self._files = files
        self._account = account
        self._given_up = Event()

    def look(self) -> None:
        """Read what there is."""
        self._service.ask(
            Errand.ANNOUNCEMENTS, lambda: self._announcements().announcements(), AnnouncementsRead
        )

    def fetch(self, announcement: str) -> None:
        """Have the sound of one here; another that is on its way is given up."""
        self._given_up.set()
        given_up = self._given_up = Event()
        sound = sound_of(announcement, self._account)

        def path() -> Path:
            return self._audio.find(sound) or self._audio.take(
                sound,
                lambda into: self._announcements().fetch_announcement(
                    announcement, into, progress=lambda _: None, given_up=given_up.is_set
                ),
            )

        self._service.ask(
            Errand.ANNOUNCEMENT_SOUND,
            path,
            lambda found: AnnouncementHere(announcement, found),
            Lane.DOWNLOADS,
        )

    def let_go(self, announcement: str) -> None:
        """Keep the sound of one here no longer: nobody hears it any more."""
        sound = sound_of(announcement, self._account)
        self._tasks.run(Lane.DOWNLOADS, lambda: self._audio.put_away(sound))

    def choose(self, path: Path) -> None:
        """Take a file that is to be added."""
        self._service.ask(
            Errand.ANNOUNCEMENT_FILE,
            lambda: read_attachment(self._files, path, SOUNDS),
            lambda file: FileRead(Errand.ANNOUNCEMENT_FILE, file),
            Lane.DOWNLOADS,
        )

    def add(self, name: str, sound: Attachment) -> None:
        """Send a sound once."""
        self._service.write(
            Errand.ANNOUNCEMENT_ADDING,
            lambda: self._announcements().add_announcement(name, sound),
            self.look,
        )

    def delete(self, announcement: str) -> None:
        """Take one away, at the PBX and here."""

        def work() -> str:
            words = self._announcements().delete_announcement(announcement)
            self._audio.put_away(sound_of(announcement, self._account))
            return words

        self._service.write(Errand.ANNOUNCEMENT_DELETING, work, self.look)

    def close(self) -> None:
        """Give up what is on its way."""
        self._given_up.set()
