"""The export of the call list: what is wanted goes to its use case, how far it is, is shown."""

from pathlib import Path

from santral_desktop.application.export_calls import ExportCalls
from santral_desktop.application.messages_about_calls import (
    CallsShown,
    ExportDone,
    ExportFailed,
    ExportGoesOn,
)
from santral_desktop.application.ports.exports import FileKind
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.ui.export_words import ExportWords, title_of
from santral_desktop.ui.wording import sentence


class ExportDesk:
    """Exports what the list shows, masked where names and numbers are private."""

    def __init__(self, core: Core, panes: Panes) -> None:
        self._core, self._line = core, panes.calls.exports
        self.export = ExportCalls(
            core.bus,
            core.machine.tasks,
            core.machine.archive,
            core.machine.exports,
            ExportWords(),
            lambda: core.choices.now.private_popups,
        )
        panes.calls.exported.connect(self._start)
        panes.calls.export_cancelled.connect(self.export.give_up)
        hear = core.bus.subscribe
        hear(CallsShown, self._on_shown)
        hear(ExportGoesOn, lambda told: self._line.show_progress(told.done, told.whole))
        hear(ExportDone, lambda told: self._line.show_done(told.path, told.calls))
        hear(ExportFailed, self._on_failed)

    def _start(self, path: str, kind: FileKind) -> None:
        self.export.start(self._core.browse.query, Path(path), kind)

    def _on_shown(self, shown: CallsShown) -> None:
        self._line.show_title(title_of(shown.query, self._core.machine.clock.now()))

    def _on_failed(self, failed: ExportFailed) -> None:
        self._line.show_failed(sentence(failed.error) if failed.error else "")
