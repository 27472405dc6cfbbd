"""Tokens are refreshed ahead of their end, once, and kept before anything of them is used."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from threading import Barrier
from urllib.parse import parse_qs

import pytest

from santral_desktop.domain.errors import (
    Incomprehensible,
    NotSignedIn,
    Path,
    Rejected,
    Storage,
    StorageTrouble,
    TooManyRequests,
    Trouble,
    Unreachable,
)
from santral_desktop.providers.bulutfon.credentials import (
    MasterToken,
    OAuthPair,
    read_credential,
    write_credential,
)
from santral_desktop.providers.bulutfon.token_endpoint import TokenEndpoint
from santral_desktop.providers.bulutfon.tokens import AHEAD, Clocks, Lasting, Shelf, Tokens
from santral_desktop.providers.http import Http
from santral_desktop.providers.redaction import Redactor
from tests.unit.providers.bulutfon.samples import sample
from tests.unit.providers.crooked import CrookedServer, Line, Play, answers, resets, says

TWO_HOURS = 7200.0
EPOCH = 1_900_000_000.0
CUT = b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"
HTML = b"<html><form>Giri\xc5\x9f yap\xc4\xb1n</form></html>"


def gives(number: int, **parts: object) -> Play:
    """Answer with the n-th pair."""
    said = {"access_token": access(number), "refresh_token": refresh(number), "expires_in": 7200}
    return answers(json.dumps(said | parts).encode())


def access(number: int) -> str:
    return f"access-{number:04}"


def refresh(number: int) -> str:
    return f"refresh-{number:04}"


@dataclass
class Desk:
    """Tokens at a crooked server, on clocks and a shelf of the test's."""

    now: float = 100.0
    wall: float = EPOCH
    kept: list[str] = field(default_factory=list)
    elsewhere: str | None = None  # what another process keeps on the shelf
    alone: list[str] = field(default_factory=list)
    full: bool = False
    locked: bool = False
    redactor: Redactor = field(default_factory=Redactor)
    closing: list[Http] = field(default_factory=list)

    def tokens(self, server: CrookedServer, *, left: float = 0.0, **parts: str) -> Tokens:
        """Return the first pair's tokens, with so many seconds to live."""
        pair = OAuthPair(
            "an-id", "a-client-secret", access(1), refresh(1), self.wall + left, host=server.url
        )
        http = Http(developer=True)
        self.closing.append(http)
        endpoint = TokenEndpoint(pair.application, http)
        clocks = Clocks(lambda: self.now, lambda: self.wall)
        return Tokens(replace(pair, **parts), endpoint, self.shelf(), self.redactor, clocks)

    def shelf(self) -> Shelf:
        return Shelf(self._keep, self._reread, self._alone)

    def last(self) -> OAuthPair:
        """Return the pair that was kept last."""
        found = read_credential(self.kept[-1])
        assert isinstance(found, OAuthPair)
        return found

    def close(self) -> None:
        for http in self.closing:
            http.close()

    def _keep(self, text: str) -> None:
        if self.full:
            raise StorageTrouble(Storage.KEYRING)
        self.kept.append(text)

    def _reread(self) -> str | None:
        if self.locked:
            raise StorageTrouble(Storage.KEYRING)
        return self.elsewhere

    def _alone(self) -> AbstractContextManager[object]:
        @contextmanager
        def held() -> Iterator[None]:
            self.alone.append("in")
            yield
            self.alone.append("out")

        return held()


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.close()


def asked(server: CrookedServer) -> list[str]:
    """Return which refresh tokens were sent."""
    bodies = (request.split(b"\r\n\r\n", 1)[1].decode() for request in server.requests)
    return [parse_qs(body)["refresh_token"][0] for body in bodies]


# --- ahead of time


def test_a_token_that_lives_is_used_and_nobody_is_asked(desk: Desk) -> None:
    with CrookedServer(says(b"")) as server:
        assert desk.tokens(server, left=AHEAD + 1).current() == access(1)

    assert server.requests == []


