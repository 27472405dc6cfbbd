"""The provider's words are read one by one, in all their spellings."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.calls import Direction, EndedBy, RecordingState
from santral_desktop.providers.bulutfon import words

ANYTHING = st.text() | st.none() | st.booleans() | st.integers() | st.floats() | st.binary()


@pytest.mark.parametrize("value", [None, "null", "NULL", "none", "", " null ", [], {}, True])
def test_what_is_null_in_any_spelling_is_empty(value: Any) -> None:
    assert words.text(value) == ""


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        (908500000001, "908500000001"),
        ("908500000001", "908500000001"),
        (1001, "1001"),
        (9.085e11, ""),
        ("null", ""),
        (False, ""),
    ],
)
def test_a_number_of_twelve_digits_is_never_a_float(value: Any, digits: str) -> None:
    assert words.number(value) == digits


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("YES", True), ("Var", True), (True, True), ("true", True), (1, True), ("evet", True),
        ("NO", False), ("Yok", False), (False, False), ("false", False), (0, False),
        ("REMOVED", None), (None, None), ("null", None), ([], None),
    ],
)  # fmt: skip
def test_yes_and_no_in_both_languages(value: Any, meant: bool | None) -> None:
    assert words.flag(value) is meant


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("IN", Direction.INBOUND),
        ("out", Direction.OUTBOUND),
        ("LOCAL", Direction.INTERNAL),
        ("SIDEWAYS", Direction.UNKNOWN),
        (None, Direction.UNKNOWN),
    ],
)
def test_directions(value: Any, meant: Direction) -> None:
    assert words.direction(value) is meant


@pytest.mark.parametrize(
    ("value", "who"),
    [
        ("send_bye", EndedBy.CALLEE),
        ("send_refuse", EndedBy.CALLEE),
        ("recv_bye", EndedBy.CALLER),
        ("RECV_CANCEL", EndedBy.CALLER),
        ("both", EndedBy.UNKNOWN),
        (None, EndedBy.UNKNOWN),
    ],
)
def test_who_hung_up(value: Any, who: EndedBy) -> None:
    assert words.ended_by(value) is who


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("YES", RecordingState.PRESENT),
        ("Var", RecordingState.PRESENT),
        (True, RecordingState.PRESENT),
        ("https://api.example.test/x.mp3", RecordingState.PRESENT),
        ("NO", RecordingState.NONE),
        ("Yok", RecordingState.NONE),
        ("REMOVED", RecordingState.DELETED),
        (None, RecordingState.UNKNOWN),
        ("perhaps", RecordingState.UNKNOWN),
    ],
)
def test_what_is_said_of_a_recording(value: Any, meant: RecordingState) -> None:
    assert words.recording(value) is meant


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("NORMAL_CLEARING", "NORMAL_CLEARING"),
        ("lose_race", "LOSE_RACE"),
        ("<b>", ""),
        (None, ""),
        (7, ""),
    ],
)
def test_causes_are_codes(value: Any, code: str) -> None:
    assert words.cause(value) == code


@pytest.mark.parametrize(
    ("value", "number", "extension"),
    [
        (905550000001, "905550000001", ""),
        (1004, "", "1004"),
        ("101", "", "101"),
        ("0123", "0123", ""),
        ("anonymous", "anonymous", ""),
        (None, "", ""),
    ],
)
def test_a_party_is_a_number_or_an_extension(value: Any, number: str, extension: str) -> None:
    assert words.party(value) == (number, extension)


@given(ANYTHING)
def test_any_value_is_read_as_something(value: Any) -> None:
    read = (
        words.text, words.number, words.flag, words.direction, words.ended_by, words.recording,
        words.cause, words.party,
    )  # fmt: skip
    for word in read:
        word(value)
