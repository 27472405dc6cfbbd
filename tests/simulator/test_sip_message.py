"""Reading and writing SIP."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.simulator.sip_address import read_address, user_of, write_address
from santral_desktop.simulator.sip_message import (
    Request,
    Response,
    SipError,
    read_message,
    write_message,
)

INVITE = (
    "INVITE sip:1007@telefon.invalid SIP/2.0\r\n"
    "v: SIP/2.0/WS a.invalid;branch=z9hG4bK1\r\n"
    'f: "Ayşe\r\n  Yılmaz" <sip:05321112233@a.invalid>;tag=1\r\n'
    "t: <sip:1007@a.invalid>\r\n"
    "i: aaaa\r\n"
    "CSeq: 7 INVITE\r\n"
    "l: 5\r\n"
    "\r\n"
    "v=0\r\nrest"
)
READABLE = st.sampled_from(INVITE.split("\r\n"))
NAMES = st.text(st.characters(exclude_categories=["C"]), max_size=40)


@given(st.binary(max_size=400) | st.text(max_size=400) | st.lists(READABLE).map("\r\n".join))
def test_reading_anything_raises_only_our_error(data: bytes | str) -> None:
    with suppress(SipError):
        message = read_message(data)
        assert message.call_id
        assert message.cseq[0] >= 0


@given(st.data())
def test_a_damaged_message_is_read_or_refused(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(INVITE)))
    damage = data.draw(st.text(max_size=6))
    skipped = data.draw(st.integers(0, 9))
    damaged = INVITE[:at] + damage + INVITE[at + skipped :]
    with suppress(SipError):
        assert read_message(damaged).header("Via")


def test_compact_and_folded_headers_are_understood() -> None:
    message = read_message(INVITE)

    assert isinstance(message, Request)
    assert (message.method, message.call_id, message.cseq) == ("INVITE", "aaaa", (7, "INVITE"))
    assert read_address(message.header("From")).display_name == "Ayşe Yılmaz"


def test_the_body_is_as_long_as_the_length_says() -> None:
    assert read_message(INVITE).body == "v=0\r\n"


def test_a_body_shorter_than_its_length_is_refused() -> None:
    with pytest.raises(SipError, match="cut short"):
        read_message(INVITE.replace("l: 5", "l: 5000"))


def test_a_request_whose_cseq_names_another_method_is_refused() -> None:
    with pytest.raises(SipError, match="another method"):
        read_message(INVITE.replace("7 INVITE", "7 BYE"))


def test_a_message_too_long_is_refused() -> None:
    with pytest.raises(SipError, match="too long"):
        read_message(INVITE + "a" * 70_000)


def test_what_was_written_is_read_back() -> None:
    message = Response(
        status=200,
        reason="OK",
        headers=(
            ("Via", "SIP/2.0/WS a.invalid;branch=z9hG4bK1"),
            ("From", write_address('Ayşe "A" Yılmaz', "0532", "a.invalid", tag="1")),
            ("To", "<sip:1007@a.invalid>;tag=2"),
            ("Call-ID", "aaaa"),
            ("CSeq", "1 INVITE"),
        ),
        body="ışık",
    )

    read = read_message(write_message(message).encode())

    assert isinstance(read, Response)
    assert (read.status, read.body) == (200, "ışık")
    assert read.headers[:-1] == message.headers


def test_a_header_never_smuggles_a_line() -> None:
    message = Response(status=200, reason="OK", headers=(("X-Called-Number", "1\r\nVia: x"),))

    with pytest.raises(SipError, match="line break"):
        write_message(message)


@given(NAMES, st.text("0123456789*+#", min_size=1, max_size=15))
def test_an_address_is_what_was_written(name: str, user: str) -> None:
    address = read_address(write_address(name, user, "a.invalid", tag="abc"))

    assert (address.display_name, address.user, address.tag) == (name, user, "abc")


@given(st.text(max_size=200))
def test_reading_any_address_raises_only_our_error(text: str) -> None:
    with suppress(SipError):
        assert read_address(text).uri


def test_the_user_is_decoded() -> None:
    assert user_of("sip:%2A21%23@a.invalid;user=phone") == "*21#"
    assert not user_of("tel:05321112233")
