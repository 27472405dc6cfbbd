"""A host that is not reached is told with its cause, and nobody is sent a key."""

import socket
import threading
import time
from pathlib import Path as File

import pytest

from santral_desktop.domain.errors import Path
from santral_desktop.providers.host_network import HostNetwork
from tests.builders import NINE
from tests.unit.providers.crooked import (
    CrookedServer,
    answers,
    resets,
    self_signed,
    stays_silent,
)

DATE = "Date: Mon, 03 Feb 2031 06:00:00 GMT"


def asked(server: CrookedServer, plain: int = 1) -> tuple[Path | None, object]:
    network = HostNetwork(developer=True, deadline=0.6, plain_port=plain)
    reached = network.reach(server.url)
    network.close()
    return reached.why_not, reached.date


@pytest.mark.parametrize(
    ("status", "why"),
    [
        ("407 Proxy Authentication Required", Path.PROXY),
        ("511 Network Authentication Required", Path.SIGN_IN_TO_NETWORK),
        ("503 Service Unavailable", Path.BROKEN),
    ],
)
def test_an_answer_that_is_not_the_host_s_own_is_told(status: str, why: Path) -> None:
    with CrookedServer(answers(b"", status)) as server:
        assert asked(server)[0] is why


def test_silence_ends_with_the_deadline() -> None:
    with CrookedServer(stays_silent()) as server:
        began = time.monotonic()
        why, _ = asked(server)

    assert why is Path.TIMED_OUT
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("date", ["Date: yesterday", "Date: Mon, 03 Feb 2031 06:00:00 -0000"])
def test_a_crooked_date_is_none_and_one_without_zone_is_of_greenwich(date: str) -> None:
    with CrookedServer(answers(b"", "200 OK", date)) as server:
        _, told = asked(server)

    assert told == (None if "yesterday" in date else NINE)


def test_a_certificate_of_nobody_is_not_trusted_but_its_clock_may_tell_why(tmp_path: File) -> None:
    with (
        CrookedServer(answers(b""), tls=self_signed(tmp_path)[0]) as secure,
        CrookedServer(answers(b"", "200 OK", DATE)) as plain,
    ):
        told = asked(secure, plain.port)

    assert told == (Path.UNTRUSTED, NINE)
    assert secure.requests == []


@pytest.mark.parametrize(
    ("status", "location"),
    [
        ("302 Found", "Location: http://sign-in.hotel/"),
        ("300 Multiple Choices", "Location: http://[broken/"),
        ("511 Network Authentication Required", "X-Nothing: here"),
    ],
)
def test_a_network_that_answers_in_the_host_s_place_asks_for_a_sign_in(
    tmp_path: File, status: str, location: str
) -> None:
    with (
        CrookedServer(answers(b""), tls=self_signed(tmp_path)[0]) as secure,
        CrookedServer(answers(b"", status, location)) as plain,
    ):
        assert asked(secure, plain.port)[0] is Path.SIGN_IN_TO_NETWORK


def test_a_host_that_leads_to_itself_is_no_network_s_page(tmp_path: File) -> None:
    with (
        CrookedServer(answers(b""), tls=self_signed(tmp_path)[0]) as secure,
        CrookedServer(answers(b"", "301 Moved", "Location: https://127.0.0.1/")) as plain,
    ):
        assert asked(secure, plain.port)[0] is Path.UNTRUSTED


def test_where_the_plain_port_is_shut_too_the_first_cause_stands(tmp_path: File) -> None:
    with CrookedServer(resets(), tls=self_signed(tmp_path)[0]) as server:
        assert asked(server)[0] is Path.UNTRUSTED


def test_a_name_that_nobody_knows_is_asked_once() -> None:
    network = HostNetwork(deadline=2)

    why = network.reach("https://nobody.invalid").why_not
    network.close()

    assert why in {Path.NO_NAME, Path.PROXY}


def test_an_address_of_six_has_brackets_on_its_plain_port_too() -> None:
    network = HostNetwork(deadline=1, plain_port=1)

    assert network.reach("https://[::1]:1").why_not in {Path.REFUSED, Path.CUT}
    network.close()


@pytest.mark.parametrize(
    ("set_to", "shown"),
    [
        ("http://ayse:parola@proxy.firm:3128", "proxy.firm:3128"),
        ("proxy.firm", "proxy.firm"),
        ("http://proxy.firm:x/", "?"),
        ("", ""),
    ],
)
def test_a_proxy_is_named_without_who_signs_in_to_it(
    monkeypatch: pytest.MonkeyPatch, set_to: str, shown: str
) -> None:
    for name in ("HTTPS_PROXY", "NO_PROXY", "no_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", set_to)

    assert HostNetwork().proxy("https://api.example") == shown


def behind_a_proxy(monkeypatch: pytest.MonkeyPatch, proxy: str) -> HostNetwork:
    for name in ("HTTPS_PROXY", "NO_PROXY", "no_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", proxy)
    monkeypatch.setenv("http_proxy", proxy)
    return HostNetwork(deadline=2)


def test_a_proxy_that_wants_a_sign_in_is_told_and_no_key_went_through_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with CrookedServer(answers(b"", "407 Proxy Authentication Required")) as proxy:
        network = behind_a_proxy(monkeypatch, proxy.url)
        why = network.reach("https://api.example").why_not
        network.close()

    assert why is Path.PROXY
    assert proxy.requests[0].startswith(b"CONNECT api.example:443")


def test_a_dead_proxy_is_at_fault_not_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    network = behind_a_proxy(monkeypatch, "http://127.0.0.1:1")
    why = network.reach("https://api.example").why_not
    network.close()

    assert why is Path.PROXY


def test_a_name_that_is_looked_up_for_ever_keeps_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()

    def never(*_: object, **__: object) -> list[object]:
        over.wait(30)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", never)
    network = HostNetwork(deadline=0.1)

    began = time.monotonic()
    why = network.reach("https://api.example").why_not
    took = time.monotonic() - began
    over.set()
    network.close()

    assert why is Path.TIMED_OUT
    assert took < 5


def test_what_is_no_origin_is_our_own_mistake() -> None:
    with pytest.raises(AttributeError):
        HostNetwork().reach(None)  # type: ignore[arg-type]
