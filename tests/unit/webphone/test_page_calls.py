"""What the page's facts mean for calls."""

import pytest

from santral_desktop.domain.calls import CallId, Direction, EndedBy, Source
from santral_desktop.domain.events import CallAnswered, CallEnded, CallHeld, CallRang
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


@pytest.mark.parametrize(
    ("told", "cause"),
    [
        ("", "LOSE_RACE"),
        ("LOSE_RACE", "LOSE_RACE"),
        ("PICKED_OFF", "PICKED_OFF"),
        ('FreeSWITCH;cause=501;text="PICKED_OFF"', "PICKED_OFF"),
        ('SIP;cause=200;text="Call completed elsewhere"', "LOSE_RACE"),
    ],
)
def test_a_call_answered_elsewhere_was_taken_by_a_colleague(told: str, cause: str) -> None:
    event = PageCalls().read(PageCall("ended", "sip-1", cause=told, elsewhere=True), ME, NINE)

    assert isinstance(event, CallEnded)
    assert event.cause == cause


def _end(told: str, *before: PageCall, here: bool = True) -> CallEnded:
    """Return how a call ends after what happened to it before."""
    calls = PageCalls()
    for fact in before:
        calls.read(fact, ME, NINE)
    ended = calls.read(PageCall("ended", "sip-1", cause=told, here=here), ME, NINE)
    assert isinstance(ended, CallEnded)
    return ended


@pytest.mark.parametrize(
    ("told", "cause"),
    [
        ("480", "CALL_REJECTED"),
        ("603", "CALL_REJECTED"),
        ("NORMAL_CLEARING", "CALL_REJECTED"),
        ("", "CALL_REJECTED"),
        ("486", "USER_BUSY"),
        ("USER_BUSY", "USER_BUSY"),
        ("408", "NO_ANSWER"),
    ],
)
def test_a_call_that_the_page_refuses_is_refused_whatever_status_it_has_for_that(
    told: str, cause: str
) -> None:
    assert _end(told, PageCall("incoming", "sip-1", "0532")).cause == cause


def test_a_call_that_the_caller_gives_up_is_not_refused() -> None:
    assert _end("", PageCall("incoming", "sip-1", "0532"), here=False).cause == ""


def test_a_call_that_is_hung_up_after_the_answer_is_not_refused() -> None:
    before = PageCall("incoming", "sip-1", "0532"), PageCall("answered", "sip-1")

    assert _end("NORMAL_CLEARING", *before).cause == "NORMAL_CLEARING"


def test_a_call_dialled_here_and_given_up_here_was_cancelled() -> None:
    assert _end("", PageCall("outgoing", "sip-1", "0532")).cause == "ORIGINATOR_CANCEL"


@pytest.mark.parametrize(
    ("what", "here", "who"),
    [
        ("incoming", True, EndedBy.CALLEE),
        ("outgoing", True, EndedBy.CALLER),
        ("incoming", False, EndedBy.UNKNOWN),
        ("outgoing", False, EndedBy.UNKNOWN),
    ],
)
def test_who_hung_up_is_said_where_it_was_this_page(what: str, here: bool, who: EndedBy) -> None:
    ended = _end("", PageCall(what, "sip-1"), PageCall("answered", "sip-1"), here=here)

    assert ended.ended_by is who


def test_that_it_rings_over_there_moves_nothing() -> None:
    calls = PageCalls()
    calls.read(PageCall("outgoing", "sip-1", "0532"), ME, NINE)

    assert calls.read(PageCall("ringing", "sip-1", here=True), ME, NINE) is None


@pytest.mark.parametrize(("what", "on"), [("held", True), ("resumed", False)])
@pytest.mark.parametrize(("here", "who"), [(True, ME), (False, "")])
def test_who_holds_a_call_is_told(what: str, on: bool, here: bool, who: str) -> None:
    calls = PageCalls()
    calls.read(PageCall("outgoing", "sip-1", "0532"), ME, NINE)
    event = calls.read(PageCall(what, "sip-1", here=here), ME, NINE)

    assert event == CallHeld(call_id=CallId("sip-1"), source=Source.PAGE, on=on, extension=who)


def test_holding_a_call_that_is_over_is_told_of_nothing() -> None:
    assert PageCalls().read(PageCall("held", "sip-1", here=True), ME, NINE) is None


def test_a_name_that_comes_later_is_told_of_the_same_call() -> None:
    calls = PageCalls()
    calls.read(PageCall("incoming", "sip-1", "0532"), ME, NINE)
    event = calls.read(PageCall("named", "sip-1", "0532", "Ayşe"), ME, NINE)

    assert isinstance(event, CallRang)
    assert (event.facts.direction, event.facts.name) == (Direction.UNKNOWN, "Ayşe")


def test_a_name_for_a_call_that_is_over_is_told_of_nothing() -> None:
    assert PageCalls().read(PageCall("named", "sip-1", "0532", "Ayşe"), ME, NINE) is None


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
