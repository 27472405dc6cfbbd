"""A call only moves forward, and hearing twice is hearing once."""

from dataclasses import replace
from datetime import timedelta
from functools import reduce

from hypothesis import example, given
from hypothesis import strategies as st

from santral_desktop.domain.calls import (
    Call,
    CallState,
    Direction,
    Doubt,
    EndedBy,
    RecordingState,
    Source,
)
from santral_desktop.domain.events import CallEvent, CallListed, CallMarked
from santral_desktop.domain.transitions import advance, together
from tests.builders import (
    COLLEAGUE,
    ME,
    NINE,
    ONE,
    a_call,
    a_missed_call,
    answered,
    ended,
    leg_ended,
    rang,
)

EVENTS: tuple[CallEvent, ...] = (
    rang(),
    rang(COLLEAGUE),
    answered(),
    leg_ended(COLLEAGUE),
    ended(talk=timedelta(seconds=60), ended_by=EndedBy.CALLER, recording=RecordingState.PRESENT),
    CallListed(call=a_call(talk=timedelta(seconds=60), queue="200")),
)


def heard(*events: CallEvent) -> Call:
    call = reduce(advance, events, None)
    assert call is not None
    return call


def test_a_call_that_rings_out_is_missed() -> None:
    call = heard(rang(), ended(cause="NO_ANSWER"))

    assert call.missed
    assert not call.live


def test_a_call_answered_and_ended_is_not_missed_and_has_its_length() -> None:
    call = heard(rang(), answered(), ended())

    assert not call.missed
    assert call.talked_for == timedelta(seconds=60)


def test_a_queue_rings_several_extensions() -> None:
    assert heard(rang(), rang(COLLEAGUE)).ringing == {ME, COLLEAGUE}


def test_an_extension_that_lost_the_race_rings_no_more_while_the_call_goes_on() -> None:
    call = heard(rang(), rang(COLLEAGUE), leg_ended())

    assert (call.state, call.ringing) == (CallState.RINGING, {COLLEAGUE})


def test_an_answer_ends_all_ringing() -> None:
    call = heard(rang(), rang(COLLEAGUE), answered(COLLEAGUE))

    assert (call.state, call.ringing, call.extension) == (
        CallState.TALKING,
        frozenset(),
        COLLEAGUE,
    )


def test_a_late_ringing_does_not_ring_again() -> None:
    call = heard(answered(), rang(COLLEAGUE))

    assert (call.state, call.ringing, call.extension) == (CallState.TALKING, frozenset(), ME)


def test_a_hang_up_without_a_ringing_is_a_call_all_the_same() -> None:
    call = heard(ended())

    assert (call.state, call.direction) == (CallState.ENDED, Direction.INBOUND)


def test_the_history_completes_what_the_events_left_open() -> None:
    row = a_missed_call(marked_missed=True, queue="200", cause="NO_ANSWER")
    call = heard(rang(), CallListed(call=row))

    assert call.missed
    assert call.queue == "200"
    assert call.sources == {Source.EVENTS, Source.HISTORY}


def test_a_running_call_in_the_history_keeps_ringing() -> None:
    row = a_missed_call(state=CallState.RINGING, ended_at=None)

    assert heard(rang(), CallListed(call=row)).ringing == {ME}


def test_a_running_row_does_not_shorten_the_talk() -> None:
    row = a_call(state=CallState.TALKING, ended_at=None, talk=timedelta())

    assert heard(answered(), CallListed(call=row)).talk is None


def test_a_recording_appears_late_and_is_never_unknown_again() -> None:
    late = a_call(recording=RecordingState.PRESENT)
    call = heard(ended(recording=RecordingState.NONE), CallListed(call=late), ended())

    assert call.recording is RecordingState.PRESENT


def test_any_event_ends_the_doubt_about_a_request() -> None:
    asked = a_call(state=CallState.REQUESTED, doubt=Doubt.MAY_HAVE_BEEN_PLACED)

    assert advance(asked, rang()).doubt is Doubt.NONE


@given(st.lists(st.sampled_from(EVENTS), min_size=1, max_size=12))
def test_hearing_an_event_twice_changes_nothing(events: list[CallEvent]) -> None:
    once = heard(*events)

    assert advance(once, events[-1]) == once


@given(st.lists(st.sampled_from(EVENTS), min_size=1, max_size=12))
def test_a_call_never_moves_back(events: list[CallEvent]) -> None:
    states = [heard(*events[: n + 1]).state for n in range(len(events))]

    assert states == sorted(states)


@given(st.permutations(EVENTS))
def test_every_order_of_one_story_ends_the_same(events: list[CallEvent]) -> None:
    told, shuffled = heard(*EVENTS), heard(*events)

    assert replace(shuffled, extension="") == replace(told, extension="")


@example([rang(ME), rang(COLLEAGUE), ended(talk=timedelta(seconds=60))])
@given(st.lists(st.sampled_from(EVENTS), min_size=1, max_size=8))
def test_what_is_known_already_adds_nothing_to_what_is_known(events: list[CallEvent]) -> None:
    earlier, later = heard(events[0]), heard(*events)

    assert together(earlier, later) == later
    assert together(later, later) == later


