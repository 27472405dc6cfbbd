"""What a report counts of one call, and how sums become figures."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from santral_desktop.domain.calls import Call, CallState, Direction
from santral_desktop.domain.reports import (
    SOON,
    Result,
    Slot,
    Tally,
    day_of,
    result_of,
    slot_numbered,
    slot_of,
    talk_of,
    tally_of,
    wait_of,
)
from tests.builders import NINE, a_call, a_missed_call

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


def test_an_answered_call_is_counted_with_talk_and_wait() -> None:
    assert tally_of(a_call(), waits=False) == Tally(
        calls=1,
        inbound=1,
        answered=1,
        taken=1,
        soon=1,
        talks=1,
        talk=60 * SECOND,
        waits=1,
        wait=5 * SECOND,
    )


def test_a_missed_call_is_counted_with_the_callers_patience() -> None:
    assert tally_of(a_missed_call(), waits=True) == Tally(
        calls=1, inbound=1, missed=1, waiting=1, gave_up=1, patience=65 * SECOND
    )


def test_an_outbound_call_has_no_caller_who_waits() -> None:
    call = a_call(direction=Direction.OUTBOUND)

    assert wait_of(call) is None
    assert tally_of(call, waits=False) == Tally(calls=1, answered=1, talks=1, talk=60 * SECOND)


@pytest.mark.parametrize(
    ("call", "result"),
    [
        (a_call(), Result.ANSWERED),
        (a_missed_call(), Result.MISSED),
        (a_call(marked_missed=True), Result.MISSED),
        (a_missed_call(cause="LOSE_RACE"), Result.OTHER),
        (a_missed_call(direction=Direction.OUTBOUND), Result.OTHER),
        (a_missed_call(state=CallState.RINGING), Result.OTHER),
    ],
)
def test_each_call_has_one_result(call: Call, result: Result) -> None:
    tally = tally_of(call, waits=False)

    assert result_of(call) is result
    assert [tally.answered, tally.missed, tally.other] == [
        int(result is one) for one in (Result.ANSWERED, Result.MISSED, Result.OTHER)
    ]


def test_a_call_answered_too_late_was_not_answered_soon() -> None:
    on_the_mark = a_call(answered_at=NINE + SOON)
    late = a_call(answered_at=NINE + SOON + timedelta(microseconds=1))

    assert [tally_of(call, waits=False).soon for call in (on_the_mark, late)] == [1, 0]


@pytest.mark.parametrize("wait", [-SECOND, DAY + SECOND])
def test_a_wait_that_a_clock_made_up_is_not_known(wait: timedelta) -> None:
    assert wait_of(a_call(answered_at=NINE + wait)) is None


def test_of_what_has_no_stamps_nothing_is_known() -> None:
    assert wait_of(a_call(started_at=None)) is None
    assert wait_of(a_missed_call(ended_at=None)) is None
    assert talk_of(a_call(ended_at=None)) is None
    assert talk_of(a_missed_call()) is None
    assert talk_of(a_call(talk=2 * DAY)) is None


def test_days_and_hours_are_those_of_turkiye() -> None:
    just_before_midnight = datetime(2031, 2, 2, 20, 59, tzinfo=UTC)  # a Sunday
    midnight = just_before_midnight + timedelta(minutes=1)

    assert (day_of(just_before_midnight), slot_of(just_before_midnight)) == (
        date(2031, 2, 2),
        Slot(6, 23),
    )
    assert (day_of(midnight), slot_of(midnight)) == (date(2031, 2, 3), Slot(0, 0))


def test_hours_since_1970_are_hours_of_the_week() -> None:
    local = datetime(1970, 1, 1, tzinfo=UTC)
    numbers = [slot_numbered(hours) for hours in range(168)]
    known = [
        Slot((local + hours * timedelta(hours=1)).weekday(), hours % 24) for hours in range(168)
    ]

    assert numbers == known


def test_sums_add_up_and_become_figures() -> None:
    out = replace(a_call(direction=Direction.OUTBOUND), ended_at=NINE + timedelta(seconds=25))
    calls = (a_call(), out, a_missed_call(), a_call(answered_at=NINE + 30 * SECOND))
    whole = sum((tally_of(call, waits=call.missed) for call in calls), Tally())

    assert (whole.calls, whole.outbound, whole.answered, whole.missed) == (4, 1, 3, 1)
    assert whole.share_taken == 2 / 3
    assert whole.share_soon == 1 / 3
    assert whole.mean_talk == timedelta(seconds=(60 + 20 + 35) / 3)
    assert whole.mean_wait == timedelta(seconds=17.5)
    assert whole.mean_patience == 65 * SECOND


def test_of_no_calls_there_is_no_share_and_no_mean() -> None:
    nothing = Tally()

    assert nothing.share_taken is None
    assert nothing.mean_talk is None
