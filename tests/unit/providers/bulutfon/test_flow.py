"""The way a call took is read step by step; of a group, who answered is told by the result."""

import contextlib
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.story import Leg
from santral_desktop.providers.answers import read_json
from santral_desktop.providers.bulutfon.flow import read_flow
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.bulutfon.values import VALUES

FIELDS = ("callee", "start_time", "answer_time", "hangup_time", "redirection_target", "result")


def at(seconds: int) -> datetime:
    return datetime(2031, 2, 3, 11, 15 + seconds // 60, seconds % 60, tzinfo=UTC)


def test_cdr_json() -> None:
    flow = read_flow(read_json(sample("cdr.json")))

    assert flow.call.id == "bbbb2222-0000-4000-8000-000000000004"
    assert flow.legs == (
        Leg(target="10", started_at=at(16), answered_at=at(17), ended_at=at(20), menu=True),
        Leg(target="1004", started_at=at(20), ended_at=at(26), cause="LOSE_RACE"),
        Leg(
            target="1007",
            started_at=at(20),
            answered_at=at(26),
            ended_at=at(50),
            cause="NORMAL_CLEARING",
        ),
        Leg(target="1009", started_at=at(50), answered_at=at(55), ended_at=at(76)),
    )


def test_cdr_of_an_outgoing_call_json() -> None:
    (leg,) = read_flow(read_json(sample("cdr_of_an_outgoing_call.json"))).legs

    assert leg == Leg(target="905550000002", started_at=at(16), ended_at=at(40), cause="USER_BUSY")


def test_a_group_whose_members_are_not_told_is_no_extension() -> None:
    step = {"callee": 101, "redirection": "REDIRECTED_TO_GROUP", "redirection_target": 101}

    found = read_flow({"cdr": {"uuid": "a", "direction": "IN", "call_flow": [step]}})

    assert found.legs == ()


@pytest.mark.parametrize("flow", [None, [], {}, "x", [7, None]])
def test_an_incoming_call_without_a_told_way_has_no_legs(flow: Any) -> None:
    found = read_flow({"cdr": {"uuid": "a", "direction": "IN", "call_flow": flow}})

    assert found.legs == ()


@pytest.mark.parametrize("value", [None, [], {}, {"cdr": []}, {"cdr": {}}, {"cdr": {"uuid": None}}])
def test_what_is_no_record_is_told_as_such(value: Any) -> None:
    with pytest.raises(Incomprehensible):
        read_flow(value)


STEPS = st.dictionaries(st.sampled_from(FIELDS), VALUES)


@given(
    st.lists(
        st.fixed_dictionaries({}, optional={"origination": st.lists(STEPS, max_size=3) | VALUES})
        | STEPS,
        max_size=4,
    )
)
def test_any_flow_is_legs(flow: list[Any]) -> None:
    with contextlib.suppress(Incomprehensible):
        read_flow({"cdr": {"uuid": "a", "direction": "IN", "call_flow": flow}})
