"""Every change of a call goes into the journal."""

from dataclasses import replace
from datetime import timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged, CallsNotShown, JournalChanged
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.journal import CallQuery, Journal, Place
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.domain.calls import Call, CallId, Doubt
from santral_desktop.domain.events import CallListed
from santral_desktop.domain.matching import AT_ONCE, NEAR, is_same_call, is_the_request
from santral_desktop.domain.transitions import advance, together

NEIGHBOURS = 50  # calls of one moment among which one that the page told of is looked for


class JournalKeeper:
    """Writes calls in the order in which they changed."""

    def __init__(self, bus: Bus, journal: Journal, tasks: Tasks) -> None:
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
        """Do the same within the journal lane, and return how many calls that changed.

        What only completes its own row is stored in one step.
        """
        changed: list[Call] = []
        replaced = 0
        for row in calls:
            merged, other = self._merged_with(row)
            if merged is not None and other is not None:
                self._journal.keep(merged, instead_of=other)
                replaced += 1
            elif merged is not None:
                changed.append(merged)
        if changed:
            self._journal.keep(*changed)
        return replaced + len(changed)

    def _keep(self, call: Call, gone: CallId | None) -> None:
        """Store what is known now on top of what an earlier run or the history knew."""
        known = self._journal.find(call.id)
        self._journal.keep(together(known, call) if known else call, instead_of=gone)

    def _merged_with(self, row: Call) -> tuple[Call | None, CallId | None]:
        """Return the call with what the row adds, None without, and the one whose row it takes."""
        known = self._journal.find(row.id)
        other = None if known else self._request_behind(row) or self._page_call_behind(row)
        merged = replace(advance(known or other, CallListed(call=row)), id=row.id)
        return None if merged == known else merged, other.id if other else None

    def _request_behind(self, row: Call) -> Call | None:
        """Return the request in doubt that this row answers; only young rows can."""
        if row.started_at is None:
            return None
        near = self._journal.live_since(row.started_at - NEAR - timedelta(seconds=1))
        doubtful = (c for c in near if c.doubt is Doubt.MAY_HAVE_BEEN_PLACED)
        return next((c for c in doubtful if is_the_request(c, row)), None)

    def _page_call_behind(self, row: Call) -> Call | None:
        """Return the call that in an earlier run only the page told of, by its own id."""
        if row.started_at is None:
            return None
        place, listed = Place(row.started_at + AT_ONCE, row.id), CallListed(call=row)
        near = self._journal.page(CallQuery(), place, NEIGHBOURS).calls
        return next((c for c in near if is_same_call(c, listed, row.started_at)), None)

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
