"""A request is judged by its head alone, as every web page in every browser can try."""

from base64 import b64encode
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.application.ports.feed import Login
from santral_desktop.system.listener_door import (
    LARGEST,
    MOST_A_SPAN,
    SPAN,
    Admission,
    Door,
    Entrance,
    Refused,
)
from tests.doubles.clock import SteppedClock

SECRET = "0123456789abcdef0123456789abcdef"
TARGET = f"/events/{SECRET}".encode()
LOGIN = Login("santral", "p:ss")
HOOKS = Entrance(f"/events/{SECRET}/bulutfon", "bulutfon", LOGIN)
HOST = (b"host", b"127.0.0.1:38271")
Head = list[tuple[bytes, bytes]]


@pytest.fixture
def clock() -> SteppedClock:
    return SteppedClock()


@pytest.fixture
def door(clock: SteppedClock) -> Door:
    return a_door(clock)


def a_door(clock: SteppedClock, *extra: str) -> Door:
    made = Door((Entrance(TARGET.decode(), "bulutsantralim"), HOOKS), clock, extra)
    made.port = 38271
    return made


def refusal(door: Door, method: bytes, target: bytes, head: Head) -> int:
    with pytest.raises(Refused) as told:
        door.judge(method, target, head)
    return told.value.status


def test_a_post_of_the_pbx_is_let_in(door: Door) -> None:
    form = b"application/x-www-form-urlencoded"

    told = door.judge(b"POST", TARGET, [HOST, (b"content-type", form)])
    silent = door.judge(b"POST", TARGET, [HOST, (b"content-length", b"65536")])

    assert told == Admission("bulutsantralim", form.decode())
    assert silent.content_type == ""


@pytest.mark.parametrize("host", [b"LOCALHOST:38271", b"127.0.0.1:38271", b"tunnel.example.test"])
def test_known_hosts_are_let_in(host: bytes, clock: SteppedClock) -> None:
    a_door(clock, "Tunnel.example.test").judge(b"POST", TARGET, [(b"host", host)])


@pytest.mark.parametrize(
    "host",
    [
        b"127.0.0.1",
        b"127.0.0.1:80",
        b"0.0.0.0:38271",
        b"foo.localhost:38271",
        b"[::1]:38271",
        b"rebound.example.test",
        b"evil.example.test:38271",
        b"127.0.0.1:38271.evil.test",
        b"",
    ],
)
def test_another_host_is_a_rebound_name(host: bytes, door: Door) -> None:
    assert refusal(door, b"POST", TARGET, [(b"host", host)]) == 421


def test_a_missing_host_is_refused(door: Door) -> None:
    assert refusal(door, b"POST", TARGET, []) == 421


@pytest.mark.parametrize(
    "name", [b"origin", b"referer", b"cookie", b"sec-fetch-site", b"sec-ch-ua", b"sec-gpc"]
)
def test_what_only_browsers_send_is_refused(name: bytes, door: Door) -> None:
    assert refusal(door, b"POST", TARGET, [HOST, (name, b"null")]) == 403


@pytest.mark.parametrize(
    "target",
    [b"/", b"/events/", TARGET[:-1], TARGET + b"/", TARGET + b"?a=1", b"//" + TARGET, b"*"],
)
def test_another_path_is_not_there(target: bytes, door: Door) -> None:
    assert refusal(door, b"POST", target, [HOST]) == 404


@pytest.mark.parametrize("method", [b"GET", b"PUT", b"OPTIONS", b"HEAD", b"post"])
def test_only_posts_are_let_in(method: bytes, door: Door) -> None:
    assert refusal(door, method, TARGET, [HOST]) == 405


@pytest.mark.parametrize(
    ("lengths", "status"),
    [
        ([str(LARGEST + 1).encode()], 413),
        ([b"9" * 5000], 413),
        ([b"-1"], 400),
        ([b""], 400),
        ([b"many"], 400),
        (["٣".encode()], 400),
        ([b"1", b"2"], 400),
    ],
)
def test_a_length_that_cannot_be_is_refused(lengths: list[bytes], status: int, door: Door) -> None:
    head = [HOST, *((b"content-length", length) for length in lengths)]

    assert refusal(door, b"POST", TARGET, head) == status


def test_a_length_beside_chunks_is_refused(door: Door) -> None:
    head = [HOST, (b"content-length", b"1"), (b"transfer-encoding", b"chunked")]

    assert refusal(door, b"POST", TARGET, head) == 400


def test_too_many_requests_are_turned_away_until_time_has_passed(
    door: Door, clock: SteppedClock
) -> None:
    for _ in range(MOST_A_SPAN):
        door.judge(b"POST", TARGET, [HOST])

    assert refusal(door, b"POST", TARGET, [HOST]) == 503
    clock.pass_time(SPAN + 1)
    door.judge(b"POST", TARGET, [HOST])


@given(st.lists(st.tuples(st.sampled_from([b"host", b"content-length"]), st.binary())))
def test_any_head_is_refused_without_a_mistake_of_ours(head: Head) -> None:
    assert refusal(a_door(SteppedClock()), b"POST", TARGET, head) in {400, 413, 421}


def shown(text: bytes) -> tuple[bytes, bytes]:
    return b"authorization", text


def basic(name: str, password: str) -> bytes:
    return b64encode(f"{name}:{password}".encode())


@pytest.mark.parametrize("scheme", [b"Basic ", b"basic  ", b"BASIC "])
def test_a_web_hook_with_its_login_is_let_in(scheme: bytes, door: Door) -> None:
    head = [HOST, shown(scheme + basic("santral", "p:ss"))]

    assert door.judge(b"POST", HOOKS.path.encode(), head) == Admission("bulutfon", "")


@pytest.mark.parametrize(
    "login",
    [
        [],
        [b""],
        [b"Basic"],
        [b"Basic " + basic("santral", "pass")],
        [b"Basic " + basic("Santral", "p:ss")],
        [b"Bearer " + basic("santral", "p:ss")],
        [b"Basic \xff\xfe"],
        [basic("santral", "p:ss")],
        [b"Basic " + basic("santral", "p:ss")] * 2,
    ],
)
def test_a_web_hook_without_its_login_is_not(login: list[bytes], door: Door) -> None:
    head = [HOST, *map(shown, login)]

    assert refusal(door, b"POST", HOOKS.path.encode(), head) == 401


def test_a_web_hook_of_which_no_login_is_asked_needs_none(clock: SteppedClock) -> None:
    door = Door((replace(HOOKS, login=None),), clock)
    door.port = 38271

    for head in ([HOST], [HOST, shown(b"Basic " + basic("any", "body"))]):
        assert door.judge(b"POST", HOOKS.path.encode(), head).provider == "bulutfon"
