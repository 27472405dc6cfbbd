"""A call becomes a row and comes back; a damaged row hides nothing but itself."""

import sqlite3
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.calls import (
    Call,
    CallId,
    CallState,
    Direction,
    Doubt,
    EndedBy,
    RecordingState,
    Source,
)
from santral_desktop.journal.rows import COLUMNS, micros, moment, search_text, to_call, to_row
from tests.builders import a_call

WORDS = st.text("abcçşıİ 0123456789+", max_size=20).map(lambda text: " ".join(text.split()))
MOMENTS = st.none() | st.integers(-(10**15), 10**15).map(moment)
CALLS = st.builds(
    Call,
    id=st.just(CallId("one")),
    direction=st.sampled_from(Direction),
    state=st.sampled_from(CallState),
    number=WORDS,
    name=WORDS,
    called=WORDS,
    queue=WORDS,
    extension=WORDS,
    ringing=st.frozensets(st.sampled_from(["1007", "1008"])),
    started_at=MOMENTS,
    answered_at=MOMENTS,
    ended_at=MOMENTS,
    talk=st.none() | st.timedeltas(timedelta(), timedelta(days=100)),
    cause=WORDS,
    ended_by=st.sampled_from(EndedBy),
    marked_missed=st.none() | st.booleans(),
    returned_in=st.none() | st.just(CallId("two")),
    recording=st.sampled_from(RecordingState),
    sources=st.frozensets(st.sampled_from(Source)),
    doubt=st.sampled_from(Doubt),
)


def through_a_file(values: tuple[Any, ...]) -> Call:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.execute(f"CREATE TABLE calls ({', '.join(COLUMNS)})")
    connection.execute(f"INSERT INTO calls VALUES ({', '.join('?' * len(COLUMNS))})", values)
    row = connection.execute("SELECT * FROM calls").fetchone()
    connection.close()
    return to_call(row)


@given(CALLS)
def test_a_call_comes_back_as_it_was(call: Call) -> None:
    assert through_a_file(to_row(call, 0)) == call


@given(
    st.lists(
        st.none() | st.integers(-(2**63), 2**63 - 1) | st.floats() | st.text("ab,") | st.binary(),
        min_size=len(COLUMNS),
        max_size=len(COLUMNS),
    )
)
def test_any_row_is_a_call(values: list[Any]) -> None:
    through_a_file(tuple(values))


def test_hostile_texts_are_stored_inert() -> None:
    call = a_call(id=CallId("a\0b"), name="\ud800\u202eevil\r\n", returned_in=CallId("\ud800"))
    kept = through_a_file(to_row(call, 0))

    assert (kept.id, kept.name, kept.returned_in) == ("a b", "\ufffdevil", "\ufffd")


@pytest.mark.parametrize("damaged", [None, "text", b"bytes", 1.5, 2**62])
def test_a_damaged_moment_is_not_known(damaged: Any) -> None:
    assert moment(damaged) is None


def test_a_moment_that_is_none_is_none() -> None:
    assert micros(None) is None


def test_a_search_looks_through_folded_words_and_all_spellings_of_the_number() -> None:
    text = search_text(a_call(name="İPEK Işık", number="0532 111 22 33", queue="201"))

    assert text == "ipek isik 201 1007|05321112233 905321112233"
