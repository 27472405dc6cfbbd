"""The second of a call to which a note belongs."""

from datetime import datetime, timedelta

import pytest

from santral_desktop.domain.calls import Call
from santral_desktop.domain.notes import second_of
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
