"""Choices as files and policies write them, read with patience."""

import typing
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.accounts import Account, Provider, Way
from santral_desktop.domain.text import inert
from santral_desktop.domain.welcomes import LONGEST, MOST, Colour, Welcome

TYPES: Mapping[str, Any] = typing.get_type_hints(Preferences)
ONE_ACCOUNT = "account"  # as files have it that knew of no more than one
_MOST_ACCOUNTS = 20


def known_choices(written: Mapping[str, Any]) -> dict[str, Any]:
    """Return the choices that have the right type; the others keep their defaults."""
    found: dict[str, Any] = {}
    if "accounts" not in written and (only := _account(written.get(ONE_ACCOUNT))) is not None:
        found["accounts"] = (only,)
    for choice in fields(Preferences):
        value = written.get(choice.name)
        if (read := _READERS.get(choice.name)) is not None:
            if (values := read(value)) is not None:
                found[choice.name] = values
        elif type(value) is TYPES[choice.name]:
            found[choice.name] = value
    return found


def _account(value: Any) -> Account | None:
    if isinstance(value, Account):
        return value
    if not isinstance(value, dict):
        return None
    try:
        texts = {name: value[name] for name in ("extension", "api_url", "webphone_url")}
        provider, way = Provider(value["provider"]), Way(value.get("way", Way.KEY.value))
    except (KeyError, ValueError, TypeError):
        return None
    texts |= {name: value.get(name, "") for name in ("name", "label", "oauth_url")}
    if not all(type(text) is str for text in texts.values()):
        return None
    return Account(provider, **texts, way=way)


def _accounts(value: Any) -> tuple[Account, ...] | None:
    """Return the accounts of a list; one that cannot be read, or comes twice, is left out."""
    if not isinstance(value, (list, tuple)):
        return None
    read = filter(None, map(_account, value[:_MOST_ACCOUNTS]))
    return tuple({account.name: account for account in read}.values())


def _welcomes(value: Any) -> tuple[Welcome, ...] | None:
    """Return the welcomes of a list; one that cannot be read is left out."""
    if not isinstance(value, (list, tuple)):
        return None
    return tuple(filter(None, map(_welcome, value[:MOST])))


def _welcome(value: Any) -> Welcome | None:
    if isinstance(value, Welcome):
        return value
    try:
        number, greeting = value["number"], value.get("greeting", "")
        colour = Colour(value.get("colour", ""))
    except (KeyError, ValueError, TypeError, AttributeError):
        return None
    if type(number) is not str or type(greeting) is not str:
        return None
    return Welcome(inert(number, 40), colour, inert(greeting, LONGEST))


_READERS: Mapping[str, Callable[[Any], Any]] = {"accounts": _accounts, "welcomes": _welcomes}
