"""Listen to a call: from this machine's cache, else from the provider."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import BinaryIO

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import (
    RecordingComes,
    RecordingFailed,
    RecordingReady,
    RecordingWaits,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.audio import AudioStore
from santral_desktop.application.ports.pbx import Pbx, Progress
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.calls import CallId


class OpenRecording:
    """Opens one recording at a time: the latest click wins."""

    def __init__(self, bus: Bus, tasks: Tasks, audio: AudioStore, pbx: Callable[[], Pbx]) -> None:
        self._bus = bus
        self._tasks = tasks
        self._audio = audio
        self._pbx = pbx
        self._ticket: Ticket | None = None
        self._given_up = Event()

    def start(self, call: CallId) -> None:
        """Open the recording of a call."""
        self.give_up()
        given_up = self._given_up = Event()
        self._ticket = self._tasks.run(
            Lane.DOWNLOADS,
            lambda: self._fetch(call, given_up),
            then=lambda outcome: self._opened(call, outcome),
        )

    def give_up(self) -> None:
        """Stop whatever is on its way; nothing more is told of it."""
        self._given_up.set()
        if self._ticket is not None:
            self._ticket.drop()

    def _fetch(self, call: CallId, given_up: Event) -> Path:
        here = self._audio.find(call)
        if here is not None:
            return here

        def tell(message: object) -> None:
            self._tasks.post(lambda: None if given_up.is_set() else self._bus.publish(message))

        def write(into: BinaryIO) -> None:
            pbx = self._pbx()
            address = pbx.recording_address(
                call,
                waiting=lambda seconds: tell(RecordingWaits(call, seconds)),
                given_up=given_up.is_set,
            )
            pbx.download(
                address,
                into,
                progress=lambda so_far: tell(RecordingComes(call, so_far)),
                given_up=given_up.is_set,
            )

        tell(RecordingComes(call, Progress(0, None)))
        return self._audio.take(call, write)

    def _opened(self, call: CallId, outcome: Outcome[Path]) -> None:
        match outcome:
            case Done(path):
                self._bus.publish(RecordingReady(call, path))
            case Failed(error):
                self._bus.publish(RecordingFailed(call, error))
