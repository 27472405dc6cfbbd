"""The latest click wins, and nothing is told of the earlier ones."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import (
    RecordingComes,
    RecordingFailed,
    RecordingReady,
    RecordingWaits,
)
from santral_desktop.application.open_recording import OpenRecording
from santral_desktop.application.ports.pbx import Progress
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.accounts import SecretAddress
from santral_desktop.domain.errors import (
    NotSignedIn,
    RecordingUnavailable,
    Storage,
    StorageTrouble,
    Trouble,
    WhyNoRecording,
)
from tests.builders import ONE, TWO, told_of
from tests.doubles.audio import MemoryAudio
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks

SOUND = b"RIFF\x24\x00\x00\x00WAVEfmt and what two people said"
PAGE = b"<!doctype html><p>Sign in</p>"
FULL = StorageTrouble(Storage.AUDIO, "full")


class InterruptedPbx(ScriptedPbx):
    """A PBX during whose download a person does something else."""

    def __init__(self) -> None:
        super().__init__()
        self.meanwhile: Callable[[], None] = lambda: None

    def download(
        self,
        address: SecretAddress,
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        self.meanwhile()
        super().download(address, into, progress=progress, given_up=given_up)


class Desk:
    """An agent who listens to recordings."""

    def __init__(self) -> None:
        self.bus, self.tasks, self.audio = Bus(), SteppedTasks(), MemoryAudio()
        self.pbx = InterruptedPbx()
        self.pbx.recordings = {ONE: SOUND, TWO: SOUND}
        self.recordings = OpenRecording(self.bus, self.tasks, self.audio, lambda: self.pbx)
        self.told = told_of(
            self.bus, RecordingWaits, RecordingComes, RecordingReady, RecordingFailed
        )

    def open(self) -> None:
        self.recordings.start(ONE)
        self.tasks.finish_all()

    @property
    def ready(self) -> list[Path]:
        return [told.path for told in self.told if isinstance(told, RecordingReady)]


def test_a_recording_is_fetched_and_ready() -> None:
    desk = Desk()

    desk.open()

    assert [desk.audio.files[path] for path in desk.ready] == [SOUND]


def test_a_recording_that_is_here_asks_nobody() -> None:
    desk = Desk()
    desk.open()
    desk.pbx.asked.clear()

    desk.open()

    assert (len(desk.ready), desk.pbx.asked) == (2, [])


def test_fetching_keeps_the_other_lanes_free() -> None:
    desk = Desk()

    desk.open()

    assert set(desk.tasks.lanes) == {Lane.DOWNLOADS}


def test_a_download_tells_how_far_it_has_come() -> None:
    desk = Desk()

    desk.open()

    comes = [told.progress for told in desk.told if isinstance(told, RecordingComes)]
    assert (comes[0], comes[-1]) == (Progress(0, None), Progress(len(SOUND), len(SOUND)))


def test_waiting_for_the_budget_is_counted_down() -> None:
    desk = Desk()
    desk.pbx.waits = (12.0, 11.0)

    desk.open()

    assert [told for told in desk.told if isinstance(told, RecordingWaits)] == [
        RecordingWaits(ONE, 12.0),
        RecordingWaits(ONE, 11.0),
    ]


@pytest.mark.parametrize(
    ("method", "error"),
    [
        ("recording_address", NotSignedIn()),
        ("recording_address", RecordingUnavailable(WhyNoRecording.DELETED)),
        ("download", RecordingUnavailable(WhyNoRecording.EXPIRED)),
    ],
    ids=["not signed in", "deleted", "expired"],
)
def test_a_recording_that_cannot_be_had_says_why(method: str, error: Trouble) -> None:
    desk = Desk()
    desk.pbx.fail(method, error)

    desk.open()

    assert desk.told[-1] == RecordingFailed(ONE, error)


@pytest.mark.parametrize(
    ("body", "why"), [(PAGE, WhyNoRecording.NOT_AUDIO), (b"", WhyNoRecording.INCOMPLETE)]
)
def test_what_is_no_audio_is_not_kept(body: bytes, why: WhyNoRecording) -> None:
    desk = Desk()
    desk.pbx.recordings[ONE] = body

    desk.open()

    assert desk.told[-1].error.why is why
    assert desk.audio.files == {}


def test_a_full_disk_says_so() -> None:
    desk = Desk()
    desk.audio.trouble = FULL

    desk.open()

    assert desk.told[-1] == RecordingFailed(ONE, FULL)


def test_of_two_clicks_before_anything_came_only_the_latest_is_told() -> None:
    desk = Desk()

    desk.recordings.start(ONE)
    desk.recordings.start(TWO)
    desk.tasks.finish_all()

    assert {told.call for told in desk.told} == {TWO}


def test_a_click_during_a_download_ends_it_and_its_words() -> None:
    desk = Desk()
    desk.pbx.meanwhile = lambda: click_two(desk)

    desk.recordings.start(ONE)
    desk.tasks.finish_all()

    assert {told.call for told in desk.told} == {TWO}
    assert len(desk.audio.files) == 1


def test_giving_up_during_a_download_ends_it_in_silence() -> None:
    desk = Desk()
    desk.pbx.meanwhile = desk.recordings.give_up

    desk.open()

    assert (desk.told, desk.audio.files) == ([], {})


def test_giving_up_nothing_is_harmless() -> None:
    desk = Desk()

    desk.recordings.give_up()

    assert desk.told == []


def click_two(desk: Desk) -> None:
    desk.pbx.meanwhile = lambda: None
    desk.recordings.start(TWO)
