"""Read a table of many rows, and say line by line what it would do; nothing is written."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_administration import (
    BulkNotPlanned,
    BulkPlanned,
    BulkRead,
    RecordsNotRead,
    RecordsRead,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.administration import Administration
from santral_desktop.application.ports.row_logs import RowLogs
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.application.read_records import ReadRecords
from santral_desktop.domain.bulk_plans import Snag, Step, find_rows, planned
from santral_desktop.domain.bulk_tables import BulkTable, Labels, read_bulk_table
from santral_desktop.domain.errors import (
    NoSuchRecord,
    NoTable,
    Rejected,
    TooManyRequests,
    Trouble,
    WhyNoTable,
)
from santral_desktop.domain.resource_changes import Known
from santral_desktop.domain.resources import Record, Resource

_NONE = BulkTable(())


@dataclass(slots=True)
class _Reading:
    resource: Resource
    path: Path
    wanted: set[str]  # resources whose rows have to be known
    table: BulkTable = _NONE
    found: tuple[Step, ...] = ()
    known: Known = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)


class PlanBulk:
    """One table at a time; choosing another drops the one before."""

    def __init__(
        self,
        bus: Bus,
        tasks: Tasks,
        administration: Callable[[], Administration],
        records: ReadRecords,
        logs: RowLogs,
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._administration = administration
        self._records = records
        self._logs = logs
        self._now: _Reading | None = None
        bus.subscribe(RecordsRead, self._on_rows)
        bus.subscribe(RecordsNotRead, self._on_no_rows)

    def start(self, resource: Resource, path: Path, labels: Labels) -> None:
        """Read the file, then all rows anew, then those that it would change."""
        named = {reference.resource for one in resource.fields for reference in one.refers}
        there = {one.name for one in self._records.resources()}
        self._now = reading = _Reading(resource, path, {resource.name} | (named & there))
        self._bus.publish(BulkRead(0, None))
        self._tasks.run(
            Lane.DOWNLOADS,
            lambda: read_bulk_table(self._logs.read(path), resource, labels),
            then=lambda outcome: self._got_table(reading, outcome),
        )

    def give_up(self) -> None:
        """Read no further, and plan nothing."""
        self._now = None

    def _got_table(self, reading: _Reading, outcome: Outcome[BulkTable]) -> None:
        if reading is not self._now:
            return
        match outcome:
            case Done(table) if table.understood:
                reading.table = table
                self._records.list_rows(reading.resource.name)
                self._records.list_named(reading.resource)
            case Done(_):
                self._fail(NoTable(WhyNoTable.NOTHING_IN_IT))
            case Failed(error):
                self._fail(error)

    def _on_rows(self, _: RecordsRead) -> None:
        reading = self._now
        if reading is None or reading.found or not reading.table.lines:
            return
        if all(self._records.is_whole(name) for name in reading.wanted):
            rows = {row.id: row for row in self._records.rows_of(reading.resource.name)}
            reading.found = find_rows(reading.resource, reading.table.lines, rows)
            reading.known = self._records.known(reading.resource)
            self._go_on(reading)

    def _on_no_rows(self, failed: RecordsNotRead) -> None:
        reading = self._now
        if reading is None or not reading.table.lines or failed.resource not in reading.wanted:
            return
        if failed.resource == reading.resource.name:
            self._fail(failed.error)
        else:  # what its fields name cannot be checked, then
            reading.wanted.discard(failed.resource)
            self._on_rows(RecordsRead(failed.resource, (), whole=False))

    def _go_on(self, reading: _Reading) -> None:
        """Plan what needs no look; then look at the next row."""
        while len(reading.steps) < len(reading.found):
            step = reading.found[len(reading.steps)]
            if reading.resource.detailed and step.before is not None and step.snag is None:
                self._bus.publish(BulkRead(len(reading.steps), len(reading.found)))
                self._look(reading, step, step.before)
                return
            self._plan(reading, step, step.before)
        self._now = None
        self._bus.publish(
            BulkPlanned(reading.resource, reading.path, reading.table, tuple(reading.steps))
        )

    def _look(self, reading: _Reading, step: Step, listed: Record) -> None:
        self._tasks.run(
            Lane.NETWORK,
            lambda: self._administration().record(reading.resource.name, listed.id),
            then=lambda outcome: self._looked(reading, step, listed, outcome),
        )

    def _looked(
        self, reading: _Reading, step: Step, listed: Record, outcome: Outcome[Record]
    ) -> None:
        if reading is not self._now:
            return
        match outcome:
            case Done(record):
                whole = Record(record.id, {**listed.values, **record.values})
                self._plan(reading, step, whole)
            case Failed(TooManyRequests() as pause):
                self._tasks.after(pause.retry_after, lambda: self._again(reading, step, listed))
                return
            case Failed(NoSuchRecord()):
                self._snag(reading, step, Snag.NO_SUCH_ROW)
            case Failed(Rejected()):
                self._snag(reading, step, Snag.NOT_READ)
            case Failed(error):
                self._fail(error)
                return
        self._go_on(reading)

    def _again(self, reading: _Reading, step: Step, listed: Record) -> None:
        if reading is self._now:
            self._look(reading, step, listed)

    def _plan(self, reading: _Reading, step: Step, before: Record | None) -> None:
        reading.steps.append(planned(reading.resource, step, before, reading.known))

    def _snag(self, reading: _Reading, step: Step, snag: Snag) -> None:
        reading.steps.append(Step(line=step.line, wish=step.wish, before=step.before, snag=snag))

    def _fail(self, error: Trouble) -> None:
        self._now = None
        self._bus.publish(BulkNotPlanned(error))
