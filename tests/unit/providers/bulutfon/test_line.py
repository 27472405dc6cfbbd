"""The line puts the key into the query and asks again only where nothing was done."""

import io
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from santral_desktop.domain.errors import (
    NotSignedIn,
    Path,
    RecordingUnavailable,
    TooManyRequests,
    Unreachable,
    WhyNoRecording,
)
from santral_desktop.providers.answers import Answer
from santral_desktop.providers.bulutfon.line import POOLS, Fetching, Line
from santral_desktop.providers.bulutfon.tokens import Keys, Lasting
from santral_desktop.providers.http import Http
from santral_desktop.providers.throttle import Throttle
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, Play, answers, resets

OLD, NEW = "old-token-1", "new-token-2"
EXPIRED = sample("token_expired.json")
DEAD = answers(EXPIRED, "401 Unauthorized")
Ask = Callable[[Line], Answer]


class Ring:
    """Keys of which the first one dies; counts the exchanges."""

    parameter = "access_token"

    def __init__(self) -> None:
        self.held, self.exchanges = OLD, 0

    def current(self) -> str:
        return self.held

    def renewed(self, dead: str) -> str:
        if dead == self.held:
            self.exchanges += 1
            self.held = NEW
        return self.held


class Talk:
    """Makes lines and closes them."""

    def __init__(self) -> None:
        self.ring = Ring()
        self._made: list[Line] = []

    def line(
        self, server: CrookedServer, keys: Keys | None = None, throttle: Throttle | None = None
    ) -> Line:
        made = Line(f"{server.url}/", keys or self.ring, Http(developer=True), throttle)
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


def read(line: Line) -> Answer:
    return line.read("cdrs", {"page": "2"})


def write(line: Line) -> Answer:
    return line.write("PUT", "extensions/7", json={"number": 1007})


def download(line: Line) -> Answer:
    return line.download("call-records/u", fetching(io.BytesIO()))


def fetching(into: io.BytesIO, *, given_up: bool = False) -> Fetching:
    return Fetching(into, lambda _: None, lambda: given_up)


ASKS: dict[str, Ask] = {"read": read, "write": write, "download": download}


def keys_of(server: CrookedServer) -> list[str]:
    """Return the tokens that came, in order."""
    lines = (request.split()[1].decode() for request in server.requests)
    return [parse_qs(urlsplit(line).query)["access_token"][0] for line in lines]


def test_a_request_has_its_words_and_the_key_in_the_query(talk: Talk) -> None:
    with CrookedServer(answers(b"{}")) as server:
        read(talk.line(server))
        write(talk.line(server))
        read(talk.line(server, Lasting("apikey", "a-key")))

    lines = [request.split(b"\r\n")[0] for request in server.requests]
    assert lines == [
        b"GET /cdrs?page=2&access_token=old-token-1 HTTP/1.1",
        b"PUT /extensions/7?access_token=old-token-1 HTTP/1.1",
        b"GET /cdrs?page=2&apikey=a-key HTTP/1.1",
    ]
    assert server.requests[1].endswith(b'\r\n\r\n{"number": 1007}')
    assert b"Content-Type: application/json" in server.requests[1]


@pytest.mark.parametrize("name", ASKS)
@pytest.mark.parametrize("status", ["401 Unauthorized", "400 Bad Request", "200 OK"])
def test_a_token_that_dies_on_the_way_is_exchanged_once_and_nobody_notices(
    name: str, status: str, talk: Talk
) -> None:
    with CrookedServer(answers(EXPIRED, status), answers(b"RIFF")) as server:
        assert ASKS[name](talk.line(server)).status == 200

    assert keys_of(server) == [OLD, NEW]
    assert talk.ring.exchanges == 1


@pytest.mark.parametrize("name", ASKS)
def test_a_token_that_is_refused_twice_is_exchanged_once(name: str, talk: Talk) -> None:
    with CrookedServer(DEAD) as server:
        assert ASKS[name](talk.line(server)).status == 401

    assert keys_of(server) == [OLD, NEW]


