"""Links that dial, as pages write them, and as somebody writes who means no good."""

from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from santral_desktop.domain.errors import InvalidNumber, WhyNotANumber
from santral_desktop.domain.links import LONGEST, Link, is_link, read_link, written_number
from santral_desktop.domain.phone import PhoneNumber

MOBILE = "+905321112233"


@pytest.mark.parametrize(
    "link",
    [
        "tel:+905321112233",
        "TEL:+90-532-111-22-33",
        "tel:0532%20111%2022%2033",
        "tel://05321112233",
        "tel:%2B905321112233",
        "tel:0532(111)22.33",
        "tel:05321112233;phone-context=+90",
        "tel:05321112233;phone-context=pbx.example",
        "tel:+905321112233;phone-context=+1",
        "callto:0532%20111%2022%2033",
        "callto://+905321112233",
        "sip:+905321112233@pbx.example",
        "sips:+905321112233@pbx.example:5061;transport=tls",
        "sip:+905321112233;phone-context=+90@pbx.example;user=phone",
        "sip:05321112233:secret@pbx.example?subject=x",
        "sip:05321112233",
        "tel:05321112233?call",
    ],
)
def test_every_spelling_of_a_link_is_one_number(link: str) -> None:
    assert read_link(link).number.value == MOBILE


@pytest.mark.parametrize(
    ("link", "extension"),
    [
        ("tel:+902121112233;ext=12", "12"),
        ("tel:+902121112233;EXT=0012", "0012"),
        ("tel:+902121112233;ext=1*2", ""),
        ("tel:+902121112233;ext=٣", ""),
        ("tel:+902121112233;ext=12345678901", ""),
        ("tel:+902121112233;ext", ""),
    ],
)
def test_an_extension_is_for_a_person_to_key_in(link: str, extension: str) -> None:
    assert read_link(link) == Link(PhoneNumber.parse("+902121112233"), extension)


def test_a_sip_users_digits_are_an_extension() -> None:
    assert read_link("sip:1007@pbx.example").number.value == "1007"


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("tel:*21*05321112233%23", WhyNotANumber.FEATURE_CODE),
        ("tel:*21*05321112233#", WhyNotANumber.FEATURE_CODE),
        ("tel:%2A21", WhyNotANumber.FEATURE_CODE),
        ("sip:*21*0532@pbx.example", WhyNotANumber.FEATURE_CODE),
        ("tel:05321112233;postd=22", WhyNotANumber.FEATURE_CODE),
        ("tel:05321112233,,1", WhyNotANumber.NOT_A_NUMBER),
        ("tel:05321112233%2C1", WhyNotANumber.NOT_A_NUMBER),
        ("tel:05321112233p1", WhyNotANumber.LETTERS),
        ("tel:05321112233w1", WhyNotANumber.LETTERS),
        ("tel:05321112233%3B1", WhyNotANumber.NOT_A_NUMBER),
        ("tel:%2530532", WhyNotANumber.NOT_A_NUMBER),
        ("tel:0532+111+22+33", WhyNotANumber.NOT_A_NUMBER),
        ("tel:05321112233@pbx.example", WhyNotANumber.LETTERS),
        ("tel:5551234;phone-context=+1-212", WhyNotANumber.ELSEWHERE),
        ("tel:", WhyNotANumber.EMPTY),
        ("sip:@pbx.example", WhyNotANumber.EMPTY),
        ("sip:ayse@pbx.example", WhyNotANumber.LETTERS),
        ("tel:--no-sandbox", WhyNotANumber.LETTERS),
        ("http:05321112233", WhyNotANumber.NOT_A_NUMBER),
        ("05321112233", WhyNotANumber.NOT_A_NUMBER),
        ("tel:" + "0" * LONGEST, WhyNotANumber.TOO_LONG),
    ],
)
def test_what_is_no_plain_number_is_refused(link: str, why: WhyNotANumber) -> None:
    with pytest.raises(InvalidNumber) as refused:
        read_link(link)

    assert refused.value.why is why


@pytest.mark.parametrize("text", ["tel:1", "Callto:x", "SIP:y", "sips:"])
def test_a_link_is_known_by_its_scheme(text: str) -> None:
    assert is_link(text)


@pytest.mark.parametrize("text", ["tel", "telx:1", "-tel:1", " tel:1", "http://x", ""])
def test_other_texts_are_no_links(text: str) -> None:
    assert not is_link(text)


def test_of_a_link_the_written_number_is_taken_good_or_not() -> None:
    assert written_number("sip:ayse%20@pbx") == "ayse"
    assert written_number("0532 111") == "0532 111"


hostile = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="0123456789+-().*#,;pwPW%=@:/?&\"' \n\x00İ٣；，", max_size=60),
    st.text(alphabet="0123456789*#,pw+", max_size=20).map(lambda text: quote(text, safe="")),
    st.text(alphabet="0123456789", min_size=2, max_size=14).map(lambda text: f"+{text};ext=1"),
)
links = st.builds(
    "{}:{}{}".format, st.sampled_from(["tel", "TEL", "callto", "sip", "sips"]), hostile, hostile
)


@settings(max_examples=2000)
@given(links | hostile)
def test_whatever_comes_a_plain_number_or_our_refusal_comes_of_it(text: str) -> None:
    try:
        link = read_link(text)
    except InvalidNumber:
        return

    assert link.number.value.removeprefix("+").isdecimal()
    assert link.number.value.isascii()
    assert PhoneNumber.parse(link.number.value) == link.number
    assert not set("*#,;pwPW") & set(written_number(text))
