"""Complete the journal from the provider's history: recent days first, within the budget."""

from collections.abc import Callable
from datetime import datetime, timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import CallHeard, HistoryProgress
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.pbx import HistoryPage, Pbx, Urgency
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.errors import NotSignedIn, Rejected, TooManyRequests, Trouble
from santral_desktop.domain.events import CallListed

DAYS = 7
CLOCKS_DIFFER = timedelta(minutes=5)
MOST_PAGES_A_DAY = 200  # a history whose pages never end is left alone
AGAIN_AFTER = (30.0, 60.0, 120.0, 300.0)  # seconds between tries when nothing answers


class CatchUp:
    """Reads the history day by day in the background."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        tracked: Callable[[Call], bool],
        keeper: JournalKeeper,
        pbx: Callable[[], Pbx],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._tracked = tracked
        self._keeper = keeper
        self._pbx = pbx
        self._asked: Ticket | None = None
        self._today = clock.now()
        self._tries = 0
        self._seen: set[CallId] = set()
        self._days = 0  # being read; 0 while nothing is
        self._today_again = False

    def start(self) -> None:
        """Read the last days, from today backwards."""
        self._begin(DAYS)

    def today(self) -> None:
        """Read today again: at once, or when the reading that is under way has ended."""
        if self._days:
            self._today_again = True
        else:
            self._begin(1)

    def stop(self) -> None:
        """Read no further."""
        self._days = 0
        self._today_again = False
        if self._asked is not None:
            self._asked.drop()

    def _begin(self, days: int) -> None:
        self.stop()
        self._days = days
        self._today = self._clock.now()
        self._tries = 0
        self._read(day=0, page=1)

    def _read(self, day: int, page: int) -> None:
        if page == 1:
            self._seen.clear()
        if self._days > 1:  # a look at today is too short to be shown
            self._bus.publish(HistoryProgress(day, self._days))
        start, end = self._span(day)
        self._asked = self._tasks.run(
            Lane.NETWORK,
            lambda: self._pbx().calls_between(start, end, page=page, urgency=Urgency.BACKGROUND),
            then=lambda outcome: self._got(day, page, outcome),
        )

    def _span(self, day: int) -> tuple[datetime, datetime]:
        end = (
            self._today - timedelta(days=day) + (timedelta(minutes=5) if day == 0 else timedelta())
        )
        return self._today - timedelta(days=day + 1), end

    def _got(self, day: int, page: int, outcome: Outcome[HistoryPage]) -> None:
        match outcome:
            case Done(found):
                self._tries = 0
                self._take(found.calls)
                self._go_on(day, page, more=found.more and self._new_in(found))
            case Failed(error):
                self._pause(day, page, error)

    def _new_in(self, found: HistoryPage) -> bool:
        """Say whether a page tells of calls that no page of its day told of before."""
        before = len(self._seen)
        self._seen.update(call.id for call in found.calls)
        return len(self._seen) > before

    def _take(self, calls: tuple[Call, ...]) -> None:
        at = self._clock.now()
        past: list[Call] = []
        for call in calls:
            if call.live or self._tracked(call):
                self._bus.publish(CallHeard(CallListed(call=call), at))
            else:
                past.append(call)
        self._keeper.keep_listed(tuple(past))

    def _go_on(self, day: int, page: int, *, more: bool) -> None:
        if more and page < MOST_PAGES_A_DAY:
            self._read(day, page + 1)
        elif day + 1 < self._days:
            self._read(day + 1, 1)
        else:
            self._end()

    def _end(self) -> None:
        self._bus.publish(HistoryProgress(self._days, self._days))
        self._days = 0
        if self._today_again:
            self._begin(1)

    def _pause(self, day: int, page: int, error: Trouble) -> None:
        self._bus.publish(HistoryProgress(day, self._days, error))
        if isinstance(error, (NotSignedIn, Rejected)):
            self._days = 0  # asking again brings the same answer
            return
        wait = AGAIN_AFTER[min(self._tries, len(AGAIN_AFTER) - 1)]
        if isinstance(error, TooManyRequests):
            wait = max(wait, error.retry_after)
        self._tries += 1
        self._asked = self._tasks.after(wait, lambda: self._read(day, page))
