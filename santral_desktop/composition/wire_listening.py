"""The player: what is wanted of recordings goes to their use cases, what came is shown."""

from dataclasses import replace
from pathlib import Path

from santral_desktop.application.messages import (
    RecordingComes,
    RecordingFailed,
    RecordingReady,
    RecordingWaits,
)
from santral_desktop.application.messages_about_recordings import (
    RecordingDrawn,
    RecordingLarge,
    RecordingNotKept,
    RecordingsKept,
)
from santral_desktop.application.outcomes import Failed, Outcome
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.ui.wording import sentence


class ListeningDesk:
    """Opens the recording that was asked for last."""

    def __init__(self, core: Core, panes: Panes) -> None:
        self._core = core
        self._calls = calls = panes.calls
        self._open: Call | None = None
        self._looked = False  # at what is kept
        calls.show_choices(core.choices.now)
        calls.listened.connect(self._listen)
        calls.agreed.connect(lambda call: core.recordings.start(call.id, call.account, agreed=True))
        calls.cancelled.connect(core.recordings.give_up)
        calls.closed.connect(lambda call: core.recordings.close(call.id))
        calls.saved.connect(self._save)
        calls.kept.connect(self._keep)
        calls.player_chosen.connect(self._choose)
        hear = core.bus.subscribe
        hear(RecordingWaits, self._on_waits)
        hear(RecordingComes, self._on_comes)
        hear(RecordingDrawn, self._on_drawn)
        hear(RecordingLarge, self._on_large)
        hear(RecordingReady, self._on_ready)
        hear(RecordingFailed, self._on_failed)
        hear(RecordingsKept, self._on_kept)
        hear(RecordingNotKept, self._on_not_kept)

    def _listen(self, call: Call) -> None:
        self._open = call
        if not self._looked:
            self._looked = True
            self._core.keeping.look()
        self._core.recordings.start(call.id, call.account)

    def _on_ready(self, ready: RecordingReady) -> None:
        if self._open is not None and self._is_open(ready.call):
            self._calls.show_ready(self._open, ready.path, drawn=ready.drawn)

    def _on_waits(self, waits: RecordingWaits) -> None:
        if self._is_open(waits.call):
            self._calls.show_waiting(waits.seconds)

    def _on_comes(self, comes: RecordingComes) -> None:
        if self._is_open(comes.call):
            self._calls.show_coming(comes.progress.got, comes.progress.whole)

    def _on_large(self, large: RecordingLarge) -> None:
        if self._is_open(large.call):
            self._calls.show_large(large.size)

    def _on_failed(self, failed: RecordingFailed) -> None:
        if self._is_open(failed.call):
            self._calls.show_failed(sentence(failed.error))

    def _on_drawn(self, drawn: RecordingDrawn) -> None:
        if self._is_open(drawn.call):
            self._calls.show_drawn(drawn.peaks)

    def _is_open(self, call: CallId) -> bool:
        return self._open is not None and self._open.id == call

    def _keep(self, call: Call, on: bool) -> None:
        if on:
            self._core.keeping.keep(call)
        else:
            self._core.keeping.let_go(call.id)

    def _on_kept(self, told: RecordingsKept) -> None:
        self._calls.show_kept(frozenset(kept.call.id for kept in told.kept))

    def _on_not_kept(self, failed: RecordingNotKept) -> None:
        self._calls.show_failed(sentence(failed.error))
        self._core.keeping.look()

    def _choose(self, name: str, value: object) -> None:
        choices = self._core.choices
        choices.change(replace(choices.now, **{name: value}))  # type: ignore[arg-type]
        self._calls.show_choices(choices.now)

    def _save(self, path: Path, target: str) -> None:
        audio = self._core.machine.audio
        self._core.machine.tasks.run(
            Lane.DOWNLOADS, lambda: audio.copy_out(path, Path(target)), then=self._saved
        )

    def _saved(self, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Failed):
            self._calls.show_failed(sentence(outcome.error))
