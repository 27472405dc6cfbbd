"""An event is passed on as it came, once, and its address shows itself nowhere."""

import logging
import threading
import time

import pytest

from santral_desktop.application.ports.journal import RawEvent
from santral_desktop.domain.errors import Path, Unreachable
from santral_desktop.providers.event_poster import EventPoster
from santral_desktop.providers.redaction import Redactor
from tests.builders import NINE
from tests.unit.providers.crooked import CrookedServer, answers, resets, stays_silent

BODY = b"event_type=ringing&caller_id_name=%dc%ff&start_stamp=2031-02-03 14:15:16"
FORM = "application/x-www-form-urlencoded; charset=windows-1254"
WORD = "s3cret-word-of-the-address"


def an_event(content_type: str = FORM) -> RawEvent:
    return RawEvent("bulutsantralim", BODY, content_type, NINE)


def posted(address: str, event: RawEvent, server: CrookedServer) -> tuple[str, bytes]:
    """Return head and body of the post as they arrived."""
    poster = EventPoster(lambda _: None)
    poster.post(address, event, plain=True)
    poster.close()
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    return head.decode("latin-1"), body


def test_body_content_type_path_and_query_are_untouched() -> None:
    with CrookedServer(answers(b"")) as server:
        head, body = posted(f"{server.url}/hook?token={WORD}", an_event(), server)

    assert body == BODY
    assert head.startswith(f"POST /hook?token={WORD} HTTP/1.1\r\n")
    assert f"Content-Type: {FORM}" in head.split("\r\n")


def test_an_event_without_a_content_type_gets_none() -> None:
    with CrookedServer(answers(b"")) as server:
        head, _ = posted(server.url, an_event(""), server)

    assert "content-type" not in head.lower()


def test_name_and_word_of_an_address_are_sent_as_it_says() -> None:
    with CrookedServer(answers(b"")) as server:
        head, _ = posted(server.url.replace("//", "//crm:pass%20word@"), an_event(), server)

    assert "Authorization: Basic Y3JtOnBhc3Mgd29yZA==" in head.split("\r\n")


def test_a_redirect_is_not_followed() -> None:
    with CrookedServer(answers(b"")) as other:
        away = answers(b"", "307 Away", f"Location: {other.url}/")
        with CrookedServer(away) as server:
            poster = EventPoster(lambda _: None)
            status = poster.post(server.url, an_event(), plain=True)
            poster.close()

        assert (status, other.requests) == (307, [])


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:1/", "http://crm.test/hook", "ftp://crm.test/", "https://[", "", "//a"],
)
def test_without_agreement_only_tls_will_do(address: str) -> None:
    with pytest.raises(Unreachable) as told:
        EventPoster(lambda _: None).post(address, an_event())

    assert (told.value.why, told.value.certain) == (Path.UNTRUSTED, True)


def test_what_may_have_arrived_is_sent_once_and_called_uncertain() -> None:
    with CrookedServer(resets()) as server:
        poster = EventPoster(lambda _: None)
        with pytest.raises(Unreachable) as told:
            poster.post(server.url, an_event(), plain=True)
        poster.close()

        assert (told.value.certain, len(server.requests)) == (False, 1)


def test_a_silent_address_is_given_up_when_the_program_ends() -> None:
    began = time.monotonic()
    with CrookedServer(stays_silent()) as server:
        poster = EventPoster(lambda _: None)
        threading.Timer(0.1, poster.close).start()
        with pytest.raises(Unreachable):
            poster.post(server.url, an_event(), plain=True)

    assert time.monotonic() - began < 5


def test_no_log_and_no_error_shows_the_address(caplog: pytest.LogCaptureFixture) -> None:
    redactor = Redactor()
    address = f"http://127.0.0.1:1/hooks/{WORD}"
    with caplog.at_level(logging.DEBUG), pytest.raises(Unreachable) as told:
        EventPoster(redactor.learn).post(address, an_event(), plain=True)

    assert WORD not in caplog.text + repr(told.value) + str(told.value.__cause__)
    assert WORD not in redactor.redact(f"POST {address} /hooks/{WORD}")
