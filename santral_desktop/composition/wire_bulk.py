"""Tables of many rows: planned, begun by a person, and taken back."""

from pathlib import Path
from typing import TYPE_CHECKING

from santral_desktop.application.messages_about_administration import (
    BulkEnded,
    BulkGoesOn,
    BulkNotPlanned,
    BulkPlanned,
    BulkRead,
)
from santral_desktop.application.plan_bulk import PlanBulk
from santral_desktop.application.run_bulk import RunBulk
from santral_desktop.composition.core import Core
from santral_desktop.domain.resources import Resource
from santral_desktop.system.row_log_files import RowLogFiles
from santral_desktop.ui.administration.bulk_dialog import BulkDialog
from santral_desktop.ui.administration.bulk_wording import ended_words, going_words
from santral_desktop.ui.administration.resource_wording import labels_of
from santral_desktop.ui.administration.write_wording import end_sentence
from santral_desktop.ui.main_window import MainWindow
from santral_desktop.ui.wording import sentence

if TYPE_CHECKING:
    from santral_desktop.composition.wire_administration import AdministrationDesk


class BulkDesk:
    """One table at a time; while one runs, its dialog comes up instead of another file."""

    def __init__(self, core: Core, window: MainWindow, desk: "AdministrationDesk") -> None:
        tasks, logs = core.machine.tasks, RowLogFiles()
        self._desk = desk
        self._resource: Resource | None = None
        self._plan: BulkPlanned | None = None
        self._planning = PlanBulk(core.bus, tasks, desk.administration, desk.records, logs)
        self._run = RunBulk(
            core.bus,
            tasks,
            core.machine.clock,
            desk.pinned,
            desk.records,
            logs,
            desk.may,
            end_sentence,
        )
        self._dialog = dialog = BulkDialog(window)
        dialog.begun.connect(self._begin)
        dialog.paused.connect(self._run.pause)
        dialog.resumed.connect(self._run.go_on)
        dialog.stopped.connect(self._run.give_up)
        dialog.undo_wanted.connect(lambda path: self.open(self._resource, Path(path)))
        dialog.finished.connect(lambda _: self._planning.give_up())
        hear = core.bus.subscribe
        hear(BulkRead, lambda read: dialog.show_reading("", read.done, read.whole))
        hear(BulkPlanned, self._on_planned)
        hear(BulkNotPlanned, lambda failed: dialog.show_trouble(sentence(failed.error)))
        hear(BulkGoesOn, self._on_goes_on)
        hear(BulkEnded, self._on_ended)

    def open(self, resource: Resource | None, path: Path) -> None:
        """Say what a table would do."""
        if resource is None:
            return
        if not self._run.running:
            self._resource, self._plan = resource, None
            self._dialog.show_reading(path.name)
            self._planning.start(resource, path, labels_of(resource))
        self._dialog.show()
        self._dialog.raise_()

    def drop(self) -> None:
        """Forget what a table would do: another account is looked at from now on."""
        self._planning.give_up()
        self._plan = None
        if not self._run.running:
            self._dialog.close()

    def close(self) -> None:
        """Begin no further row; what was done can be taken back."""
        self._planning.give_up()
        self._run.give_up()
        self._dialog.close()

    def _begin(self) -> None:
        if self._plan is not None:
            plan, self._plan = self._plan, None
            self._run.start(plan)

    def _on_planned(self, plan: BulkPlanned) -> None:
        self._plan = plan
        self._dialog.show_plan(plan)

    def _on_goes_on(self, told: BulkGoesOn) -> None:
        self._dialog.show_progress(told)
        self._desk.say(*going_words(told))

    def _on_ended(self, ended: BulkEnded) -> None:
        self._dialog.show_end(ended)
        self._desk.say(*ended_words(ended))
