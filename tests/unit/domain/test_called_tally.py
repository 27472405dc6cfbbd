"""Everybody is counted once: by the key, else by what came of the call."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.automatic_calls import Called
from santral_desktop.domain.called_tally import Came, came, tally

FLAGS = st.none() | st.booleans()
RESULTS = st.builds(
    Called, number=st.just("1"), was_called=FLAGS, answered=FLAGS, pressed=st.text(max_size=2)
)


@pytest.mark.parametrize(
    ("called", "what"),
    [
        (Called(number="1", was_called=True, answered=True, pressed="5"), None),
        (Called(number="1", pressed="0"), None),
        (Called(number="1", was_called=True, answered=True), Came.NO_KEY),
        (Called(number="1", was_called=True, answered=False), Came.NO_ANSWER),
        (Called(number="1", was_called=False, answered=False), Came.NOT_CALLED),
        (Called(number="1", was_called=True), Came.UNKNOWN),
        (Called(number="1"), Came.UNKNOWN),
    ],
)
def test_what_came_of_a_number(called: Called, what: Came | None) -> None:
    assert came(called) is what


def test_keys_stand_as_on_a_telephone() -> None:
    pressed = [Called(number=str(n), pressed=key) for n, key in enumerate("0#1*91x")]

    counted = tally(pressed)

    assert list(counted.keys) == ["1", "9", "0", "*", "#", "x"]
    assert (counted.keys["1"], counted.everybody) == (2, 7)


@given(st.lists(RESULTS, max_size=20))
def test_everybody_is_counted_once(results: list[Called]) -> None:
    assert tally(results).everybody == len(results)
