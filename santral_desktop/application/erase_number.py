"""Remove everything about a number for good: shown first, done in one step, written down."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import JournalChanged
from santral_desktop.application.messages_about_erasing import (
    ErasuresRead,
    NotErased,
    NumberCleaned,
    NumberErased,
    TracesFound,
)
from santral_desktop.application.messages_about_people import BooksChanged
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.audio import Audio
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.erasures import Erasure, Erasures, Traces
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.phone import match_key


class EraseNumber:
    """Removes traces: recordings first, while the journal still knows whose they are."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        erasures: Erasures,
        audio: Audio,
        who: Callable[[], str],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._erasures = erasures
        self._audio = audio
        self._who = who
        self._looking: Ticket | None = None

    def look(self, number: str) -> None:
        """Tell what there is about a number; an earlier look is given up."""
        if self._looking is not None:
            self._looking.drop()
        self._looking = self._tasks.run(
            Lane.JOURNAL,
            lambda: self._erasures.traces(number),
            then=lambda outcome: self._on_traces(number, outcome),
        )

    def erase(self, number: str) -> None:
        """Remove what there is now, which may be more than was shown."""
        if not match_key(number):
            return
        self._tasks.run(
            Lane.JOURNAL,
            lambda: self._erasures.traces(number),
            then=lambda outcome: self._remove_recordings(number, outcome),
        )

    def read_records(self) -> None:
        """Tell what was erased so far."""
        self._tasks.run(Lane.JOURNAL, self._erasures.records, then=self._on_records)

    def _on_traces(self, number: str, outcome: Outcome[Traces]) -> None:
        match outcome:
            case Done(traces):
                self._looking = self._tasks.run(
                    Lane.DOWNLOADS,
                    lambda: self._recordings(traces.calls),
                    then=lambda counted: self._on_counted(number, traces, counted),
                )
            case Failed(error):
                self._bus.publish(NotErased(error))

    def _recordings(self, calls: tuple[CallId, ...]) -> tuple[int, int]:
        """Return how many recordings of these calls are kept, and how many are here for now."""
        kept = {one.call.id for one in self._audio.kept()}.intersection(calls)
        passing = sum(self._audio.find(call) is not None for call in {*calls} - kept)
        return len(kept), passing

    def _on_counted(self, number: str, traces: Traces, outcome: Outcome[tuple[int, int]]) -> None:
        match outcome:
            case Done((kept, passing)):
                self._bus.publish(TracesFound(number, traces, kept, passing))
            case Failed(error):
                self._bus.publish(NotErased(error))

    def _remove_recordings(self, number: str, outcome: Outcome[Traces]) -> None:
        match outcome:
            case Done(traces):
                self._tasks.run(
                    Lane.DOWNLOADS,
                    lambda: self._forget(traces.calls),
                    then=lambda forgotten: self._remove(number, forgotten),
                )
            case Failed(error):
                self._bus.publish(NotErased(error))

    def _forget(self, calls: tuple[CallId, ...]) -> int:
        many = sum(self._recordings(calls))
        self._audio.forget(calls)
        return many

    def _remove(self, number: str, outcome: Outcome[int]) -> None:
        match outcome:
            case Done(recordings):
                at, by = self._clock.now(), self._who()

                def erase() -> Erasure:
                    self._erasures.erase(number, at=at, by=by, recordings=recordings)
                    return self._erasures.records()[0]

                self._tasks.run(Lane.JOURNAL, erase, then=self._on_erased)
            case Failed(error):
                self._bus.publish(NotErased(error))

    def _on_erased(self, outcome: Outcome[Erasure]) -> None:
        match outcome:
            case Done(erasure):
                self._bus.publish(NumberErased(erasure))
                self._bus.publish(JournalChanged())
                self._bus.publish(BooksChanged())
                self._tasks.run(Lane.JOURNAL, self._erasures.clean, then=self._on_cleaned)
                self.read_records()
            case Failed(error):
                self._bus.publish(NotErased(error))

    def _on_cleaned(self, outcome: Outcome[None]) -> None:
        match outcome:
            case Done(_):
                self._bus.publish(NumberCleaned())
            case Failed(error):  # tried again once a day
                self._bus.publish(NotErased(error, erased=True))

    def _on_records(self, outcome: Outcome[tuple[Erasure, ...]]) -> None:
        match outcome:
            case Done(records):
                self._bus.publish(ErasuresRead(records))
            case Failed(error):
                self._bus.publish(NotErased(error))
