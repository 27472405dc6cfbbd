"""What is told of the list of calls cannot be changed on the way."""

import dataclasses
import inspect

import pytest

from santral_desktop.application import messages_about_calls
from santral_desktop.application.messages_about_calls import TOP, Way

KINDS = [
    kind
    for _, kind in inspect.getmembers(messages_about_calls, inspect.isclass)
    if kind.__module__ == messages_about_calls.__name__ and kind is not Way
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_message_is_a_frozen_value(kind: type) -> None:
    assert dataclasses.is_dataclass(kind)
    assert kind.__dataclass_params__.frozen


def test_without_another_wish_the_newest_calls_are_wanted() -> None:
    assert (TOP.way, TOP.place) == (Way.TOP, None)
