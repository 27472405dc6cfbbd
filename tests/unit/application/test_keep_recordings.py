"""What is kept is told after each change."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.keep_recordings import KeepRecordings
from santral_desktop.application.messages_about_recordings import RecordingNotKept, RecordingsKept
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import StorageTrouble
from tests.builders import ONE, a_call, told_of
from tests.doubles.audio import MemoryAudio
from tests.doubles.tasks import SteppedTasks
from tests.recorded import A_WAV


class Desk:
    """An agent who keeps recordings."""

    def __init__(self) -> None:
        self.bus, self.tasks, self.audio = Bus(), SteppedTasks(), MemoryAudio()
        self.keeping = KeepRecordings(self.bus, self.tasks, self.audio)
        self.told = told_of(self.bus, RecordingsKept, RecordingNotKept)

    @property
    def kept(self) -> list[list[CallId]]:
        return [[one.call.id for one in told.kept] for told in self.told]


def test_what_is_kept_and_let_go_is_told() -> None:
    desk = Desk()
    desk.audio.take(ONE, lambda into: into.write(A_WAV))

    desk.keeping.look()
    desk.keeping.keep(a_call())
    desk.keeping.let_go(ONE)
    desk.tasks.finish_all()

    assert desk.kept == [[], [ONE], []]


def test_what_cannot_be_kept_is_told_with_its_call() -> None:
    desk = Desk()

    desk.keeping.keep(a_call())
    desk.tasks.finish_all()

    (failed,) = desk.told
    assert (failed.call, type(failed.error)) == (ONE, StorageTrouble)
