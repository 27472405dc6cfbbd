"""What is told about events cannot be changed on the way."""

import dataclasses
import inspect

import pytest

from santral_desktop.application import messages_about_events
from santral_desktop.application.messages_about_events import Stage, WhyNoTrial

KINDS = [
    kind
    for _, kind in inspect.getmembers(messages_about_events, inspect.isclass)
    if kind.__module__ == messages_about_events.__name__ and kind not in {Stage, WhyNoTrial}
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_message_is_a_frozen_value(kind: type) -> None:
    assert dataclasses.is_dataclass(kind)
    assert kind.__dataclass_params__.frozen
