"""Whose calls these are: the PBX account an agent works with."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import count


class Provider(Enum):
    BULUTSANTRALIM = "bulutsantralim"
    BULUTFON = "bulutfon"


class Way(Enum):
    """What a person signs in with; of two kinds of tokens only the text tells which it is."""

    KEY = "key"  # of Bulutsantralim
    CODE = "oauth"  # that the provider's own page shows, for a pair of tokens
    MASTER = "master"  # the one token of a whole PBX
    API_KEY = "apikey"  # to the second version of Bulutfon's interface


def kept_token(way: Way, token: str) -> str:
    """Return a token as the key store keeps it."""
    return token if way is Way.KEY else json.dumps({"kind": way.value, "token": token})


@dataclass(frozen=True, slots=True)
class Account:
    """A sign-in without its secret, which lives in the key store under `secret_name`."""

    provider: Provider
    extension: str
    api_url: str
    webphone_url: str = ""
    name: str = ""  # tells it from the others here; the first one needs none
    label: str = ""  # what people call it; empty: as its provider
    oauth_url: str = ""  # where a browser is sent for a code, where the provider has such a way
    way: Way = Way.KEY

    @property
    def secret_name(self) -> str:
        """The key store entry of the account: one key serves a whole PBX."""
        whole = f"{self.provider.value}:{self.api_url}"
        return f"{whole}#{self.name}" if self.name else whole

    @property
    def has_webphone(self) -> bool:
        """Say whether it comes with a page to telephone with: of its provider, or of its person."""
        return self.provider is Provider.BULUTSANTRALIM or bool(self.webphone_url)


def phone_account(accounts: Sequence[Account]) -> Account | None:
    """Return the account of the window's phone: the first that has one, else the first."""
    return next((one for one in accounts if one.has_webphone), next(iter(accounts), None))


def with_account(accounts: Sequence[Account], account: Account) -> tuple[Account, ...]:
    """Return the accounts with this one in the place of its namesake, else behind them."""
    if all(one.name != account.name for one in accounts):
        return (*accounts, account)
    return tuple(account if one.name == account.name else one for one in accounts)


def named(account: Account, accounts: Sequence[Account], *, more: bool) -> Account:
    """Return an account that came without a name: one more, or in the place of one of its kind."""
    same = next((one for one in accounts if one.provider is account.provider), None)
    name = same.name if same and not more else name_for(account.provider, accounts)
    return replace(account, name=name)


def name_for(provider: Provider, accounts: Sequence[Account]) -> str:
    """Return a name for a further account of a provider.

    One that was removed and comes back is called as before: its calls are here.
    """
    taken = {one.name for one in accounts}
    if not taken:
        return ""
    names = (f"{provider.value}-{nth}" if nth > 1 else provider.value for nth in count(1))
    return next(name for name in names if name not in taken)


@dataclass(frozen=True, slots=True)
class SecretAddress:
    """An address that is itself a credential; its text appears in no log and no repr."""

    url: str = field(repr=False)
