"""Origins in one form, and which addresses belong to a page."""

import pytest
from PySide6.QtCore import QUrl

from santral_desktop.webphone.origins import (
    is_of_the_same_house,
    is_safe,
    origin_of,
    shown_origin,
)

HOME = QUrl("https://api.bulutsantralim.com/webphone")
HERE = QUrl("http://127.0.0.1:8000/webphone")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example", "HTTPS://A.example:443/x?y#z"),
        ("wss://a.example/sip", "https://a.example"),
        ("ws://a.example:8000", "http://a.example:8000"),
    ],
)
def test_addresses_of_one_origin_meet(one: str, other: str) -> None:
    assert origin_of(QUrl(one)) == origin_of(QUrl(other))


@pytest.mark.parametrize(
    "other",
    ["http://a.example", "https://b.example", "https://a.example:444", "https://a.example.evil"],
)
def test_origins_differ_by_scheme_host_or_port(other: str) -> None:
    assert origin_of(QUrl("https://a.example")) != origin_of(QUrl(other))


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://user:pass@a.example/w?token=1#2", "https://a.example"),
        ("https://a.example:443/", "https://a.example"),
        ("http://127.0.0.1:8000/w?token=1", "http://127.0.0.1:8000"),
        ("http://[::1]:8000/w", "http://[::1]:8000"),
    ],
)
def test_an_origin_is_shown_without_its_secrets(url: str, shown: str) -> None:
    assert shown_origin(QUrl(url)) == shown


@pytest.mark.parametrize(
    "url",
    ["https://a.example/w", "http://127.0.0.1:8000/w", "http://localhost/", "http://[::1]:1/"],
)
def test_an_address_over_tls_or_within_this_machine_is_safe(url: str) -> None:
    assert is_safe(QUrl(url))


@pytest.mark.parametrize(
    "url",
    [
        "http://a.example/w",
        "http://localhost.evil.example/",
        "http://evil.localhost/",
        "http://0.0.0.0/",
        "file:///etc/hosts",
        "javascript:1",
        "data:text/html,x",
        "https:",
        "",
    ],
)
def test_any_other_address_is_not(url: str) -> None:
    assert not is_safe(QUrl(url))


@pytest.mark.parametrize(
    "url",
    [
        "https://api.bulutsantralim.com/x",
        "https://cdn.bulutsantralim.com/x.js",
        "wss://sip.bulutsantralim.com:7443/",
    ],
)
def test_sister_hosts_are_of_the_house(url: str) -> None:
    assert is_of_the_same_house(QUrl(url), HOME)


@pytest.mark.parametrize(
    "url",
    [
        "http://api.bulutsantralim.com/",
        "ws://api.bulutsantralim.com/",
        "https://bulutsantralim.com.evil.example/",
        "https://evilbulutsantralim.com/",
        "https://127.0.0.1/",
        "https://com/",
    ],
)
def test_others_are_not(url: str) -> None:
    assert not is_of_the_same_house(QUrl(url), HOME)


def test_turkish_registered_names_have_three_parts() -> None:
    home = QUrl("https://api.verimor.com.tr/")

    assert is_of_the_same_house(QUrl("wss://oim.verimor.com.tr/"), home)
    assert not is_of_the_same_house(QUrl("https://evil.com.tr/"), home)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8001/", "http://127.0.0.1/", "https://127.0.0.1:8000/"]
)
def test_a_page_on_this_machine_has_itself_alone(url: str) -> None:
    assert is_of_the_same_house(QUrl("ws://127.0.0.1:8000/sip"), HERE)
    assert not is_of_the_same_house(QUrl(url), HERE)


@pytest.mark.parametrize("home", ["https://10.0.0.5/", "https://[fd00::5]/"])
def test_an_address_has_no_sisters(home: str) -> None:
    assert is_of_the_same_house(QUrl(home), QUrl(home))
    assert not is_of_the_same_house(QUrl("https://9.9.0.5/"), QUrl(home))
    assert not is_of_the_same_house(QUrl("https://[fd01::5]/"), QUrl(home))
