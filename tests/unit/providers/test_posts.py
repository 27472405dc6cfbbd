"""A post's fields are read whatever it came as."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.providers.posts import fields_of


def read(body: bytes) -> dict[str, Any]:
    return dict(fields_of(RawEvent("", body, "", datetime(2031, 2, 3, tzinfo=UTC))))


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (b"a=1&b=%C3%BC&c", {"a": "1", "b": "ü"}),
        (b"a=1&a=2", {"a": "2"}),
        (b"name=%DC", {"name": "Ü"}),
        (b'{"a": 1}', {"a": 1}),
        (b'\xef\xbb\xbf {"a": 1}', {"a": 1}),
        (b'{"a": 1, "a": 2}', {"a": 2}),
        (b'{"a": ', {}),
        (b"{" * 60, {}),
        (b"[1]", {}),
        (b"", {}),
        (b"&".join(b"a=%d" % n for n in range(200)), {}),
    ],
)
def test_forms_and_json(body: bytes, fields: dict[str, Any]) -> None:
    assert read(body) == fields


@given(st.binary(max_size=300))
def test_any_bytes_have_fields_or_none(body: bytes) -> None:
    assert isinstance(read(body), dict)
