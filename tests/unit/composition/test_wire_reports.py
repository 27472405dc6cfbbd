"""The reports page and the use cases behind it; its figures lead into the list of calls."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from santral_desktop.application.messages import CallChanged, JournalChanged
from santral_desktop.application.messages_about_calls import CallsShown
from santral_desktop.application.messages_about_reports import ReportMade
from santral_desktop.application.ports.exports import FileKind
from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.composition.command_line import World
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.wire_calls import CallsDesk
from santral_desktop.composition.wire_reports import ReportsDesk
from santral_desktop.domain.calls import CallId, CallState
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.reports import Result
from santral_desktop.ui.pages import Page
from santral_desktop.ui.reports_page import ReportsPage
from santral_desktop.ui.spans import Preset
from tests.builders import NINE, TWO, a_call, a_missed_call, told_of
from tests.unit.composition.machine import Bench

FULL = StorageTrouble(Storage.JOURNAL, "locked")


@dataclass
class House:
    """A window with calls and reports, joined to a core on doubles."""

    bench: Bench = field(default_factory=Bench)

    def __post_init__(self) -> None:
        core = self.bench.core
        self.panes = Panes(World())
        self.calls = CallsDesk(core, self.panes)
        self.reports = ReportsDesk(core, self.panes, self.calls)
        self.made = told_of(core.bus, ReportMade)
        self.listed = told_of(core.bus, CallsShown)

    def settle(self) -> None:
        self.bench.tasks.finish_all()
        self.bench.tasks.pass_time(1)
        self.bench.tasks.finish_all()

    def look(self) -> ReportsPage:
        """Show the list, then open the reports and wait for their figures."""
        self.bench.core.browse.show(CallQuery())
        self.settle()
        self.panes.pages.open(Page.REPORTS)
        self.settle()
        return self.page

    @property
    def page(self) -> ReportsPage:
        found = self.panes.pages.findChild(ReportsPage)
        assert isinstance(found, ReportsPage)
        return found


@pytest.fixture
def house(qtbot: QtBot) -> House:
    house = House()
    house.bench.journal.keep(
        a_call(queue="500"), a_missed_call(id=TWO, number="05339998877", started_at=NINE)
    )
    qtbot.addWidget(house.panes.window)
    return house


def test_where_nobody_ever_called_there_is_no_page(house: House) -> None:
    for call in list(house.bench.journal.calls):
        house.bench.journal.keep(instead_of=call)
    house.bench.core.browse.show(CallQuery())
    house.settle()

    house.panes.pages.open(Page.REPORTS)

    assert house.panes.pages.page is Page.CALLS


def test_the_page_is_made_and_counted_when_it_is_first_opened(house: House) -> None:
    house.bench.core.browse.show(CallQuery())
    house.settle()
    before = house.panes.pages.findChild(ReportsPage)

    page = house.look()

    assert before is None
    assert page.shown is not None
    assert page.shown.report.whole.calls == 2
    assert page.bar.queues.findText("Kuyruk 500") == 1


def test_a_figure_opens_the_list_under_the_same_filter(house: House) -> None:
    page = house.look()
    house.panes.dial.findChild(QLineEdit).setText("nobody")
    QApplication.processEvents()
    house.settle()
    house.panes.pages.open(Page.REPORTS)

    page._on_cut({"result": Result.MISSED})
    house.settle()

    shown = house.listed[-1]
    assert house.panes.pages.page is Page.CALLS
    assert [call.id for call in shown.page.calls] == [TWO]
    assert shown.query.text == ""
    assert house.panes.dial.findChild(QLineEdit).text() == ""
    assert house.panes.calls._list.filters.holds.span is Preset.THIS_WEEK


def test_a_call_of_the_report_is_chosen_in_the_list(house: House) -> None:
    chosen: list[Any] = []
    house.panes.calls.chosen.connect(chosen.append)
    page = house.look()

    page._on_call(house.bench.journal.calls[TWO])
    house.settle()

    assert [call.id for call in chosen] == [TWO]


def test_a_call_that_is_further_away_is_gone_to(house: House) -> None:
    house.bench.journal.keep(
        *(
            a_call(id=CallId(f"later-{number}"), started_at=NINE + timedelta(minutes=number + 1))
            for number in range(150)
        )
    )
    chosen: list[Any] = []
    house.panes.calls.chosen.connect(chosen.append)
    page = house.look()

    house.calls.show_call(house.bench.journal.calls[TWO], page.shown.narrowing, Shelf.ALL)
    house.settle()

    assert [call.id for call in chosen] == [TWO]


def test_a_call_that_is_gone_meanwhile_is_looked_for_no_longer(house: House) -> None:
    page = house.look()
    call = house.bench.journal.calls[TWO]
    house.bench.journal.keep(instead_of=TWO)

    house.calls.show_call(call, page.shown.narrowing, Shelf.ALL)
    house.settle()

    assert house.calls._sought is None


def test_calls_that_end_are_counted_once_after_a_while(house: House) -> None:
    house.look()
    before = len(house.made)
    for number in range(5):
        call = a_call(id=CallId(f"{number}"))
        house.bench.journal.keep(call)
        house.bench.core.bus.publish(CallChanged(None, call))
    house.bench.core.bus.publish(JournalChanged())
    house.bench.core.bus.publish(CallChanged(None, a_call(state=CallState.RINGING)))
    house.bench.tasks.pass_time(6)
    house.bench.tasks.finish_all()

    assert len(house.made) == before + 1
    assert house.made[-1].report.whole.calls == 7


def test_nothing_is_counted_while_nobody_looks(house: House) -> None:
    house.look()
    house.panes.pages.open(Page.CALLS)
    before = len(house.made)
    house.bench.core.bus.publish(JournalChanged())
    house.bench.tasks.pass_time(6)
    house.bench.tasks.finish_all()

    assert len(house.made) == before


def test_trouble_is_told_on_the_page(house: House) -> None:
    page = house.look()
    house.bench.journal.trouble = FULL

    page.ask()
    house.settle()

    assert not page.states._trouble.isHidden()


def test_a_comparison_comes_to_the_page(house: House) -> None:
    page = house.look()

    page.bar.compare.click()
    house.settle()

    assert page.shown is not None
    assert page.shown.before is not None


def test_tables_and_pages_are_written_and_told_of(house: House) -> None:
    page = house.look()
    table = page.cards["queues"].table._listed.table

    page.files.table_wanted.emit(table, "/rapor.xlsx", FileKind.XLSX)
    page.files.pages_wanted.emit(b"%PDF", "/rapor.pdf")
    house.settle()

    assert Path("/rapor.xlsx") in house.bench.exports.whole
    assert house.bench.exports.put_there[Path("/rapor.pdf")] == b"%PDF"
    assert "rapor.pdf" in page.files._words.text()


def test_what_could_not_be_written_is_told(house: House) -> None:
    page = house.look()
    house.bench.exports.trouble = StorageTrouble(Storage.EXPORT, "full")

    page.files.pages_wanted.emit(b"%PDF", "/rapor.pdf")
    house.settle()

    assert page.files._words.property("tone") == "bad"


def test_files_are_masked_from_the_moment_names_and_numbers_are_private(house: House) -> None:
    written: list[Any] = []
    page, choices = house.look(), house.bench.core.choices
    page.files.table_wanted.connect(lambda *what: written.append(what[0]))
    choices.change(replace(choices.now, private_popups=True))

    page.files.ask_for_table("unreturned")
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit("/rapor")
    dialog.close()

    assert written[0].rows[0][1:3] == ("", "0533 ••• •• 77")


def test_the_pages_code_is_loaded_beside_the_window_once_there_are_calls(house: House) -> None:
    house.bench.core.browse.show(CallQuery())
    house.settle()
    house.bench.core.browse.show(CallQuery())
    house.settle()
    before = len(house.bench.tasks.lanes)

    house.bench.tasks.pass_time(10)
    house.bench.tasks.finish_all()

    assert house.bench.tasks.lanes[before:] == [Lane.FIGURES]