def test_a_token_near_its_end_is_exchanged_ahead_and_the_pair_is_kept(desk: Desk) -> None:
    with CrookedServer(gives(2)) as server:
        tokens = desk.tokens(server, left=TWO_HOURS)
        desk.now += TWO_HOURS - AHEAD

        assert tokens.current() == access(2)
        assert tokens.current() == access(2)

    assert asked(server) == [refresh(1)]
    assert desk.last().refresh_token == refresh(2)
    assert desk.last().expires == EPOCH + TWO_HOURS
    assert desk.alone == ["in", "out"]


def test_a_token_of_a_short_life_is_not_exchanged_at_each_use(desk: Desk) -> None:
    with CrookedServer(gives(2, expires_in=60), gives(3)) as server:
        tokens = desk.tokens(server)
        assert [tokens.current(), tokens.current()] == [access(2)] * 2
        desk.now += 50
        assert tokens.current() == access(3)

    assert asked(server) == [refresh(1), refresh(2)]


def test_time_that_passes_and_not_the_clock_ends_a_token(desk: Desk) -> None:
    with CrookedServer(gives(2), gives(3)) as server:
        tokens = desk.tokens(server)
        tokens.current()
        desk.wall -= 86_400
        assert tokens.current() == access(2)
        desk.wall += 10 * 86_400
        assert tokens.current() == access(2)
        desk.now += TWO_HOURS - AHEAD
        assert tokens.current() == access(3)


def test_a_clock_that_was_set_back_makes_nothing_live_longer_than_two_hours(desk: Desk) -> None:
    with CrookedServer(gives(2)) as server:
        tokens = desk.tokens(server, left=10 * 86_400)
        desk.now += TWO_HOURS
        assert tokens.current() == access(2)


def test_the_next_refresh_uses_the_new_refresh_token(desk: Desk) -> None:
    with CrookedServer(gives(2), gives(3)) as server:
        tokens = desk.tokens(server)
        tokens.current()
        tokens.renewed(access(2))

    assert asked(server) == [refresh(1), refresh(2)]


def test_without_a_new_refresh_token_the_old_one_is_kept(desk: Desk) -> None:
    with CrookedServer(gives(2, refresh_token=None)) as server:
        desk.tokens(server).current()

    assert desk.last().refresh_token == refresh(1)


def test_a_pair_is_on_the_shelf_before_it_is_used(desk: Desk) -> None:
    desk.elsewhere = elsewhere(1)
    with CrookedServer(gives(2)) as server:
        tokens = desk.tokens(server)
        desk.full = True
        for _ in range(2):
            with pytest.raises(StorageTrouble):
                tokens.current()
        desk.full = False

        assert tokens.current() == access(2)

    assert len(server.requests) == 1
    assert desk.last().access_token == access(2)


@pytest.mark.parametrize("locked", [False, True])
def test_who_could_not_keep_a_sign_in_works_on_while_the_program_runs(
    locked: bool, desk: Desk
) -> None:
    desk.full, desk.locked = True, locked
    with CrookedServer(gives(2), gives(3)) as server:
        tokens = desk.tokens(server)
        assert [tokens.current(), tokens.current()] == [access(2)] * 2
        desk.full = desk.locked = False

        assert tokens.renewed(access(2)) == access(3)

    assert desk.last().refresh_token == refresh(3)


def test_a_shelf_that_was_locked_since_still_holds_a_pair(desk: Desk) -> None:
    with CrookedServer(gives(2), gives(3)) as server:
        tokens = desk.tokens(server)
        tokens.current()
        desk.full = desk.locked = True
        with pytest.raises(StorageTrouble):
            tokens.renewed(access(2))
        desk.full = desk.locked = False

        assert tokens.current() == access(3)


