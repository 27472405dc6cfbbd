"""Tell once what a damaged journal still had, after it was opened."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallsNotShown, JournalRescued
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.journal import Journal, Rescued
from santral_desktop.application.ports.tasks import Lane, Tasks


class TellRescue:
    """Asks the journal when the window is there to show it.

    What is missing is read from the provider with the next look at its history: how far that was
    read is not taken over from a damaged journal.
    """

    def __init__(self, bus: Bus, tasks: Tasks, journal: Journal) -> None:
        self._bus = bus
        self._tasks = tasks
        self._journal = journal

    def start(self) -> None:
        """Tell what was taken over, if anything had to be."""
        self._tasks.run(Lane.JOURNAL, self._journal.rescued, then=self._told)

    def _told(self, outcome: Outcome[Rescued | None]) -> None:
        match outcome:
            case Done(rescued):
                if rescued is not None:
                    self._bus.publish(JournalRescued(rescued))
            case Failed(error):
                self._bus.publish(CallsNotShown(error))
