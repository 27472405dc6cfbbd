"""Numbers as people write them in Türkiye."""

import phonenumbers
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from santral_desktop.domain.errors import InvalidNumber, WhyNotANumber
from santral_desktop.domain.phone import (
    NumberKind,
    PhoneNumber,
    match_key,
    number_in,
    number_within,
    shown_number,
)

MOBILE = "+905321112233"


@pytest.mark.parametrize(
    "spelling",
    [
        "0532 111 22 33",
        "532 111 22 33",
        "+90 532 111 22 33",
        "90 (532) 111-22-33",
        "0090 532 111 22 33",
        "905321112233",
        "  0 (532) 111.22.33\n",
        "tel:+90-532-111-22-33",
        "٠٥٣٢١١١٢٢٣٣",
        "\u202a0532 111 22 33\u202c",
    ],
)
def test_every_spelling_of_a_turkish_number_is_one_number(spelling: str) -> None:
    number = PhoneNumber.parse(spelling)

    assert (number.value, number.kind) == (MOBILE, NumberKind.DOMESTIC)


def test_a_number_is_shown_as_people_read_it() -> None:
    number = PhoneNumber.parse("5321112233")

    assert (number.shown, number.in_full) == ("0532 111 22 33", "+90 532 111 22 33")


def test_a_company_number_of_seven_digits_is_domestic() -> None:
    assert PhoneNumber.parse("444 1 444").value == "+904441444"


@pytest.mark.parametrize("spelling", ["+49 30 123456", "0049 30 123456", "00 49 (30) 12 34 56"])
def test_a_foreign_number_keeps_its_country(spelling: str) -> None:
    number = PhoneNumber.parse(spelling)

    assert (number.value, number.kind) == ("+4930123456", NumberKind.INTERNATIONAL)
    assert number.shown == number.in_full == "+49 30 123456"


@pytest.mark.parametrize("text", ["1007", "200", "12345"])
def test_a_short_number_is_an_extension(text: str) -> None:
    number = PhoneNumber.parse(text)

    assert (number.kind, number.shown, number.in_full) == (NumberKind.EXTENSION, text, text)


def test_the_emergency_number_is_known_as_such() -> None:
    assert PhoneNumber.parse("112").kind is NumberKind.EMERGENCY


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", WhyNotANumber.EMPTY),
        (" - ", WhyNotANumber.EMPTY),
        ("Ayşe", WhyNotANumber.LETTERS),
        ("0532 CALL NOW", WhyNotANumber.LETTERS),
        ("*21*05321112233#", WhyNotANumber.FEATURE_CODE),
        ("#31#", WhyNotANumber.FEATURE_CODE),
        ("0", WhyNotANumber.TOO_SHORT),
        ("012", WhyNotANumber.TOO_SHORT),
        ("05321112233 5321112233 5321112233", WhyNotANumber.TOO_LONG),
        ("5" * 10_000, WhyNotANumber.TOO_LONG),
        ("+90+532", WhyNotANumber.NOT_A_NUMBER),
        ("0532,111", WhyNotANumber.NOT_A_NUMBER),
        ("+", WhyNotANumber.NOT_A_NUMBER),
    ],
)
def test_what_must_not_be_dialled_is_refused_with_its_reason(text: str, why: WhyNotANumber) -> None:
    with pytest.raises(InvalidNumber) as refusal:
        PhoneNumber.parse(text)

    assert refusal.value.why is why


@given(st.text(max_size=80))
def test_reading_any_text_gives_a_number_or_our_refusal(text: str) -> None:
    number = number_in(text)

    assert number is None or number.value.removeprefix("+").isdigit()


@given(st.from_regex(r"\+90(5[0-5]|21|31)[0-9]{8}", fullmatch=True))
def test_what_is_shown_reads_back_as_the_number(value: str) -> None:
    number = PhoneNumber.parse(value)

    assert PhoneNumber.parse(number.shown) == number == PhoneNumber.parse(number.in_full)


def test_two_spellings_match_and_other_texts_match_themselves() -> None:
    assert match_key("0532 111 22 33") == match_key("905321112233") == MOBILE
    assert match_key("anonymous") == "anonymous"


def test_text_that_is_no_number_is_shown_inert() -> None:
    assert shown_number("0532 1112233") == "0532 111 22 33"
    assert shown_number("\u202eanonymous\x00") == "anonymous"


@given(st.from_regex(r"\+[1-9][0-9]{6,13}|0[1-9][0-9]{6,10}|[1-9][0-9]{1,11}", fullmatch=True))
def test_whatever_was_read_is_read_again_from_what_is_shown(text: str) -> None:
    number = number_in(text)
    assume(number is not None)
    assert number is not None

    assert PhoneNumber.parse(number.in_full) == number
    assert PhoneNumber.parse(number.shown) == number
    assert PhoneNumber.parse(number.value) == number


def test_zeros_before_zeros_are_no_number() -> None:
    with pytest.raises(InvalidNumber) as refusal:
        PhoneNumber.parse("+310000000")

    assert refusal.value.why is WhyNotANumber.NOT_A_NUMBER


def test_a_number_that_no_plan_knows_is_shown_in_full() -> None:
    number = PhoneNumber.parse("+90900000000000")

    assert number.shown == number.in_full


@given(
    st.sampled_from(["+90", "0090", "90", "0", ""]), st.from_regex(r"[2-5][0-9]{9}", fullmatch=True)
)
def test_a_usual_number_is_read_as_the_number_plans_read_it(prefix: str, subscriber: str) -> None:
    known = phonenumbers.parse("+90" + subscriber)
    planned = phonenumbers.format_number(known, phonenumbers.PhoneNumberFormat.E164)

    assert phonenumbers.is_possible_number(known)
    assert PhoneNumber.parse(prefix + subscriber).value == planned


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0532 111 22 33", "0532 111 22 33"),
        ("1008", "1008"),
        ("Tel: 0532 111 22 33 (cep)", "0532 111 22 33"),
        ("Ayşe\n+49 30 123456\n0532 111 22 33", "+49 30 123456"),
        ("Sipariş 20311203", ""),
        ("", ""),
        ("Ayşe Yılmaz", ""),
    ],
)
def test_a_number_is_found_within_a_text(text: str, number: str) -> None:
    assert number_within(text) == number


@given(st.text(max_size=200))
def test_what_is_found_within_any_text_stands_in_it(text: str) -> None:
    assert number_within(text) in text
