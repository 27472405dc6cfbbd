"""Read one piece of the history, page by page: each is in the journal before the next comes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from santral_desktop.application.bus import Bus
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import CallHeard, JournalChanged
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.pbx import HistoryPage, Pbx, Urgency
from santral_desktop.application.ports.read_days import ReadDays
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.calls import Call, CallState
from santral_desktop.domain.errors import NotSignedIn, Rejected, TooManyRequests, Trouble
from santral_desktop.domain.events import CallListed
from santral_desktop.domain.history_days import DayRead, Work, begin_of, end_of
from santral_desktop.domain.reading import Reading, Told, after

AGAIN_AFTER = (30.0, 60.0, 120.0, 300.0)  # seconds between tries when nothing answers
LIVES = timedelta(hours=12)  # a row that is older and has no end is not of a call that lives


class Hearer(Protocol):
    """Who has days read."""

    def on_page(self, read: DayRead, work: Work) -> bool:
        """Take what is known of the day now; say whether the reading is to go on."""

    def on_read(self, read: DayRead) -> None:
        """Take what is known of the day whose reading came to its end, or to none."""

    def on_trouble(self, error: Trouble, *, goes_on: bool) -> None:
        """Hear why the reading pauses, or why it has ended."""


class DayReader:
    """Reads; a page that fails is asked for again, less and less often."""

    def __init__(  # noqa: PLR0913, PLR0917  (its owner names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        tracked: Callable[[Call], bool],
        keeper: JournalKeeper,
        pbx: Callable[[], Pbx],
        days: ReadDays,
        hearer: Hearer,
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._tracked = tracked
        self._keeper = keeper
        self._pbx = pbx
        self._days = days
        self._hearer = hearer
        self._asked: Ticket | None = None
        self._tries = 0
        self._account: Account
        self._read: DayRead
        self._work: Work
        self._begun: datetime

    def start(self, account: Account, read: DayRead, work: Work) -> None:
        """Do a piece of work on a day of which so much is known."""
        self._account, self._read, self._work = account, read, work
        self._begun = self._clock.now()
        self._tries = 0
        if work.reading.asked == 0 and work.reading.page == 1:
            self._open_since: datetime | None = None
        else:
            self._open_since = read.open_since
        self._ask()

    def stop(self) -> None:
        """Read no further; nothing is heard any more of what is on its way."""
        if self._asked is not None:
            self._asked.drop()

    def _ask(self) -> None:
        span, page = self._work.reading.spans[0], self._work.reading.page
        self._asked = self._tasks.run(
            Lane.HISTORY,
            lambda: self._pbx().calls_between(
                span.start, span.end, page=page, urgency=Urgency.BACKGROUND
            ),
            then=self._got,
        )

    def _got(self, outcome: Outcome[HistoryPage]) -> None:
        match outcome:
            case Done(page):
                self._store(page)
            case Failed(error):
                self._pause(error)

    def _store(self, page: HistoryPage) -> None:
        """Store the calls first, then that they are there."""
        reading = after(self._work.reading, Told(page.rows, page.more, page.total))
        past = self._past_of(page.calls)
        read, account = self._known_after(reading), self._account.secret_name

        def store() -> int:
            changed = self._keeper.merge(past)
            self._days.keep(account, read)
            return changed

        self._asked = self._tasks.run(
            Lane.JOURNAL, store, then=lambda outcome: self._stored(outcome, read, reading)
        )

    def _stored(self, outcome: Outcome[int], read: DayRead, reading: Reading) -> None:
        match outcome:
            case Done(changed):
                self._tries = 0
                self._read, self._work = read, replace(self._work, reading=reading)
                if changed:
                    self._bus.publish(JournalChanged())
                if reading.over:
                    self._hearer.on_read(read)
                elif self._hearer.on_page(read, self._work):
                    self._ask()
            case Failed(error):
                self._pause(error)

    def _past_of(self, calls: tuple[Call, ...]) -> tuple[Call, ...]:
        """Tell of the calls that live; return the others."""
        at = self._clock.now()
        past: list[Call] = []
        for call in calls:
            row = replace(call, account=self._account.name)
            if row.live and not _may_live(row, at):
                row = replace(row, state=CallState.ENDED)
            if row.live and row.started_at is not None:
                self._open_since = min(self._open_since or row.started_at, row.started_at)
            if row.live or self._tracked(row):
                self._bus.publish(CallHeard(CallListed(call=row), at, row.account))
            else:
                past.append(row)
        return tuple(past)

    def _known_after(self, reading: Reading) -> DayRead:
        read = replace(self._read, page=0, seen=frozenset(), total=None)
        if reading.given_up:
            return replace(read, given_up_at=self._clock.now())
        if not reading.over:
            return self._on_the_way(read, reading)
        end, begun = end_of(read.day), self._begun
        until = begun if self._work.edge else end
        return replace(
            read,
            until=max(until, read.until) if read.until else until,
            read_at=begun,
            rows=max(reading.rows, read.rows),
            open_since=self._open_since,
            given_up_at=None,
        )

    def _on_the_way(self, read: DayRead, reading: Reading) -> DayRead:
        """Remember the pages of a whole past day: only its reading may go on some other time."""
        span = reading.spans[0]
        open_since = min(filter(None, (self._open_since, read.open_since)), default=None)
        read = replace(read, open_since=open_since)
        whole = span.start == begin_of(read.day) and span.end == end_of(read.day)
        if not whole or reading.before is not None:
            return read
        return replace(read, page=reading.page - 1, seen=reading.seen, total=reading.total)

    def _pause(self, error: Trouble) -> None:
        goes_on = not isinstance(error, (NotSignedIn, Rejected))
        self._hearer.on_trouble(error, goes_on=goes_on)
        if not goes_on:  # asking again brings the same answer
            return
        wait = AGAIN_AFTER[min(self._tries, len(AGAIN_AFTER) - 1)]
        if isinstance(error, TooManyRequests):
            wait = max(wait, error.retry_after)
        self._tries += 1
        self._asked = self._tasks.after(wait, self._ask)


def _may_live(row: Call, now: datetime) -> bool:
    return row.started_at is not None and now - row.started_at < LIVES
