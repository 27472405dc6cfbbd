"""What use cases tell each other cannot be changed on the way and shows no secret."""

import dataclasses
import inspect

import pytest

from santral_desktop.application import messages
from santral_desktop.application.messages import RecordingReady
from santral_desktop.application.ports.feed import Receiving
from tests.builders import ONE

KINDS = [
    kind
    for _, kind in inspect.getmembers(messages, inspect.isclass)
    if kind.__module__ == messages.__name__
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_message_is_a_frozen_value(kind: type) -> None:
    assert dataclasses.is_dataclass(kind)
    assert kind.__dataclass_params__.frozen


def test_a_message_cannot_be_changed_on_its_way(tmp_path: object) -> None:
    message = RecordingReady(ONE, tmp_path)

    with pytest.raises(dataclasses.FrozenInstanceError):
        message.call = "another"


def test_where_events_are_received_does_not_show_itself() -> None:
    assert "s3cret" not in repr(
        Receiving(38271, "http://127.0.0.1/e/s3cret", "http://127.0.0.1/e/s3cret/b")
    )
