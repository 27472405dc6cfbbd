"""A code is sent once, to a trusted host, and what comes back is what the key store keeps."""

import pytest

from santral_desktop.application.ports.consents import Application
from santral_desktop.domain.errors import CodeRefused, Path, Trouble, Unreachable, WhyNoCode
from santral_desktop.providers.bulutfon.consents import CODE_LIFE, BulutfonConsents
from santral_desktop.providers.bulutfon.credentials import OAuthPair, read_credential
from santral_desktop.providers.bulutfon.tokens import Clocks
from santral_desktop.providers.redaction import Redactor
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, Play, answers, resets, says

CODE = "c0de" * 16
SECRET = "gizli-anahtar-1"
GOOD = answers(sample("token.json"))
WRONG = answers(sample("token_invalid_grant.json"), "401 Unauthorized")


class Desk:
    """A sign-in at a crooked server."""

    def __init__(self, server: CrookedServer) -> None:
        self.now = 50.0
        self.redactor = Redactor()
        clocks = Clocks(lambda: self.now, lambda: 1_900_000_000.0)
        self.consents = BulutfonConsents(self.redactor, developer=True, clocks=clocks)
        self.application = Application("an-id", SECRET, host=server.url, redirect="https://x.test")
        self.link = self.consents.link(self.application)

    def redeem(self, pasted: str = CODE) -> str:
        try:
            return self.consents.redeem(self.application, self.link, pasted)
        finally:
            self.consents.close()

    def why(self, pasted: str = CODE) -> WhyNoCode:
        with pytest.raises(CodeRefused) as told:
            self.redeem(pasted)
        return told.value.why


def test_a_redeemed_code_is_a_pair_with_all_that_a_refresh_will_need() -> None:
    with CrookedServer(GOOD) as server:
        desk = Desk(server)
        kept = read_credential(desk.redeem())

    assert kept == OAuthPair(
        client_id="an-id",
        client_secret=SECRET,
        access_token="16a1" * 16,
        refresh_token="551f" * 16,
        expires=1_900_007_200.0,
        scope="cdr call_record",
        host=server.url,
        redirect="https://x.test",
    )


def test_codes_states_and_secrets_are_known_to_the_redactor() -> None:
    with CrookedServer(GOOD) as server:
        desk = Desk(server)
        desk.redeem()

    for secret in (CODE, SECRET, desk.link.state):
        assert secret not in desk.redactor.redact(f"x {secret} y")


def test_a_code_that_was_sent_is_not_sent_again() -> None:
    with CrookedServer(GOOD) as server:
        desk = Desk(server)
        desk.redeem()

        assert desk.why(f" {CODE} ") is WhyNoCode.SPENT

    assert len(server.requests) == 1


@pytest.mark.parametrize("lost", [resets(), says(b""), answers(b"", "502 Bad Gateway")])
def test_a_code_whose_answer_was_lost_may_be_spent_and_is_not_sent_again(lost: Play) -> None:
    with CrookedServer(lost) as server:
        desk = Desk(server)
        with pytest.raises(Unreachable):
            desk.redeem()

        assert desk.why() is WhyNoCode.SPENT

    assert len(server.requests) == 1


def test_a_code_that_never_left_may_be_tried_again() -> None:
    with CrookedServer(GOOD) as server:
        desk = Desk(server)
    for _ in range(2):
        with pytest.raises(Unreachable) as told:
            desk.redeem()

        assert told.value.certain


def test_a_code_is_good_still_when_the_applications_secret_was_mistyped() -> None:
    refused = answers(sample("token_invalid_client.json"), "401 Unauthorized")
    with CrookedServer(refused, GOOD) as server:
        desk = Desk(server)
        assert desk.why() is WhyNoCode.UNKNOWN_APPLICATION

        assert desk.redeem()


def test_a_wrong_code_is_told_as_wrong_and_an_old_one_as_spent() -> None:
    with CrookedServer(WRONG) as server:
        desk = Desk(server)
        assert desk.why() is WhyNoCode.WRONG
        desk.now += CODE_LIFE + 1

        assert desk.why() is WhyNoCode.SPENT


def test_a_code_of_a_link_that_was_opened_in_another_program_has_no_age() -> None:
    with CrookedServer(WRONG) as server:
        desk = Desk(server)
        desk.link = Desk(server).link

        assert desk.why() is WhyNoCode.WRONG


@pytest.mark.parametrize("pasted", ["", "merhaba!", "a" * 10**5, f"{CODE[:9]}\r\n{CODE[9:]}"])
def test_what_is_no_code_is_never_sent(pasted: str) -> None:
    with CrookedServer(GOOD) as server:
        assert Desk(server).why(pasted) is WhyNoCode.MALFORMED

    assert server.requests == []


@pytest.mark.parametrize("host", ["http://bulutfon.com", "ftp://bulutfon.com", "bulutfon.com", ""])
def test_nobody_is_led_to_a_host_in_the_clear_and_no_code_goes_there(host: str) -> None:
    consents, application = BulutfonConsents(Redactor()), Application("a", SECRET, host=host)
    good = consents.link(Application("a", SECRET))
    for ask in (
        lambda: consents.link(application),
        lambda: consents.redeem(application, good, CODE),
    ):
        with pytest.raises(Unreachable) as told:
            ask()

        assert told.value.why is Path.UNTRUSTED


@pytest.mark.parametrize(
    "play",
    [answers(b"<html>"), answers(b""), answers(b"", "429 Slow"), answers(b"{}", "400 Bad")],
)
def test_another_trouble_is_told_as_such(play: Play) -> None:
    with CrookedServer(play) as server, pytest.raises(Trouble) as told:
        Desk(server).redeem()

    assert not isinstance(told.value, CodeRefused)
