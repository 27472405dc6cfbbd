"""A secret of the key store is one of three kinds, and comes back as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from santral_desktop.application.ports.consents import OUT_OF_BAND, SCOPE, SEED_HOST
from santral_desktop.domain.errors import Incomprehensible
from santral_desktop.providers.bulutfon.credentials import (
    ApiKey,
    Credential,
    MasterToken,
    OAuthPair,
    read_credential,
    write_credential,
)

PAIR = OAuthPair("an-id", "a-secret", "access", "refresh", 1.5, "cdr", "https://x.example", "y")


@pytest.mark.parametrize("credential", [MasterToken("abc"), ApiKey("a-_c"), PAIR])
def test_a_credential_comes_back_as_it_was_kept(credential: Credential) -> None:
    assert read_credential(write_credential(credential)) == credential


@pytest.mark.parametrize("text", ["5a17c0de", "  5a17c0de\n"])
def test_a_text_that_is_no_object_is_a_master_token(text: str) -> None:
    assert read_credential(text) == MasterToken("5a17c0de")


def test_what_a_pair_lacks_is_as_documented() -> None:
    read = read_credential('{"kind":"oauth","client_id":"a","expires":true,"scope":7}')

    assert read == OAuthPair("a", "", scope=SCOPE, host=SEED_HOST, redirect=OUT_OF_BAND)
    assert isinstance(read, OAuthPair)
    assert read.application.client_id == "a"


@pytest.mark.parametrize("text", ["{", "{}", '{"kind":"magic"}', '{"kind":7}'])
def test_what_is_no_credential_is_told_as_such(text: str) -> None:
    with pytest.raises(Incomprehensible):
        read_credential(text)


def test_no_secret_is_in_a_text_for_logs() -> None:
    shown = repr(PAIR) + repr(MasterToken("abc123")) + repr(ApiKey("abc123"))

    assert [one for one in ("a-secret", "access=", "'refresh'", "abc123") if one in shown] == []


@given(st.text())
def test_any_text_is_a_credential_or_incomprehensible(text: str) -> None:
    try:
        read_credential(text)
    except Incomprehensible:
        return
