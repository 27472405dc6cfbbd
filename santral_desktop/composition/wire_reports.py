"""The reports page: made when it is first opened; counted again when calls changed."""

from pathlib import Path
from typing import TYPE_CHECKING

from santral_desktop.application.messages import CallChanged, JournalChanged
from santral_desktop.application.messages_about_calls import CallsCounted, FiltersOffered
from santral_desktop.application.messages_about_reports import (
    ReportCompared,
    ReportMade,
    ReportNotMade,
    ReportWritten,
)
from santral_desktop.application.ports.exports import FileKind
from santral_desktop.application.ports.tasks import Lane, Ticket
from santral_desktop.application.write_report import ReportTable
from santral_desktop.composition.core import Core
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.wire_calls import CallsDesk
from santral_desktop.ui.pages import Page
from santral_desktop.ui.wording import sentence

if TYPE_CHECKING:
    from santral_desktop.ui.reports_page import ReportsPage

_LOAD_AFTER = 10.0  # seconds after which the page's code is loaded, so that it opens at once
_CALM = 5.0  # seconds after which figures that change all the time are counted again


class ReportsDesk:
    """Offers the page as soon as there are calls to count."""

    def __init__(self, core: Core, panes: Panes, calls: CallsDesk) -> None:
        self._core, self._panes, self._calls = core, panes, calls
        self._page: ReportsPage | None = None
        self._again: Ticket | None = None
        self._offered = False
        self._stale = False  # calls changed since they were counted
        panes.pages.opened.connect(self._on_opened)
        hear = core.bus.subscribe
        hear(CallsCounted, self._on_counted)
        hear(CallChanged, self._on_changed)
        hear(JournalChanged, lambda _: self._on_stale())
        hear(FiltersOffered, self._on_filters)
        hear(ReportMade, self._on_made)
        hear(ReportCompared, self._on_compared)
        hear(ReportNotMade, self._on_trouble)
        hear(ReportWritten, self._on_written)

    def _on_counted(self, counted: CallsCounted) -> None:
        """Offer the page: where nobody ever called there is nothing to report."""
        if self._offered or not any(counted.counts.values()):
            return
        self._offered = True
        self._panes.pages.offer(Page.REPORTS, self._make)
        self._core.machine.tasks.after(_LOAD_AFTER, self._load_ahead)

    def _load_ahead(self) -> None:
        self._core.machine.tasks.run(Lane.FIGURES, _load)

    def _make(self) -> "ReportsPage":
        from santral_desktop.ui.reports_page import ReportsPage

        core = self._core
        self._page = page = ReportsPage(
            core.machine.clock.now, lambda: core.choices.now.private_popups
        )
        page.wanted.connect(core.reports.show)
        page.list_wanted.connect(self._calls.show_only)
        page.call_wanted.connect(self._calls.show_call)
        page.files.table_wanted.connect(self._write_table)
        page.files.pages_wanted.connect(
            lambda content, path: core.report_files.pages(content, Path(path))
        )
        return page

    def _on_opened(self, opened: Page) -> None:
        if opened is not Page.REPORTS or self._page is None:
            self._core.reports.give_up()
            return
        self._core.browse.offer_filters()
        self._count()

    def _count(self) -> None:
        if self._page is not None and self._panes.pages.page is Page.REPORTS:
            self._stale = False
            self._page.ask()

    def _on_changed(self, changed: CallChanged) -> None:
        if not changed.after.live:
            self._on_stale()

    def _on_stale(self) -> None:
        """Count again, but not for each of many changes."""
        if self._page is None or self._panes.pages.page is not Page.REPORTS or self._stale:
            return
        self._stale = True
        self._again = self._core.machine.tasks.after(_CALM, self._count)

    def _on_filters(self, offered: FiltersOffered) -> None:
        if self._page is not None:
            self._page.show_filters(offered.queues, offered.extensions)

    def _on_made(self, made: ReportMade) -> None:
        if self._page is not None:
            self._page.show_report(made.query, made.report)

    def _on_compared(self, told: ReportCompared) -> None:
        if self._page is not None:
            self._page.show_before(told.query, told.before)

    def _on_trouble(self, failed: ReportNotMade) -> None:
        if self._page is not None:
            self._page.show_trouble(failed.query, sentence(failed.error))

    def _write_table(self, table: ReportTable, path: str, kind: FileKind) -> None:
        self._core.report_files.table(table, Path(path), kind)

    def _on_written(self, written: ReportWritten) -> None:
        if self._page is not None:
            trouble = sentence(written.error) if written.error else ""
            self._page.files.show_written(written.path.name, trouble)


def _load() -> None:
    """Read the code of the page, which takes a tenth of a second."""
    import santral_desktop.ui.reports_page  # noqa: F401
