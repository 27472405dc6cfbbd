"""Addresses are taken as they are meant, and shown without what lets events in."""

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.event_addresses import (
    is_former,
    is_plain,
    names_of,
    path_of,
    public_base,
    shown,
    with_login,
)

HERE = "https://tunnel.test/in/events/new"


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("https://Tunnel.test/", "https://tunnel.test"),
        (" https://tunnel.test:8443/In/ ", "https://tunnel.test:8443/In"),
        ("http://tunnel.test", ""),
        ("tunnel.test", ""),
        ("https://word@tunnel.test", ""),
        ("https://tunnel.test/?a=b", ""),
        ("https://tunnel.test/#a", ""),
        ("https://tunnel.test/a b", ""),
        ("https://tunnel.test\\evil.test", ""),
        ("https://tunnel.test:99999", ""),
        ("https://[", ""),
        ("https://", ""),
        ("https://" + "a" * 300 + ".test", ""),
        ("", ""),
    ],
)
def test_a_tunnels_address_is_https_and_nothing_more(text: str, base: str) -> None:
    assert public_base(text) == base


@given(st.text())
def test_any_text_is_a_tunnels_address_or_none(text: str) -> None:
    base = public_base(text)

    assert base == "" or public_base(base) == base


@pytest.mark.parametrize(
    ("base", "names"),
    [
        ("https://tunnel.test", ("tunnel.test", "tunnel.test:443")),
        ("https://tunnel.test:8443/in", ("tunnel.test:8443",)),
        ("", ()),
        ("https://[", ()),
    ],
)
def test_a_tunnel_asks_under_its_name_with_or_without_a_port(
    base: str, names: tuple[str, ...]
) -> None:
    assert names_of(base) == names


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://crm.test:8443/hook?token=s3", "https://crm.test/…"),
        ("https://word@crm.test/", "https://crm.test/…"),
        ("", ""),
        ("crm.example/hook?token=s3", "/…"),
        ("http://[s3/hook", "/…"),
    ],
)
def test_an_address_is_shown_without_its_secret(address: str, told: str) -> None:
    assert shown(address) == told


@pytest.mark.parametrize(
    ("address", "former"),
    [
        ("https://tunnel.test/in/events/old", True),
        ("https://tunnel.test:8443/in/events/old", True),
        (HERE, False),
        ("http://tunnel.test/in/events/old", False),
        ("https://tunnel.test/events/old", False),
        ("https://crm.test/in/events/old", False),
        ("https://[", False),
        ("", False),
    ],
)
def test_an_address_of_ours_is_known_again_after_secret_or_port_changed(
    address: str, former: bool
) -> None:
    assert is_former(address, HERE) is former


@pytest.mark.parametrize(
    ("address", "plain"), [("http://a.test", True), ("https://a.test", False), ("http://[", False)]
)
def test_http_can_be_read_on_the_way(address: str, plain: bool) -> None:
    assert is_plain(address) is plain


def test_the_path_is_what_lets_in() -> None:
    assert (path_of(HERE), path_of("https://[")) == ("/in/events/new", "")


def test_a_login_travels_in_the_address_whatever_stands_in_it() -> None:
    address = with_login("https://tunnel.example.test:8443/events/a/b", "santral", "p@s:s/ğ")

    parts = urlsplit(address)
    assert (parts.username, unquote(parts.password or "")) == ("santral", "p@s:s/ğ")
    assert (parts.hostname, parts.port, parts.path) == ("tunnel.example.test", 8443, "/events/a/b")
