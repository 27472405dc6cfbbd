"""Choices in one JSON file: read with patience, written at once, policy on top."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from santral_desktop.application.ports.preferences import PolicyFault, Preferences
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.system.json_file import read_object
from santral_desktop.system.policy import NO_POLICY, Policy
from santral_desktop.system.preference_values import ONE_ACCOUNT, TYPES, known_choices

VERSION = 1
_OURS = frozenset({*TYPES, ONE_ACCOUNT})


class PreferencesFile:
    """Implements the port `PreferencesStore`.

    What `policy` fixes and `overrides`, from the command line, both win over the person's choices
    and are shown as fixed; what policy has as a default holds until something else is chosen.
    """

    def __init__(
        self,
        path: Path,
        policy: Policy = NO_POLICY,
        overrides: Mapping[str, Any] | None = None,
    ) -> None:
        self._path = path
        self._policy = policy
        self._fixed = {**policy.fixed, **known_choices(dict(overrides or {}))}
        self._rest: dict[str, Any] = {}

    def load(self) -> Preferences:
        written = read_object(self._path)
        if self._path.exists() and not written:
            self._set_aside()
        self._rest = {name: value for name, value in written.items() if name not in _OURS}
        return Preferences(**{**self._policy.defaults, **known_choices(written), **self._fixed})

    def save(self, preferences: Preferences) -> None:
        chosen = {**self._rest, "version": VERSION, **asdict(preferences)}
        before = asdict(Preferences(**known_choices(read_object(self._path))))
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

    def faults(self) -> tuple[PolicyFault, ...]:
        return self._policy.faults

    def _set_aside(self) -> None:
        try:
            self._path.replace(self._path.with_name(self._path.name + ".unreadable"))
        except OSError:
            return  # nothing is lost by leaving it where it is


def _plain(value: object) -> str:
    return str(getattr(value, "value", value))
