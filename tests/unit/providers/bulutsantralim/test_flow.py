"""The flow of one call as the service tells it, read into our words."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.story import Leg
from santral_desktop.providers.bulutsantralim.flow import read_legs
from tests.unit.providers.bulutsantralim.samples import sample


def test_cdr_with_its_flow_json() -> None:
    legs = read_legs(json.loads(sample("cdr.json")))

    assert legs == (
        Leg(
            target="1008",
            started_at=datetime(2031, 2, 3, 11, 15, 20, tzinfo=UTC),
            ended_at=datetime(2031, 2, 3, 11, 15, 30, tzinfo=UTC),
            cause="NO_ANSWER",
        ),
        Leg(
            target="1007",
            started_at=datetime(2031, 2, 3, 11, 15, 30, tzinfo=UTC),
            answered_at=datetime(2031, 2, 3, 11, 15, 36, tzinfo=UTC),
            ended_at=datetime(2031, 2, 3, 11, 16, 11, tzinfo=UTC),
            cause="NORMAL_CLEARING",
        ),
    )


@pytest.mark.parametrize("told", [None, [], {}, {"cdr": {}}, {"call_flow": "x"}, {"call_flow": {}}])
def test_what_is_no_flow_is_not_understood(told: Any) -> None:
    with pytest.raises(Incomprehensible):
        read_legs(told)


@given(st.lists(st.dictionaries(st.text(), st.none() | st.integers() | st.text()) | st.text()))
def test_whatever_stands_in_a_flow_is_read_or_passed_over(flow: list[Any]) -> None:
    assert len(read_legs({"call_flow": flow})) <= 100
