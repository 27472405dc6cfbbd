"""Complete the journal from the provider's history: today first, then day by day into the past."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import HistoryProgress
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.pbx import Pbx
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.read_days import ReadDays
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.application.read_day import AGAIN_AFTER, DayReader
from santral_desktop.domain.accounts import Account
from santral_desktop.domain.calls import Call
from santral_desktop.domain.errors import NotSignedIn, Trouble
from santral_desktop.domain.history_days import (
    DayRead,
    Work,
    believed,
    day_of,
    next_old,
    today_again,
    wanted,
)

CALM = 60.0  # seconds between looks at today while older days wait
A_MONTH = timedelta(days=31)
LONG = 2  # days that are missing: a reading that is worth to be shown


class CatchUp:
    """Knows which days of the history are here, and has those read that are not.

    What a day brings is stored before it counts as read: an interruption loses nothing, and after
    a gap only the gap is read.
    """

    def __init__(  # noqa: PLR0913, PLR0917  (the composition root names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        tracked: Callable[[Call], bool],
        keeper: JournalKeeper,
        pbx: Callable[[], Pbx],
        days: ReadDays,
        chosen: Callable[[], Preferences],
        account: Account,
        tell: Callable[[HistoryProgress], None] | None = None,
    ) -> None:
        """Take whose history it is, and who hears of progress instead of everybody."""
        self._account = account
        self._tell_progress = tell or bus.publish
        self._tasks = tasks
        self._clock = clock
        self._days = days
        self._chosen = chosen
        self._reader = DayReader(bus, tasks, clock, tracked, keeper, pbx, days, self)
        self._known: dict[date, DayRead] | None = None  # None before the journal told
        self._asked: Ticket | None = None
        self._work: Work | None = None  # under way
        self._later: Work | None = None  # begun, and interrupted for today
        self._today_wanted = self._old_wanted = False
        self._today_at = float("-inf")  # when it was read last, by the clock that never jumps
        self._paused = False
        self._refused = False  # older days are: asking again brings the same answer
        self._checked_at: datetime | None = None  # when today was read last
        self._troubled = False

    def start(self) -> None:
        """Read what is not here yet, today first."""
        self.stop()
        self._refused = False
        self._old_wanted = self._today_wanted = True
        self._load()

    def today(self) -> None:
        """Read what is new today: at once, or soon when older days are being read."""
        self._today_wanted = True
        if self._known is None:
            if self._asked is None:
                self._load()
        elif self._work is None:
            self._go_on()

    def pause(self) -> None:
        """Leave the older days for now; today is read all the same."""
        self._paused = True
        if self._work is not None and not self._work.edge:
            self._reader.stop()
            self._later, self._work = self._work, None
        self._tell()
        if self._known is not None and self._work is None:
            self._go_on()

    def resume(self) -> None:
        """Read the older days after all."""
        self._paused = False
        self._tell()
        if self._known is not None and self._work is None:
            self._go_on()

    def stop(self) -> None:
        """Read no further."""
        self._reader.stop()
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._work = self._later = self._known = None
        self._today_wanted = self._old_wanted = False

    def read_everything_again(self) -> None:
        """Forget which days were read, and read all of them."""
        self.forget()
        self.start()

    def forget(self) -> None:
        """Forget which days were read."""
        account = self._account.secret_name
        self._tasks.run(Lane.JOURNAL, lambda: self._days.forget(account))

    def on_page(self, read: DayRead, work: Work) -> bool:
        self._know(read)
        self._work = work
        if work.edge or not self._today_due():
            return True
        self._later, self._work = work, None
        self._go_on()
        return False

    def on_read(self, read: DayRead) -> None:
        if self._work is not None and self._work.edge and read.given_up_at is None:
            self._checked_at = read.read_at
        self._work = None
        self._know(read)
        self._go_on()

    def on_trouble(self, error: Trouble, *, goes_on: bool) -> None:
        self._tell(error)
        if not goes_on:
            edge = self._work is None or self._work.edge
            self._work = self._later = None
            self._refused = self._refused or not edge or isinstance(error, NotSignedIn)

    @property
    def _first(self) -> date | None:
        """The first day that is wanted: no older than calls are kept."""
        months = [m for m in (self._chosen().history_months, self._chosen().keep_calls_months) if m]
        if not months:
            return None
        return day_of(self._clock.now() - min(months) * A_MONTH)

    def _load(self) -> None:
        account = self._account.secret_name
        self._asked = self._tasks.run(
            Lane.JOURNAL, lambda: self._days.all(account), then=self._loaded
        )

    def _loaded(self, outcome: Outcome[Mapping[date, DayRead]]) -> None:
        self._asked = None
        match outcome:
            case Done(days):
                self._known = dict(days)
                self._go_on()
            case Failed(error):
                self._tell(error)
                self._asked = self._tasks.after(AGAIN_AFTER[0], self._load)

    def _go_on(self) -> None:
        """Begin with what is wanted most, if anything is."""
        now = self._clock.now()
        days = self._known = believed(self._known or {}, now)
        work, self._work = None, None
        if self._today_due():
            self._today_wanted, self._today_at = False, self._clock.passed()
            work = today_again(days, now)
        elif self._old_days_may_be_read:
            work, self._later = self._later or next_old(days, now, self._first), None
        self._work = work
        if work is None or not (work.edge and (self._later or self._troubled)):
            self._tell()
        if work is None:
            return
        self._reader.start(self._account, days.get(work.day, DayRead(work.day)), work)

    @property
    def _old_days_may_be_read(self) -> bool:
        return self._old_wanted and not self._paused and not self._refused

    def _today_due(self) -> bool:
        """Say whether today is to be read now: others are waiting, and calls end all the time."""
        if not self._today_wanted:
            return False
        return self._clock.passed() - self._today_at >= CALM or not self._old_waits()

    def _old_waits(self) -> bool:
        if not self._old_days_may_be_read:
            return False
        now, days = self._clock.now(), self._known or {}
        return self._later is not None or next_old(days, now, self._first) is not None

    def _know(self, read: DayRead) -> None:
        if self._known is not None:
            self._known[read.day] = read
        if self._troubled:
            self._tell()

    def _tell(self, error: Trouble | None = None) -> None:
        """Tell how far it is; a short look at what is new is no news unless it was troubled."""
        now, days = self._clock.now(), self._known or {}
        known = [days.get(day, DayRead(day)) for day in wanted(days, now, self._first)]
        looked = not self._today_wanted and (self._work is None or not self._work.edge)
        done, whole = sum(read.whole for read in known) + looked, len(known) + 1
        if self._first is None and done < whole:
            whole = 0  # nobody knows yet
        work = self._work or self._later
        reads = work is not None and not work.edge and (whole == 0 or whole - done >= LONG)
        self._tell_progress(
            HistoryProgress(
                done,
                whole,
                error,
                day=work.day if work is not None and reads else None,
                checked_at=self._checked_at,
                paused=self._paused and done != whole,
            )
        )
        self._troubled = error is not None
