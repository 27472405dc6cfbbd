"""What use cases tell of reports cannot be changed on the way."""

import dataclasses
import inspect

import pytest

from santral_desktop.application import messages_about_reports as messages

KINDS = [
    kind
    for _, kind in inspect.getmembers(messages, inspect.isclass)
    if kind.__module__ == messages.__name__
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_message_is_a_frozen_value(kind: type) -> None:
    assert dataclasses.is_dataclass(kind)
    assert kind.__dataclass_params__.frozen
