"""The provider's words are read one by one, in all their spellings."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.calls import Direction, EndedBy, RecordingState
from santral_desktop.providers.bulutsantralim import words

ANYTHING = st.text() | st.none() | st.booleans() | st.integers() | st.floats() | st.binary()


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("Gelen", Direction.INBOUND),
        ("inbound", Direction.INBOUND),
        ("Giden", Direction.OUTBOUND),
        ("Giden (API)", Direction.OUTBOUND),
        ("Giden (IVR)", Direction.OUTBOUND),
        ("Santral içi", Direction.INTERNAL),
        ("SANTRAL İÇİ", Direction.INTERNAL),
        ("internal", Direction.INTERNAL),
        ("sideways", Direction.UNKNOWN),
        (None, Direction.UNKNOWN),
    ],
)
def test_directions_in_both_languages(value: Any, meant: Direction) -> None:
    assert words.direction(value) is meant


def test_who_hung_up() -> None:
    assert words.ended_by("Caller") is EndedBy.CALLER
    assert words.ended_by("callee") is EndedBy.CALLEE
    assert words.ended_by(None) is EndedBy.UNKNOWN


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("true", RecordingState.PRESENT),
        (True, RecordingState.PRESENT),
        ("f", RecordingState.NONE),
        ("Deleted", RecordingState.DELETED),
        (None, RecordingState.UNKNOWN),
    ],
)
def test_what_is_said_of_a_recording(value: Any, meant: RecordingState) -> None:
    assert words.recording(value) is meant


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("Cevaplandı", "NORMAL_CLEARING"),
        ("Meşgule atıldı", "CALL_REJECTED"),
        ("VAZGEÇİLDİ", "ORIGINATOR_CANCEL"),
        ("LOSE_RACE", "LOSE_RACE"),
        ("something else", ""),
        (None, ""),
    ],
)
def test_results_become_codes(value: Any, code: str) -> None:
    assert words.cause(value) == code


@pytest.mark.parametrize(
    ("value", "number", "extension"),
    [
        ("05321112233", "05321112233", ""),
        (" 905321112233", "905321112233", ""),
        ("1007", "", "1007"),
        (1007, "", "1007"),
        ("1014 (908500000001)", "908500000001", "1014"),
        ("908500000001 (1014)", "908500000001", "1014"),
        ("0123", "0123", ""),
        ("anonymous", "anonymous", ""),
        ("", "", ""),
        (None, "", ""),
    ],
)
def test_a_party_is_a_number_an_extension_or_both(value: Any, number: str, extension: str) -> None:
    assert words.party(value) == (number, extension)


@given(ANYTHING)
def test_any_value_is_read_as_something(value: Any) -> None:
    for word in (words.direction, words.ended_by, words.recording, words.cause, words.party):
        word(value)
