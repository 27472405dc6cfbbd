"""Count the calls missed here that nobody has looked at or returned."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import (
    CallChanged,
    CallMissed,
    JournalChanged,
    MissedCounted,
)
from santral_desktop.application.outcomes import Done, Outcome
from santral_desktop.application.ports.journal import Journal
from santral_desktop.application.ports.notifier import Notifier
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.calls import Call


class CountMissed:
    """Counts a missed call at once, and asks the journal which ones still wait.

    So the count is never more than the list of missed calls has.
    """

    def __init__(self, bus: Bus, notifier: Notifier, tasks: Tasks, journal: Journal) -> None:
        self._bus = bus
        self._notifier = notifier
        self._tasks = tasks
        self._journal = journal
        self._missed: tuple[Call, ...] = ()
        self._asked: Ticket | None = None
        bus.subscribe(CallMissed, self.on_missed)
        bus.subscribe(CallChanged, self.on_changed)
        bus.subscribe(JournalChanged, lambda _: self._ask())

    def look(self) -> None:
        """Hear that a person looked at the missed calls."""
        self._count(())

    def on_missed(self, missed: CallMissed) -> None:
        """Count a call."""
        self._count((*self._missed, missed.call))
        self._ask()

    def on_changed(self, change: CallChanged) -> None:
        """Ask again when somebody talked: that may have returned a missed call."""
        if change.after.answered:
            self._ask()

    def _ask(self) -> None:
        if self._asked is not None:
            self._asked.drop()
        missed = self._missed
        if missed:
            self._asked = self._tasks.run(
                Lane.JOURNAL, lambda: self._journal.still_missed(*missed), then=self._told
            )

    def _told(self, outcome: Outcome[tuple[Call, ...]]) -> None:
        if isinstance(outcome, Done) and len(outcome.value) < len(self._missed):
            self._count(outcome.value)

    def _count(self, missed: tuple[Call, ...]) -> None:
        self._missed = missed
        if self._asked is not None:
            self._asked.drop()
        self._notifier.count_missed(len(missed))
        self._bus.publish(MissedCounted(len(missed)))
