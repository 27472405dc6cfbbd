"""Stories in memory."""

from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.domain.story import Step, in_order
from tests.doubles.journal import MemoryJournal


class MemoryStories:
    """Keeps steps beside a journal's calls; while `trouble` is set, every method raises it."""

    def __init__(self, journal: MemoryJournal | None = None) -> None:
        self.steps = (journal or MemoryJournal()).steps
        self.trouble: StorageTrouble | None = None

    def add(self, call: CallId, *steps: Step) -> None:
        self._work()
        kept = self.steps.setdefault(call, [])
        kept += [step for step in steps if step not in kept]

    def of(self, call: CallId) -> tuple[Step, ...]:
        self._work()
        return in_order(self.steps.get(call, []))

    def _work(self) -> None:
        if self.trouble is not None:
            raise self.trouble
