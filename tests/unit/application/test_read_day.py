"""A piece of the history is read gently, and what it brings is stored before it counts."""

from datetime import datetime, timedelta

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import CallHeard, JournalChanged
from santral_desktop.application.ports.pbx import HistoryPage, Urgency
from santral_desktop.application.read_day import AGAIN_AFTER, DayReader
from santral_desktop.domain.calls import CallId, CallState
from santral_desktop.domain.errors import (
    Incomprehensible,
    NotSignedIn,
    Path,
    TooManyRequests,
    Trouble,
    Unreachable,
)
from santral_desktop.domain.history_days import DayRead, Work, begin_of, day_of, end_of, today_again
from santral_desktop.domain.reading import Reading, Span
from tests.builders import ACCOUNT, NINE, ONE, TWO, a_call, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.journal import MemoryJournal
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.read_days import MemoryReadDays
from tests.doubles.tasks import SteppedTasks

YESTERDAY = day_of(NINE) - timedelta(days=1)
THEN = NINE - timedelta(days=1)
CUT = Unreachable(Path.CUT)
ALL_OF_IT = Work(YESTERDAY, Reading((Span(begin_of(YESTERDAY), end_of(YESTERDAY)),)))


class Desk:
    """Somebody who has a day read, and writes down what is told."""

    def __init__(self) -> None:
        self.bus, self.tasks, self.clock = Bus(), SteppedTasks(), SteppedClock()
        self.pbx, self.journal, self.days = ScriptedPbx(), MemoryJournal(), MemoryReadDays()
        self.tracked: set[CallId] = set()
        self.pages: list[DayRead] = []
        self.read: list[DayRead] = []
        self.troubles: list[tuple[Trouble, bool]] = []
        self.goes_on = True
        self.reader = DayReader(
            self.bus,
            self.tasks,
            self.clock,
            lambda call: call.id in self.tracked,
            JournalKeeper(self.bus, self.journal, self.tasks),
            lambda: self.pbx,
            self.days,
            self,
        )

    def on_page(self, read: DayRead, work: Work) -> bool:
        self.pages.append(read)
        return self.goes_on

    def on_read(self, read: DayRead) -> None:
        self.read.append(read)

    def on_trouble(self, error: Trouble, *, goes_on: bool) -> None:
        self.troubles.append((error, goes_on))

    def start(self, work: Work = ALL_OF_IT, read: DayRead | None = None) -> None:
        self.reader.start(ACCOUNT, read or DayRead(work.day), work)
        self.tasks.finish_all()

    def has_calls(self, many: int, page_size: int = 100) -> None:
        self.pbx.page_size = page_size
        self.pbx.history = tuple(
            a_call(id=CallId(f"call-{n}"), started_at=THEN - timedelta(minutes=n))
            for n in range(many)
        )

    @property
    def asked(self) -> int:
        return len(self.pbx.asked_for("calls_between"))


def test_a_day_that_was_read_to_its_end_is_whole_and_its_calls_are_there() -> None:
    desk = Desk()
    desk.has_calls(7, page_size=3)

    desk.start()

    assert len(desk.journal.calls) == 7
    assert [(read.whole, read.rows, read.read_at) for read in desk.read] == [(True, 7, NINE)]
    assert desk.days.all(ACCOUNT.secret_name) == {YESTERDAY: desk.read[0]}


def test_the_way_is_remembered_page_by_page() -> None:
    desk = Desk()
    desk.has_calls(7, page_size=3)

    desk.start()

    assert [(read.page, len(read.seen), read.total) for read in desk.pages] == [
        (1, 3, 7),
        (2, 6, 7),
    ]


def test_of_today_no_page_is_remembered_for_it_goes_on_changing() -> None:
    desk = Desk()
    desk.pbx.page_size = 1
    desk.pbx.history = (a_call(), a_call(id=TWO))

    desk.start(today_again({}, NINE))

    assert {read.page for read in desk.pages} == {0}
    assert (desk.read[0].until, desk.read[0].whole) == (NINE, False)


def test_it_rests_where_it_was_told_to() -> None:
    desk = Desk()
    desk.has_calls(7, page_size=3)
    desk.goes_on = False

    desk.start()

    assert (desk.asked, len(desk.journal.calls), desk.read) == (1, 3, [])


