"""What a call says of itself."""

from datetime import timedelta

from santral_desktop.domain.calls import Direction, Source
from tests.builders import NINE, a_call, a_missed_call


def test_talk_time_is_never_negative() -> None:
    assert a_call(answered_at=NINE, ended_at=NINE - timedelta(1)).talked_for == timedelta()


def test_a_call_without_stamps_has_no_talk_time() -> None:
    assert a_missed_call().talked_for is None


def test_the_provider_word_on_missed_goes_before_our_own() -> None:
    assert not a_missed_call(marked_missed=False).missed


def test_only_inbound_calls_are_missed() -> None:
    assert not a_missed_call(direction=Direction.OUTBOUND).missed


def test_a_call_asked_for_here_says_so() -> None:
    assert a_call(sources=frozenset({Source.HERE})).dialled_here


def test_the_provider_talk_time_goes_before_our_own() -> None:
    assert a_call(talk=timedelta(seconds=59)).talked_for == timedelta(seconds=59)


def test_a_call_of_which_only_the_talks_length_is_told_is_not_missed() -> None:
    call = a_missed_call(talk=timedelta(seconds=40))

    assert (call.talked, call.missed) == (True, False)
    assert a_missed_call(talk=timedelta()).missed
