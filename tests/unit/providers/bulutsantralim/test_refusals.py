"""Refusals become our errors by the provider's texts; its words are shown without the key."""

import pytest

from santral_desktop.domain.errors import (
    NoSuchCall,
    NoSuchExtension,
    NotOffered,
    NotSignedIn,
    NoWebphoneForExtension,
    Rejected,
    Trouble,
)
from santral_desktop.providers.answers import Answer
from santral_desktop.providers.bulutsantralim.refusals import checked
from santral_desktop.providers.redaction import Redactor
from tests.unit.providers.bulutsantralim.samples import sample

KEY = "K12345678-1111-4222-8333-444455556666"


def refusal(body: bytes, status: int = 400) -> Trouble:
    redactor = Redactor()
    redactor.learn(KEY)
    with pytest.raises(Trouble) as told:
        checked(Answer(status, {}, body), redactor.redact)
    return told.value


def test_a_good_answer_passes() -> None:
    answer = Answer(200, {}, b"+OK")

    assert checked(answer, str) is answer


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("refusal_bad_key.txt", NotSignedIn),
        ("refusal_no_account.txt", NoWebphoneForExtension),
        ("refusal_no_user.txt", NoSuchExtension),
        ("refusal_missing_extension.txt", NoSuchExtension),
        ("refusal_no_extension.txt", NoSuchExtension),
        ("refusal_no_channel.txt", NoSuchCall),
        ("refusal_no_call.txt", NoSuchCall),
        ("refusal_destination.txt", Rejected),
    ],
)
def test_a_documented_refusal_has_its_own_error(name: str, kind: type[Trouble]) -> None:
    assert type(refusal(sample(name))) is kind


@pytest.mark.parametrize("body", [b"", b"<html>", b"unauthorized"])
def test_a_401_is_a_key_that_does_not_hold(body: bytes) -> None:
    assert isinstance(refusal(body, 401), NotSignedIn)


@pytest.mark.parametrize("status", [403, 404, 405, 409, 410, 422])
def test_what_is_not_there_is_not_offered(status: int) -> None:
    assert type(refusal(b"no", status)) is NotOffered


def test_an_unknown_record_with_a_wrong_phrase_is_still_an_unknown_call() -> None:
    assert isinstance(refusal(sample("refusal_no_call.txt"), 404), NoSuchCall)


@pytest.mark.parametrize("body", [b'"No such channel!"\n', "NO SUCH CHANNEL!".encode("utf-16")])
def test_quotes_case_and_coding_do_not_matter(body: bytes) -> None:
    assert isinstance(refusal(body), NoSuchCall)


def test_the_providers_words_are_shown_short_inert_and_without_the_key() -> None:
    told = refusal(b"no\r\nkey " + KEY.encode() + b" " + b"x" * 500)

    assert isinstance(told, Rejected)
    assert told.words.startswith("no key ••• xx")
    assert len(told.words) <= 160


def test_the_key_does_not_show_where_the_words_are_cut() -> None:
    told = refusal(b"x" * 140 + b" " + KEY.encode())

    assert isinstance(told, Rejected)
    assert KEY[:6] not in told.words


def test_a_web_servers_own_page_is_never_shown() -> None:
    told = refusal(b"<html><h1>400 Bad Request</h1></html>")

    assert isinstance(told, Rejected)
    assert told.words == ""
