"""Accounts are told apart where there are several, and not mentioned where there is one."""

from dataclasses import replace

from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.ui.account_words import account_labels, account_name, provider_name
from tests.builders import ACCOUNT

FURTHER = Account(Provider.BULUTFON, "1001", "https://b.example", name="bulutfon")


def test_one_account_needs_no_label() -> None:
    assert account_labels((ACCOUNT,)) == account_labels(()) == {}


def test_several_are_called_as_their_providers() -> None:
    assert account_labels((ACCOUNT, FURTHER)) == {"": "Bulutsantralim", "bulutfon": "Bulutfon"}


def test_two_of_a_kind_are_told_apart_by_their_extensions() -> None:
    second = replace(ACCOUNT, name="bulutsantralim", extension="1009")

    assert account_labels((ACCOUNT, second)) == {
        "": "Bulutsantralim 1007",
        "bulutsantralim": "Bulutsantralim 1009",
    }


def test_an_account_is_called_as_people_call_it_and_harmless() -> None:
    hostile = replace(ACCOUNT, label="Şube\u202e\n<b>" + "x" * 99)

    assert account_name(hostile) == "Şube <b>" + "x" * 31 + "…"


def test_providers_have_full_names() -> None:
    assert [provider_name(one) for one in Provider] == ["Bulutsantralim (Verimor)", "Bulutfon"]
