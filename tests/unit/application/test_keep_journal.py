"""What is known of a call reaches the journal, and the journal forgets nothing again."""

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.application.bus import Bus
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import (
    CallChanged,
    CallHeard,
    CallsNotShown,
    JournalChanged,
)
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.calls import (
    Call,
    CallId,
    CallState,
    Direction,
    Doubt,
    RecordingState,
    Source,
)
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.events import CallEvent, CallListed
from tests.builders import (
    COLLEAGUE,
    ME,
    NINE,
    ONE,
    TWO,
    a_call,
    a_missed_call,
    a_request,
    answered,
    ended,
    leg_ended,
    rang,
    told_of,
)
from tests.doubles.journal import MemoryJournal
from tests.doubles.tasks import SteppedTasks

FULL = StorageTrouble(Storage.JOURNAL, "full")
DOUBTFUL = a_request(state=CallState.ENDED, doubt=Doubt.MAY_HAVE_BEEN_PLACED)
A_QUEUE_CALL: tuple[CallEvent, ...] = (
    rang(),
    rang(COLLEAGUE),
    answered(COLLEAGUE),
    leg_ended(),
    ended(talk=timedelta(seconds=60), recording=RecordingState.PRESENT),
    CallListed(call=a_call(extension=COLLEAGUE, talk=timedelta(seconds=60), queue="200")),
)
A_MISSED_CALL: tuple[CallEvent, ...] = (
    rang(call=TWO),
    leg_ended(call=TWO, cause="NO_ANSWER"),
    ended(TWO, cause="NO_ANSWER"),
)


class Desk:
    """A program that keeps what it hears in a journal."""

    def __init__(self, *known: Call) -> None:
        self.bus, self.tasks, self.journal = Bus(), SteppedTasks(), MemoryJournal(*known)
        self.tracker = CallTracker(self.bus)
        self.keeper = JournalKeeper(self.bus, self.journal, self.tasks)

    def hear(self, *events: CallEvent) -> None:
        for event in events:
            if isinstance(event, CallListed) and not self.tracker.concerns(event.call):
                self.keeper.keep_listed((event.call,))
            else:
                self.bus.publish(CallHeard(event, NINE))
        self.tasks.finish_all()

    def list(self, *rows: Call) -> None:
        self.keeper.keep_listed(rows)
        self.tasks.finish_all()


def test_a_call_that_rings_out_is_journaled_as_missed() -> None:
    desk = Desk()

    desk.hear(rang(), ended(ended_at=NINE + timedelta(seconds=20)))

    assert desk.journal.calls[ONE].missed


def test_a_hang_up_without_a_ringing_is_journaled() -> None:
    desk = Desk()

    desk.hear(ended())

    assert desk.journal.calls[ONE].state is CallState.ENDED


def test_a_call_without_an_end_stays_open_until_the_history_tells_it() -> None:
    desk = Desk()

    desk.hear(rang())
    was_open = desk.journal.calls[ONE].live
    desk.hear(CallListed(call=a_missed_call()))

    assert (was_open, desk.journal.calls[ONE].live) == (True, False)


def test_a_call_five_years_old_is_journaled() -> None:
    desk = Desk()
    long_ago = NINE - timedelta(days=5 * 365)

    desk.hear(rang(started_at=long_ago))

    assert desk.journal.calls[ONE].started_at == long_ago


def test_a_request_gives_its_row_up_to_the_call_it_became() -> None:
    desk = Desk(a_request())

    desk.bus.publish(CallChanged(a_request(), a_request(id=ONE)))
    desk.tasks.finish_all()

    assert set(desk.journal.calls) == {ONE}


def test_an_event_replayed_after_a_restart_takes_nothing_back() -> None:
    whole = a_call(queue="200", talk=timedelta(seconds=60), sources=frozenset({Source.HERE}))
    desk = Desk(whole)

    desk.hear(rang())

    kept = desk.journal.calls[ONE]
    assert (kept.state, kept.queue, kept.talk) == (CallState.ENDED, "200", whole.talk)
    assert kept.sources == {Source.HERE, Source.EVENTS}


def test_a_hang_up_heard_after_a_restart_completes_the_call() -> None:
    desk = Desk(a_call(state=CallState.TALKING, ended_at=None, queue="200"))

    desk.hear(ended())

    kept = desk.journal.calls[ONE]
    assert (kept.state, kept.queue, kept.talked_for) == (
        CallState.ENDED,
        "200",
        timedelta(seconds=60),
    )


def test_a_journal_in_trouble_is_told_and_the_next_call_is_kept() -> None:
    desk = Desk()
    told = told_of(desk.bus, CallsNotShown)
    desk.journal.trouble = FULL

    desk.hear(rang())
    desk.journal.trouble = None
    desk.hear(rang(call=TWO))

    assert (told, set(desk.journal.calls)) == ([CallsNotShown(FULL)], {TWO})


def test_rows_of_the_history_are_kept_and_told_once() -> None:
    desk = Desk()
    told = told_of(desk.bus, JournalChanged)

    desk.list(a_call(), a_missed_call(id=TWO))
    desk.list(a_call(), a_missed_call(id=TWO))

    assert set(desk.journal.calls) == {ONE, TWO}
    assert len(told) == 1


