"""What accounts are called: in lists, where there is more than one, and in menus."""

from collections import Counter
from collections.abc import Mapping, Sequence

from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.text import inert, isolated

_LONGEST = 40  # letters
_NAMES = {Provider.BULUTSANTRALIM: "Bulutsantralim (Verimor)", Provider.BULUTFON: "Bulutfon"}
_SHORT = {Provider.BULUTSANTRALIM: "Bulutsantralim", Provider.BULUTFON: "Bulutfon"}


def provider_name(provider: Provider) -> str:
    """Return what a provider is called in full."""
    return _NAMES[provider]


def account_name(account: Account) -> str:
    """Return what an account is called, in a word or two."""
    return inert(account.label, _LONGEST) or _SHORT[account.provider]


def account_labels(accounts: Sequence[Account]) -> Mapping[str, str]:
    """Return what tells accounts apart, by their names; nothing where there is only one."""
    if len(accounts) < 2:
        return {}
    many = Counter(map(account_name, accounts))
    return {one.name: _label(one, alone=many[account_name(one)] == 1) for one in accounts}


def _label(account: Account, *, alone: bool) -> str:
    called = isolated(account_name(account))
    return called if alone else f"{called} {isolated(inert(account.extension, _LONGEST))}"
