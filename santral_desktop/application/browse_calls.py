"""Read the call list part by part; an older question's answer is dropped."""

from datetime import datetime

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallsNotShown
from santral_desktop.application.messages_about_calls import (
    TOP,
    CallsCounted,
    CallsShown,
    FiltersOffered,
    Stretch,
    Way,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.journal import Archive, CallPage, CallQuery, Journal
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.phone import shown_number

CALM = 0.2  # seconds without another question after which its calls are counted


class BrowseCalls:
    """Answers what the call list asks.

    What a person asks for is read beside the keeping of calls, and waits for none of it. What is
    shown again because calls changed comes through the lane in which they are kept, so that it
    has them. Counts may take longer: their archive is another, and they wait until typing pauses.
    """

    def __init__(
        self, bus: Bus, tasks: Tasks, journal: Journal, archive: Archive, figures: Archive
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._journal = journal
        self._archive = archive
        self._figures = figures
        self._asked: Ticket | None = None
        self._counting: Ticket | None = None
        self._query = CallQuery()

    @property
    def query(self) -> CallQuery:
        """What is shown, or was asked for last."""
        return self._query

    def show(self, query: CallQuery) -> None:
        """Show the first page of a query, and count its calls soon."""
        self._query = query
        self.read(TOP)
        self._count_soon()

    def refresh(self, stretch: Stretch = TOP) -> None:
        """Show a part of the present query as it is now, and count its calls again soon."""
        self._ask(Lane.JOURNAL, self._journal, stretch)
        self._count_soon()

    def read(self, stretch: Stretch) -> None:
        """Show another part of the present query."""
        self._ask(Lane.ARCHIVE, self._archive, stretch)

    def offer_filters(self) -> None:
        """Tell which queues and extensions there are to choose from."""
        self._tasks.run(
            Lane.ARCHIVE,
            lambda: FiltersOffered(self._archive.queues(), self._archive.extensions()),
            then=self._tell,
        )

    def _ask(self, lane: Lane, source: Journal | Archive, stretch: Stretch) -> None:
        query = self._query
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._tasks.run(
            lane,
            lambda: _read_ahead(source, query, stretch),
            then=lambda outcome: self._shown(query, outcome),
        )

    def _shown(self, query: CallQuery, outcome: Outcome[tuple[Stretch, CallPage]]) -> None:
        match outcome:
            case Done((stretch, page)):
                self._bus.publish(CallsShown(query, stretch, page))
            case Failed(error):
                self._bus.publish(CallsNotShown(error))

    def _count_soon(self) -> None:
        self._replace_counting(self._tasks.after(CALM, self._count))

    def _count(self) -> None:
        query, figures = self._query, self._figures
        self._replace_counting(
            self._tasks.run(
                Lane.FIGURES,
                lambda: CallsCounted(query, figures.counts(query), self._oldest(query)),
                then=self._tell,
            )
        )

    def _oldest(self, query: CallQuery) -> datetime | None:
        page = self._figures.page_above(query, None, 1)
        return page.next.started_at if page.next else None

    def _replace_counting(self, ticket: Ticket) -> None:
        if self._counting is not None:
            self._counting.drop()
        self._counting = ticket

    def _tell(self, outcome: Outcome[CallsCounted] | Outcome[FiltersOffered]) -> None:
        """Tell what was found; without it the list is no worse, and its page tells of trouble."""
        if isinstance(outcome, Done):
            self._bus.publish(outcome.value)


def _read_ahead(
    source: Journal | Archive, query: CallQuery, stretch: Stretch
) -> tuple[Stretch, CallPage]:
    """Read, and spell the numbers: who paints them is in a hurry, and finds them spelled."""
    stretch, page = _read(source, query, stretch)
    for call in page.calls:
        shown_number(call.number)
        shown_number(call.called)
    return stretch, page


def _read(
    source: Journal | Archive, query: CallQuery, stretch: Stretch
) -> tuple[Stretch, CallPage]:
    if stretch.way in {Way.ABOVE, Way.BOTTOM}:
        return stretch, source.page_above(query, stretch.place, stretch.most)
    page = source.page(query, stretch.place, stretch.most)
    if stretch.way is Way.FROM and not page.calls:  # nothing is as old as that
        return _read(source, query, Stretch(Way.BOTTOM, most=stretch.most))
    return stretch, page
