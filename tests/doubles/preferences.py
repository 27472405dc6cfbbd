"""Choices in memory."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from santral_desktop.application.ports.preferences import PolicyFault, Preferences
from santral_desktop.domain.errors import StorageTrouble


class MemoryPreferences:
    """Keeps every write; `fixed` wins over what was chosen; `trouble` is raised by a write."""

    def __init__(
        self, chosen: Preferences | None = None, fixed: Mapping[str, Any] | None = None
    ) -> None:
        self.written: list[Preferences] = []
        self.trouble: StorageTrouble | None = None
        self.chosen = chosen or Preferences()
        self._fixed = dict(fixed or {})
        self.wrong: tuple[PolicyFault, ...] = ()

    def load(self) -> Preferences:
        return replace(self.chosen, **self._fixed)

    def save(self, preferences: Preferences) -> None:
        if self.trouble is not None:
            raise self.trouble
        kept = {name: getattr(self.chosen, name) for name in self._fixed}
        self.chosen = replace(preferences, **kept)
        self.written.append(preferences)

    def fixed(self) -> frozenset[str]:
        return frozenset(self._fixed)

    def faults(self) -> tuple[PolicyFault, ...]:
        return self.wrong
