"""The real receiver, inbox, reading and journal without a window: made to be killed."""

import queue
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from santral_desktop.application.bus import Bus
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.listener_keys import SECRET_NAME, ListenerKeys
from santral_desktop.application.messages import Listening
from santral_desktop.application.outcomes import Outcome
from santral_desktop.application.ports.tasks import Lane, Ticket
from santral_desktop.application.receive_events import ReceiveEvents
from santral_desktop.application.track_calls import CallTracker
from santral_desktop.journal.inbox import SqliteInbox
from santral_desktop.journal.store import SqliteJournal
from santral_desktop.providers.bulutsantralim.wire import read_event
from santral_desktop.system.lanes import Lanes
from santral_desktop.system.listener import Listener
from santral_desktop.system.session_vault import SessionVault
from santral_desktop.system.wall_clock import WallClock

T = TypeVar("T")
JOURNAL = "journal.sqlite3"
SECRET = "a-secret-of-the-receiver-that-is-killed"


class _Ticket:
    dropped = False

    def drop(self) -> None:
        self.dropped = True


class LoopTasks:
    """Implements the port `Tasks` on real lanes; `work_on` is the main thread's loop."""

    def __init__(self) -> None:
        self._lanes = Lanes()
        self._came: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()

    def run(
        self, lane: Lane, work: Callable[[], T], then: Callable[[Outcome[T]], None] | None = None
    ) -> Ticket:
        ticket = _Ticket()

        def answered(outcome: Outcome[T]) -> None:
            if then is not None and not ticket.dropped:
                then(outcome)

        def told(outcome: Outcome[T]) -> None:
            self.post(lambda: answered(outcome))

        self._lanes.submit(lane, work, told, self._mistake)
        return ticket

    def post(self, work: Callable[[], None]) -> None:
        self._came.put(work)

    def put_back(self, lane: Lane, seconds: float) -> None:
        """Nothing is painted here that could need the processor more."""

    def after(self, seconds: float, work: Callable[[], None]) -> Ticket:
        ticket = _Ticket()
        due = threading.Timer(
            seconds, lambda: self.post(lambda: None if ticket.dropped else work())
        )
        due.daemon = True
        due.start()
        return ticket

    def work_on(self) -> None:
        """Do what comes, until the end."""
        while True:
            self._came.get()()

    def _mistake(self, error: BaseException) -> None:
        def again() -> None:
            raise error

        self.post(again)  # it ends the program: whoever waits for it sees that


def receive(folder: Path, door: Connection) -> None:
    """Receive events, keep them and their calls in the folder, until somebody kills us.

    Through the door goes the address once it listens; whatever is asked afterwards is answered
    with how many events still wait to be read.
    """
    bus, tasks, clock, vault = Bus(), LoopTasks(), WallClock(), SessionVault()
    vault.keep(SECRET_NAME, SECRET)
    journal = SqliteJournal(folder / JOURNAL)
    inbox = SqliteInbox(folder / JOURNAL, journal.open)
    CallTracker(bus)
    JournalKeeper(bus, journal, tasks)
    listener = Listener(inbox, clock, "bulutsantralim")
    keys = ListenerKeys(vault, lambda: SECRET)
    events = ReceiveEvents(bus, tasks, clock, listener, inbox, keys, read_event, lambda: "")
    bus.subscribe(Listening, lambda told: door.send(events.address if told.port else ""))

    def unread() -> None:
        while True:
            door.recv()
            tasks.run(
                Lane.JOURNAL,
                lambda: len(inbox.unread()),
                then=lambda found: door.send(getattr(found, "value", -1)),
            )

    threading.Thread(target=unread, daemon=True).start()
    events.start(0)
    tasks.work_on()
