"""Do what a table asks for, row by row at the PBX's pace; what is done can be taken back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from santral_desktop.application.bulk_files import BulkFiles
from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_administration import (
    BulkEnded,
    BulkGoesOn,
    BulkPlanned,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.administration import Administration
from santral_desktop.application.ports.clock import Clock
from santral_desktop.application.ports.row_logs import RowLogs
from santral_desktop.application.ports.tasks import Lane, Tasks, Ticket
from santral_desktop.application.read_records import ReadRecords
from santral_desktop.application.undo_rows import row_after, row_before
from santral_desktop.application.write_record import (
    Deed,
    End,
    Write,
    Written,
    carry_out,
)
from santral_desktop.domain.bulk_plans import Step
from santral_desktop.domain.errors import (
    NotSignedIn,
    TooManyRequests,
    Trouble,
    Unreachable,
)
from santral_desktop.domain.resources import Resource

_DOUBTFUL = frozenset({End.UNKNOWN})


@dataclass(slots=True)
class _Run:
    resource: Resource
    steps: Sequence[Step]
    files: BulkFiles
    seen: set[str]
    administration: Callable[[], Administration]
    ends: list[tuple[Step, Written]] = field(default_factory=list)
    paused: bool = False
    busy: bool = False  # a row is under way, or waited for
    given_up: bool = False
    wait: Ticket | None = None  # the PBX asked for it


class RunBulk:
    """One run at a time. A row that fails stops no other; a line that is down pauses the run.

    `pinned` gives the way to the account that is looked at now: a run keeps to its own, whichever
    a person looks at meanwhile.
    """

    def __init__(  # noqa: PLR0913, PLR0917  (the composition names each)
        self,
        bus: Bus,
        tasks: Tasks,
        clock: Clock,
        pinned: Callable[[], Callable[[], Administration]],
        records: ReadRecords,
        logs: RowLogs,
        may: Callable[[], bool],
        say: Callable[[Written], str],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._clock = clock
        self._pinned = pinned
        self._records = records
        self._logs = logs
        self._may = may
        self._say = say
        self._now: _Run | None = None

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._now is not None

    def start(self, plan: BulkPlanned) -> None:
        """Do all steps of a plan that are to be done; its two files lie beside its table."""
        steps = tuple(step for step in plan.steps if step.to_do)
        if self._now is not None or not steps or not self._may():
            return
        files = BulkFiles(self._logs, plan.path, self._clock.now())
        seen = {row.id for row in self._records.rows_of(plan.resource.name)}
        self._now = run = _Run(plan.resource, steps, files, seen, self._pinned(), busy=True)
        self._tell(run)
        self._tasks.run(
            Lane.DOWNLOADS,
            lambda: files.open(plan.resource),
            then=lambda outcome: self._begun(run, outcome),
        )

    def pause(self) -> None:
        """Begin no further row until `go_on`."""
        if self._now is not None:
            self._now.paused = True
            self._tell(self._now)

    def go_on(self) -> None:
        """Go on where the run was paused."""
        if self._now is not None:
            self._now.paused = False
            self._tell(self._now)
            self._next(self._now)

    def give_up(self) -> None:
        """Begin no further row; the one under way is heard out."""
        if self._now is not None:
            self._now.given_up = True
            if self._now.wait is not None:
                self._now.wait.drop()
                self._freed(self._now)
            else:
                self._next(self._now)

    def _begun(self, run: _Run, outcome: Outcome[None]) -> None:
        run.busy = False
        match outcome:
            case Done(_):
                self._next(run)
            case Failed(error):
                self._end(run, error)

    def _next(self, run: _Run) -> None:
        if run.busy or run is not self._now:
            return
        if run.given_up or len(run.ends) == len(run.steps):
            self._end(run)
        elif not run.paused:
            run.busy = True
            step = run.steps[len(run.ends)]
            self._tasks.run(
                Lane.NETWORK,
                lambda: self._do(run, step),
                then=lambda outcome: self._done(run, step, outcome),
            )

    def _do(self, run: _Run, step: Step) -> Written:
        """Write how to take it back, then do it: a crash between both costs nothing."""
        write = _write(run, step)
        run.files.note_undo(row_before(write, step.line.number))
        written = carry_out(run.administration(), write, look=False)
        after = row_after(written, step.line.number)
        if after is not None:
            run.files.note_undo(after)
        if not _may_be_repeated(written):
            run.files.note_result(self._row(step, written))
        return written

    def _row(self, step: Step, written: Written) -> Sequence[str]:
        id_ = written.id or (step.before.id if step.before else "")
        words = (written.end.name.lower(), self._say(written))
        return (str(step.line.number), step.wish.value, id_, *words)

    def _done(self, run: _Run, step: Step, outcome: Outcome[Written]) -> None:
        match outcome:
            case Done(Written(error=TooManyRequests() as pause, end=End.REFUSED)):
                self._tell(run, waits=pause.retry_after)
                run.wait = self._tasks.after(pause.retry_after, lambda: self._freed(run))
                return
            case Done(written) if _may_be_repeated(written):
                run.busy, run.paused = False, True
                self._tell(run, error=written.error)
            case Done(written):
                run.busy = False
                run.ends.append((step, written))
                run.seen.update(filter(None, [written.id]))
                self._tell(run)
            case Failed(error):  # without a way back nothing is sent
                run.busy = False
                self._end(run, error)
                return
        self._next(run)

    def _freed(self, run: _Run) -> None:
        run.busy, run.wait = False, None
        self._tell(run)
        self._next(run)

    def _tell(self, run: _Run, *, waits: float = 0.0, error: Trouble | None = None) -> None:
        ends = [written for _, written in run.ends]
        doubtful = sum(written.end in _DOUBTFUL for written in ends)
        self._bus.publish(
            BulkGoesOn(
                done=len(ends),
                whole=len(run.steps),
                failed=sum(not written.done for written in ends) - doubtful,
                doubtful=doubtful,
                paused=run.paused,
                waits=waits,
                error=error,
            )
        )

    def _end(self, run: _Run, error: Trouble | None = None) -> None:
        self._now = None
        self._tasks.run(Lane.DOWNLOADS, run.files.close)
        begun = run.files.opened
        self._bus.publish(
            BulkEnded(
                resource=run.resource,
                ends=tuple(run.ends),
                left=len(run.steps) - len(run.ends),
                undo=run.files.undo if begun else None,
                result=run.files.result if begun else None,
                error=error,
            )
        )
        if run.ends and run.resource in self._records.resources():
            self._records.list_rows(run.resource.name)


def _write(run: _Run, step: Step) -> Write:
    return Write(
        resource=run.resource,
        deed=Deed(step.wish.value),
        before=step.before,
        send=step.proposed.send,
        seen=frozenset(run.seen),
    )


def _may_be_repeated(written: Written) -> bool:
    """Say whether it never reached the PBX, or was turned away at its door."""
    if written.end is not End.REFUSED:
        return False
    return isinstance(written.error, (Unreachable, NotSignedIn, TooManyRequests))
