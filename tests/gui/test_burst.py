"""A burst of events over real lines, into a real file, on the window's own loop.

How long the window stands still meanwhile is what `dev.py bench burst_main_thread_gap` measures.
"""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from santral_desktop.application.bus import Bus
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.listener_keys import ListenerKeys
from santral_desktop.application.messages import Listening
from santral_desktop.application.pop_crm import MOST_A_MINUTE, PopCrm
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.raise_alerts import RingAlerts
from santral_desktop.application.receive_events import ReceiveEvents
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.crm import PopWhen
from santral_desktop.journal.inbox import SqliteInbox
from santral_desktop.journal.store import SqliteJournal
from santral_desktop.providers.bulutsantralim.wire import read_event
from santral_desktop.system.lanes import Lanes
from santral_desktop.system.listener import Listener
from santral_desktop.system.wall_clock import WallClock
from santral_desktop.ui.qt_tasks import QtTasks
from tests.benchmarks.posting import post_burst
from tests.builders import ACCOUNT, ME, told_of
from tests.doubles.notifier import KeptNotifier
from tests.doubles.vault import MemoryVault

CALLS = [f"call-{number}" for number in range(400)]  # two events each
LONGEST = 60_000  # milliseconds
MOST_GROWTH = 100  # MB
CRM = Preferences(
    accounts=(ACCOUNT,),
    crm_template="https://crm.example.test/?q={number}",
    crm_when=PopWhen.RING.value,
)


class Desk:
    """All that an event passes, as the program has it; popups and browser only count."""

    def __init__(self, folder: Path) -> None:
        bus, clock, self._lanes = Bus(), WallClock(), Lanes()
        self.tasks = tasks = QtTasks(self._lanes.submit)
        self._path = folder / "journal.sqlite3"
        self.journal = SqliteJournal(self._path)
        self.inbox = SqliteInbox(self._path, self.journal.open)
        self.notifier, self.pages = KeptNotifier(), list[str]()
        CallTracker(bus)
        JournalKeeper(bus, self.journal, tasks)
        RingAlerts(bus, self.notifier, clock, tasks, lambda: CRM)
        PopCrm(bus, clock, lambda: CRM, self._open)
        self.events = ReceiveEvents(
            bus,
            tasks,
            clock,
            Listener(self.inbox, clock, "bulutsantralim"),
            self.inbox,
            ListenerKeys(MemoryVault(), lambda: "a-secret-of-this-test"),
            read_event,
            lambda: "",
        )
        self.listening = told_of(bus, Listening)
        self.events.start(0)

    def close(self) -> bool:
        self.events.stop()
        self.tasks.close()
        in_time = self._lanes.close(5)
        self.inbox.close()
        self.journal.close()
        return in_time

    @property
    def unread(self) -> int:
        """How many events wait to be marked as read, by a connection of its own."""
        inbox = SqliteInbox(self._path)
        many = len(inbox.unread())
        inbox.close()
        return many

    def _open(self, address: str) -> bool:
        self.pages.append(address)
        return True


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    qtbot.waitUntil(lambda: bool(made.listening))
    yield made
    assert made.close()


def resident() -> float:
    """Return the memory that this process has, in MB; nothing where Linux does not tell it."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def test_in_a_burst_no_call_is_lost_and_each_is_announced_once(qtbot: QtBot, desk: Desk) -> None:
    before = resident()

    with ThreadPoolExecutor(1) as pbx:
        posted = pbx.submit(post_burst, desk.events.address, CALLS, ME)
        qtbot.waitUntil(posted.done, timeout=LONGEST)
        posted.result()
    qtbot.waitUntil(lambda: len(desk.notifier.withdrawn) == len(CALLS), timeout=LONGEST)
    qtbot.waitUntil(lambda: desk.unread == 0, timeout=LONGEST)

    kept = [desk.journal.find(CallId(call)) for call in CALLS]
    assert [call for call in kept if call is None or call.live] == []
    announced = Counter(alert.call_id for alert in desk.notifier.announced)
    assert announced == Counter(map(CallId, CALLS))
    assert len(desk.pages) == MOST_A_MINUTE
    assert resident() - before < MOST_GROWTH
