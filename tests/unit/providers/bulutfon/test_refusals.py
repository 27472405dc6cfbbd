"""Refusals become our errors, whatever their shape; the provider's words are shown without keys."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.domain.errors import (
    NoSuchRecord,
    NotOffered,
    NotSignedIn,
    Rejected,
    Trouble,
)
from santral_desktop.providers.answers import Answer
from santral_desktop.providers.bulutfon.refusals import checked, expired, told, turned_away
from santral_desktop.providers.redaction import Redactor
from tests.unit.providers.bulutfon.samples import sample

TOKEN = "5a17c0de" * 8


def answered(body: object, status: int = 200) -> Answer:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(status, {}, raw)


def refusal(body: object, status: int = 400) -> Trouble:
    redactor = Redactor()
    redactor.learn(TOKEN)
    with pytest.raises(Trouble) as found:
        checked(answered(body, status), redactor.redact)
    return found.value


@pytest.mark.parametrize(
    "body",
    [b"", b"RIFF....", b"II*\0", b"[]", b"null", b"{}", b'{"cdrs":[]}', b'{"success":true}'],
)
def test_what_does_not_refuse_passes(body: bytes) -> None:
    answer = answered(body)

    assert checked(answer, str) is answer


@pytest.mark.parametrize("status", [200, 400, 401, 403, 422])
@pytest.mark.parametrize("error", ["Token expired", "token expired", "TOKEN EXPIRED "])
def test_token_expired_json(error: str, status: int) -> None:
    body = sample("token_expired.json").replace(b"Token expired", error.encode())

    assert expired(answered(body, status))
    assert isinstance(refusal(body, status), NotSignedIn)


@pytest.mark.parametrize(
    "body", [b"", b"Token expired", b"<html>Token expired", {"error": "no"}, {"expired": True}]
)
def test_only_the_services_own_word_means_that_a_token_has_expired(body: object) -> None:
    assert not expired(answered(body, 401))


def test_a_token_that_was_turned_away_is_named_as_the_reason() -> None:
    for status in (400, 401, 403):
        assert turned_away(answered({"error": "Invalid token"}, status))
    assert not turned_away(answered({"error": "Invalid token"}, 500))
    assert not turned_away(answered(b"", 401))


@pytest.mark.parametrize("body", [b"", b"<html>", {"error": "Unauthorized"}])
def test_a_401_is_a_key_that_does_not_hold(body: object) -> None:
    assert isinstance(refusal(body, 401), NotSignedIn)


@pytest.mark.parametrize("error", ["Invalid token", "invalid apikey"])
@pytest.mark.parametrize("status", [200, 400, 403])
def test_an_error_about_the_key_is_one_under_any_status(error: str, status: int) -> None:
    assert isinstance(refusal({"error": error}, status), NotSignedIn)


@pytest.mark.parametrize(
    ("status", "kind"), [(200, NotSignedIn), (400, NotSignedIn), (403, NotOffered)]
)
def test_who_may_not_do_something_is_signed_in_all_the_same(
    status: int, kind: type[Trouble]
) -> None:
    assert isinstance(refusal({"error": "Yetkisiz erişim"}, status), kind)


@pytest.mark.parametrize("status", [403, 405])
def test_what_is_not_allowed_is_not_offered(status: int) -> None:
    assert type(refusal({"error": "hayır"}, status)) is NotOffered


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_not_there_is_what_was_asked_for(status: int) -> None:
    answer = answered(sample("not_found.json"), status)
    with pytest.raises(NoSuchRecord) as found:
        checked(answer, str, NoSuchRecord)

    assert found.value.words == "Kayıt bulunamadı"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", ""),
        (b"<html><h1>400</h1></html>", ""),
        (b"{broken", ""),
        ({"error": "number geçersiz"}, "number geçersiz"),
        ({"message": "Numara kullanımda", "code": 7}, "Numara kullanımda"),
        ({"error": {"email": ["boş olamaz", "geçersiz"]}}, "email: boş olamaz geçersiz"),
        ({"errors": ["bir", "iki"]}, "bir iki"),
        ({"error": None, "message": "null"}, ""),
        ({"error": "invalid_x", "error_description": "uzun"}, "invalid_x"),
    ],
)
@pytest.mark.parametrize("status", [400, 409, 422])
def test_another_refusal_has_the_services_words(body: object, words: str, status: int) -> None:
    found = refusal(body, status)

    assert type(found) is Rejected
    assert found.words == words


@pytest.mark.parametrize("body", [{"success": False, "message": "Hat dolu"}, {"error": "Hat dolu"}])
def test_a_refusal_under_a_good_status_is_one(body: object) -> None:
    found = refusal(body, 200)

    assert isinstance(found, Rejected)
    assert found.words == "Hat dolu"


def test_the_services_words_are_short_inert_and_without_the_key() -> None:
    found = refusal({"error": f"hayır\r\n{TOKEN}\u202e " + "x" * 500})

    assert isinstance(found, Rejected)
    assert found.words.startswith("hayır •••")
    assert len(found.words) <= 160


def test_call_started_json() -> None:
    assert told(answered(sample("call_started.json")), str) == "Arama başarıyla başlatıldı."


def test_a_good_answer_that_says_nothing_says_nothing() -> None:
    assert told(answered(b""), str) == ""


@given(st.binary(max_size=60) | st.builds(lambda t: b'{"error":' + t, st.binary(max_size=60)))
def test_any_body_is_an_answer_or_one_of_our_errors(body: bytes) -> None:
    for status in (200, 400, 401, 404):
        try:
            checked(answered(body, status), str)
        except Trouble:
            continue
