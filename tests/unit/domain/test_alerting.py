"""Which calls ring here, and why they stop."""

from datetime import timedelta

import pytest

from santral_desktop.domain.alerting import alert_of, is_at, rings_here, why_gone
from santral_desktop.domain.calls import Call, CallState, Direction, Source, WhyGone
from tests.builders import COLLEAGUE, ME, NINE, a_call, a_missed_call


def ringing(**parts: object) -> Call:
    return a_missed_call(
        **{"state": CallState.RINGING, "ended_at": None, "ringing": frozenset({ME}), **parts}
    )


def test_a_call_that_rings_at_this_extension_rings_here() -> None:
    assert rings_here(ringing(), ME, NINE)


@pytest.mark.parametrize(
    "parts",
    [
        {"ringing": frozenset({COLLEAGUE})},
        {"state": CallState.TALKING, "ringing": frozenset()},
        {"direction": Direction.OUTBOUND},
        {"sources": frozenset({Source.HERE})},
        {"number": ME, "direction": Direction.INTERNAL},
        {"started_at": NINE - timedelta(days=5 * 365)},
        {"started_at": NINE + timedelta(days=68 * 365)},
    ],
    ids=["elsewhere", "answered", "outgoing", "dialled here", "own leg", "old", "future"],
)
def test_other_calls_do_not_ring_here(parts: dict[str, object]) -> None:
    assert not rings_here(ringing(**parts), ME, NINE)


def test_a_call_without_a_stamp_rings_now() -> None:
    call = ringing(started_at=None)

    assert rings_here(call, ME, NINE)
    assert alert_of(call, NINE).since == NINE


def test_an_alert_tells_who_and_for_whom() -> None:
    alert = alert_of(ringing(queue="200"), NINE + timedelta(seconds=3))

    assert (alert.name, alert.queue, alert.since) == ("Ayşe Yılmaz", "200", NINE)


@pytest.mark.parametrize(
    ("call", "why"),
    [
        (a_call(state=CallState.TALKING), WhyGone.ANSWERED_HERE),
        (a_call(state=CallState.TALKING, extension=COLLEAGUE), WhyGone.ANSWERED_ELSEWHERE),
        (a_missed_call(cause="NO_ANSWER"), WhyGone.MISSED),
        (a_missed_call(cause="CALL_REJECTED"), WhyGone.REFUSED_HERE),
        (a_missed_call(cause="LOSE_RACE"), WhyGone.ANSWERED_ELSEWHERE),
        (ringing(ringing=frozenset()), WhyGone.ENDED),
    ],
    ids=["here", "colleague", "missed", "refused", "picked up there", "leg over"],
)
def test_an_alert_goes_with_its_reason(call: Call, why: WhyGone) -> None:
    assert why_gone(call, ME) is why


@pytest.mark.parametrize(
    ("call", "here"),
    [
        (ringing(), True),
        (ringing(ringing=frozenset({COLLEAGUE})), False),
        (a_call(state=CallState.TALKING), True),
        (a_call(state=CallState.TALKING, extension=COLLEAGUE), False),
        (ringing(ringing=frozenset(), sources=frozenset({Source.HERE})), True),
        (a_call(), False),
    ],
    ids=["rings", "rings for others", "talks", "colleague", "dialled", "over"],
)
def test_a_call_lives_here_while_it_rings_talks_or_was_dialled_here(call: Call, here: bool) -> None:
    assert is_at(call, ME) is here


def test_a_call_handed_over_rings_here_while_a_colleague_talks() -> None:
    assert rings_here(ringing(state=CallState.TALKING), ME, NINE)


def test_who_talks_on_did_not_answer_what_was_handed_over() -> None:
    talking = ringing(state=CallState.TALKING, extension=COLLEAGUE, ringing=frozenset())

    assert why_gone(talking, ME, handed_by=COLLEAGUE) is WhyGone.ENDED
    assert why_gone(talking, ME, handed_by="1009") is WhyGone.ANSWERED_ELSEWHERE
