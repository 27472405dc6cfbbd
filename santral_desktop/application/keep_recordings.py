"""Keep recordings on this machine for as long as somebody wants."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_recordings import RecordingNotKept, RecordingsKept
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.audio import KeptAudio
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.recordings import KeptRecording


class KeepRecordings:
    """Tells after each change, and when asked, what is kept."""

    def __init__(self, bus: Bus, tasks: Tasks, audio: KeptAudio) -> None:
        self._bus = bus
        self._tasks = tasks
        self._audio = audio

    def keep(self, call: Call) -> None:
        """Keep the recording of a call, which was just heard."""
        self._do(call.id, lambda: self._audio.keep(call))

    def let_go(self, call: CallId) -> None:
        """Keep it no longer."""
        self._do(call, lambda: self._audio.let_go(call))

    def look(self) -> None:
        """Tell what is kept."""
        self._do(CallId(""), lambda: None)

    def _do(self, call: CallId, change: Callable[[], None]) -> None:
        def work() -> tuple[KeptRecording, ...]:
            change()
            return self._audio.kept()

        self._tasks.run(Lane.DOWNLOADS, work, then=lambda outcome: self._done(call, outcome))

    def _done(self, call: CallId, outcome: Outcome[tuple[KeptRecording, ...]]) -> None:
        match outcome:
            case Done(kept):
                self._bus.publish(RecordingsKept(kept))
            case Failed(error):
                self._bus.publish(RecordingNotKept(call, error))