@given(st.permutations(EVENTS), st.integers(1, len(EVENTS) - 1))
def test_two_halves_of_a_story_say_together_how_it_ended(events: list[CallEvent], cut: int) -> None:
    whole, both = heard(*events), together(heard(*events[:cut]), heard(*events[cut:]))

    assert both.state is whole.state is CallState.ENDED
    assert (both.answered_at, both.talked_for) == (whole.answered_at, whole.talked_for)


def test_a_late_account_of_a_call_that_is_over_does_not_make_it_ring() -> None:
    over = heard(rang(), answered(COLLEAGUE), ended())

    both = together(over, heard(rang()))

    assert (both.state, both.ringing, both.extension) == (CallState.ENDED, frozenset(), COLLEAGUE)


def test_events_that_come_once_more_do_not_overrule_the_history() -> None:
    told = heard(rang(), ended())
    settled = replace(told, extension=COLLEAGUE, sources=told.sources | {Source.HISTORY})

    assert together(settled, heard(rang(ME), ended())).extension == COLLEAGUE


def test_a_call_handed_over_rings_while_it_is_talking() -> None:
    call = heard(rang(COLLEAGUE), answered(COLLEAGUE), rang(ME, handed_over=True))

    assert (call.state, call.extension) == (CallState.TALKING, COLLEAGUE)
    assert call.ringing == {ME}


def test_a_lost_race_says_neither_when_nor_why_the_call_ended() -> None:
    lost = ended(cause="LOSE_RACE", ended_at=NINE)

    for call in (heard(lost, ended()), heard(ended(), lost), together(heard(lost), heard(ended()))):
        assert (call.ended_at, call.cause) == (ended().ended_at, "NORMAL_CLEARING")


LEGS = (
    a_call(extension=ME, talk=timedelta(seconds=40), marked_missed=False),
    a_call(
        extension=COLLEAGUE,
        answered_at=NINE + timedelta(seconds=60),
        ended_at=NINE + timedelta(seconds=90),
        talk=timedelta(seconds=30),
    ),
    a_missed_call(
        extension="1009", talk=timedelta(), marked_missed=True, ended_at=NINE + timedelta(seconds=5)
    ),
)


@given(st.permutations(LEGS))
def test_rows_of_a_call_that_was_handed_over_come_to_the_same_in_any_order(
    legs: list[Call],
) -> None:
    listed = [CallListed(call=leg) for leg in legs]

    call = heard(*listed)

    assert (call.extension, call.answered_at, call.ended_at, call.talk, call.missed) == (
        COLLEAGUE,
        NINE + timedelta(seconds=5),
        NINE + timedelta(seconds=90),
        timedelta(seconds=40),
        False,
    )
    assert heard(*listed, *listed) == call


def test_the_provider_may_correct_a_row_later() -> None:
    late = a_call(extension=ME, marked_missed=True, recording=RecordingState.PRESENT)

    call = heard(CallListed(call=a_call(extension=ME)), CallListed(call=late))

    assert (call.marked_missed, call.recording) == (True, RecordingState.PRESENT)


MARK = CallMarked(call_id=ONE, source=Source.EVENTS)


@given(st.permutations((rang(), MARK, ended(talk=timedelta(seconds=20)))))
def test_what_the_pbx_calls_missed_is_missed_whenever_it_says_so(events: list[CallEvent]) -> None:
    """Though somebody listened to a menu, which counts as talk."""
    assert heard(*events).missed


def test_a_mark_does_not_end_a_call() -> None:
    assert heard(rang(), MARK).ringing == {ME}


@given(st.permutations((rang(), MARK, ended(), CallListed(call=a_call(marked_missed=False)))))
def test_the_history_knows_better_than_a_mark(events: list[CallEvent]) -> None:
    assert heard(*events).marked_missed is False


def test_of_several_that_rang_nobody_knows_who_talked() -> None:
    before = heard(rang(), rang(COLLEAGUE))

    for told in (ended(talk=timedelta(seconds=40)), ended(answered_at=NINE)):
        after = heard(rang(), rang(COLLEAGUE), told)
        assert (after.extension, together(before, after).extension) == ("", "")


def test_who_was_told_to_have_talked_did() -> None:
    one, both = (rang(),), (rang(), rang(COLLEAGUE))
    talked = ended(talk=timedelta(seconds=40))

    assert heard(*one, talked).extension == ME
    assert heard(*both, ended(talk=timedelta(seconds=40), extension=ME)).extension == ME
    assert heard(*both, answered(COLLEAGUE), talked).extension == COLLEAGUE
    assert heard(*both, ended()).extension == COLLEAGUE  # rung last, and nobody talked


def test_the_history_tells_first_whose_call_it_is() -> None:
    once = advance(a_call(), CallListed(call=a_call(account="bulutfon")))
    twice = advance(once, CallListed(call=a_call(account="other")))

    assert (once.account, twice.account) == ("bulutfon", "bulutfon")
