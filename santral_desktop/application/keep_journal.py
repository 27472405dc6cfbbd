"""Every change of a call goes into the journal."""

from collections.abc import Callable

from santral_desktop.application.bus import Bus
from santral_desktop.application.merge_history import merge_history
from santral_desktop.application.messages import CallChanged, CallsNotShown, JournalChanged
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.journal import Journal
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.transitions import together


class JournalKeeper:
    """Writes calls in the order in which they changed."""

    def __init__(
        self,
        bus: Bus,
        journal: Journal,
        tasks: Tasks,
        kept_out: Callable[[Call], bool] = lambda _: False,
    ) -> None:
        """Call `kept_out` in the journal lane: what it says yes to is not written."""
        self._kept_out = kept_out
        self._bus = bus
        self._journal = journal
        self._tasks = tasks
        bus.subscribe(CallChanged, self.on_changed)

    def on_changed(self, change: CallChanged) -> None:
        """Store the call as it is now; a request that found its call gives up its own row."""
        old = change.before.id if change.before else None
        gone = old if old != change.after.id else None
        self._tasks.run(Lane.JOURNAL, lambda: self._keep(change.after, gone), then=self._kept)

    def keep_listed(self, calls: tuple[Call, ...]) -> None:
        """Complete the journal from rows of the provider's history."""
        self._tasks.run(Lane.JOURNAL, lambda: self.merge(calls), then=self._merged)

    def merge(self, calls: tuple[Call, ...]) -> int:
        """Do the same within the journal lane, and return how many calls that changed."""
        rows = tuple(call for call in calls if not self._kept_out(call))
        return merge_history(self._journal, rows)

    def _keep(self, call: Call, gone: CallId | None) -> None:
        """Store what is known now on top of what an earlier run or the history knew."""
        if self._kept_out(call):
            return
        known = self._journal.find(call.id)
        self._journal.keep(together(known, call) if known else call, instead_of=gone)

    def _kept(self, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Failed):
            self._bus.publish(CallsNotShown(outcome.error))

    def _merged(self, outcome: Outcome[int]) -> None:
        match outcome:
            case Done(changed):
                if changed:
                    self._bus.publish(JournalChanged())
            case Failed(error):
                self._bus.publish(CallsNotShown(error))
