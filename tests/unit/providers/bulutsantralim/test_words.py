"""The provider's words are read one by one, in all their spellings."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.calls import Direction, EndedBy, RecordingState
from santral_desktop.providers.bulutsantralim import words

START = datetime(2031, 2, 3, 11, 15, 16, tzinfo=UTC)
ANYTHING = st.text() | st.none() | st.booleans() | st.integers() | st.floats() | st.binary()


@pytest.mark.parametrize("value", ["t", "true", "True", "1", "yes", "on", True, 1, " evet "])
def test_yes_in_all_its_forms(value: Any) -> None:
    assert words.flag(value) is True


@pytest.mark.parametrize("value", ["f", "false", "FALSE", "0", "no", "off", False, 0, "Hayır"])
def test_no_in_all_its_forms(value: Any) -> None:
    assert words.flag(value) is False


@pytest.mark.parametrize("value", ["", None, "maybe", 2, [], {}])
def test_what_is_neither_is_not_known(value: Any) -> None:
    assert words.flag(value) is None


@pytest.mark.parametrize(
    "value",
    [
        "2031-02-03 14:15:16",
        "2031-02-03 14:15:16 +0300",
        "2031-02-03 14:15:16 +03:00",
        "2031-02-03 14:15:16 +030",
        "2031-02-03T14:15:16",
        "2031-02-03T14:15:16.250+03:00",
        "2031-02-03 11:15:16 UTC",
        "2031-02-03T11:15:16Z",
        "2031-2-3 6:15:16 -0500",
        "2031-02-03 14:15:16 Europe/Istanbul",
        '"2031-02-03 14:15:16"',
    ],
)
def test_stamps_in_all_their_forms(value: str) -> None:
    assert words.stamp(value) == START


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "203-02-03 14:15:16",
        "2031-13-03 14:15:16",
        "2031-02-03",
        "0000-00-00 00:00:00",
        "2031-02-03 14:15:16 +9900",
        "0001-01-01 00:00:00 +1200",
        "yesterday",
        1927890123,
    ],
)
def test_a_stamp_that_cannot_be_read_is_not_known(value: Any) -> None:
    assert words.stamp(value) is None


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("00:00:40", 40), ("00:0:35", 35), ("1:02:03", 3723), ("2:05", 125), ("40", 40), (40, 40)],
)
def test_lengths_in_all_their_forms(value: Any, seconds: int) -> None:
    assert words.seconds(value) == timedelta(seconds=seconds)


@pytest.mark.parametrize("value", ["", None, "a:b", "1:2:3:4", "-5", 1.5, True, "²"])
def test_a_length_that_cannot_be_read_is_not_known(value: Any) -> None:
    assert words.seconds(value) is None


def test_an_absurd_length_is_capped() -> None:
    assert words.seconds("9" * 20) == timedelta(seconds=10**7)


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
    read = (
        words.text, words.flag, words.stamp, words.seconds, words.direction, words.ended_by,
        words.recording, words.cause, words.party,
    )  # fmt: skip
    for word in read:
        word(value)