def test_that_the_journal_changed_is_told_only_when_it_did() -> None:
    desk = Desk()
    desk.has_calls(1)
    told = told_of(desk.bus, JournalChanged)

    desk.start()
    desk.start()

    assert len(told) == 1


def test_calls_that_somebody_follows_are_told_of_and_left_to_who_does() -> None:
    desk = Desk()
    desk.tracked = {ONE}
    desk.pbx.history = (a_call(started_at=THEN),)
    told = told_of(desk.bus, CallHeard)

    desk.start()

    assert [heard.event.call_id for heard in told] == [ONE]
    assert desk.journal.calls == {}


def test_when_the_earliest_running_call_began_is_remembered() -> None:
    desk = Desk()
    desk.pbx.page_size = 1
    running: dict[str, object] = {"state": CallState.TALKING, "ended_at": None}
    early, late = NINE - timedelta(hours=2), NINE - timedelta(hours=1)
    desk.pbx.history = (
        a_call(started_at=late, **running),
        a_call(id=TWO, started_at=early, **running),
    )

    desk.start(today_again({}, NINE))

    assert desk.read[0].open_since == early


def test_a_row_without_any_time_is_kept() -> None:
    desk = Desk()
    desk.pbx.history = (a_call(started_at=None, state=CallState.TALKING, ended_at=None),)

    desk.start()

    assert desk.journal.calls[ONE].live is False


@pytest.mark.parametrize("error", [CUT, Incomprehensible("<html>")], ids=repr)
def test_a_page_that_fails_is_asked_for_again(error: Trouble) -> None:
    desk = Desk()
    desk.has_calls(3)
    desk.pbx.fail("calls_between", error)

    desk.start()
    desk.pbx.heal("calls_between")
    desk.tasks.pass_time(AGAIN_AFTER[0])

    assert desk.troubles == [(error, True)]
    assert len(desk.journal.calls) == 3


def test_it_asks_less_and_less_often() -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", CUT)

    desk.start()
    desk.tasks.pass_time(sum(AGAIN_AFTER) + AGAIN_AFTER[-1])

    assert desk.asked == len(AGAIN_AFTER) + 2


def test_the_provider_says_how_long_to_wait() -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", TooManyRequests(200.0))

    desk.start()
    desk.tasks.pass_time(199)
    before = desk.asked
    desk.tasks.pass_time(1)

    assert (before, desk.asked) == (1, 2)


def test_a_provider_that_wants_no_wait_gets_ours() -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", TooManyRequests(0.0))

    desk.start()
    desk.tasks.pass_time(AGAIN_AFTER[0] - 1)

    assert desk.asked == 1


def test_an_answer_makes_the_next_pause_short_again() -> None:
    desk = Desk()
    desk.has_calls(3, page_size=1)
    desk.pbx.fail("calls_between", CUT)
    desk.start()
    desk.tasks.pass_time(AGAIN_AFTER[0])
    desk.pbx.heal("calls_between")
    desk.goes_on = False
    desk.tasks.pass_time(AGAIN_AFTER[1])
    desk.pbx.fail("calls_between", CUT)
    before = desk.asked

    desk.start()
    desk.tasks.pass_time(AGAIN_AFTER[0])

    assert desk.asked - before == 2


def test_what_will_not_change_by_asking_ends_it() -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", NotSignedIn())

    desk.start()
    desk.tasks.pass_time(24 * 3600)

    assert (desk.asked, [goes_on for _, goes_on in desk.troubles]) == (1, [False])


def test_a_day_that_came_to_no_end_is_told_as_such() -> None:
    desk = Desk()

    class Restless(ScriptedPbx):
        def calls_between(
            self, start: datetime, end: datetime, *, page: int, urgency: Urgency
        ) -> HistoryPage:
            self.history = tuple(
                a_call(id=CallId(f"{len(self.asked)}-{n}"), started_at=start) for n in range(3)
            )
            return super().calls_between(start, end, page=page, urgency=urgency)

    desk.pbx = Restless()
    desk.pbx.page_size, desk.pbx.tells_totals = 2, False

    desk.start()

    assert [(read.whole, read.given_up_at) for read in desk.read] == [(False, NINE)]
