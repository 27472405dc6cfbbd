"""Accounts carry no secret."""

from dataclasses import replace

from santral_desktop.domain.accounts import (
    Account,
    Provider,
    SecretAddress,
    Way,
    kept_token,
    name_for,
    named,
    phone_account,
    with_account,
)

VERIMOR = Account(Provider.BULUTSANTRALIM, "1007", "https://api.example")
BULUTFON = Account(Provider.BULUTFON, "1001", "https://bulutfon.example", name="bulutfon")


def test_a_key_serves_a_whole_pbx() -> None:
    one = Account(Provider.BULUTSANTRALIM, "1007", "https://api.example")
    two = Account(Provider.BULUTSANTRALIM, "1008", "https://api.example")

    assert one.secret_name == two.secret_name == "bulutsantralim:https://api.example"


def test_a_secret_address_does_not_show_itself() -> None:
    assert "token" not in repr(SecretAddress("https://pbx.example/webphone?token=W1"))


def test_two_accounts_of_one_service_have_secrets_of_their_own() -> None:
    assert replace(BULUTFON, name="bulutfon-2").secret_name != BULUTFON.secret_name


def test_the_phone_is_that_of_the_first_account_that_has_one() -> None:
    hosted = replace(BULUTFON, webphone_url="https://phone.example")

    assert phone_account((BULUTFON, VERIMOR)) == VERIMOR
    assert phone_account((hosted, VERIMOR)) == hosted
    assert phone_account((BULUTFON,)) == BULUTFON
    assert phone_account(()) is None


def test_an_account_takes_the_place_of_its_namesake() -> None:
    changed = replace(VERIMOR, extension="1009")

    assert with_account((VERIMOR, BULUTFON), changed) == (changed, BULUTFON)
    assert with_account((VERIMOR,), BULUTFON) == (VERIMOR, BULUTFON)


def test_the_first_account_needs_no_name_and_each_further_one_has_its_own() -> None:
    second = replace(BULUTFON, name="bulutfon-2")

    assert name_for(Provider.BULUTFON, ()) == ""
    assert name_for(Provider.BULUTFON, (VERIMOR,)) == "bulutfon"
    assert name_for(Provider.BULUTFON, (VERIMOR, BULUTFON)) == "bulutfon-2"
    assert name_for(Provider.BULUTFON, (VERIMOR, BULUTFON, second)) == "bulutfon-3"


def test_an_account_that_comes_back_is_called_as_before() -> None:
    removed = with_account((VERIMOR,), BULUTFON)[:1]

    assert name_for(Provider.BULUTFON, removed) == BULUTFON.name


def test_a_token_is_kept_with_its_kind_where_there_are_several() -> None:
    assert kept_token(Way.KEY, "K1") == "K1"
    assert kept_token(Way.MASTER, "m") == '{"kind": "master", "token": "m"}'
    assert kept_token(Way.API_KEY, "a") == '{"kind": "apikey", "token": "a"}'


def test_an_account_of_a_script_takes_the_place_of_one_of_its_kind_or_is_one_more() -> None:
    told = replace(BULUTFON, name="", extension="1002")

    assert named(told, (VERIMOR, BULUTFON), more=False).name == BULUTFON.name
    assert named(told, (VERIMOR, BULUTFON), more=True).name == "bulutfon-2"
    assert named(told, (VERIMOR,), more=False).name == "bulutfon"
    assert named(told, (), more=False).name == ""
