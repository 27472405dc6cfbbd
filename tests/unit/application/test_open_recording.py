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
from santral_desktop.application.messages_about_recordings import RecordingDrawn, RecordingLarge
from santral_desktop.application.open_recording import LINGERS, OpenRecording
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
from santral_desktop.domain.recordings import ASK_ABOVE
from santral_desktop.domain.voicemails import recording_of
from tests.builders import ONE, TWO, a_call, told_of
from tests.doubles.audio import MemoryAudio
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks
from tests.recorded import A_WAV as SOUND
from tests.recorded import AN_MP3, wav

PAGE = b"<!doctype html><p>Sign in</p>"
FULL = StorageTrouble(Storage.AUDIO, "full")


class InterruptedPbx(ScriptedPbx):
    """A PBX during whose download a person does something else, or something goes wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.meanwhile: Callable[[], None] = lambda: None
        self.expires = 0  # times that an address turns out to be too old
        self.says_whole = 0  # bytes, where it says another length than the true one

    def download(
        self,
        address: SecretAddress,
        into: BinaryIO,
        *,
        progress: Callable[[Progress], None],
        given_up: Callable[[], bool],
    ) -> None:
        self.meanwhile()
        if self.expires:
            self.expires -= 1
            raise RecordingUnavailable(WhyNoRecording.EXPIRED)

        def tell(so_far: Progress) -> None:
            progress(Progress(so_far.got, self.says_whole or so_far.whole))

        super().download(address, into, progress=tell, given_up=given_up)


class Desk:
    """An agent who listens to recordings."""

    def __init__(self) -> None:
        self.bus, self.tasks, self.audio = Bus(), SteppedTasks(), MemoryAudio()
        self.pbx = InterruptedPbx()
        self.pbx.recordings = {ONE: SOUND, TWO: SOUND}
        self.recordings = OpenRecording(self.bus, self.tasks, self.audio, lambda _: self.pbx)
        self.told = told_of(
            self.bus, RecordingWaits, RecordingComes, RecordingReady, RecordingFailed
        )
        self.drawn = told_of(self.bus, RecordingDrawn)
        self.large = told_of(self.bus, RecordingLarge)

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


def test_an_expired_address_is_minted_again_once() -> None:
    desk = Desk()
    desk.pbx.expires = 1

    desk.open()

    assert len(desk.ready) == 1
    assert len(desk.pbx.asked_for("recording_address")) == 2


def test_an_address_that_expires_again_is_not_asked_for_a_third_time() -> None:
    desk = Desk()
    desk.pbx.expires = 3

    desk.open()

    assert isinstance(desk.told[-1], RecordingFailed)
    assert len(desk.pbx.asked_for("recording_address")) == 2


def test_another_try_begins_anew_and_spends_no_second_address() -> None:
    desk = Desk()
    desk.pbx.recordings[ONE] = SOUND[:-50]
    desk.open()
    changed = wav(bytes(range(200)))
    desk.pbx.recordings[ONE] = changed

    desk.open()

    assert [desk.audio.files[path] for path in desk.ready] == [changed]
    assert len(desk.pbx.asked_for("recording_address")) == 1


def test_a_message_is_fetched_as_a_message() -> None:
    desk = Desk()
    desk.pbx.left[ONE] = wav(bytes(80))

    desk.recordings.start(recording_of(ONE))
    desk.tasks.finish_all()

    assert [desk.audio.files[path] for path in desk.ready] == [wav(bytes(80))]
    assert desk.pbx.asked_for("recording_address") == []


def test_nothing_is_fetched_that_nobody_asked_for() -> None:
    desk = Desk()

    desk.open()

    assert {asked["call"] for asked in desk.pbx.asked_for("recording_address")} == {ONE}


def test_a_large_recording_is_fetched_when_somebody_agrees() -> None:
    desk = Desk()
    desk.pbx.says_whole = ASK_ABOVE + 1
    desk.open()
    asked = (list(desk.large), list(desk.audio.files))

    desk.recordings.start(ONE, agreed=True)
    desk.tasks.finish_all()

    assert asked == ([RecordingLarge(ONE, ASK_ABOVE + 1)], [])
    assert len(desk.ready) == 1
    assert len(desk.pbx.asked_for("recording_address")) == 1


def test_the_outline_is_drawn_while_it_comes() -> None:
    desk = Desk()
    desk.pbx.recordings[ONE] = wav(b"\0\x40" * 100_000)

    desk.open()

    seconds = [told.peaks.seconds for told in desk.drawn]
    assert seconds[0] < 7
    assert seconds == sorted(seconds)
    assert seconds[-1] == 100_000 / 8000
    assert desk.told[-1].drawn


def test_what_cannot_be_drawn_here_is_left_to_the_player() -> None:
    desk = Desk()
    desk.pbx.recordings[ONE] = AN_MP3

    desk.open()
    desk.open()

    assert desk.drawn == []
    assert [told.drawn for told in desk.told if isinstance(told, RecordingReady)] == [False, False]


def test_one_from_the_cache_is_drawn_when_it_plays() -> None:
    desk = Desk()
    desk.open()
    desk.drawn.clear()
    desk.recordings.start(ONE)

    desk.tasks.step()
    ready_first = (len(desk.ready), list(desk.drawn))
    desk.tasks.finish_all()

    assert ready_first == (2, [])
    assert desk.drawn[-1].peaks.seconds == 100 / 8000


def test_drawing_ends_when_something_else_is_wanted() -> None:
    desk = Desk()
    desk.open()
    desk.drawn.clear()
    desk.recordings.start(ONE)
    desk.tasks.step()

    desk.recordings.start(TWO)
    desk.tasks.finish_all()

    assert {told.call for told in desk.drawn} == {TWO}


def test_what_nobody_hears_any_more_goes_after_a_minute() -> None:
    desk = Desk()
    desk.open()

    desk.recordings.close(ONE)
    desk.tasks.pass_time(LINGERS - 1)
    before = len(desk.audio.files)
    desk.tasks.pass_time(2)

    assert (before, desk.audio.files) == (1, {})


def test_what_is_heard_again_stays() -> None:
    desk = Desk()
    desk.open()

    desk.recordings.close(ONE)
    desk.recordings.close(ONE)
    desk.open()
    desk.tasks.pass_time(LINGERS + 1)

    assert len(desk.audio.files) == 1


def test_what_is_kept_stays_when_nobody_hears_it() -> None:
    desk = Desk()
    desk.open()
    desk.audio.keep(a_call())

    desk.recordings.close(ONE)
    desk.tasks.pass_time(LINGERS + 1)

    assert desk.audio.find(ONE) is not None


def click_two(desk: Desk) -> None:
    desk.pbx.meanwhile = lambda: None
    desk.recordings.start(TWO)


def test_a_recording_is_asked_of_its_calls_own_pbx() -> None:
    desk, asked = Desk(), set[str]()
    bus, tasks = desk.bus, desk.tasks

    def pbx_of(account: str) -> ScriptedPbx:
        asked.add(account)
        return desk.pbx

    OpenRecording(bus, tasks, desk.audio, pbx_of).start(ONE, "bulutfon")
    tasks.finish_all()

    assert (asked, len(desk.ready)) == ({"bulutfon"}, 1)