@pytest.mark.parametrize("name", ["read", "download"])
@pytest.mark.parametrize("body", [b"", b"<html>", b'{"error":"Unauthorized"}'])
def test_a_read_takes_any_401_for_a_dead_token(name: str, body: bytes, talk: Talk) -> None:
    with CrookedServer(answers(body, "401 Unauthorized"), answers(b"RIFF")) as server:
        assert ASKS[name](talk.line(server)).status == 200


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"error":"Unauthorized"}'])
def test_a_write_is_not_repeated_on_a_401_that_does_not_speak_of_the_token(
    body: bytes, talk: Talk
) -> None:
    with CrookedServer(answers(body, "401 Unauthorized"), answers(b"{}")) as server:
        assert write(talk.line(server)).status == 401

    assert len(server.requests) == 1


@pytest.mark.parametrize("name", ASKS)
@pytest.mark.parametrize("status", ["401 Unauthorized", "400 Bad Request", "403 Forbidden"])
def test_a_token_that_was_exchanged_meanwhile_is_replaced(
    name: str, status: str, talk: Talk
) -> None:
    turned_away = answers(b'{"error":"Invalid token"}', status)
    with CrookedServer(turned_away, answers(b"RIFF")) as server:
        assert ASKS[name](talk.line(server)).status == 200

    assert keys_of(server) == [OLD, NEW]


@pytest.mark.parametrize("name", ASKS)
def test_a_key_that_nobody_can_renew_ends_at_the_sign_in(name: str, talk: Talk) -> None:
    with CrookedServer(DEAD) as server, pytest.raises(NotSignedIn):
        ASKS[name](talk.line(server, Lasting("access_token", OLD)))


def test_a_write_whose_line_broke_is_never_repeated(talk: Talk) -> None:
    with CrookedServer(resets()) as server, pytest.raises(Unreachable) as told:
        write(talk.line(server))

    assert len(server.requests) == 1
    assert not told.value.certain


def test_a_read_whose_line_broke_is_repeated_in_silence(talk: Talk) -> None:
    with CrookedServer(resets(), answers(b"{}")) as server:
        assert read(talk.line(server)).status == 200


def test_a_busy_service_is_left_alone_as_long_as_it_says(talk: Talk) -> None:
    now = [0.0]

    def passes(_: object, seconds: float) -> None:
        now[0] += seconds

    throttle = Throttle(POOLS, passed=lambda: now[0], wait=passes)
    with CrookedServer(answers(b"", "429 Slow", "Retry-After: 40"), answers(b"{}")) as server:
        line = talk.line(server, throttle=throttle)
        with pytest.raises(TooManyRequests):
            read(line)
        read(line)

    assert now[0] == pytest.approx(40)


# --- downloads


def test_a_file_is_written_and_nothing_of_it_is_held_back(talk: Talk) -> None:
    into = io.BytesIO()
    with CrookedServer(answers(b"RIFF{}" * 40_000)) as server:
        answer = talk.line(server).download("call-records/u", fetching(into))

    assert (answer.body, into.getvalue()) == (b"", b"RIFF{}" * 40_000)


def test_an_object_that_comes_instead_of_a_file_is_no_file(talk: Talk) -> None:
    into = io.BytesIO()
    with CrookedServer(answers(b'{"message":"' + b"x" * 200_000 + b'"}')) as server:
        answer = talk.line(server).download("call-records/u", fetching(into))

    assert into.getvalue() == b""
    assert len(answer.body) == 4096


def test_a_refused_download_has_its_reason(talk: Talk) -> None:
    with CrookedServer(answers(sample("not_found.json"), "404 Not Found")) as server:
        answer = download(talk.line(server))

    assert (answer.status, answer.json()["error"]) == (404, "Kayıt bulunamadı")


def test_a_download_that_nobody_wants_any_more_ends(talk: Talk) -> None:
    into = io.BytesIO()
    with CrookedServer(answers(b"RIFF")) as server, pytest.raises(RecordingUnavailable) as told:
        talk.line(server).download("x", fetching(into, given_up=True))

    assert told.value.why is WhyNoRecording.CANCELLED


# --- safety


@pytest.mark.parametrize("play", [answers(b"{}")])
def test_no_key_goes_to_a_host_in_the_clear(play: Play) -> None:
    for base in ("http://api.bulutfon.com", "ftp://api.bulutfon.com", "api.bulutfon.com"):
        line = Line(base, Lasting("access_token", OLD), Http())
        for ask in ASKS.values():
            with pytest.raises(Unreachable) as told:
                ask(line)

            assert told.value.why is Path.UNTRUSTED
        with pytest.raises(Unreachable):
            line.guard(base)
        line.close()
