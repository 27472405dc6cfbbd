"""Erasing is asked for in a call's detail and in the settings, and answered in a dialog."""

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from santral_desktop.application.forget_old import FIRST
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.composition.command_line import World
from santral_desktop.composition.panes import Panes
from santral_desktop.composition.wire_history import HistoryDesk
from santral_desktop.domain.calls import CallId
from santral_desktop.ui.erase_dialog import EraseDialog
from santral_desktop.ui.settings_history import HistorySettings
from tests.builders import ACCOUNT, CUSTOMER, NINE, a_call
from tests.unit.composition.machine import Bench


class Office:
    """A window beside a core on doubles."""

    def __init__(self, qtbot: QtBot, chosen: Preferences | None = None) -> None:
        self.bench = Bench(chosen)
        self.panes = Panes(World())
        qtbot.addWidget(self.panes.window)
        self.bench.journal.keep(a_call(), a_call(id=CallId("x"), number="05329998877"))
        self.desk = HistoryDesk(self.bench.core, self.panes)

    @property
    def dialog(self) -> EraseDialog:
        found = self.panes.window.findChild(EraseDialog)
        assert isinstance(found, EraseDialog)
        return found

    def finish(self) -> None:
        self.bench.tasks.finish_all()


@pytest.fixture
def office(qtbot: QtBot) -> Office:
    return Office(qtbot)


def test_what_was_asked_in_a_calls_detail_is_found_and_goes(office: Office) -> None:
    office.panes.calls.erase_wanted.emit(CUSTOMER)
    office.finish()
    office.dialog.findChild(QCheckBox).setChecked(True)
    erase = [b for b in office.dialog.findChildren(QPushButton) if "Kalıcı" in b.text()]

    erase[0].click()
    office.finish()

    assert set(office.bench.journal.calls) == {"x"}
    assert office.bench.erasures.records()[0].by == "ayse"


def test_the_settings_list_what_was_erased(qtbot: QtBot, office: Office) -> None:
    office.bench.erasures.erase(CUSTOMER, at=NINE, by="1007", recordings=0)
    page = HistorySettings(frozenset())
    qtbot.addWidget(page)

    office.desk.wire(page)
    office.finish()

    assert "…33" in page._records.text()


def test_where_policy_forbids_it_nobody_is_asked(qtbot: QtBot) -> None:
    office = Office(qtbot, Preferences(may_erase=False))

    office.desk.ask(CUSTOMER)

    assert office.panes.window.findChild(EraseDialog) is None


def test_everything_is_read_again_when_the_settings_say_so(qtbot: QtBot, office: Office) -> None:
    office.bench.core.sign_in.submit(ACCOUNT, "K1")
    office.finish()
    page = HistorySettings(frozenset())
    qtbot.addWidget(page)
    office.desk.wire(page)

    page.read_again_wanted.emit()
    office.finish()

    assert len(office.bench.pbx.asked_for("calls_between")) > 300


def test_a_longer_history_is_read_as_soon_as_it_is_chosen(qtbot: QtBot, office: Office) -> None:
    office.bench.core.sign_in.submit(ACCOUNT, "K1")
    office.finish()
    page = HistorySettings(frozenset())
    qtbot.addWidget(page)
    office.desk.wire(page)

    page.chosen.emit("keep_notes_months", 3)
    office.finish()
    before = len(office.bench.pbx.asked_for("calls_between"))
    page.chosen.emit("history_months", 3)
    office.finish()

    assert (before, len(office.bench.pbx.asked_for("calls_between")) > 0) == (0, True)


def test_what_is_too_old_goes_while_the_program_runs_and_not_after(office: Office) -> None:
    office.bench.clock.jump(NINE.replace(year=NINE.year + 9) - NINE)

    office.bench.tasks.pass_time(FIRST)
    gone = dict(office.bench.journal.calls)
    office.bench.journal.keep(a_call())
    office.desk.close()
    office.bench.tasks.pass_time(10 * 24 * 3600)

    assert gone == {}
    assert len(office.bench.journal.calls) == 1
