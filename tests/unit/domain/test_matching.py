"""A request whose id never came back is found again."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Source
from santral_desktop.domain.events import CallEnded, CallEvent, CallListed, Facts, LegEnded
from santral_desktop.domain.matching import (
    AT_ONCE,
    is_same_call,
    is_the_page_of,
    is_the_request,
    part_of,
)
from tests.builders import COLLEAGUE, CUSTOMER, ME, NINE, TWO, a_call, a_missed_call, ended, rang

SEEN = a_call(direction=Direction.OUTBOUND)
REQUEST = a_call(
    id=CallId("here-1"),
    direction=Direction.OUTBOUND,
    state=CallState.REQUESTED,
    number="+90 532 111 22 33",
    sources=frozenset({Source.HERE}),
)
AT_PAGE = a_missed_call(
    id=CallId("page-1"),
    state=CallState.RINGING,
    ended_at=None,
    sources=frozenset({Source.PAGE}),
)
AT_PBX = a_missed_call(state=CallState.RINGING, ended_at=None)


def other(**parts: object) -> Call:
    return a_call(**{"direction": Direction.OUTBOUND, **parts})


def test_the_same_number_at_about_the_same_time_is_the_request() -> None:
    assert is_the_request(REQUEST, SEEN)


def test_another_number_time_or_direction_is_not() -> None:
    assert not is_the_request(REQUEST, other(number="05320000000"))
    assert not is_the_request(REQUEST, other(started_at=NINE + timedelta(minutes=5)))
    assert not is_the_request(REQUEST, other(started_at=None))
    assert not is_the_request(REQUEST, other(direction=Direction.INBOUND))


def test_a_call_that_was_not_asked_for_here_is_no_request() -> None:
    assert not is_the_request(SEEN, SEEN)


def at_page(**parts: object) -> CallEvent:
    return rang(call=CallId("page-1"), source=Source.PAGE, **parts)


def page_ended(cause: str) -> CallEnded:
    return CallEnded(call_id=AT_PAGE.id, source=Source.PAGE, extension=ME, cause=cause)


def test_the_page_and_the_pbx_speak_of_one_call_whoever_was_first() -> None:
    assert is_same_call(AT_PAGE, rang(), NINE)
    assert is_same_call(AT_PBX, at_page(), NINE)
    assert is_same_call(AT_PAGE, CallListed(call=a_call()), NINE)


def test_without_a_stamp_the_time_of_hearing_counts() -> None:
    assert is_same_call(AT_PBX, at_page(started_at=None), NINE)
    assert not is_same_call(AT_PBX, at_page(started_at=None), NINE + AT_ONCE)


def test_who_says_nothing_of_the_direction_does_not_contradict() -> None:
    assert is_same_call(AT_PBX, at_page(facts=Facts(number=CUSTOMER)), NINE)


@pytest.mark.parametrize(
    "event",
    [
        rang(facts=Facts(direction=Direction.OUTBOUND, number=CUSTOMER)),
        rang(facts=Facts(direction=Direction.INBOUND, number="05320000000")),
        rang(started_at=NINE + AT_ONCE),
        at_page(),
    ],
    ids=["direction", "number", "time", "the page again"],
)
def test_another_call_is_not_the_one_that_the_page_told_of(event: CallEvent) -> None:
    assert not is_same_call(AT_PAGE, event, NINE)


def test_two_calls_of_the_pbx_are_two_calls() -> None:
    assert not is_same_call(AT_PBX, rang(call=TWO), NINE)


def test_who_rings_again_at_once_rings_a_second_time() -> None:
    over = a_missed_call(sources=frozenset({Source.PAGE, Source.EVENTS}))

    assert not is_same_call(over, rang(call=TWO, started_at=NINE + timedelta(seconds=10)), NINE)


def test_what_the_page_sees_begin_after_a_call_is_over_is_another_call() -> None:
    over = a_missed_call(ended_at=NINE + timedelta(seconds=8))

    assert not is_same_call(over, at_page(started_at=NINE + timedelta(seconds=9)), NINE)
    assert not is_same_call(a_missed_call(ended_at=None), at_page(), NINE)


def test_what_the_page_saw_begin_before_a_call_was_over_is_that_call() -> None:
    assert is_same_call(a_missed_call(), at_page(), NINE)


HANDED_OVER = a_call(
    state=CallState.TALKING, extension=COLLEAGUE, ended_at=None, ringing=frozenset({ME})
)
MUCH_LATER = NINE + timedelta(minutes=9)


def test_a_call_that_is_handed_over_is_what_the_page_sees_ring_long_after_it_began() -> None:
    dialled = replace(HANDED_OVER, direction=Direction.OUTBOUND)

    assert is_same_call(HANDED_OVER, at_page(started_at=MUCH_LATER), MUCH_LATER)
    assert is_same_call(dialled, at_page(started_at=MUCH_LATER), MUCH_LATER)
    assert not is_same_call(HANDED_OVER, at_page(facts=Facts(number="05320000000")), MUCH_LATER)


def test_what_the_page_saw_just_before_is_the_call_that_is_handed_over() -> None:
    seen = replace(AT_PAGE, started_at=MUCH_LATER)

    assert is_the_page_of(HANDED_OVER, seen, MUCH_LATER)
    assert not is_the_page_of(HANDED_OVER, AT_PAGE, MUCH_LATER)
    assert not is_the_page_of(HANDED_OVER, replace(seen, started_at=None), MUCH_LATER)
    assert not is_the_page_of(HANDED_OVER, replace(seen, number="05320000000"), MUCH_LATER)
    assert not is_the_page_of(HANDED_OVER, replace(seen, state=CallState.TALKING), MUCH_LATER)
    assert not is_the_page_of(HANDED_OVER, AT_PBX, NINE)
    assert not is_the_page_of(HANDED_OVER, replace(seen, account="bulutfon"), MUCH_LATER)


def test_an_extension_that_rings_long_after_the_answer_is_handed_the_call() -> None:
    talking = replace(HANDED_OVER, ringing=frozenset())

    assert part_of(talking, rang(), MUCH_LATER) == rang(handed_over=True)


@pytest.mark.parametrize(
    ("call", "event", "at"),
    [
        (HANDED_OVER, rang(), NINE + timedelta(seconds=9)),
        (HANDED_OVER, rang(COLLEAGUE), MUCH_LATER),
        (HANDED_OVER, rang(""), MUCH_LATER),
        (HANDED_OVER, at_page(), MUCH_LATER),
        (replace(HANDED_OVER, extension=""), rang(), MUCH_LATER),
        (replace(HANDED_OVER, answered_at=None), rang(), MUCH_LATER),
        (a_call(extension=COLLEAGUE), rang(), MUCH_LATER),
    ],
    ids=["overtaken", "who talks", "nobody", "the page", "unknown", "no stamp", "over"],
)
def test_other_late_ringing_hands_nothing_over(call: Call, event: CallEvent, at: datetime) -> None:
    assert part_of(call, event, at) is event


def test_the_page_of_whom_a_call_is_handed_to_ends_its_own_leg_alone() -> None:
    assert isinstance(part_of(HANDED_OVER, page_ended("NO_ANSWER"), NINE), LegEnded)


def test_the_page_of_who_hands_a_call_over_ends_it() -> None:
    mine = replace(HANDED_OVER, extension=ME, ringing=frozenset({COLLEAGUE}))

    assert isinstance(part_of(mine, page_ended("NORMAL_CLEARING"), NINE), CallEnded)


def test_a_leg_of_the_page_that_ended_leaves_the_others_ringing() -> None:
    leg = LegEnded(call_id=AT_PAGE.id, source=Source.PAGE, extension=ME, cause="LOSE_RACE")

    assert part_of(AT_PBX, page_ended("LOSE_RACE"), NINE) == leg


def test_a_leg_of_the_page_in_a_queue_leaves_the_others_ringing() -> None:
    queued = a_missed_call(state=CallState.RINGING, ended_at=None, queue="200")

    assert isinstance(part_of(queued, page_ended("NO_ANSWER"), NINE), LegEnded)


@pytest.mark.parametrize(
    ("call", "event"),
    [
        (None, page_ended("LOSE_RACE")),
        (AT_PAGE, page_ended("LOSE_RACE")),
        (a_call(state=CallState.TALKING), page_ended("NORMAL_CLEARING")),
        (AT_PBX, page_ended("ORIGINATOR_CANCEL")),
        (AT_PBX, ended()),
        (AT_PBX, at_page()),
    ],
    ids=["unheard", "page only", "talking", "caller gave up", "the pbx", "ringing"],
)
def test_other_events_mean_what_they_say(call: Call | None, event: CallEvent) -> None:
    assert part_of(call, event, NINE) is event


def test_calls_of_two_accounts_are_two_calls() -> None:
    row = a_missed_call(account="bulutfon", sources=frozenset({Source.HISTORY}))

    assert not is_the_request(REQUEST, other(account="bulutfon"))
    assert not is_same_call(AT_PAGE, CallListed(call=row), NINE)
    assert is_same_call(replace(AT_PAGE, account="bulutfon"), CallListed(call=row), NINE)
