"""Any bytes become text or a value, or our error."""

import contextlib
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.domain.text import decoded
from santral_desktop.providers.answers import DEEPEST, Answer, read_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def wait_of(header: str | None) -> float:
    headers = {} if header is None else {"retry-after": header}
    return Answer(429, headers, b"").retry_after


@pytest.mark.parametrize(
    "body",
    [
        "çağrı".encode(),
        b"\xef\xbb\xbf" + "çağrı".encode(),
        "çağrı".encode("utf-16"),
        b"\xfe\xff" + "çağrı".encode("utf-16-be"),
        "çağrı".encode("cp1254"),
    ],
)
def test_text_is_read_whatever_it_was_written_in(body: bytes) -> None:
    assert decoded(body) == "çağrı"
    assert Answer(200, {}, body).text == "çağrı"


def test_json_is_read_with_any_byte_order_mark() -> None:
    assert Answer(200, {}, b"\xef\xbb\xbf[1]").json() == [1]
    assert read_json('{"ad": "İpek"}'.encode("utf-16")) == {"ad": "İpek"}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"ok",
        b"<html><body>500</body></html>",
        b"[1, 2,]",
        b'{"a": 1,}',
        b'{"a": 1, "a": 2}',
        b"[NaN]",
        b"[Infinity]",
        b"[-Infinity]",
        b"[1e999]",
        b"[-1e999]",
        b"[" + b"9" * 5000 + b"]",
        b"[" + b"9" * 31 + b"]",
        b"[" * 41 + b"]" * 41,
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"[1] [2]",
        b'"' + b"\\" * 99_999,
    ],
)
def test_what_cannot_be_read_is_told_as_such(body: bytes) -> None:
    with pytest.raises(Incomprehensible):
        read_json(body)


def test_the_excerpt_of_an_error_is_short_and_inert() -> None:
    with pytest.raises(Incomprehensible) as told:
        read_json(b"<h1>\r\n" + b"x" * 5000)

    assert told.value.excerpt.startswith("<h1> xx")
    assert len(told.value.excerpt) <= 80


def test_brackets_in_a_callers_name_are_no_depth() -> None:
    rows = [{"name": f'Ali "[{{[ {number}\\'} for number in range(100)]

    assert read_json(json.dumps(rows).encode()) == rows


def test_what_is_as_deep_as_allowed_is_read() -> None:
    assert read_json(b"[" * DEEPEST + b"]" * DEEPEST)


def test_numbers_of_sane_size_are_read() -> None:
    assert read_json(b"[12, -3, 1.5, 1e3]") == [12, -3, 1.5, 1000.0]


@given(st.binary(max_size=300))
def test_any_bytes_are_a_value_or_incomprehensible(body: bytes) -> None:
    with contextlib.suppress(Incomprehensible):
        read_json(body)


@given(JSON, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_what_was_written_as_json_is_read_as_it_was(value: Any, coding: str) -> None:
    assert read_json(json.dumps(value).encode(coding)) == value


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        (" 7 ", 7.0),
        ("1e9", 900.0),
        ("inf", 900.0),
        ("86400", 900.0),
        ("0", 30.0),
        ("-1", 30.0),
        ("nan", 30.0),
        ("", 30.0),
        ("tomorrow", 30.0),
        ("Mon, 99 Foo 2031 99:99:99 GMT", 30.0),
        ("Wed, 01 Jan 2020 00:00:00 GMT", 30.0),
        ("Wed, 01 Jan 2020 00:00:00 +9999", 30.0),
        (None, 30.0),
    ],
)
def test_the_wait_is_within_reason(header: str | None, seconds: float) -> None:
    assert wait_of(header) == seconds


@pytest.mark.parametrize("zone", ["GMT", "-0000"])
def test_the_wait_may_be_a_date(zone: str) -> None:
    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=120))

    assert 110 < wait_of(moment.replace("+0000", zone)) <= 120


@given(st.text(max_size=60))
def test_any_header_gives_a_wait_within_reason(header: str) -> None:
    assert 0 < wait_of(header) <= 900


def test_of_a_repeated_member_the_last_counts_only_where_that_is_known() -> None:
    body = b'{"cause": "A", "cause": "B"}'

    assert read_json(body, last_counts=True) == {"cause": "B"}
    with pytest.raises(Incomprehensible):
        read_json(body)
