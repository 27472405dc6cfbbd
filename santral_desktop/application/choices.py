"""The person's choices, in memory and on disk."""

from collections.abc import Callable
from dataclasses import replace

from santral_desktop.application.outcomes import Failed, Outcome
from santral_desktop.application.ports.preferences import PolicyFault, Preferences, PreferencesStore
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.domain.errors import Trouble


class Choices:
    """Holds what was chosen; every change is written in order, off the main thread."""

    def __init__(
        self, store: PreferencesStore, tasks: Tasks, trouble: Callable[[Trouble], None]
    ) -> None:
        self._store = store
        self._tasks = tasks
        self._trouble = trouble
        self.now = store.load()

    def change(self, choices: Preferences) -> None:
        """Take new choices and write them; what is fixed stays, whoever asks."""
        fixed = {name: getattr(self.now, name) for name in self._store.fixed()}
        choices = replace(choices, **fixed)
        if choices == self.now:
            return
        self.now = choices
        self._tasks.run(Lane.JOURNAL, lambda: self._store.save(choices), then=self._saved)

    def fixed(self) -> frozenset[str]:
        """Return the names of choices that a person cannot change."""
        return self._store.fixed()

    def faults(self) -> tuple[PolicyFault, ...]:
        """Return what policy says and what does not hold."""
        return self._store.faults()

    def _saved(self, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Failed):
            self._trouble(outcome.error)
