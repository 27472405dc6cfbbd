"""The page of announcements while it is there: what is wanted goes to the use case, and back."""

from dataclasses import replace
from pathlib import Path

from santral_desktop.application.bus import Bus
from santral_desktop.application.handle_announcements import HandleAnnouncements
from santral_desktop.application.messages_about_services import (
    AnnouncementHere,
    AnnouncementsRead,
    Errand,
    FileRead,
    ServiceAnswered,
    ServiceFailed,
)
from santral_desktop.application.outcomes import Failed, Outcome
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.composition.core import Core
from santral_desktop.ui.services.announcement_form import AnnouncementForm
from santral_desktop.ui.services.announcements import AnnouncementsPage
from santral_desktop.ui.services.microphone import Microphone
from santral_desktop.ui.services.service_wording import not_taken, taken
from santral_desktop.ui.theme import Tone
from santral_desktop.ui.wording import sentence


class ServedAnnouncements:
    """One page, and the form for another sound."""

    def __init__(self, core: Core, bus: Bus, announcements: HandleAnnouncements) -> None:
        self._core, self._announcements = core, announcements
        self._form: AnnouncementForm | None = None
        self._path = Path()  # of the sound that is heard
        self.page = page = AnnouncementsPage()
        page.looked.connect(announcements.look)
        page.wanted.connect(announcements.fetch)
        page.left.connect(announcements.let_go)
        page.deleted.connect(announcements.delete)
        page.saved_as.connect(self._save)
        page.recording.chosen.connect(self._choose)
        page.new_wanted.connect(self._open)
        hear = bus.subscribe
        hear(AnnouncementsRead, self.on_read)
        hear(AnnouncementHere, self.on_here)
        hear(FileRead, self.on_file)
        hear(ServiceAnswered, self.on_answered)
        hear(ServiceFailed, self.on_failed)

    @property
    def form(self) -> AnnouncementForm:
        """The form, made when it is first wanted."""
        if self._form is None:
            self._form = form = AnnouncementForm(Microphone(), self.page)
            form.file_chosen.connect(lambda path: self._announcements.choose(Path(path)))
            form.ordered.connect(self._announcements.add)
        return self._form

    def on_read(self, read: AnnouncementsRead) -> None:
        """Show what there is."""
        self.page.show_announcements(read.announcements)

    def on_here(self, here: AnnouncementHere) -> None:
        """Play a sound that was fetched."""
        self._path = here.path
        self.page.recording.show_choices(self._core.choices.now)
        self.page.show_sound(here.announcement, str(here.path))

    def on_file(self, read: FileRead) -> None:
        """Show the file that was chosen."""
        if read.errand is Errand.ANNOUNCEMENT_FILE:
            self.form.show_file(read.file)

    def on_answered(self, answered: ServiceAnswered) -> None:
        """Say what the PBX said."""
        if answered.errand is Errand.ANNOUNCEMENT_ADDING:
            self.form.show_taken()
        elif answered.errand is not Errand.ANNOUNCEMENT_DELETING:
            return
        self.page.say(taken(answered.words), Tone.GOOD)

    def on_failed(self, failed: ServiceFailed) -> None:
        """Say why not, or that nobody knows."""
        match failed.errand:
            case Errand.ANNOUNCEMENTS:
                self.page.show_unread(sentence(failed.error))
            case Errand.ANNOUNCEMENT_SOUND:
                self.page.show_not_fetched(sentence(failed.error))
            case Errand.ANNOUNCEMENT_FILE:
                self.form.show_no_file(sentence(failed.error))
            case Errand.ANNOUNCEMENT_ADDING:
                self.form.show_not_taken(not_taken(failed.error))
            case Errand.ANNOUNCEMENT_DELETING:
                self.page.say(not_taken(failed.error), Tone.BAD)
            case _:
                return

    def _choose(self, name: str, value: object) -> None:
        choices = self._core.choices
        choices.change(replace(choices.now, **{name: value}))  # type: ignore[arg-type]
        self.page.recording.show_choices(choices.now)

    def _open(self) -> None:
        self.form.recorder.use_device(self._core.choices.now.microphone)
        self.form.open_anew()

    def _save(self, target: str) -> None:
        audio, path = self._core.machine.audio, self._path
        self._core.machine.tasks.run(
            Lane.DOWNLOADS, lambda: audio.copy_out(path, Path(target)), then=self._saved
        )

    def _saved(self, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Failed):
            self.page.recording.show_failed(sentence(outcome.error))
