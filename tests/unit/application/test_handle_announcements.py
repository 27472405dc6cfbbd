"""Announcements are read, heard, added and deleted."""

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
from santral_desktop.domain.announcements import Announcement, sound_of
from santral_desktop.domain.attachments import Attachment, FileKind
from santral_desktop.domain.errors import NoSuchRecord, RecordingUnavailable
from tests.builders import told_of
from tests.doubles.announcements import MemoryAnnouncements
from tests.doubles.audio import MemoryAudio
from tests.doubles.files import MemoryFiles
from tests.doubles.tasks import SteppedTasks
from tests.recorded import A_WAV

ONE = Announcement(id="1", name="Karşılama")


class Desk:
    """An account with one announcement."""

    def __init__(self) -> None:
        bus, self.tasks, self.there = Bus(), SteppedTasks(), MemoryAnnouncements()
        self.there.kept["1"] = (ONE, A_WAV)
        self.audio = MemoryAudio()
        self.files = MemoryFiles({Path("/anons.wav"): A_WAV})
        self.announcements = HandleAnnouncements(
            bus, self.tasks, lambda: self.there, self.audio, self.files
        )
        self.told = told_of(
            bus, AnnouncementsRead, AnnouncementHere, FileRead, ServiceAnswered, ServiceFailed
        )

    def finish(self) -> list[object]:
        self.tasks.finish_all()
        return self.told


def test_what_there_is_is_read() -> None:
    desk = Desk()

    desk.announcements.look()

    assert desk.finish() == [AnnouncementsRead((ONE,))]


def test_a_sound_is_fetched_once_and_lies_beside_the_recordings() -> None:
    desk = Desk()

    desk.announcements.fetch("1")
    desk.tasks.finish_all()
    desk.there.kept.clear()
    desk.announcements.fetch("1")

    path = desk.audio.find(sound_of("1"))
    assert path is not None
    assert desk.finish() == [AnnouncementHere("1", path)] * 2
    assert desk.audio.files[path] == A_WAV


def test_a_sound_that_is_gone_is_said() -> None:
    desk = Desk()

    desk.announcements.fetch("2")

    [failed] = desk.finish()
    assert isinstance(failed, ServiceFailed)
    assert isinstance(failed.error, NoSuchRecord)


def test_what_is_on_its_way_is_given_up() -> None:
    desk = Desk()

    desk.announcements.fetch("1")
    desk.announcements.close()

    [failed] = desk.finish()
    assert isinstance(failed, ServiceFailed)
    assert isinstance(failed.error, RecordingUnavailable)


def test_a_sound_is_chosen_and_added_once() -> None:
    desk = Desk()
    desk.announcements.choose(Path("/anons.wav"))
    [chosen] = desk.finish()
    assert chosen == FileRead(Errand.ANNOUNCEMENT_FILE, Attachment("anons", FileKind.WAV, A_WAV))

    desk.announcements.add("Tatil", chosen.file)
    desk.announcements.add("Tatil", chosen.file)

    _, answered, listed = desk.finish()
    assert answered == ServiceAnswered(Errand.ANNOUNCEMENT_ADDING, "Ses dosyası eklendi.")
    assert isinstance(listed, AnnouncementsRead)
    assert [one.name for one in listed.announcements] == ["Tatil"]
    assert desk.there.sent == 1


def test_a_deleted_sound_is_here_no_more_either() -> None:
    desk = Desk()
    desk.announcements.fetch("1")
    desk.tasks.finish_all()

    desk.announcements.delete("1")

    _, answered, listed = desk.finish()
    assert answered == ServiceAnswered(Errand.ANNOUNCEMENT_DELETING, "Ses dosyası silindi.")
    assert listed == AnnouncementsRead(())
    assert desk.audio.find(sound_of("1")) is None


def test_a_sound_goes_when_nobody_hears_it_any_more() -> None:
    desk = Desk()
    desk.announcements.fetch("1")
    desk.tasks.finish_all()

    desk.announcements.let_go("1")
    desk.tasks.finish_all()

    assert desk.audio.find(sound_of("1")) is None


def test_sounds_of_two_accounts_are_not_mistaken_for_each_other() -> None:
    assert sound_of("1", "izmir") != sound_of("1")
