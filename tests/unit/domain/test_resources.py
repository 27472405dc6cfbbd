"""Descriptions of what can be administered."""

import pytest

from santral_desktop.domain.resources import Condition, Field, Value, applies, is_empty
from tests.doubles.administration import LINES, PEOPLE


@pytest.mark.parametrize(
    ("value", "holds"),
    [("ALWAYS", True), ("NEW", False), ("", False), (None, False), ((), False)],
)
def test_a_condition_wants_one_of_its_values(value: Value, holds: bool) -> None:
    condition = Condition("route", one_of=("BUSY", "ALWAYS"))

    assert condition.holds({"route": value}) is holds


@pytest.mark.parametrize(("value", "holds"), [("NONE", False), ("NEW", True), (None, False)])
def test_a_condition_may_want_anything_else(value: Value, holds: bool) -> None:
    assert Condition("route", none_of=("NONE",)).holds({"route": value}) is holds


def test_a_condition_on_what_is_not_known_does_not_hold() -> None:
    assert not Condition("route", none_of=("NONE",)).holds({})


def test_a_field_applies_where_all_its_conditions_hold() -> None:
    number = PEOPLE.field("to_number")

    assert applies(number, {"route": "ALWAYS", "to": "PERSON"})
    assert not applies(number, {"route": "NONE", "to": "PERSON"})
    assert not applies(number, {"route": "ALWAYS", "to": "OUTSIDE"})
    assert applies(Field(name="anything"), {})


def test_no_and_zero_are_something() -> None:
    assert [is_empty(value) for value in (None, "", (), 0, False)] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_resource_knows_its_fields_by_name() -> None:
    assert PEOPLE.field("email").private
    with pytest.raises(KeyError):
        PEOPLE.field("salary")


def test_what_the_pbx_finds_out_itself_is_not_filled_in() -> None:
    assert "registered" not in {one.name for one in PEOPLE.writable}
    assert PEOPLE.written
    assert not LINES.written
