"""Events are values that say where they come from and nothing they do not know."""

from dataclasses import FrozenInstanceError

import pytest

from santral_desktop.domain.calls import Direction, Source
from santral_desktop.domain.events import CallEnded, CallListed, CallRang, Facts
from tests.builders import ONE, a_call, rang


def test_a_row_of_the_history_speaks_of_its_call() -> None:
    listed = CallListed(call=a_call())

    assert (listed.call_id, listed.source) == (ONE, Source.HISTORY)


def test_what_an_event_does_not_tell_is_empty() -> None:
    event = CallEnded(call_id=ONE, source=Source.PAGE)

    assert event.facts == Facts(direction=Direction.UNKNOWN)
    assert (event.answered_at, event.ended_at, event.talk, event.cause) == (None, None, None, "")


def test_two_tellings_of_one_event_are_equal() -> None:
    assert rang() == rang()
    assert {rang(), rang()} == {rang()}


def test_an_event_cannot_be_changed_on_its_way() -> None:
    event: CallRang = rang()

    with pytest.raises(FrozenInstanceError):
        event.extension = "1009"  # type: ignore[misc]
