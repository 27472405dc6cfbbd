"""The client asks as the documents say, once where something changes, within the budget."""

import io
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from santral_desktop.application.ports.pbx import Urgency
from santral_desktop.domain.errors import TooManyRequests, Unreachable
from santral_desktop.providers.answers import Answer
from santral_desktop.providers.bulutsantralim.client import POOLS, Client
from santral_desktop.providers.http import Http
from santral_desktop.providers.throttle import Throttle, Waits
from tests.unit.providers.crooked import CrookedServer, answers, resets

KEY = "K12345678-1111-4222-8333-444455556666"
CALL = "aaaa1111-0000-4000-8000-000000000001"
HTTP = "HTTP/1.1"
COMMANDS: dict[str, Callable[[Client], Answer]] = {
    f"GET /originate?key={KEY}&extension=1007 {HTTP}": lambda c: c.originate({"extension": "1007"}),
    f"GET /hangup/{CALL}?key={KEY} {HTTP}": lambda c: c.hangup(CALL),
    f"GET /mute/{CALL}?key={KEY}&state=on {HTTP}": lambda c: c.mute(CALL, "on"),
    f"GET /transfer/{CALL}?key={KEY}&user_number=1008 {HTTP}": lambda c: c.transfer(CALL, "1008"),
    f"GET /dnd/1007?key={KEY}&state=off {HTTP}": lambda c: c.dnd("1007", "off"),
    f"POST /webphone_tokens {HTTP}": lambda c: c.webphone_tokens("1007"),
    f"POST /recording_url/ {HTTP}": lambda c: c.recording_url(CALL, Waits()),
    f"POST /crm_integrations {HTTP}": lambda c: c.set_crm_integrations({"ringing": "on"}),
}
READS: dict[str, Callable[[Client], Answer]] = {
    f"GET /contact_groups?key={KEY} {HTTP}": lambda c: c.contact_groups(Urgency.BACKGROUND),
    f"GET /contacts?key={KEY}&page=2 {HTTP}": lambda c: c.contacts(
        {"page": "2"}, Urgency.BACKGROUND
    ),
    f"GET /caller_ids?key={KEY} {HTTP}": lambda c: c.caller_ids(),
    f"GET /extensions?key={KEY} {HTTP}": lambda c: c.extensions(),
    f"GET /crm_integrations?key={KEY} {HTTP}": lambda c: c.crm_integrations(),
    f"GET /cdrs?key={KEY}&page=2 {HTTP}": lambda c: c.cdrs({"page": "2"}, Urgency.BACKGROUND),
}


class Talk:
    """Makes clients and closes them."""

    def __init__(self) -> None:
        self._made: list[Client] = []

    def client(self, server: CrookedServer, throttle: Throttle | None = None) -> Client:
        made = Client(server.url + "/", lambda: KEY, Http(developer=True), throttle)
        self._made.append(made)
        return made

    def close(self) -> None:
        for made in self._made:
            made.close()


@pytest.fixture
def talk() -> Iterator[Talk]:
    made = Talk()
    yield made
    made.close()


@pytest.mark.parametrize("line", [*COMMANDS, *READS])
def test_a_request_looks_as_the_documents_say(line: str, talk: Talk) -> None:
    ask = (COMMANDS | READS)[line]
    with CrookedServer(answers(b"+OK")) as server:
        assert ask(talk.client(server)).text == "+OK"

    assert server.requests[0].split(b"\r\n")[0].decode() == line


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_whose_line_broke_is_never_repeated(line: str, talk: Talk) -> None:
    with CrookedServer(resets()) as server, pytest.raises(Unreachable) as told:
        COMMANDS[line](talk.client(server))

    assert len(server.requests) == 1
    assert not told.value.certain


@pytest.mark.parametrize("line", READS)
def test_a_read_whose_line_broke_is_repeated_in_silence(line: str, talk: Talk) -> None:
    with CrookedServer(resets(), answers(b"[]")) as server:
        assert READS[line](talk.client(server)).json() == []


def test_the_key_of_a_post_travels_in_its_body(talk: Talk) -> None:
    with CrookedServer(answers(b"ok")) as server:
        talk.client(server).recording_url(CALL, Waits())
        talk.client(server).webphone_tokens("1007")

    form, json = (request.split(b"\r\n\r\n", 1)[1] for request in server.requests)
    assert form == f"key={KEY}&call_uuid={CALL}".encode()
    assert json == f'{{"key": "{KEY}", "extension": "1007"}}'.encode()


def test_a_download_carries_no_key(talk: Talk) -> None:
    with CrookedServer(answers(b"RIFF")) as server:
        talk.client(server).download(
            f"{server.url}/recording/R1",
            io.BytesIO(),
            progress=lambda _: None,
            given_up=lambda: False,
        )

    assert KEY.encode() not in server.requests[0]
    assert parse_qs(urlsplit(server.requests[0].split()[1].decode()).query) == {}


def test_a_busy_service_is_left_alone_as_long_as_it_says(talk: Talk) -> None:
    now = [0.0]

    def passes(_: object, seconds: float) -> None:
        now[0] += seconds

    throttle = Throttle(POOLS, passed=lambda: now[0], wait=passes)
    with CrookedServer(answers(b"", "429 Slow", "Retry-After: 40"), answers(b"[]")) as server:
        client = talk.client(server, throttle)
        with pytest.raises(TooManyRequests):
            client.caller_ids()
        client.caller_ids()

    assert now[0] == pytest.approx(40)


def test_the_budget_is_below_what_the_provider_allows() -> None:
    allowed = {"originate": 3, "statuses": 2 / 60, "recording_url": 5 / 60, "cdrs": 6 / 60}

    over = [n for n, most in allowed.items() if POOLS[n].requests / POOLS[n].seconds >= most]

    assert over == []
    assert POOLS["others"].requests / POOLS["others"].seconds < 2
