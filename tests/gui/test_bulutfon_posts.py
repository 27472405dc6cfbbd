"""A number at the simulated Bulutfon posts over real lines; the real popup comes and goes."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from santral_desktop.application.bus import Bus
from santral_desktop.application.guard_hooks import GuardHooks
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.listener_keys import ListenerKeys
from santral_desktop.application.messages import CallMissed, Listening
from santral_desktop.application.messages_about_events import HooksGuarded
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.raise_alerts import RingAlerts
from santral_desktop.application.receive_events import ReceiveEvents
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.accounts import Account, Provider
from santral_desktop.domain.calls import Call, CallId, CallState
from santral_desktop.journal.inbox import SqliteInbox
from santral_desktop.journal.store import SqliteJournal
from santral_desktop.providers.bulutfon.hooks import read_event
from santral_desktop.simulator.server import Simulator, start_simulator
from santral_desktop.system.lanes import Lanes
from santral_desktop.system.listener import Listener
from santral_desktop.ui.incoming_popup import IncomingPopup
from santral_desktop.ui.popups import Popups
from santral_desktop.ui.qt_tasks import QtTasks
from tests.builders import COLLEAGUE, NINE, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.vault import MemoryVault
from tests.simulator.service import AYSE

MENU = "908500000003"
ACCOUNT = Account(Provider.BULUTFON, COLLEAGUE, "https://api.example.test")


class Desk:
    """An agent at extension 1008 whose company is at Bulutfon: receiver, journal, popups."""

    def __init__(self, folder: Path) -> None:
        self.bus, self._clock, self._lanes = Bus(), SteppedClock(), Lanes()
        self.tasks = QtTasks(self._lanes.submit)
        path = folder / "journal.sqlite3"
        self.journal = SqliteJournal(path)
        self._inbox = SqliteInbox(path, self.journal.open)
        self.popups = Popups(now=self._clock.now)
        chosen = Preferences(accounts=(ACCOUNT,))
        self.tracker = CallTracker(self.bus)
        JournalKeeper(self.bus, self.journal, self.tasks)
        RingAlerts(self.bus, self.popups, self._clock, self.tasks, lambda: chosen)
        keys = ListenerKeys(MemoryVault(), lambda: "a-secret-of-this-test")
        self.events = ReceiveEvents(
            self.bus,
            self.tasks,
            self._clock,
            Listener(self._inbox, self._clock, "bulutsantralim"),
            self._inbox,
            keys,
            read_event,
            lambda: "",
        )
        self.guard = GuardHooks(self.bus, self.tasks, keys, self.events)
        self.listening = told_of(self.bus, Listening)
        self.guarded = told_of(self.bus, HooksGuarded)
        self.missed = told_of(self.bus, CallMissed)
        self.events.start(0)

    def row(self, uuid: str) -> Call | None:
        """Return the call as the journal has it by now."""
        return self.journal.find(CallId(uuid))

    def close(self) -> bool:
        self.events.stop()
        self.tasks.close()
        in_time = self._lanes.close(5)
        self._inbox.close()
        self.journal.close()
        self.popups.close_all()
        self.popups.deleteLater()
        self.tasks.deleteLater()
        return in_time


@pytest.fixture
def simulator(caplog: pytest.LogCaptureFixture) -> Iterator[Simulator]:
    with start_simulator(stepped=True, starts_at=NINE, limits=False) as simulator:
        yield simulator
    loud = [it for it in caplog.get_records("call") if it.levelno >= logging.WARNING]
    assert loud == []


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    qtbot.waitUntil(lambda: bool(made.listening))
    yield made
    assert made.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, IncomingPopup):
            window.deleteLater()
    # here, not by the collector in a thread of the next test's simulator
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown() -> list[str]:
    """Return what the popups say that show a call."""
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, IncomingPopup)]
    labels = [w.findChildren(QLabel) for w in windows if w.isVisible() and w.call]
    return [" | ".join(label.text() for label in each) for each in labels]


@pytest.mark.parametrize("form", [False, True])
def test_a_missed_call_is_announced_taken_back_and_kept(
    desk: Desk, simulator: Simulator, qtbot: QtBot, form: bool
) -> None:
    control = simulator.control
    control.web_hook(desk.events.hooks, did=MENU, form=form)

    uuid = control.ring(AYSE, to=MENU)
    control.advance(10)  # the caller listens to the menu, then the group rings
    qtbot.waitUntil(lambda: len(shown()) == 1)
    said = shown()[0]
    control.caller_hangs_up(uuid)
    qtbot.waitUntil(lambda: len(desk.missed) == 1)
    qtbot.waitUntil(lambda: (row := desk.row(uuid)) is not None and row.missed)

    assert "0532 111 22 33" in said
    row = desk.row(uuid)
    assert row is not None
    assert (row.state, row.queue, row.answered) == (CallState.ENDED, "200", False)


def test_a_call_that_was_answered_never_claimed_that_somebody_talks(
    desk: Desk, simulator: Simulator, qtbot: QtBot
) -> None:
    control = simulator.control
    control.web_hook(desk.events.hooks)

    uuid = control.ring(AYSE, to=COLLEAGUE)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    control.pick_up(COLLEAGUE)
    control.advance(40)
    living = [call.state for call in desk.tracker.live]
    control.caller_hangs_up(uuid)
    qtbot.waitUntil(lambda: (row := desk.row(uuid)) is not None and not row.live)

    row = desk.row(uuid)
    assert living == [CallState.RINGING]
    assert row is not None
    assert (row.talked, row.missed, desk.missed) == (True, False, [])


def test_only_a_number_that_shows_the_login_is_let_in(
    desk: Desk, simulator: Simulator, qtbot: QtBot
) -> None:
    control = simulator.control
    desk.guard.turn_on()
    qtbot.waitUntil(lambda: bool(desk.guarded) and len(desk.listening) == 2)
    login = desk.guard.login
    assert login is not None
    control.web_hook(desk.events.hooks)
    first = control.ring(AYSE, to=COLLEAGUE)
    qtbot.waitUntil(lambda: bool(statuses(simulator)) and statuses(simulator)[0] == 401)
    refused = shown()
    control.caller_hangs_up(first)

    control.remove_web_hooks()
    control.web_hook(desk.events.hooks, basic=(login.name, login.password))
    control.ring(AYSE, to=COLLEAGUE)
    qtbot.waitUntil(lambda: len(shown()) == 1)

    assert refused == []
    assert statuses(simulator)[-1] == 200


def statuses(simulator: Simulator) -> list[int | None]:
    return [post["status"] for post in simulator.control.web_hook_posts()]
