"""Choices in one JSON file: read with patience, written at once, policy on top."""

import json
import os
import typing
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.text import inert
from santral_desktop.domain.welcomes import LONGEST, MOST, Colour, Welcome
from santral_desktop.system.json_file import read_object

VERSION = 1
_TYPES = typing.get_type_hints(Preferences)
_ONE_ACCOUNT = "account"  # as files have it that knew of no more than one
_OURS = frozenset({*_TYPES, _ONE_ACCOUNT})
_MOST_ACCOUNTS = 20


class PreferencesFile:
    """Implements the port `PreferencesStore`.

    `policy` is the machine's own file, `overrides` come from the command line; both win over
    the person's choices and are shown as fixed.
    """

    def __init__(
        self, path: Path, policy: Path | None = None, overrides: Mapping[str, Any] | None = None
    ) -> None:
        self._path = path
        self._fixed = _known(read_object(policy)) | _known(dict(overrides or {}))
        self._rest: dict[str, Any] = {}

    def load(self) -> Preferences:
        written = read_object(self._path)
        if self._path.exists() and not written:
            self._set_aside()
        self._rest = {name: value for name, value in written.items() if name not in _OURS}
        return Preferences(**(_known(written) | self._fixed))

    def save(self, preferences: Preferences) -> None:
        chosen = {**self._rest, "version": VERSION, **asdict(preferences)}
        before = asdict(Preferences(**_known(read_object(self._path))))
        for name in self._fixed:  # what policy says is not the person's choice
            chosen[name] = before[name]
        text = json.dumps(chosen, ensure_ascii=False, indent=2, default=_plain)
        partial = self._path.with_name(self._path.name + ".part")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with partial.open("w", encoding="utf-8", errors="replace") as file:
                partial.chmod(0o600)
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(self._path)
        except OSError as problem:
            raise StorageTrouble(Storage.SETTINGS, type(problem).__name__) from problem

    def fixed(self) -> frozenset[str]:
        return frozenset(self._fixed)

    def _set_aside(self) -> None:
        try:
            self._path.replace(self._path.with_name(self._path.name + ".unreadable"))
        except OSError:
            return  # nothing is lost by leaving it where it is


def _known(written: Mapping[str, Any]) -> dict[str, Any]:
    """Return the choices that have the right type; the others keep their defaults."""
    found: dict[str, Any] = {}
    if "accounts" not in written and (only := _account(written.get(_ONE_ACCOUNT))) is not None:
        found["accounts"] = (only,)
    for choice in fields(Preferences):
        value = written.get(choice.name)
        if (read := _READERS.get(choice.name)) is not None:
            if (values := read(value)) is not None:
                found[choice.name] = values
        elif type(value) is _TYPES[choice.name]:
            found[choice.name] = value
    return found


def _account(value: Any) -> Account | None:
    if isinstance(value, Account):
        return value
    if not isinstance(value, dict):
        return None
    try:
        texts = {name: value[name] for name in ("extension", "api_url", "webphone_url")}
        provider = Provider(value["provider"])
    except (KeyError, ValueError, TypeError):
        return None
    texts |= {name: value.get(name, "") for name in ("name", "label", "oauth_url")}
    return Account(provider, **texts) if all(type(t) is str for t in texts.values()) else None


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


def _plain(value: object) -> str:
    return str(getattr(value, "value", value))
