"""Values as people and tables write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.resource_values import Flaw, FlawedError, flaw_of, text_of, value_of
from santral_desktop.domain.resources import Field, Kind, Value

NUMBER = Field(name="number", kind=Kind.NUMBER, least=1000, most=9999)
NAME = Field(name="name", longest=12)
EMAIL = Field(name="email", kind=Kind.EMAIL)
PHONE = Field(name="phone", kind=Kind.PHONE)
FLAG = Field(name="flag", kind=Kind.FLAG)
CHOICE = Field(name="type", kind=Kind.CHOICE, choices=("NONE", "AUTOATTENDANT", "IN-PROGRESS"))
RIGHTS = Field(name="acl", kind=Kind.CHOICES, choices=("domestic", "gsm"), more_choices=True)
HOURS = Field(name="monday", kind=Kind.HOURS)
MEMBERS = Field(name="members", kind=Kind.CHOICES)


@pytest.mark.parametrize(
    ("one", "text", "value"),
    [
        (NUMBER, " 1007 ", 1007),
        (NUMBER, "1007.0", 1007),
        (NAME, " Ayşe \t Işık ", "Ayşe Işık"),
        (NAME, "", None),
        (EMAIL, "ayse@ornek.example", "ayse@ornek.example"),
        (PHONE, "0532 111 22 33", "+905321112233"),
        (PHONE, "908500000001", "+908500000001"),
        (FLAG, "Evet", True),
        (FLAG, "HAYIR", False),
        (FLAG, "1", True),
        (CHOICE, "none", "NONE"),
        (CHOICE, "Auto attendant", "AUTOATTENDANT"),
        (CHOICE, "in progress", "IN-PROGRESS"),
        (RIGHTS, "GSM; domestic, premium", ("gsm", "domestic", "premium")),
        (RIGHTS, " ", ()),
        (RIGHTS, "gsm,\u200e,\x00", ("gsm",)),
        (HOURS, "08:30-12:00, 13:00-18:00", ("08:30-12:00", "13:00-18:00")),
        (MEMBERS, "1008,1007", ("1008", "1007")),
    ],
)
def test_a_text_is_read_as_its_field_has_it(one: Field, text: str, value: Value) -> None:
    assert value_of(one, text) == value


@pytest.mark.parametrize(
    ("one", "text", "flaw"),
    [
        (NUMBER, "bin yedi", Flaw.NOT_A_NUMBER),
        (NUMBER, "1.5", Flaw.NOT_A_NUMBER),
        (NUMBER, "999", Flaw.OUT_OF_RANGE),
        (NUMBER, "10000", Flaw.OUT_OF_RANGE),
        (NAME, "Abdurrahmangazi", Flaw.TOO_LONG),
        (EMAIL, "ayse@", Flaw.NOT_AN_EMAIL),
        (EMAIL, "a@b.c d", Flaw.NOT_AN_EMAIL),
        (EMAIL, "=cmd@a.example,b", Flaw.NOT_AN_EMAIL),
        (PHONE, "1007", Flaw.NOT_A_PHONE_NUMBER),
        (PHONE, "*21#", Flaw.NOT_A_PHONE_NUMBER),
        (FLAG, "belki", Flaw.NOT_A_FLAG),
        (CHOICE, "SOMETIMES", Flaw.NOT_A_CHOICE),
    ],
)
def test_what_is_no_value_is_told_why(one: Field, text: str, flaw: Flaw) -> None:
    with pytest.raises(FlawedError) as told:
        value_of(one, text)

    assert told.value.flaw is flaw
    assert flaw_of(one, text) is flaw


def test_choices_are_also_known_by_the_words_that_people_see() -> None:
    assert value_of(CHOICE, "Hiçbir zaman", {"Hiçbir zaman": "NONE"}) == "NONE"


def test_nothing_is_no_flaw_here() -> None:
    assert [flaw_of(NUMBER, None), flaw_of(NAME, ""), flaw_of(RIGHTS, ())] == [None] * 3
    assert flaw_of(NUMBER, 1007) is None


@pytest.mark.parametrize(
    ("one", "value"),
    [
        (NUMBER, 1007),
        (NAME, "Ayşe"),
        (NAME, None),
        (PHONE, "+905321112233"),
        (FLAG, True),
        (FLAG, False),
        (CHOICE, "NONE"),
        (RIGHTS, ("gsm", "premium")),
        (RIGHTS, ()),
    ],
)
def test_what_is_written_is_read_back(one: Field, value: Value) -> None:
    assert value_of(one, text_of(one, value)) == value


def test_a_number_is_written_so_that_no_spreadsheet_reckons_with_it() -> None:
    assert text_of(PHONE, "+905321112233") == "+90 532 111 22 33"
    assert text_of(PHONE, "yok") == "yok"


@given(st.sampled_from([NUMBER, NAME, EMAIL, PHONE, FLAG, CHOICE, RIGHTS, HOURS]), st.text())
def test_any_text_is_read_or_refused_in_our_words(one: Field, text: str) -> None:
    try:
        value = value_of(one, text)
    except FlawedError:
        return
    assert value_of(one, text_of(one, value)) == value
