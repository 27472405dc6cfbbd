"""What every `Announcements` promises, kept by the double and by the adapter on the simulator."""

import io
from collections.abc import Iterator

import pytest

from santral_desktop.application.ports.announcements import Announcements
from santral_desktop.domain.attachments import Attachment, FileKind, kind_of
from santral_desktop.domain.errors import (
    NoSuchRecord,
    Path,
    RecordingUnavailable,
    Unreachable,
    WhyNoRecording,
)
from tests.contract.bulutfon_office import BulutfonOffice
from tests.doubles.announcements import MemoryAnnouncements
from tests.recorded import A_WAV

SOUND = Attachment("karşılama.wav", FileKind.WAV, A_WAV)


class OnTheDouble:
    """The double."""

    def __init__(self) -> None:
        self.memory = MemoryAnnouncements()
        self.announcements: Announcements = self.memory

    def loses_answers(self) -> None:
        self.memory.failures["add_announcement"] = Unreachable(Path.CUT)

    def times_sent(self) -> int:
        return self.memory.sent

    def close(self) -> None:
        """Nothing is open."""


class OnTheSimulator:
    """The adapter over real HTTP."""

    def __init__(self) -> None:
        self.office = BulutfonOffice()
        self.announcements: Announcements = self.office.pbx

    def loses_answers(self) -> None:
        self.office.loses("announcements")

    def times_sent(self) -> int:
        return self.office.times("announcements")

    def close(self) -> None:
        self.office.close()


World = OnTheDouble | OnTheSimulator


@pytest.fixture(params=["double", "simulator"])
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    made = OnTheDouble() if request.param == "double" else OnTheSimulator()
    yield made
    made.close()


def add(world: World) -> str:
    """Add a sound and return its id."""
    before = {one.id for one in world.announcements.announcements()}
    world.announcements.add_announcement("Karşılama", SOUND)
    (new,) = {one.id for one in world.announcements.announcements()} - before
    return new


def test_a_sound_that_was_added_is_listed_and_comes_back_as_it_was(world: World) -> None:
    new, into = add(world), io.BytesIO()

    world.announcements.fetch_announcement(
        new, into, progress=lambda _: None, given_up=lambda: False
    )

    assert "Karşılama" in {one.name for one in world.announcements.announcements()}
    assert kind_of(into.getvalue()) is FileKind.WAV
    assert into.getvalue() == A_WAV


def test_a_sound_that_was_deleted_is_gone(world: World) -> None:
    new = add(world)

    world.announcements.delete_announcement(new)

    assert new not in {one.id for one in world.announcements.announcements()}
    with pytest.raises(NoSuchRecord):
        world.announcements.delete_announcement(new)
    with pytest.raises(NoSuchRecord):
        world.announcements.fetch_announcement(
            new, io.BytesIO(), progress=lambda _: None, given_up=lambda: False
        )


def test_a_sound_that_nobody_wants_any_more_is_not_fetched_on(world: World) -> None:
    new = add(world)

    with pytest.raises(RecordingUnavailable) as told:
        world.announcements.fetch_announcement(
            new, io.BytesIO(), progress=lambda _: None, given_up=lambda: True
        )

    assert told.value.why is WhyNoRecording.CANCELLED


def test_a_sound_whose_answer_is_lost_is_sent_once_and_leaves_doubt(world: World) -> None:
    world.loses_answers()

    with pytest.raises(Unreachable) as told:
        world.announcements.add_announcement("Karşılama", SOUND)

    assert not told.value.certain
    assert world.times_sent() == 1
