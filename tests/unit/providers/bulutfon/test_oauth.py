"""The words of OAuth: links, pasted codes, forms, and whatever a token endpoint answers."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.application.ports.consents import Application, ConsentLink
from santral_desktop.domain.errors import (
    CodeRefused,
    Incomprehensible,
    Rejected,
    Trouble,
    WhyNoCode,
)
from santral_desktop.providers.answers import Answer
from santral_desktop.providers.bulutfon.oauth import (
    LIFE,
    Grant,
    code_form,
    consent_link,
    pasted_code,
    read_grant,
    refresh_form,
    token_address,
)
from tests.unit.providers.bulutfon.samples import sample

APPLICATION = Application("an-id", "a-secret")
LINK = ConsentLink("https://bulutfon.com/oauth/authorize?state=s1", "s1")
CODE = "c0de" * 16
TOKEN = "a1" * 32


def answered(body: object, status: int = 200) -> Answer:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(status, {}, raw)


def granted(**parts: Any) -> Grant:
    """Return what is read of a good answer, changed by the parts."""
    said = json.loads(sample("token.json")) | parts
    return read_grant(APPLICATION, answered({k: v for k, v in said.items() if v is not ...}), "old")


# --- the link


def test_a_link_says_who_asks_for_what_and_has_a_fresh_state() -> None:
    link = consent_link(APPLICATION)

    parts = urlsplit(link.address)
    assert parts.geturl().startswith("https://bulutfon.com/oauth/authorize?")
    assert parse_qs(parts.query) == {
        "response_type": ["code"],
        "client_id": ["an-id"],
        "redirect_uri": ["urn:ietf:wg:oauth:2.0:oob"],
        "scope": ["cdr call_record"],
        "state": [link.state],
    }
    assert len(link.state) >= 22
    assert consent_link(APPLICATION).state != link.state
    assert "a-secret" not in link.address
    assert link.state not in repr(link)


@pytest.mark.parametrize(
    ("host", "begins"),
    [
        ("https://app.bulutfon.com/", "https://app.bulutfon.com/oauth/authorize?"),
        ("http://127.0.0.1:8080/bulutfon", "http://127.0.0.1:8080/bulutfon/oauth/authorize?"),
    ],
)
def test_the_host_is_a_choice(host: str, begins: str) -> None:
    assert consent_link(Application("a", "b", host=host)).address.startswith(begins)
    assert token_address(Application("a", "b", host=host)) == begins.replace("authorize?", "token")


# --- what is pasted


@pytest.mark.parametrize(
    "pasted",
    [
        CODE,
        f"  {CODE}\n",
        f"\r\n\t{CODE}\r\n",
        f'"{CODE}"',
        f"“{CODE}”",
        f"<{CODE}>",
        f"`{CODE}`,",
        f"\ufeff{CODE}\u200b",
        f"https://bulutfon.com/oauth/authorize/{CODE}",
        f"https://bulutfon.com/oauth/authorize/{CODE}/",
        f"https://bulutfon.com/oauth/authorize/native?code={CODE}",
        f"https://ornek.example/geri?code={CODE}&state=s1",
        f"  <https://ornek.example/geri?state=s1&code={CODE}>\n",
        f"https://ornek.example/geri#code={CODE}&state=s1",
        f"code={CODE}",
        f"?code={CODE}&state=s1",
    ],
)
def test_a_code_is_found_however_it_was_pasted(pasted: str) -> None:
    assert pasted_code(pasted, LINK) == CODE


@pytest.mark.parametrize(
    ("pasted", "why"),
    [
        ("", WhyNoCode.MALFORMED),
        ("   ", WhyNoCode.MALFORMED),
        ("abc", WhyNoCode.MALFORMED),
        ("merhaba dünya", WhyNoCode.MALFORMED),
        (f"{CODE[:8]}\n{CODE[8:]}", WhyNoCode.MALFORMED),
        (f"{CODE[:8]}\r\nSet-Cookie: a{CODE[8:]}", WhyNoCode.MALFORMED),
        (f"https://x.example/?code={CODE[:8]}\n{CODE[8:]}", WhyNoCode.MALFORMED),
        ("a" * 600, WhyNoCode.MALFORMED),
        ("a" * 100_000, WhyNoCode.MALFORMED),
        ("https://bulutfon.com/oauth/authorize", WhyNoCode.MALFORMED),
        ("https://bulutfon.com/", WhyNoCode.MALFORMED),
        ("https://[::1", WhyNoCode.MALFORMED),
        (f"https://x.example/?code={CODE}&code=b%0d%0a", None),
        ("https://x.example/?error=server_error", WhyNoCode.MALFORMED),
        ("https://x.example/?error=access_denied&state=s1", WhyNoCode.DENIED),
        (f"https://x.example/?code={CODE}&state=s2", WhyNoCode.OTHER_SIGN_IN),
    ],
)
def test_what_is_no_code_says_why(pasted: str, why: WhyNoCode | None) -> None:
    if why is None:
        assert pasted_code(pasted, LINK) == CODE
        return
    with pytest.raises(CodeRefused) as told:
        pasted_code(pasted, LINK)

    assert told.value.why is why


@given(st.text(max_size=200))
def test_any_paste_is_a_code_or_refused(pasted: str) -> None:
    try:
        code = pasted_code(pasted, LINK)
    except CodeRefused:
        return
    assert code.isascii()
    assert code.isprintable()
    assert " " not in code


# --- what is posted


def test_a_code_is_exchanged_with_the_documented_fields() -> None:
    assert code_form(APPLICATION, CODE) == {
        "grant_type": "authorization_code",
        "client_id": "an-id",
        "client_secret": "a-secret",
        "code": CODE,
        "redirect_uri": "urn:ietf:wg:oauth:2.0:oob",
    }


def test_a_pair_is_refreshed_with_the_documented_fields() -> None:
    assert refresh_form(APPLICATION, TOKEN) == {
        "grant_type": "refresh_token",
        "client_id": "an-id",
        "client_secret": "a-secret",
        "refresh_token": TOKEN,
        "redirect_uri": "urn:ietf:wg:oauth:2.0:oob",
    }


# --- what is answered


def test_token_json() -> None:
    assert read_grant(APPLICATION, answered(sample("token.json"))) == Grant(
        access_token="16a1" * 16,
        refresh_token="551f" * 16,
        life=7200.0,
        scope="cdr call_record",
    )


@pytest.mark.parametrize(
    "expires_in",
    [..., None, 0, -5, "-5", "soon", "", True, [], 1e300, 10**12, "1e3", "NaN", 10**15],
)
def test_a_life_that_makes_no_sense_is_two_hours(expires_in: object) -> None:
    assert granted(expires_in=expires_in).life == LIFE


@pytest.mark.parametrize(("expires_in", "life"), [(60, 60), ("3600", 3600), (7200.5, 7200.5)])
def test_a_life_that_makes_sense_is_taken(expires_in: object, life: float) -> None:
    assert granted(expires_in=expires_in).life == life


@pytest.mark.parametrize("refresh_token", [..., None, "", 7])
def test_without_a_new_refresh_token_the_old_one_stays(refresh_token: object) -> None:
    assert granted(refresh_token=refresh_token).refresh_token == "old"


@pytest.mark.parametrize("created_at", [0, -1, 2**40, "yesterday", None])
def test_whenever_it_says_it_was_made_it_lives_from_now(created_at: object) -> None:
    assert granted(created_at=created_at).life == LIFE


def test_without_a_told_scope_it_is_the_one_that_was_asked_for() -> None:
    assert granted(scope=...).scope == "cdr call_record"


@pytest.mark.parametrize(
    "token",
    [..., None, "", 7, [], {"a": 1}, "short", "with\r\nSet-Cookie: a=b", "with blank", "a" * 10**5],
)
def test_what_cannot_be_a_token_is_never_used(token: object) -> None:
    with pytest.raises(Incomprehensible):
        granted(access_token=token)


def test_a_refresh_token_that_cannot_be_one_is_never_kept() -> None:
    with pytest.raises(Incomprehensible):
        granted(refresh_token="a\r\nb" * 9)


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"[]", b'"ok"', b"<html><form>Giri\xc5\x9f</form></html>", b"{" * 9999, b"{}"],
)
def test_what_is_no_answer_is_told_as_such(body: bytes) -> None:
    with pytest.raises(Incomprehensible):
        read_grant(APPLICATION, answered(body))


@pytest.mark.parametrize(
    ("name", "status", "why"),
    [
        ("token_invalid_grant.json", 401, WhyNoCode.WRONG),
        ("token_invalid_grant.json", 400, WhyNoCode.WRONG),
        ("token_invalid_grant.json", 200, WhyNoCode.WRONG),
        ("token_invalid_client.json", 401, WhyNoCode.UNKNOWN_APPLICATION),
    ],
)
def test_a_refused_code_says_why(name: str, status: int, why: WhyNoCode) -> None:
    with pytest.raises(CodeRefused) as told:
        read_grant(APPLICATION, answered(sample(name), status))

    assert told.value.why is why


@pytest.mark.parametrize(
    ("description", "why"),
    [
        ("The code has expired", WhyNoCode.SPENT),
        ("Kod daha önce kullanılmış", WhyNoCode.SPENT),
        ("Kodun süresi dolmuş", WhyNoCode.SPENT),
        ("no such code", WhyNoCode.WRONG),
        (..., WhyNoCode.WRONG),
        (7, WhyNoCode.WRONG),
    ],
)
def test_a_service_that_names_the_reason_is_believed(description: object, why: WhyNoCode) -> None:
    body = {"error": "invalid_grant", "error_description": description}
    body = {name: value for name, value in body.items() if value is not ...}
    with pytest.raises(CodeRefused) as told:
        read_grant(APPLICATION, answered(body, 400))

    assert told.value.why is why


def test_an_empty_401_is_about_the_application() -> None:
    with pytest.raises(CodeRefused) as told:
        read_grant(APPLICATION, answered(b"", 401))

    assert told.value.why is WhyNoCode.UNKNOWN_APPLICATION


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"error": "invalid_scope", "error_description": "kapsam geçersiz"}, "kapsam geçersiz"),
        ({"error": "server_error"}, "server_error"),
        ({"error": "something_new"}, "something_new"),
        ({"message": "hayır"}, ""),
    ],
)
def test_another_refusal_has_the_services_words(body: object, words: str) -> None:
    with pytest.raises(Rejected) as told:
        read_grant(APPLICATION, answered(body, 400))

    assert told.value.words == words


def test_tokens_under_a_refusing_status_are_not_believed() -> None:
    with pytest.raises(Trouble):
        read_grant(APPLICATION, answered(sample("token.json"), 403))


@given(
    st.dictionaries(
        st.sampled_from(
            ("access_token", "refresh_token", "expires_in", "scope", "error", "error_description",
             "token_type", "created_at")
        ),
        st.text(max_size=40) | st.none() | st.integers() | st.booleans() | st.just(TOKEN),
    ),
    st.sampled_from((200, 400, 401, 403)),
)  # fmt: skip
def test_any_answer_is_a_grant_or_one_of_our_errors(said: dict[str, Any], status: int) -> None:
    try:
        grant = read_grant(APPLICATION, answered(said, status))
    except Trouble:
        return
    assert grant.life > 0
