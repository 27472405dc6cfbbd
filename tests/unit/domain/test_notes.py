"""The second of a call to which a note belongs."""

from datetime import datetime, timedelta

import pytest

from santral_desktop.domain.calls import Call
from santral_desktop.domain.notes import second_in_recording, second_of
from tests.builders import NINE, a_call


@pytest.mark.parametrize(
    ("call", "now", "second"),
    [
        (a_call(ended_at=None), NINE + timedelta(seconds=47.9), 42),
        (a_call(ended_at=None), NINE, 0),  # before it was answered
        (a_call(ended_at=None, answered_at=None), NINE + timedelta(seconds=9), 9),
        (a_call(), NINE + timedelta(seconds=99), 60),  # written after the end
        (a_call(ended_at=None, answered_at=None, started_at=None), NINE, 0),
    ],
)
def test_a_note_belongs_to_a_second_of_the_conversation(
    call: Call, now: datetime, second: int
) -> None:
    assert second_of(call, now) == second


@pytest.mark.parametrize(
    ("length", "place"),
    [
        (60.0, 20.0),
        (61.5, 20.0),  # stamps and sound never agree to the second
        (75.0, 35.0),  # a quarter of a minute of queue came before
        (12.0, 12.0),  # the recording ended early
    ],
)
def test_a_note_is_found_in_the_recording(length: float, place: float) -> None:
    assert second_in_recording(20, a_call(), length) == place


def test_a_note_of_a_call_of_unknown_length_is_where_it_was_written() -> None:
    assert second_in_recording(20, a_call(ended_at=None), 75.0) == 20.0
