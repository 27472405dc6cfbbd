"""What the page's facts mean for calls."""

import pytest

from santral_desktop.domain.calls import Direction, Source
from santral_desktop.domain.events import CallAnswered, CallEnded, CallRang
from santral_desktop.webphone.facts import PageCall
from santral_desktop.webphone.page_calls import PageCalls
from tests.builders import ME, NINE


def test_an_invitation_is_an_incoming_call_ringing_here() -> None:
    fact = PageCall("incoming", "sip-1", "05321112233", "Ayşe", "908500000001")

    event = PageCalls().read(fact, ME, NINE)

    assert isinstance(event, CallRang)
    assert (event.source, event.extension, event.facts.direction) == (
        Source.PAGE,
        ME,
        Direction.INBOUND,
    )


def test_the_agents_own_leg_is_an_outgoing_call() -> None:
    event = PageCalls().read(PageCall("incoming", "sip-1", "0532", by_itself=True), ME, NINE)

    assert isinstance(event, CallRang)
    assert event.facts.direction is Direction.OUTBOUND


def test_the_answer_of_the_agents_own_leg_says_nothing_of_the_other_side() -> None:
    calls = PageCalls()
    calls.read(PageCall("incoming", "sip-1", by_itself=True), ME, NINE)

    assert calls.read(PageCall("answered", "sip-1"), ME, NINE) is None


def test_an_answer_is_an_answer_here() -> None:
    event = PageCalls().read(PageCall("answered", "sip-1"), ME, NINE)

    assert isinstance(event, CallAnswered)
    assert (event.extension, event.answered_at) == (ME, NINE)


@pytest.mark.parametrize(
    ("told", "cause"),
    [
        ("486", "USER_BUSY"),
        ("603", "CALL_REJECTED"),
        ("487", "ORIGINATOR_CANCEL"),
        ('Q.850;cause=19;text="NO_ANSWER"', "NO_ANSWER"),
        ("SIP;cause=200", ""),
        ("", ""),
    ],
)
def test_the_cause_of_an_end_is_said_in_the_pbxs_words(told: str, cause: str) -> None:
    event = PageCalls().read(PageCall("ended", "sip-1", cause=told), ME, NINE)

    assert isinstance(event, CallEnded)
    assert event.cause == cause


def test_a_call_answered_elsewhere_lost_the_race() -> None:
    event = PageCalls().read(PageCall("ended", "sip-1", elsewhere=True), ME, NINE)

    assert isinstance(event, CallEnded)
    assert event.cause == "LOSE_RACE"


def test_calls_of_a_page_that_is_gone_are_over_once() -> None:
    calls = PageCalls()
    calls.read(PageCall("incoming", "sip-1"), ME, NINE)
    calls.read(PageCall("incoming", "sip-2"), ME, NINE)
    calls.read(PageCall("ended", "sip-1"), ME, NINE)

    assert [event.call_id for event in calls.all_over(NINE)] == ["sip-2"]
    assert calls.all_over(NINE) == ()


def test_a_page_that_never_ends_a_call_is_not_remembered_for_ever() -> None:
    calls = PageCalls()
    for number in range(200):
        calls.read(PageCall("incoming", f"sip-{number}"), ME, NINE)

    assert len(calls.all_over(NINE)) == 50
