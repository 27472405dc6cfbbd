"""What every provider writes alike is read one by one, in all its spellings."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.providers import words

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


def test_a_row_is_known_by_its_parts_and_fits_into_a_whole_number_of_the_journal() -> None:
    assert words.row_key(["a", "b"]) == words.row_key(["a", "b"]) != words.row_key(["a", "\ud800"])
    assert 0 <= words.row_key([]) < 2**63


@given(ANYTHING)
def test_any_value_is_read_as_something(value: Any) -> None:
    for word in (words.text, words.flag, words.stamp, words.seconds, words.count):
        word(value)