def test_a_row_completes_a_call_of_the_journal() -> None:
    desk = Desk(a_call(state=CallState.RINGING, answered_at=None, ended_at=None))

    desk.list(a_call(queue="200", recording=RecordingState.PRESENT))

    kept = desk.journal.calls[ONE]
    assert (kept.state, kept.queue, kept.recording) == (
        CallState.ENDED,
        "200",
        RecordingState.PRESENT,
    )


def test_a_row_takes_the_place_of_the_request_in_doubt_that_it_answers() -> None:
    desk = Desk(DOUBTFUL)

    desk.list(a_call(direction=Direction.OUTBOUND, started_at=NINE + timedelta(seconds=3)))

    kept = desk.journal.calls[ONE]
    assert set(desk.journal.calls) == {ONE}
    assert (kept.dialled_here, kept.doubt) == (True, Doubt.NONE)


@pytest.mark.parametrize(
    "row",
    [
        a_call(direction=Direction.OUTBOUND, number="05320000000"),
        a_call(direction=Direction.OUTBOUND, started_at=None),
        a_call(direction=Direction.OUTBOUND, started_at=NINE + timedelta(hours=2)),
    ],
    ids=["other number", "no time", "other time"],
)
def test_another_row_leaves_the_request_in_doubt(row: Call) -> None:
    desk = Desk(DOUBTFUL)

    desk.list(row)

    assert set(desk.journal.calls) == {DOUBTFUL.id, ONE}


def test_a_refused_request_is_no_call_that_a_row_could_answer() -> None:
    refused = a_request(state=CallState.ENDED, doubt=Doubt.REFUSED)
    desk = Desk(refused)

    desk.list(a_call(direction=Direction.OUTBOUND))

    assert set(desk.journal.calls) == {refused.id, ONE}


def test_a_row_takes_the_place_of_a_call_that_only_the_page_told_of_in_an_earlier_run() -> None:
    at_page = a_call(id=CallId("page-1"), sources=frozenset({Source.PAGE, Source.HERE}))
    desk = Desk(at_page)

    desk.list(a_call(started_at=NINE + timedelta(seconds=2), queue="200"))

    kept = desk.journal.calls[ONE]
    assert set(desk.journal.calls) == {ONE}
    assert kept.sources == {Source.PAGE, Source.HERE, Source.HISTORY}


def test_two_rows_of_one_moment_are_two_calls_though_the_page_told_of_one() -> None:
    desk = Desk(a_call(id=CallId("page-1"), sources=frozenset({Source.PAGE})))

    desk.list(a_call(), a_call(id=TWO))

    assert set(desk.journal.calls) == {ONE, TWO}


def test_rows_that_cannot_be_kept_are_told() -> None:
    desk = Desk()
    told = told_of(desk.bus, CallsNotShown)
    desk.journal.trouble = FULL

    desk.list(a_call())

    assert told == [CallsNotShown(FULL)]


def test_twenty_shuffles_of_one_stream_end_in_the_same_journal() -> None:
    stream, in_order = list(A_QUEUE_CALL + A_MISSED_CALL), Desk()
    in_order.hear(*stream)

    for seed in range(20):
        shuffled = Desk()
        shuffled.hear(*random.Random(seed).sample(stream, len(stream)))
        assert shuffled.journal.calls == in_order.journal.calls


@given(st.lists(st.sampled_from(A_QUEUE_CALL + A_MISSED_CALL), min_size=1, max_size=14))
def test_hearing_a_whole_stream_twice_keeps_the_same_journal(events: list[CallEvent]) -> None:
    once, twice = Desk(), Desk()

    once.hear(*events)
    twice.hear(*(event for event in events for _ in range(2)))

    assert once.journal.calls == twice.journal.calls


@given(st.lists(st.sampled_from(A_QUEUE_CALL), min_size=2, max_size=8), st.data())
def test_a_restart_in_the_middle_loses_nothing(
    events: list[CallEvent], data: st.DataObject
) -> None:
    whole, first = Desk(), Desk()
    cut = data.draw(st.integers(1, len(events) - 1))

    whole.hear(*events)
    first.hear(*events[:cut])
    second = Desk(*first.journal.calls.values())
    second.hear(*events[cut:])

    facts = ("state", "answered_at", "ended_at", "talk", "cause", "number", "recording")
    for call_id, call in whole.journal.calls.items():
        kept = second.journal.calls[call_id]
        assert [getattr(kept, fact) for fact in facts] == [getattr(call, fact) for fact in facts]


def test_calls_of_the_page_and_the_pbx_share_one_row_at_their_end() -> None:
    desk = Desk()
    page = CallId("page-1")

    desk.hear(rang(call=page, source=Source.PAGE), rang(), ended())

    assert set(desk.journal.calls) == {ONE}
    assert desk.journal.calls[ONE].sources == {Source.PAGE, Source.EVENTS}


def test_the_extension_that_answered_is_kept_whoever_else_was_rung() -> None:
    desk = Desk()

    desk.hear(rang(ME), answered(COLLEAGUE), rang("1009"), ended())

    assert desk.journal.calls[ONE].extension == COLLEAGUE
