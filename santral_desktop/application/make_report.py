"""Count calls for a report; of several questions only the latest is answered."""

from dataclasses import replace

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_reports import (
    ReportCompared,
    ReportMade,
    ReportNotMade,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.journal import Archive, CallQuery
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.phone import shown_number
from santral_desktop.domain.reports import Report


class MakeReport:
    """Counts in the lane of figures: the span first, then the one that it is compared with.

    A question that another one overtakes is given up in its middle.
    """

    def __init__(self, bus: Bus, tasks: Tasks, figures: Archive) -> None:
        self._bus = bus
        self._tasks = tasks
        self._figures = figures
        self._asked: Ticket | None = None
        self._counts = False  # at this moment, in the lane; others count there too

    def show(self, query: CallQuery, before: CallQuery | None = None) -> None:
        """Count the calls of a query and, where it is given, those of the span before."""
        self.give_up()
        self._asked = self._tasks.run(
            Lane.FIGURES,
            lambda: self._counted(query),
            then=lambda outcome: self._made(query, before, outcome),
        )

    def give_up(self) -> None:
        """Nobody waits for a report any more."""
        if self._asked is not None:
            self._asked.drop()
            self._asked = None
        if self._counts:
            self._figures.give_up()

    def _counted(self, query: CallQuery) -> Report:
        self._counts = True
        try:
            report = self._figures.report(query)
            for call in (*report.longest, *report.unreturned):
                shown_number(call.number)  # spelled here: who shows them is in a hurry
            return report
        finally:
            self._counts = False

    def _made(self, query: CallQuery, before: CallQuery | None, outcome: Outcome[Report]) -> None:
        match outcome:
            case Done(report):
                self._bus.publish(ReportMade(query, report))
                if before is not None:
                    self._compare(query, before)
            case Failed(error):
                self._bus.publish(ReportNotMade(query, error))

    def _compare(self, query: CallQuery, before: CallQuery) -> None:
        self._asked = self._tasks.run(
            Lane.FIGURES,
            lambda: self._counted(before),
            then=lambda outcome: self._compared(query, outcome),
        )

    def _compared(self, query: CallQuery, outcome: Outcome[Report]) -> None:
        match outcome:
            case Done(report):
                self._bus.publish(ReportCompared(query, _small(report)))
            case Failed(error):
                self._bus.publish(ReportNotMade(query, error))


def _small(report: Report) -> Report:
    """Return the figures alone: nobody lists the calls of the span before."""
    return replace(report, longest=(), unreturned=(), names={})
