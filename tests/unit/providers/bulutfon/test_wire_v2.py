"""Call records of the second version are read as far as other people's programs show them."""

import contextlib
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.calls import Call, CallId, CallState, Direction, RecordingState, Source
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.providers.answers import read_json
from santral_desktop.providers.bulutfon.wire_v2 import read_cdr_list
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.bulutfon.values import VALUES

START = datetime(2031, 2, 3, 11, 15, 16, tzinfo=UTC)
FIELDS = (
    "uuid", "direction", "caller", "callee", "caller_extension", "duration", "call_time",
    "call_record",
)  # fmt: skip


def test_cdr_list_v2_json() -> None:
    page = read_cdr_list(read_json(sample("cdr_list_v2.json")), 1)

    incoming, outgoing, missed, internal = page.calls
    assert (page.more, page.pages) == (True, 4)
    assert incoming == Call(
        id=CallId("ffff6666-1"),
        direction=Direction.INBOUND,
        state=CallState.ENDED,
        number="905550000002",
        called="908500000001",
        started_at=START,
        answered_at=START,
        talk=timedelta(seconds=65),
        marked_missed=False,
        recording=RecordingState.PRESENT,
        sources=frozenset({Source.HISTORY}),
    )
    assert (outgoing.number, outgoing.called, outgoing.extension, outgoing.missed) == (
        "905550000002",
        "908500000001",
        "1007",
        False,
    )
    assert missed.missed
    assert (internal.number, internal.called, internal.extension) == ("1007", "", "1008")


def test_a_call_without_an_id_has_the_same_one_whenever_it_is_read() -> None:
    first, second = (
        [call.id for call in read_cdr_list(read_json(sample("cdr_list_v2.json")), 1).calls]
        for _ in range(2)
    )

    assert first == second
    assert len(set(first)) == 4


@pytest.mark.parametrize(
    ("value", "page", "more"),
    [
        ({"data": [{"uuid": "a"}], "pagination": {"total_pages": 1}}, 1, False),
        ({"data": [{"uuid": "a"}], "pagination": {"total_pages": 2}}, 2, False),
        ({"data": [], "pagination": {"total_pages": 2}}, 1, False),
        ({"cdrs": [{"uuid": "a"}]}, 1, False),
        ([{"uuid": "a"}], 1, False),
    ],
)
def test_whether_another_page_follows(value: Any, page: int, more: bool) -> None:
    assert read_cdr_list(value, page).more is more


@given(
    st.fixed_dictionaries(
        {
            "data": st.lists(st.dictionaries(st.sampled_from(FIELDS), VALUES), max_size=4),
            "pagination": VALUES,
        }
    )
    | VALUES
)
def test_any_page_is_calls_or_incomprehensible(page: Any) -> None:
    with contextlib.suppress(Incomprehensible):
        assert all(call.id for call in read_cdr_list(page, 1).calls)
