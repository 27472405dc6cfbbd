"""The history completes the journal: today first, then the past, gently, and each day once."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from santral_desktop.application.bus import Bus
from santral_desktop.application.catch_up import CALM, CatchUp
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import CallHeard, HistoryProgress, WokeUp
from santral_desktop.application.ports.pbx import HistoryPage, Urgency
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.application.raise_alerts import RingAlerts
from santral_desktop.application.read_day import AGAIN_AFTER
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Doubt, RecordingState
from santral_desktop.domain.errors import (
    NotOffered,
    NotSignedIn,
    Path,
    Storage,
    StorageTrouble,
    Trouble,
    Unreachable,
)
from santral_desktop.domain.history_days import EMPTY_ENOUGH
from tests.builders import ACCOUNT, NINE, ONE, TWO, a_call, a_missed_call, a_request, rang, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.journal import MemoryJournal
from tests.doubles.notifier import KeptNotifier
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.read_days import MemoryReadDays
from tests.doubles.tasks import SteppedTasks

DAY = timedelta(days=1)
TODAY = date(2031, 2, 3)
MONTH = 31  # days before today
CUT = Unreachable(Path.CUT)
FULL = StorageTrouble(Storage.JOURNAL, "full")


class Desk:
    """A program that reads the history behind the window; a second one may go on with its files."""

    def __init__(self, before: "Desk | None" = None) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.clock = before.clock if before else SteppedClock()
        self.pbx = before.pbx if before else ScriptedPbx()
        self.journal = before.journal if before else MemoryJournal()
        self.days = before.days if before else MemoryReadDays()
        self.chosen = Preferences(accounts=(ACCOUNT,), history_months=1)
        self.tracker = CallTracker(self.bus)
        keeper = JournalKeeper(self.bus, self.journal, self.tasks)
        self.catch_up = CatchUp(
            self.bus,
            self.tasks,
            self.clock,
            self.tracker.concerns,
            keeper,
            lambda: self.pbx,
            self.days,
            lambda: self.chosen,
            ACCOUNT,
        )
        self.progress: list[HistoryProgress] = told_of(self.bus, HistoryProgress)

    def catch(self) -> None:
        self.catch_up.start()
        self.tasks.finish_all()

    def pass_time(self, seconds: float) -> None:
        self.clock.pass_time(seconds)
        self.tasks.pass_time(seconds)

    def look(self) -> None:
        self.catch_up.today()
        self.tasks.finish_all()

    @property
    def asked(self) -> list[tuple[int, int]]:
        """Day and page of each question, today is 0."""
        return [
            ((TODAY - (said["start"] + timedelta(hours=3)).date()).days, said["page"])
            for said in self.pbx.asked_for("calls_between")
        ]

    def forget_what_was_asked(self) -> None:
        self.pbx.asked.clear()


def a_numbered(number: int, **parts: object) -> Call:
    return a_call(id=CallId(f"call-{number}"), **parts)


def calls_of(days: int, each: int = 1) -> tuple[Call, ...]:
    """Return calls of so many days back from today, one a minute."""
    return tuple(
        a_numbered(day * 1000 + n, started_at=NINE - day * DAY - timedelta(minutes=n + 1))
        for day in range(days)
        for n in range(each)
    )


def test_today_is_read_first_and_then_the_days_before_it_backwards() -> None:
    desk = Desk()

    desk.catch()

    assert desk.asked == [(day, 1) for day in range(MONTH + 1)]


def test_the_history_is_read_behind_whatever_a_person_wants() -> None:
    desk = Desk()

    desk.catch()

    said = desk.pbx.asked_for("calls_between")
    assert {asked["urgency"] for asked in said} == {Urgency.BACKGROUND}
    assert not {Lane.CALLS, Lane.NETWORK} & set(desk.tasks.lanes)


def test_every_call_of_the_days_is_in_the_journal() -> None:
    desk = Desk()
    desk.pbx.history = calls_of(MONTH)

    desk.catch()

    assert set(desk.journal.calls) == {call.id for call in desk.pbx.history}


def test_a_day_of_many_pages_is_read_to_its_end() -> None:
    desk = Desk()
    desk.pbx.page_size = 2
    desk.pbx.history = calls_of(1, each=5)

    desk.catch()

    assert [page for day, page in desk.asked if day == 0] == [1, 2, 3]
    assert len(desk.journal.calls) == 5


def test_without_totals_days_of_many_pages_are_read_twice() -> None:
    desk = Desk()
    desk.pbx.page_size, desk.pbx.tells_totals = 2, False
    desk.pbx.history = calls_of(1, each=3)

    desk.catch()

    assert [page for day, page in desk.asked if day == 0] == [1, 2, 1, 2]


def test_days_that_were_read_are_not_read_again_by_the_next_program() -> None:
    desk = Desk()
    desk.catch()
    desk.forget_what_was_asked()

    Desk(desk).catch()

    assert desk.asked == [(0, 1)]


def test_an_interrupted_day_goes_on_at_its_page() -> None:
    desk = Desk()
    desk.pbx.page_size = 2
    desk.pbx.history = calls_of(2, each=6)
    desk.catch_up.start()
    while desk.asked[-2:] != [(1, 1), (1, 2)]:
        desk.tasks.step()
    desk.tasks.step()  # the second page is stored
    desk.forget_what_was_asked()

    Desk(desk).catch()

    assert [page for day, page in desk.asked if day == 1] == [3, 4]
    assert len(desk.journal.calls) == 12


@settings(max_examples=30)
@given(steps=st.lists(st.integers(0, 30), max_size=6), totals=st.booleans(), size=st.integers(1, 4))
def test_wherever_it_is_interrupted_every_call_comes_once(
    steps: list[int], totals: bool, size: int
) -> None:
    desk = Desk()
    desk.pbx.page_size, desk.pbx.tells_totals = size, totals
    desk.pbx.history = calls_of(4, each=5)

    for number in steps:
        desk = Desk(desk)
        desk.catch_up.start()
        for _ in range(number):
            if desk.tasks.waiting:
                desk.tasks.step()
        desk.clock.pass_time(3600 * (number % 3))
    Desk(desk).catch()

    assert set(desk.journal.calls) == {call.id for call in desk.pbx.history}


def test_what_could_not_be_stored_is_asked_for_again() -> None:
    desk = Desk()
    desk.pbx.history = calls_of(2)
    desk.days.trouble = desk.journal.trouble = FULL

    desk.catch()
    told = desk.progress[-1].error
    desk.days.trouble = desk.journal.trouble = None
    desk.pass_time(AGAIN_AFTER[0])

    assert told is FULL
    assert len(desk.journal.calls) == 2


def test_a_page_that_could_not_be_stored_is_asked_for_again() -> None:
    desk = Desk()
    desk.pbx.history = calls_of(2)
    desk.catch_up.start()
    desk.tasks.step()
    desk.journal.trouble = FULL
    desk.tasks.finish_all()
    desk.journal.trouble = None
    desk.pass_time(AGAIN_AFTER[0])

    assert len(desk.journal.calls) == 2


def test_all_that_the_provider_keeps_ends_where_no_calls_are() -> None:
    desk = Desk()
    desk.chosen = replace(desk.chosen, history_months=0, keep_calls_months=0)
    desk.pbx.history = calls_of(50)

    desk.catch()

    assert len(desk.journal.calls) == 50
    assert desk.asked[-1] == (49 + EMPTY_ENOUGH, 1)


def test_calls_that_would_be_removed_at_once_are_not_read() -> None:
    desk = Desk()
    desk.chosen = replace(desk.chosen, history_months=0, keep_calls_months=1)

    desk.catch()

    assert desk.asked[-1] == (MONTH, 1)


def test_reading_everything_again_asks_for_each_day() -> None:
    desk = Desk()
    desk.catch()
    desk.forget_what_was_asked()

    desk.catch_up.read_everything_again()
    desk.tasks.finish_all()

    assert len(desk.asked) == MONTH + 1


def test_after_an_hour_of_sleep_only_the_gap_is_read() -> None:
    desk = Desk()
    desk.pbx.page_size = 5
    desk.pbx.history = calls_of(1, each=60)
    desk.catch()
    desk.forget_what_was_asked()
    desk.clock.pass_time(3600)
    desk.pbx.history += (a_call(started_at=NINE + timedelta(minutes=50)),)

    desk.catch()

    start = desk.pbx.asked_for("calls_between")[0]["start"]
    assert start == NINE - timedelta(hours=1)
    assert ONE in desk.journal.calls


def test_a_night_of_sleep_is_filled_without_a_storm_of_popups() -> None:
    desk, notifier = Desk(), KeptNotifier()
    RingAlerts(desk.bus, notifier, desk.clock, desk.tasks, lambda: desk.chosen)
    desk.clock.pass_time(10 * 3600)
    desk.catch()
    night = NINE + timedelta(hours=10, minutes=5)
    missed = [
        a_missed_call(id=CallId(f"missed-{n}"), started_at=night + n * timedelta(minutes=10))
        for n in range(40)
    ]
    stuck = a_missed_call(started_at=night, ended_at=None, state=CallState.RINGING)
    desk.pbx.history = (*missed, stuck)
    desk.clock.pass_time(8 * 3600)

    desk.bus.publish(WokeUp(timedelta(hours=8)))
    desk.look()
    desk.pass_time(60)

    assert {call.id for call in missed} <= set(desk.journal.calls)
    assert notifier.announced == []


def test_after_a_week_away_only_the_week_and_what_had_not_settled_is_read() -> None:
    desk = Desk()
    desk.catch()
    desk.forget_what_was_asked()
    desk.clock.pass_time(7 * 24 * 3600)

    desk.catch()

    asked = [day + 7 for day, _ in desk.asked]
    assert asked == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]


def test_a_recording_that_is_told_late_is_seen_when_yesterday_is_read_again() -> None:
    desk = Desk()
    desk.pbx.history = (a_call(started_at=NINE - DAY),)
    desk.catch()
    desk.pbx.history = (a_call(started_at=NINE - DAY, recording=RecordingState.PRESENT),)
    desk.clock.pass_time(7 * 3600)

    desk.look()

    assert desk.journal.calls[ONE].recording is RecordingState.PRESENT


def test_a_day_is_left_alone_once_it_has_settled() -> None:
    desk = Desk()
    desk.catch()
    for _ in range(20):
        desk.clock.pass_time(6 * 3600 + 1)
        desk.look()

    today = [day for day, _ in desk.asked].count(0)
    yesterday = [day for day, _ in desk.asked].count(1)
    assert today > 3
    assert yesterday < 10


def test_midnight_leaves_no_gap() -> None:
    desk = Desk()
    desk.clock.pass_time(14.9 * 3600)
    desk.catch()
    late = NINE + timedelta(hours=14, minutes=57)
    desk.pbx.history = (a_call(started_at=late), a_call(id=TWO, started_at=late + DAY / 96))
    desk.clock.pass_time(3600)

    desk.look()

    assert set(desk.journal.calls) == {ONE, TWO}


def test_a_clock_that_is_a_little_slow_misses_no_call() -> None:
    desk = Desk()
    desk.pbx.history = (a_call(started_at=NINE + timedelta(minutes=2)),)

    desk.catch()

    assert ONE in desk.journal.calls


def test_days_that_were_read_by_a_clock_gone_wrong_are_read_again() -> None:
    desk = Desk()
    desk.clock.jump(3 * DAY)
    desk.catch()
    desk.clock.jump(-3 * DAY)
    desk.pbx.history = (a_call(started_at=NINE + DAY),)
    desk.clock.pass_time(2 * 24 * 3600)

    desk.catch()

    assert ONE in desk.journal.calls


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


def test_a_long_call_is_completed_though_it_began_before_the_gap() -> None:
    desk = Desk()
    begun = NINE - timedelta(hours=4)
    desk.pbx.history = (a_call(started_at=begun, state=CallState.TALKING, ended_at=None),)
    desk.catch()
    desk.clock.pass_time(3 * 3600)
    desk.pbx.history = (a_call(started_at=begun),)

    desk.look()

    assert not desk.journal.calls[ONE].live


def test_a_row_without_an_end_of_long_ago_is_not_of_a_call_that_lives() -> None:
    desk = Desk()
    desk.pbx.history = (a_call(started_at=NINE - 3 * DAY, state=CallState.TALKING, ended_at=None),)

    desk.catch()

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


def test_progress_is_told_day_by_day_to_the_end() -> None:
    desk = Desk()

    desk.catch()

    reading = [told for told in desk.progress if told.day]
    assert [told.done for told in reading] == list(range(1, MONTH))
    assert [told.day for told in reading] == [TODAY - n * DAY for n in range(1, MONTH)]
    assert desk.progress[-1] == HistoryProgress(MONTH + 1, MONTH + 1, checked_at=NINE)


def test_how_far_it_goes_is_not_told_while_nobody_knows() -> None:
    desk = Desk()
    desk.chosen = replace(desk.chosen, history_months=0, keep_calls_months=0)

    desk.catch()

    assert {told.whole for told in desk.progress if told.day} == {0}
    assert desk.progress[-1].whole == EMPTY_ENOUGH + 1


def test_a_look_at_today_is_no_news_but_that_all_is_known() -> None:
    desk = Desk()
    desk.catch()
    desk.progress.clear()
    desk.clock.pass_time(600)

    desk.look()

    whole = HistoryProgress(MONTH + 1, MONTH + 1, checked_at=desk.clock.now())
    assert [told for told in desk.progress if told.done == told.whole] == [whole]
    assert [told.day for told in desk.progress if told.day] == []


def test_today_comes_between_the_pages_of_older_days() -> None:
    desk = Desk()
    desk.pbx.page_size = 1
    desk.pbx.history = calls_of(2, each=3)
    desk.catch_up.start()
    while desk.asked[-1:] != [(1, 1)]:
        desk.tasks.step()
    desk.clock.pass_time(CALM)

    desk.look()

    days = [day for day, _ in desk.asked]
    assert days.index(1) < len(days) - 1 - days[::-1].index(0)
    assert [page for day, page in desk.asked if day == 1] == [1, 2, 3, 4]
    assert len(desk.journal.calls) == 6


def test_calls_that_end_all_the_time_do_not_hold_up_older_days() -> None:
    desk = Desk()
    desk.catch_up.start()
    desk.tasks.step()
    for _ in range(20):
        desk.catch_up.today()
        desk.tasks.step()

    assert [day for day, _ in desk.asked].count(0) == 1


def test_a_pause_leaves_older_days_alone_but_not_today() -> None:
    desk = Desk()
    desk.catch_up.pause()
    desk.catch()

    assert desk.asked == [(0, 1)]
    assert desk.progress[-1] == HistoryProgress(1, MONTH + 1, checked_at=NINE, paused=True)


def test_a_pause_in_the_middle_of_a_day_goes_on_there() -> None:
    desk = Desk()
    desk.pbx.page_size = 1
    desk.pbx.history = calls_of(2, each=3)
    desk.catch_up.start()
    while desk.asked[-1:] != [(1, 2)]:
        desk.tasks.step()

    desk.catch_up.pause()
    desk.tasks.finish_all()
    while_paused = desk.asked[-1]
    desk.catch_up.resume()
    desk.tasks.finish_all()

    assert while_paused == (1, 2)
    assert [page for day, page in desk.asked if day == 1] == [1, 2, 2, 3, 4]
    assert len(desk.journal.calls) == 6


def test_a_pause_before_anything_began_is_kept_for_later() -> None:
    desk = Desk()

    desk.catch_up.pause()
    desk.catch_up.resume()
    desk.catch()

    assert len(desk.asked) == MONTH + 1


def test_an_hour_without_the_provider_is_few_questions_and_then_the_gap_is_filled() -> None:
    desk = Desk()
    desk.pbx.history = (a_call(),)
    desk.pbx.fail("calls_between", CUT)

    desk.catch()
    told = desk.progress[-1]
    desk.pass_time(3600)
    tries = len(desk.asked)
    desk.pbx.heal("calls_between")
    desk.pass_time(AGAIN_AFTER[-1])

    assert told == HistoryProgress(0, MONTH + 1, CUT)
    assert tries < 20
    assert ONE in desk.journal.calls
    assert desk.progress[-1].error is None


@pytest.mark.parametrize("error", [NotSignedIn(), NotOffered("no")], ids=repr)
def test_what_will_not_change_by_asking_is_not_asked_again(error: Trouble) -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", error)

    desk.catch()
    desk.pass_time(24 * 3600)

    assert len(desk.asked) == 1
    assert desk.progress[-1].error is error


def test_older_days_that_are_refused_do_not_keep_today_from_being_read() -> None:
    desk = Desk()
    desk.catch_up.start()
    while desk.asked != [(0, 1)]:
        desk.tasks.step()
    desk.pbx.fail("calls_between", NotOffered("date"))
    desk.tasks.finish_all()
    desk.pbx.heal("calls_between")
    desk.pbx.history = (a_call(),)

    desk.look()

    assert (ONE in desk.journal.calls, desk.asked[-1]) == (True, (0, 1))


def test_a_refused_reading_leaves_room_for_todays_look() -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", NotOffered())
    desk.catch()
    desk.pbx.heal("calls_between")

    desk.look()

    assert desk.progress[-1].error is None
    assert desk.progress[-1].checked_at == NINE


def test_a_look_at_today_before_any_start_reads_nothing_else() -> None:
    desk = Desk()

    desk.look()

    assert desk.asked == [(0, 1)]


def test_stopping_drops_the_answer_on_its_way() -> None:
    desk = Desk()
    desk.pbx.history = (a_call(),)

    desk.catch_up.start()
    desk.tasks.step()
    desk.catch_up.stop()
    desk.tasks.finish_all()

    assert desk.journal.calls == {}


def test_stopping_ends_a_pause_for_good() -> None:
    desk = Desk()
    desk.pbx.fail("calls_between", CUT)

    desk.catch()
    desk.catch_up.stop()
    desk.pass_time(24 * 3600)

    assert len(desk.asked) == 1


def test_starting_again_reads_once_from_the_beginning() -> None:
    desk = Desk()

    desk.catch_up.start()
    desk.catch_up.today()
    desk.catch_up.start()
    desk.tasks.finish_all()

    assert desk.asked == [(day, 1) for day in range(MONTH + 1)]


def test_a_day_that_never_agrees_is_left_for_tomorrow() -> None:
    desk = Desk()
    pages = iter(range(10**6))
    yesterday = NINE - DAY

    class Restless(ScriptedPbx):
        def calls_between(
            self, start: datetime, end: datetime, *, page: int, urgency: Urgency
        ) -> HistoryPage:
            inside = start <= yesterday <= end
            self.history = tuple(
                a_numbered(next(pages), started_at=yesterday) for _ in range(3 * inside)
            )
            return super().calls_between(start, end, page=page, urgency=urgency)

    desk.pbx = Restless()
    desk.pbx.page_size, desk.pbx.tells_totals = 2, False

    desk.catch()
    first = [day for day, _ in desk.asked].count(1)
    desk.look()
    again = [day for day, _ in desk.asked].count(1)

    assert first == again > 1
    assert desk.asked[-1] == (0, 1)
    assert desk.progress[-1].done == MONTH
