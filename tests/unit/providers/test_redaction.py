"""Secrets are taken out of any text, in every form in which they are written."""

import base64
from urllib.parse import quote

import pytest

from santral_desktop.providers.redaction import HIDDEN, Redactor

SECRET = "s3cr\u0131t/ş+\\'value"
KEY = "K12345678-1111-4222-8333-444455556666"


@pytest.fixture
def redactor() -> Redactor:
    made = Redactor()
    made.learn(SECRET)
    return made


@pytest.mark.parametrize(
    "written",
    [
        SECRET,
        SECRET.upper(),
        SECRET.lower(),
        SECRET[::-1],
        repr(SECRET),
        quote(SECRET, safe=""),
        quote(quote(SECRET, safe=""), safe=""),
    ],
)
def test_a_known_secret_is_hidden_in_every_spelling(written: str, redactor: Redactor) -> None:
    shown = redactor.redact(f"before {written} after")

    assert written not in shown
    assert HIDDEN in shown
    assert shown.startswith("before ")
    assert shown.endswith(" after")


@pytest.mark.parametrize("shift", [0, 1, 2])
def test_a_known_secret_is_hidden_in_base64_at_every_offset(shift: int, redactor: Redactor) -> None:
    coded = base64.b64encode(b"x" * shift + SECRET.encode() + b"yy").decode()

    assert HIDDEN in redactor.redact(coded)


@pytest.mark.parametrize(
    "text",
    [
        f"https://api.example.test/originate?key={KEY}&extension=1007",
        "https://phone.example.test/webphone?token=abcdefgh",
        "POST access_token=abcdefgh&x=1",
        "https://api.example.test/v2/cdr/list?apikey=abcdefgh&limit=5",
        "code%3Dabcdefgh",
        "Authorization: Bearer abcdefgh",
        "Authorization: Basic abcdefgh",
        f"Gecersiz anahtar: {KEY.replace('1111', 'abcdefgh'[:4])}",
        f'{{"key": "{KEY}"}}',
        "R12345678-1111-4222-8333-44445555666",
        b"abcdefgh".hex() * 4,
    ],
)
def test_what_looks_like_a_secret_is_hidden_though_nobody_told_it(text: str) -> None:
    shown = Redactor().redact(text)

    assert HIDDEN in shown
    assert [piece for piece in ("abcdefgh", KEY, "44445555666") if piece in shown] == []


def test_what_is_no_secret_stays() -> None:
    text = "GET /cdrs?limit=100&page=2 answered 200 for call aaaa1111-0000-4000-8000-000000000001"

    assert Redactor().redact(text) == text


def test_a_dead_secret_is_looked_for_no_more(redactor: Redactor) -> None:
    redactor.forget(SECRET)
    redactor.forget("never known")

    assert redactor.redact(SECRET) == SECRET


def test_a_secret_too_short_to_tell_apart_is_not_looked_for() -> None:
    redactor = Redactor()
    redactor.learn("1007")

    assert redactor.redact("extension 1007") == "extension 1007"
