"""The history completes the journal: recent days first, gently, and never twice."""

from datetime import timedelta

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.catch_up import (
    AGAIN_AFTER,
    DAYS,
    MOST_PAGES_A_DAY,
    CatchUp,
)
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import CallHeard, HistoryProgress
from santral_desktop.application.ports.pbx import HistoryPage, Urgency
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Doubt
from santral_desktop.domain.errors import (
    Incomprehensible,
    NotOffered,
    NotSignedIn,
    Path,
    TooManyRequests,
    Trouble,
    Unreachable,
)
from tests.builders import NINE, ONE, TWO, a_call, a_missed_call, a_request, rang, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.journal import MemoryJournal
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks

DAY = timedelta(days=1)
CUT = Unreachable(Path.CUT)


class EndlessPbx(ScriptedPbx):
    """A PBX whose history has always one more page."""

    def __init__(self, *pages: tuple[Call, ...]) -> None:
        super().__init__()
        self.pages = pages
        self.asked_pages: list[int] = []

    def calls_between(self, *span: object, page: int, urgency: Urgency) -> HistoryPage:
        self.asked_pages.append(page)
        rows = self.pages[(page - 1) % len(self.pages)] if self.pages else (a_numbered(page),)
        return HistoryPage(rows, more=True)


class Desk:
    """A program that reads the history behind the window."""

    def __init__(self, pbx: ScriptedPbx | None = None) -> None:
        self.bus, self.tasks, self.clock = Bus(), SteppedTasks(), SteppedClock()
        self.pbx, self.journal = pbx or ScriptedPbx(), MemoryJournal()
        self.tracker = CallTracker(self.bus)
        keeper = JournalKeeper(self.bus, self.journal, self.tasks)
        self.catch_up = CatchUp(
            self.bus, self.tasks, self.clock, self.tracker.concerns, keeper, lambda: self.pbx
        )
        self.progress = told_of(self.bus, HistoryProgress)

    def catch(self) -> None:
        self.catch_up.start()
        self.tasks.finish_all()

    @property
    def asked(self) -> list[tuple[int, int]]:
        """Day and page of each question, today is 0."""
        return [
            ((NINE - said["start"]) // DAY - 1, said["page"])
            for said in self.pbx.asked_for("calls_between")
        ]


def a_numbered(number: int, **parts: object) -> Call:
    return a_call(id=CallId(f"call-{number}"), **parts)


def test_the_last_days_are_read_from_today_backwards() -> None:
    desk = Desk()

    desk.catch()

    assert desk.asked == [(day, 1) for day in range(DAYS)]


def test_the_history_is_read_behind_whatever_a_person_wants() -> None:
    desk = Desk()

    desk.catch()

    said = desk.pbx.asked_for("calls_between")
    assert {asked["urgency"] for asked in said} == {Urgency.BACKGROUND}
    assert Lane.CALLS not in desk.tasks.lanes


def test_every_call_of_the_days_is_in_the_journal() -> None:
    desk = Desk()
    desk.pbx.history = tuple(
        a_numbered(day, started_at=NINE - day * DAY - timedelta(hours=1)) for day in range(DAYS)
    )

    desk.catch()

    assert len(desk.journal.calls) == DAYS


def test_progress_is_told_day_by_day_to_the_end() -> None:
    desk = Desk()

    desk.catch()

    assert [told.done for told in desk.progress] == list(range(DAYS + 1))


def test_a_day_of_many_pages_is_read_to_its_end() -> None:
    desk = Desk()
    desk.pbx.page_size = 2
    desk.pbx.history = tuple(a_numbered(n) for n in range(5))

    desk.catch()

    assert [page for day, page in desk.asked if day == 0] == [1, 2, 3]
    assert len(desk.journal.calls) == 5


def test_a_clock_that_is_a_little_slow_misses_no_call() -> None:
    desk = Desk()
    desk.pbx.history = (a_call(started_at=NINE + timedelta(minutes=2)),)

    desk.catch()

    assert ONE in desk.journal.calls


@pytest.mark.parametrize(
    "pages",
    [((a_numbered(1),),), ((a_numbered(1),), (a_numbered(2),)), ((),)],
    ids=["the same page", "two pages in turn", "empty pages"],
)
def test_pages_that_tell_nothing_new_end_their_day(pages: tuple[tuple[Call, ...], ...]) -> None:
    pbx = EndlessPbx(*pages)

    Desk(pbx).catch()

    assert max(pbx.asked_pages) == len(pages) + (1 if pages[0] else 0)


def test_a_history_without_end_is_left_alone() -> None:
    pbx = EndlessPbx()

    Desk(pbx).catch()

    assert max(pbx.asked_pages) == MOST_PAGES_A_DAY


def test_a_row_on_two_pages_is_one_call() -> None:
    desk = Desk()
    desk.pbx.page_size = 1
    desk.pbx.history = (a_call(), a_call())

    desk.catch()

    assert set(desk.journal.calls) == {ONE}


def test_a_running_call_lives_and_is_completed_later() -> None:
    desk = Desk()
    desk.pbx.history = (a_call(state=CallState.TALKING, ended_at=None),)

    desk.catch()
    live = desk.tracker.live
    desk.pbx.history = (a_call(),)
    desk.catch()

    assert [call.id for call in live] == [ONE]
    assert (desk.tracker.live, desk.journal.calls[ONE].live) == ((), False)


def test_a_call_whose_end_was_never_heard_is_settled() -> None:
    desk = Desk()
    desk.bus.publish(CallHeard(rang(), NINE))
    desk.pbx.history = (a_missed_call(),)

    desk.catch()

    assert desk.tracker.live == ()
    assert desk.journal.calls[ONE].missed


def test_a_request_in_doubt_is_settled_where_it_lives_and_comes_back_nowhere() -> None:
    desk = Desk()
    request = a_request()
    desk.tracker.request(request)
    desk.tracker.doubt(request.id)
    desk.pbx.history = (a_call(direction=Direction.OUTBOUND),)

    desk.catch()
    desk.tracker.give_up(request.id)
    desk.tasks.finish_all()

    assert (desk.tracker.live, set(desk.journal.calls)) == ((), {ONE})
    assert desk.journal.calls[ONE].doubt is Doubt.NONE


def test_of_two_rows_near_a_request_in_doubt_both_are_kept() -> None:
    desk = Desk()
    request = a_request()
    desk.tracker.request(request)
    desk.tracker.doubt(request.id)
    outbound = {"direction": Direction.OUTBOUND}
    desk.pbx.history = (a_call(**outbound), a_call(id=TWO, **outbound))

    desk.catch()

    assert set(desk.journal.calls) == {ONE, TWO}


@pytest.mark.parametrize("error", [CUT, Incomprehensible("<html>")], ids=repr)
def test_a_pause_is_told_and_the_same_page_asked_again(error: Trouble) -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", error)

    desk.catch()
    told = desk.progress[-1]
    desk.pbx.heal("calls_between")
    desk.tasks.pass_time(AGAIN_AFTER[0])

    assert told == HistoryProgress(0, DAYS, error)
    assert desk.asked[:3] == [(0, 1), (0, 1), (1, 1)]
    assert desk.progress[-1] == HistoryProgress(DAYS, DAYS)


def test_an_hour_without_the_provider_is_few_questions_and_then_the_gap_is_filled() -> None:
    desk = Desk()
    desk.pbx.history = (a_call(),)
    desk.pbx.fail("calls_between", CUT)

    desk.catch()
    desk.tasks.pass_time(3600)
    tries = len(desk.asked)
    desk.pbx.heal("calls_between")
    desk.tasks.pass_time(AGAIN_AFTER[-1])

    assert tries < 20
    assert ONE in desk.journal.calls


def test_the_provider_says_how_long_to_wait() -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", TooManyRequests(200.0))

    desk.catch()
    desk.tasks.pass_time(199)
    before = len(desk.asked)
    desk.tasks.pass_time(1)

    assert (before, len(desk.asked)) == (1, 2)


def test_a_provider_that_wants_no_wait_gets_ours() -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", TooManyRequests(0.0))

    desk.catch()
    desk.tasks.pass_time(AGAIN_AFTER[0] - 1)

    assert len(desk.asked) == 1


def test_an_answer_makes_the_next_pause_short_again() -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", CUT)
    desk.catch()
    desk.tasks.pass_time(AGAIN_AFTER[0])
    desk.pbx.heal("calls_between")
    desk.tasks.pass_time(AGAIN_AFTER[1])
    desk.pbx.fail("calls_between", CUT)
    before = len(desk.asked)

    desk.catch()
    desk.tasks.pass_time(AGAIN_AFTER[0])

    assert len(desk.asked) - before == 2


@pytest.mark.parametrize("error", [NotSignedIn(), NotOffered("no")], ids=repr)
def test_what_will_not_change_by_asking_is_not_asked_again(error: Trouble) -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", error)

    desk.catch()
    desk.tasks.pass_time(24 * 3600)

    assert len(desk.asked) == 1
    assert desk.progress[-1].error is error


def test_stopping_drops_the_answer_on_its_way() -> None:
    desk = Desk()
    desk.pbx.history = (a_call(),)

    desk.catch_up.start()
    desk.catch_up.stop()
    desk.tasks.finish_all()

    assert desk.journal.calls == {}


def test_stopping_ends_a_pause_for_good() -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", CUT)

    desk.catch()
    desk.catch_up.stop()
    desk.tasks.pass_time(24 * 3600)

    assert len(desk.asked) == 1


def test_starting_again_reads_once_from_the_beginning() -> None:
    desk = Desk()

    desk.catch_up.start()
    desk.catch_up.start()
    desk.tasks.finish_all()

    assert desk.asked == [(day, 1) for day in range(DAYS)]


def test_a_start_after_a_stop_in_the_middle_of_a_day_reads_all_of_it() -> None:
    desk = Desk()
    desk.pbx.page_size = 1
    desk.pbx.history = (a_call(), a_call(id=TWO))

    desk.catch_up.start()
    desk.tasks.step()
    desk.catch_up.stop()
    desk.catch()

    assert set(desk.journal.calls) == {ONE, TWO}


def test_a_start_looks_at_the_clock_anew() -> None:
    desk = Desk()
    desk.catch()
    desk.clock.pass_time(8 * 3600)
    desk.pbx.history = (a_call(started_at=NINE + timedelta(hours=7)),)

    desk.catch()

    assert ONE in desk.journal.calls


def test_todays_look_reads_one_day_without_a_word_of_progress() -> None:
    desk = Desk()

    desk.catch_up.today()
    desk.tasks.finish_all()

    assert (desk.asked, desk.progress) == ([(0, 1)], [HistoryProgress(1, 1)])


def test_todays_look_waits_for_the_long_reading_and_comes_after_it() -> None:
    desk = Desk()
    desk.catch_up.start()

    desk.catch_up.today()
    desk.tasks.finish_all()

    assert len(desk.asked) == DAYS + 1
    assert desk.asked[-1] == (0, 1)


def test_a_stopped_reading_forgets_that_today_was_wanted_again() -> None:
    desk = Desk()
    desk.catch_up.start()
    desk.catch_up.today()
    desk.catch_up.stop()
    desk.tasks.finish_all()

    assert desk.asked == []


def test_a_refused_reading_leaves_room_for_todays_look() -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", NotOffered())
    desk.catch_up.start()
    desk.tasks.finish_all()
    desk.pbx.heal("calls_between")

    desk.catch_up.today()
    desk.tasks.finish_all()

    assert desk.progress[-1] == HistoryProgress(1, 1)
