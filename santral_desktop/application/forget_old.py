"""Keep nothing longer than was chosen: once a day, in the background, a little at a time."""

from collections.abc import Callable
from datetime import datetime, timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import JournalChanged
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.audio import Audio
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.erasures import Erasures
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.retention import Retention
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.calls import CallId

FIRST = 300.0  # seconds after the start, which is busy enough
A_DAY = 24 * 3600.0
CALM = 1.0  # second between two steps
AFTER_TROUBLE = 3600.0
A_MONTH = timedelta(days=31)  # never shorter than what was chosen
COPIES = timedelta(days=30)  # of the journal from before a journey, or damaged


class ForgetOld:
    """Removes old calls with their notes and recordings, old notes, kept recordings and copies."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        retention: Retention,
        erasures: Erasures,
        audio: Audio,
        chosen: Callable[[], Preferences],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._retention = retention
        self._erasures = erasures
        self._audio = audio
        self._chosen = chosen
        self._next: Ticket | None = None
        self._changed = False

    def start(self) -> None:
        """Begin in a while, and once a day from then on."""
        self.stop()
        self._next = self._tasks.after(FIRST, self._drop_calls)

    def stop(self) -> None:
        """Remove nothing more."""
        if self._next is not None:
            self._next.drop()

    def _drop_calls(self) -> None:
        before = self._before(self._chosen().keep_calls_months)
        if before is None:
            self._drop_notes()
        else:
            self._do(
                Lane.JOURNAL, lambda: self._retention.drop_calls(before), self._on_calls_dropped
            )

    def _on_calls_dropped(self, calls: tuple[CallId, ...]) -> None:
        if not calls:
            self._drop_notes()
            return
        self._changed = True
        self._do(Lane.DOWNLOADS, lambda: self._audio.forget(calls), self._on_forgotten)

    def _on_forgotten(self, _: None) -> None:
        self._next = self._tasks.after(CALM, self._drop_calls)

    def _drop_notes(self) -> None:
        before = self._before(self._chosen().keep_notes_months)
        if before is None:
            self._drop_recordings()
        else:
            self._do(
                Lane.JOURNAL, lambda: self._retention.drop_notes(before), self._on_notes_dropped
            )

    def _on_notes_dropped(self, notes: int) -> None:
        if not notes:
            self._drop_recordings()
            return
        self._changed = True
        self._next = self._tasks.after(CALM, self._drop_notes)

    def _drop_recordings(self) -> None:
        before = self._before(self._chosen().keep_recordings_months)
        self._do(Lane.DOWNLOADS, lambda: self._let_go(before), lambda _: self._drop_copies())

    def _let_go(self, before: datetime | None) -> None:
        if before is None:
            return
        for kept in self._audio.kept():
            if kept.call.started_at is not None and kept.call.started_at < before:
                self._audio.let_go(kept.call.id)

    def _drop_copies(self) -> None:
        before = self._clock.now() - COPIES
        self._do(Lane.JOURNAL, lambda: self._drop_and_clean(before), lambda _: self._end())

    def _drop_and_clean(self, before: datetime) -> None:
        self._retention.drop_copies(before)
        if not self._erasures.cleaned():
            self._erasures.clean()

    def _end(self) -> None:
        if self._changed:
            self._changed = False
            self._bus.publish(JournalChanged())
        self._next = self._tasks.after(A_DAY, self._drop_calls)

    def _before(self, months: int) -> datetime | None:
        return self._clock.now() - months * A_MONTH if months > 0 else None

    def _do(self, lane: Lane, work: Callable[[], object], then: Callable[..., None]) -> None:
        def done(outcome: Outcome[object]) -> None:
            match outcome:
                case Done(value):
                    then(value)
                case Failed(_):  # the same trouble is told by whoever keeps calls
                    self._next = self._tasks.after(AFTER_TROUBLE, self._drop_calls)

        self._next = self._tasks.run(lane, work, then=done)
