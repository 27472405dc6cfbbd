"""A request whose id never came back is found again."""

from datetime import timedelta

from santral_desktop.domain.calls import Call, CallId, CallState, Direction, Source
from santral_desktop.domain.matching import is_the_request
from tests.builders import NINE, a_call

SEEN = a_call(direction=Direction.OUTBOUND)
REQUEST = a_call(
    id=CallId("here-1"),
    direction=Direction.OUTBOUND,
    state=CallState.REQUESTED,
    number="+90 532 111 22 33",
    sources=frozenset({Source.HERE}),
)


def other(**parts: object) -> Call:
    return a_call(**{"direction": Direction.OUTBOUND, **parts})


def test_the_same_number_at_about_the_same_time_is_the_request() -> None:
    assert is_the_request(REQUEST, SEEN)


def test_another_number_time_or_direction_is_not() -> None:
    assert not is_the_request(REQUEST, other(number="05320000000"))
    assert not is_the_request(REQUEST, other(started_at=NINE + timedelta(minutes=5)))
    assert not is_the_request(REQUEST, other(started_at=None))
    assert not is_the_request(REQUEST, other(direction=Direction.INBOUND))


def test_a_call_that_was_not_asked_for_here_is_no_request() -> None:
    assert not is_the_request(SEEN, SEEN)
