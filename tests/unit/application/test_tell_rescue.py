"""What a damaged journal still had is told once; a whole one says nothing."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallsNotShown, JournalRescued
from santral_desktop.application.ports.journal import Rescued
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.application.tell_rescue import TellRescue
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.builders import told_of
from tests.doubles.journal import MemoryJournal
from tests.doubles.tasks import SteppedTasks


class Desk:
    def __init__(self) -> None:
        self.bus, self.tasks, self.journal = Bus(), SteppedTasks(), MemoryJournal()
        self.told = told_of(self.bus, JournalRescued, CallsNotShown)
        self.rescue = TellRescue(self.bus, self.tasks, self.journal)

    def start(self) -> None:
        self.rescue.start()
        self.tasks.finish_all()


def test_what_was_rescued_is_told_once() -> None:
    desk = Desk()
    desk.journal.damage = Rescued(calls=12, notes=3, kept_as="journal-damaged.sqlite3")
    desk.start()
    desk.start()

    assert desk.told == [JournalRescued(Rescued(12, 3, 0, "journal-damaged.sqlite3"))]
    assert set(desk.tasks.lanes) == {Lane.JOURNAL}


def test_a_whole_journal_says_nothing() -> None:
    desk = Desk()
    desk.start()

    assert desk.told == []


def test_a_journal_that_cannot_be_opened_is_told() -> None:
    desk = Desk()
    trouble = desk.journal.trouble = StorageTrouble(Storage.JOURNAL, "newer")
    desk.start()

    assert desk.told == [CallsNotShown(trouble)]
