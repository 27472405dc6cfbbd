"""Read the call list page by page; an older question's answer is dropped."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallsNotShown, CallsShown
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.journal import (
    CallPage,
    CallQuery,
    Journal,
    Place,
    Shelf,
)
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket

PAGE = 100  # calls


class BrowseCalls:
    """Answers what the call list asks."""

    def __init__(self, bus: Bus, tasks: Tasks, journal: Journal) -> None:
        self._bus = bus
        self._tasks = tasks
        self._journal = journal
        self._asked: Ticket | None = None
        self._query = CallQuery()

    def show(self, query: CallQuery) -> None:
        """Show the first page of a query."""
        self._query = query
        self._ask(query, None)

    def refresh(self) -> None:
        """Show the first page of the present query again."""
        self._ask(self._query, None)

    def more(self, behind: Place) -> None:
        """Show the page behind the last one."""
        self._ask(self._query, behind)

    def _ask(self, query: CallQuery, behind: Place | None) -> None:
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._tasks.run(
            Lane.JOURNAL,
            lambda: self._read(query, behind),
            then=lambda outcome: self._shown(query, behind, outcome),
        )

    def _read(self, query: CallQuery, behind: Place | None) -> tuple[CallPage, int]:
        page = self._journal.page(query, behind, PAGE)
        return page, self._journal.count(CallQuery(Shelf.MISSED))

    def _shown(
        self, query: CallQuery, behind: Place | None, outcome: Outcome[tuple[CallPage, int]]
    ) -> None:
        match outcome:
            case Done((page, missed)):
                self._bus.publish(CallsShown(query, behind, page, missed))
            case Failed(error):
                self._bus.publish(CallsNotShown(error))
