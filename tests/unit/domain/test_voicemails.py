"""A message and its call are known apart."""

from santral_desktop.domain.voicemails import message_of, recording_of
from tests.builders import ONE


def test_the_sound_of_a_message_is_not_the_calls_recording() -> None:
    assert recording_of(ONE) != ONE
    assert message_of(recording_of(ONE)) == ONE


def test_a_calls_recording_is_no_message() -> None:
    assert message_of(ONE) is None
