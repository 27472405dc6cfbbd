"""The token endpoint is asked once, in a form, and its secrets are in no error."""

import traceback

import pytest

from santral_desktop.application.ports.consents import Application
from santral_desktop.domain.errors import Path, Trouble, Unreachable
from santral_desktop.providers.bulutfon.oauth import code_form, refresh_form
from santral_desktop.providers.bulutfon.token_endpoint import TokenEndpoint
from santral_desktop.providers.http import Http
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, Play, answers, resets, says
from tests.unit.providers.test_http import FAULTS

SECRET = "s3cr3t" * 8
CODE = "c0de" * 16
SLOW = ("silence", "trickles", "trailer", "interim")  # of the deadline, which is the transport's
QUICK = [name for name in FAULTS if not any(word in name for word in SLOW)]


FORMS = {
    "code": lambda application: code_form(application, CODE),
    "refresh": lambda application: refresh_form(application, CODE),
}


def exchange(server: CrookedServer, form: str = "code") -> str:
    application = Application("an-id", SECRET, host=server.url)
    http = Http(developer=True)
    try:
        grant = TokenEndpoint(application, http).grant(FORMS[form](application))
    finally:
        http.close()
    return grant.access_token


def test_a_code_is_posted_as_a_form() -> None:
    with CrookedServer(answers(sample("token.json"))) as server:
        assert exchange(server) == "16a1" * 16

    head, body = server.requests[0].split(b"\r\n\r\n", 1)
    assert head.startswith(b"POST /oauth/token HTTP/1.1\r\n")
    assert b"Content-Type: application/x-www-form-urlencoded" in head
    assert b"grant_type=authorization_code&client_id=an-id&client_secret=" in body


@pytest.mark.parametrize(
    "play",
    [
        resets(),
        says(b""),
        answers(b"", "500 Oops"),
        answers(b"", "429 Slow"),
        answers(b"<html>"),
        answers(f'{{"error":"invalid_scope","error_description":"{SECRET}"}}'.encode(), "400 No"),
    ],
)
def test_trouble_is_told_once_without_a_secret(play: Play) -> None:
    with CrookedServer(play) as server, pytest.raises(Trouble) as told:
        exchange(server)

    assert len(server.requests) == 1
    written = "".join(traceback.format_exception(told.value))
    assert CODE not in written


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", QUICK)
def test_a_fault_of_the_network_is_told_and_nothing_is_sent_twice(name: str, form: str) -> None:
    play, why = FAULTS[name]
    with CrookedServer(play) as server, pytest.raises(Unreachable) as told:
        exchange(server, form)

    assert told.value.why is why
    assert len(server.requests) == 1


def test_no_secret_goes_to_a_host_in_the_clear() -> None:
    application = Application("an-id", SECRET, host="http://bulutfon.example")
    with pytest.raises(Unreachable) as told:
        TokenEndpoint(application, Http()).grant(code_form(application, CODE))

    assert told.value.why is Path.UNTRUSTED