def test_fresh_tokens_are_known_to_the_redactor_and_dead_ones_forgotten(desk: Desk) -> None:
    with CrookedServer(gives(2)) as server:
        tokens = desk.tokens(server)
        before = desk.redactor.redact(f"{access(1)} a-client-secret")
        tokens.current()

    assert before == "••• •••"
    assert desk.redactor.redact(f"{access(1)} {access(2)} {refresh(2)}") == f"{access(1)} ••• •••"


# --- when the service refuses a token


def test_a_refused_token_is_exchanged_whatever_its_age(desk: Desk) -> None:
    with CrookedServer(gives(2)) as server:
        assert desk.tokens(server, left=TWO_HOURS).renewed(access(1)) == access(2)


def test_one_that_was_exchanged_already_is_not_exchanged_again(desk: Desk) -> None:
    with CrookedServer(gives(2)) as server:
        tokens = desk.tokens(server, left=TWO_HOURS)
        tokens.renewed(access(1))

        assert tokens.renewed(access(1)) == access(2)

    assert len(server.requests) == 1


# --- another process


def elsewhere(number: int, left: float = TWO_HOURS) -> str:
    pair = OAuthPair("an-id", "a-client-secret", access(number), refresh(number), EPOCH + left)
    return write_credential(pair)


def test_a_pair_that_another_process_was_given_is_taken(desk: Desk) -> None:
    desk.elsewhere = elsewhere(7)
    with CrookedServer(says(b"")) as server:
        assert desk.tokens(server).current() == access(7)

    assert server.requests == []
    assert desk.kept == []


def test_a_pair_of_another_process_that_is_dead_too_is_exchanged(desk: Desk) -> None:
    desk.elsewhere = elsewhere(7, left=0)
    with CrookedServer(gives(8)) as server:
        assert desk.tokens(server).current() == access(8)

    assert asked(server) == [refresh(7)]


@pytest.mark.parametrize("text", [None, "", "{broken", write_credential(MasterToken("abcdef"))])
def test_a_shelf_that_holds_no_pair_changes_nothing(text: str | None, desk: Desk) -> None:
    desk.elsewhere = text
    with CrookedServer(gives(2)) as server:
        assert desk.tokens(server).current() == access(2)


def test_who_was_signed_out_by_another_process_is_signed_out(desk: Desk) -> None:
    desk.elsewhere = write_credential(OAuthPair("an-id", "a-client-secret"))
    with CrookedServer(gives(2)) as server:
        tokens = desk.tokens(server)
        for _ in range(2):
            with pytest.raises(NotSignedIn):
                tokens.current()

    assert server.requests == []


# --- trouble


@pytest.mark.parametrize("name", ["token_invalid_grant.json", "token_invalid_client.json"])
def test_a_refused_refresh_wipes_the_tokens_and_asks_for_a_sign_in_once(
    name: str, desk: Desk
) -> None:
    with CrookedServer(answers(sample(name), "401 Unauthorized")) as server:
        tokens = desk.tokens(server)
        for _ in range(3):
            with pytest.raises(NotSignedIn):
                tokens.current()

    assert len(server.requests) == 1
    assert (desk.last().access_token, desk.last().refresh_token) == ("", "")
    assert (desk.last().client_id, desk.last().client_secret) == ("an-id", "a-client-secret")


def test_a_shelf_that_is_full_does_not_hide_that_a_sign_in_is_needed(desk: Desk) -> None:
    desk.full = True
    play = answers(sample("token_invalid_grant.json"), "400 Bad Request")
    with CrookedServer(play) as server, pytest.raises(NotSignedIn):
        desk.tokens(server).current()


def test_a_pair_without_a_refresh_token_ends_with_its_access_token(desk: Desk) -> None:
    with CrookedServer(says(b"")) as server:
        tokens = desk.tokens(server, left=AHEAD + 1, refresh_token="")
        assert tokens.current() == access(1)
        desk.now += AHEAD + 2
        with pytest.raises(NotSignedIn):
            tokens.current()

    assert server.requests == []


