"""Rows of a provider, read and written by the description of their resource."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.resources import Field, Kind, Record, Resource, Value
from santral_desktop.providers.records import read_record, wire_values

FIELDS = (
    Field(name="name", read_as="caller_name", written_as="full_name"),
    Field(name="number", kind=Kind.NUMBER),
    Field(name="email", kind=Kind.EMAIL),
    Field(name="did", kind=Kind.PHONE),
    Field(name="voicemail", kind=Kind.FLAG, read_as="voice_mail"),
    Field(name="target", kind=Kind.CHOICE, choices=("EXTENSION", "AUTOATTENDANT")),
    Field(name="acl", kind=Kind.CHOICES, choices=("domestic", "gsm"), more_choices=True),
    Field(name="members", kind=Kind.CHOICES, read_as="extensions.number"),
    Field(name="monday", kind=Kind.HOURS, read_as="working_hours.monday", writable=False),
    Field(name="made_at", kind=Kind.MOMENT, read_as="created_at", writable=False),
)
RESOURCE = Resource(name="rows", title="name", fields=FIELDS)
JSON: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


def read(**row: Any) -> dict[str, Value]:
    found = read_record(RESOURCE, {"id": 1, **row})
    assert found is not None
    return dict(found.values)


def test_a_row_is_read_as_the_documents_have_it() -> None:
    assert read(
        caller_name="Ad Soyad",
        number=1000,
        email="a@ornek.example",
        did="900000000000",
        voice_mail=True,
        target="EXTENSION",
        acl=["domestic", "gsm", "premium"],
        extensions=[{"id": 1, "number": 1015}, {"id": 2, "number": "1016"}, {"id": 3}, 7],
        created_at="2031-02-03T14:15:16+03:00",
    ) == {
        "name": "Ad Soyad",
        "number": 1000,
        "email": "a@ornek.example",
        "did": "+900000000000",
        "voicemail": True,
        "target": "EXTENSION",
        "acl": ("domestic", "gsm", "premium"),
        "members": ("1015", "1016"),
        "made_at": "2031-02-03T11:15:16+00:00",
    }


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ({"number": "1001"}, 1001),
        ({"number": "bin"}, None),
        ({"number": 1.5}, None),
        ({"number": None}, None),
        ({"did": 908500000001}, "+908500000001"),
        ({"did": 9.085e11}, None),
        ({"did": "null"}, None),
        ({"did": "1007"}, "1007"),
        ({"voice_mail": "Evet"}, True),
        ({"voice_mail": "0"}, False),
        ({"voice_mail": {}}, None),
        ({"target": "Auto attendant"}, "AUTOATTENDANT"),
        ({"target": "Robot"}, "Robot"),
        ({"target": None}, None),
        ({"acl": "gsm,domestic"}, ("gsm", "domestic")),
        ({"acl": None}, ()),
        ({"acl": [None, 7, {}]}, ("7",)),
        ({"email": ""}, None),
        ({"created_at": "dün"}, None),
        ({"extensions": "yok"}, None),
    ],
)
def test_types_that_are_swapped_leave_the_row_and_the_field_unknown(
    row: dict[str, Any], value: Value
) -> None:
    found = read(**row)

    assert (list(found.values()) or [None]) == [value]


@pytest.mark.parametrize(
    ("day", "spans"),
    [
        ({"open": True, "shift_start": "08:30", "shift_finish": "18:30"}, ("08:30-18:30",)),
        (
            {
                "open": True,
                "shift_start": "08:30:00",
                "shift_finish": "18:30",
                "lunch_break_start": "12:00",
                "lunch_break_finish": "13:00",
            },
            ("08:30-12:00", "13:00-18:30"),
        ),
        ({"active": True, "start": "09:00", "finish": "18:00"}, ("09:00-18:00",)),
        ({"open": False, "shift_start": "08:30", "shift_finish": "18:30"}, ()),
        ({"open": True}, None),
        ({"open": True, "shift_start": "sabah", "shift_finish": "18:30"}, None),
        (None, None),
    ],
)
def test_a_day_has_its_spans(day: Any, spans: Value) -> None:
    assert read(working_hours={"monday": day})["monday"] == spans


def test_days_that_are_not_told_are_missing() -> None:
    assert read(working_hours=None) == {}
    assert read() == {}


@pytest.mark.parametrize("row", [None, [], "satır", {}, {"id": None}, {"id": "null"}, {"id": []}])
def test_what_has_no_id_is_no_row(row: Any) -> None:
    assert read_record(RESOURCE, row) is None


def test_another_member_may_be_the_id() -> None:
    assert read_record(RESOURCE, {"number": 200}, id_of="number") == Record("200", {"number": 200})


def test_values_are_written_by_the_providers_names() -> None:
    values: dict[str, Value] = {
        "name": "Ayşe",
        "did": "+908500000001",
        "acl": ("gsm",),
        "voicemail": False,
        "email": None,
        "monday": (),
    }

    assert wire_values(RESOURCE, values, lambda number: number.removeprefix("+")) == {
        "full_name": "Ayşe",
        "did": "908500000001",
        "acl": ["gsm"],
        "voicemail": False,
        "email": None,
    }


def test_no_number_is_written_as_none() -> None:
    assert wire_values(RESOURCE, {"did": None}, lambda _: "x") == {"did": None}


@given(st.dictionaries(st.sampled_from([one.read_as or one.name for one in FIELDS]), JSON))
def test_any_row_is_read(row: dict[str, Any]) -> None:
    assert read_record(RESOURCE, {"id": 1, **row}) is not None
