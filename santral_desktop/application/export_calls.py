"""Write all calls of a query into a file, page by page, while everything else goes on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_calls import (
    ExportDone,
    ExportFailed,
    ExportGoesOn,
)
from santral_desktop.application.outcomes import Done, Failed, Outcome
from santral_desktop.application.ports.exports import Cell, Column, Exports, FileKind, Table
from santral_desktop.application.ports.journal import (
    MOST_COUNTED,
    Archive,
    CallPage,
    CallQuery,
    Place,
)
from santral_desktop.application.ports.tasks import Lane, Tasks
from santral_desktop.domain.calls import Call

PAGE = 500  # calls: what else wants the archive waits no longer than for one page

T = TypeVar("T")


class Words(Protocol):
    """Says calls in the window's language; may be asked from any thread."""

    def columns(self) -> Sequence[Column]:
        """Return the columns there are."""

    def row(self, call: Call, name: str, *, masked: bool) -> Sequence[Cell]:
        """Return what stands in them for a call; a name is a contact's."""


@dataclass(slots=True)
class _Export:
    query: CallQuery
    path: Path
    kind: FileKind
    masked: bool
    table: Table | None = None
    done: int = 0
    whole: int | None = None
    given_up: bool = False


class ExportCalls:
    """One export at a time. Reading is the archive's, writing is done beside it."""

    def __init__(  # noqa: PLR0913, PLR0917  (the composition names each)
        self,
        bus: Bus,
        tasks: Tasks,
        archive: Archive,
        exports: Exports,
        words: Words,
        masked: Callable[[], bool],
    ) -> None:
        self._bus = bus
        self._tasks = tasks
        self._archive = archive
        self._exports = exports
        self._words = words
        self._masked = masked
        self._now: _Export | None = None

    def start(self, query: CallQuery, path: Path, kind: FileKind) -> None:
        """Write the calls that a query has; a second export waits for nobody, it is not begun."""
        if self._now is not None:
            return
        self._now = export = _Export(query, path, kind, self._masked())
        self._bus.publish(ExportGoesOn(0, None))
        self._run(
            Lane.ARCHIVE, lambda: self._count(query), lambda whole: self._begin(export, whole)
        )

    def give_up(self) -> None:
        """Write no more; nothing stays."""
        if self._now is not None:
            self._now.given_up = True

    def _count(self, query: CallQuery) -> int | None:
        many = self._archive.counts(query).get(query.shelf, 0)
        whole = CallQuery(query.shelf) == query
        return many if whole or many < MOST_COUNTED else None

    def _begin(self, export: _Export, whole: int | None) -> None:
        export.whole = whole
        columns = self._words.columns()
        self._run(
            Lane.DOWNLOADS,
            lambda: self._exports.begin(export.path, export.kind, columns),
            lambda table: self._go_on(export, table),
        )

    def _go_on(self, export: _Export, table: Table) -> None:
        export.table = table
        self._read(export, None)

    def _read(self, export: _Export, behind: Place | None) -> None:
        if export.given_up:
            self._end(ExportFailed(None))
            return
        self._run(
            Lane.ARCHIVE,
            lambda: self._archive.page(export.query, behind, PAGE),
            lambda page: self._write(export, page),
        )

    def _write(self, export: _Export, page: CallPage) -> None:
        table, masked = export.table, export.masked
        if table is None:
            return

        def write() -> None:
            table.add(
                self._words.row(call, page.names.get(call.id, ""), masked=masked)
                for call in page.calls
            )
            if page.next is None and not export.given_up:
                table.finish()

        self._run(Lane.DOWNLOADS, write, lambda _: self._wrote(export, page))

    def _wrote(self, export: _Export, page: CallPage) -> None:
        export.done += len(page.calls)
        if page.next is not None or export.given_up:
            self._bus.publish(ExportGoesOn(export.done, export.whole))
            self._read(export, page.next)
        else:
            self._now = None
            self._bus.publish(ExportDone(export.path, export.done))

    def _run(self, lane: Lane, work: Callable[[], T], then: Callable[[T], None]) -> None:
        def hear(outcome: Outcome[T]) -> None:
            match outcome:
                case Done(value):
                    then(value)
                case Failed(error):
                    self._end(ExportFailed(error))

        self._tasks.run(lane, work, then=hear)

    def _end(self, how: ExportFailed) -> None:
        """Leave nothing behind, then say so."""
        export, self._now = self._now, None
        if export is not None and export.table is not None:
            self._tasks.run(
                Lane.DOWNLOADS, export.table.discard, then=lambda _: self._bus.publish(how)
            )
        else:
            self._bus.publish(how)