@pytest.mark.parametrize("lost", [resets(), says(b""), says(CUT)])
def test_a_lost_answer_is_asked_for_once_more(lost: Play, desk: Desk) -> None:
    with CrookedServer(lost, gives(2)) as server:
        assert desk.tokens(server).current() == access(2)

    assert asked(server) == [refresh(1), refresh(1)]


def test_a_lost_answer_of_a_service_that_had_rotated_ends_at_the_sign_in(desk: Desk) -> None:
    refused = answers(sample("token_invalid_grant.json"), "401 Unauthorized")
    with CrookedServer(resets(), refused) as server:
        tokens = desk.tokens(server)
        for _ in range(3):
            with pytest.raises(NotSignedIn):
                tokens.current()

    assert len(server.requests) == 2


def test_two_lost_answers_end_at_the_sign_in_and_nothing_is_asked_again(desk: Desk) -> None:
    with CrookedServer(resets()) as server:
        tokens = desk.tokens(server)
        for _ in range(3):
            with pytest.raises(NotSignedIn):
                tokens.current()

    assert len(server.requests) == 2
    assert desk.kept == []


@pytest.mark.parametrize(
    ("play", "error"),
    [
        (answers(b"<html>", "500 Oops"), Unreachable),
        (answers(b"", "503 Away"), Unreachable),
        (answers(b"", "302 Found", "Location: https://portal.example"), Unreachable),
        (answers(b"", "429 Slow", "Retry-After: 40"), TooManyRequests),
        (answers(HTML), Incomprehensible),
        (answers(HTML, "403 Forbidden"), Incomprehensible),
        (answers(b""), Incomprehensible),
        (answers(b'{"error":"invalid_scope"}', "400 Bad Request"), Rejected),
    ],
)
def test_trouble_of_the_service_costs_no_sign_in(
    play: Play, error: type[Trouble], desk: Desk
) -> None:
    with CrookedServer(play, gives(2)) as server:
        tokens = desk.tokens(server)
        with pytest.raises(error):
            tokens.current()

        assert tokens.current() == access(2)


def test_a_network_that_is_away_costs_no_sign_in(desk: Desk) -> None:
    with CrookedServer(says(b"")) as server:
        tokens = desk.tokens(server)
    for _ in range(3):
        with pytest.raises(Unreachable) as told:
            tokens.current()

    assert told.value.why is Path.REFUSED


def test_a_token_that_still_lives_does_while_nobody_can_be_asked(desk: Desk) -> None:
    with CrookedServer(answers(b"", "503 Away"), gives(2)) as server:
        tokens = desk.tokens(server, left=TWO_HOURS)
        desk.now += TWO_HOURS - AHEAD + 100
        assert [tokens.current(), tokens.current()] == [access(1)] * 2
        assert len(server.requests) == 1
        desk.now += 60

        assert tokens.current() == access(2)


def test_ten_that_find_it_dead_at_once_cause_one_refresh(desk: Desk) -> None:
    with CrookedServer(slowly(gives(2))) as server, ThreadPoolExecutor(10) as pool:
        tokens, together = desk.tokens(server), Barrier(10)

        def find_dead(_: int) -> str:
            together.wait(10)
            return tokens.renewed(access(1))

        assert set(pool.map(find_dead, range(10))) == {access(2)}

    assert asked(server) == [refresh(1)]


def slowly(play: Play) -> Callable[[Line], None]:
    def later(line: Line) -> None:
        line.wait(0.1)
        play(line)

    return later


# --- a token that lasts


def test_a_token_that_lasts_cannot_be_renewed() -> None:
    key = Lasting("apikey", "abc")

    assert (key.parameter, key.current(), key.renewed("another")) == ("apikey", "abc", "abc")
    with pytest.raises(NotSignedIn):
        key.renewed("abc")
