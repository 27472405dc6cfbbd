"""Accounts carry no secret."""

from santral_desktop.domain.accounts import Account, Provider, SecretAddress


def test_a_key_serves_a_whole_pbx() -> None:
    one = Account(Provider.BULUTSANTRALIM, "1007", "https://api.example")
    two = Account(Provider.BULUTSANTRALIM, "1008", "https://api.example")

    assert one.secret_name == two.secret_name == "bulutsantralim:https://api.example"


def test_a_secret_address_does_not_show_itself() -> None:
    assert "token" not in repr(SecretAddress("https://pbx.example/webphone?token=W1"))
