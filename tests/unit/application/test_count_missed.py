"""Missed calls are counted until somebody looks or they were returned, never beyond the list."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.count_missed import CountMissed
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import (
    CallChanged,
    CallMissed,
    JournalChanged,
    MissedCounted,
)
from santral_desktop.domain.calls import Call, Direction
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.builders import NINE, ONE, TWO, a_call, a_missed_call, told_of
from tests.doubles.journal import MemoryJournal
from tests.doubles.notifier import KeptNotifier
from tests.doubles.tasks import SteppedTasks

LATER = NINE.replace(hour=9)
OTHER = a_missed_call(id=TWO, number="05329990000")
CALLED_BACK = a_call(id=TWO, direction=Direction.OUTBOUND, started_at=LATER)


class Desk:
    """A desk at which calls are missed."""

    def __init__(self) -> None:
        self.bus, self.tasks, self.journal = Bus(), SteppedTasks(), MemoryJournal()
        self.notifier = KeptNotifier()
        JournalKeeper(self.bus, self.journal, self.tasks)
        self.missed = CountMissed(self.bus, self.notifier, self.tasks, self.journal)
        self.told = told_of(self.bus, MissedCounted)

    def change(self, *calls: Call) -> None:
        for call in calls:
            self.bus.publish(CallChanged(None, call))
            if call.missed:
                self.bus.publish(CallMissed(call))
        self.tasks.finish_all()

    @property
    def counts(self) -> list[int]:
        return [message.missed for message in self.told]


def test_missed_calls_add_up_until_somebody_looks() -> None:
    desk = Desk()

    desk.change(a_missed_call(), OTHER)
    desk.missed.look()

    assert desk.counts == [1, 2, 0] == desk.notifier.counts


def test_a_missed_call_is_counted_before_the_journal_was_asked() -> None:
    desk = Desk()

    desk.bus.publish(CallMissed(a_missed_call()))

    assert desk.counts == [1]


def test_a_call_that_was_returned_counts_no_more() -> None:
    desk = Desk()
    desk.change(a_missed_call())

    desk.change(CALLED_BACK)

    assert desk.counts == [1, 0]


def test_a_call_that_the_history_knows_as_returned_counts_no_more() -> None:
    desk = Desk()
    desk.change(a_missed_call(), OTHER)

    desk.journal.keep(a_missed_call(returned_in=TWO))
    desk.bus.publish(JournalChanged())
    desk.tasks.finish_all()

    assert desk.counts == [1, 2, 1]


def test_talking_with_somebody_else_changes_nothing() -> None:
    desk = Desk()
    desk.change(a_missed_call())

    desk.change(a_call(id=TWO, number="05329990000"))

    assert desk.counts == [1]


def test_a_call_missed_while_the_journal_is_asked_is_counted() -> None:
    desk = Desk()
    desk.change(a_missed_call())
    desk.bus.publish(JournalChanged())

    desk.change(OTHER)

    assert desk.counts == [1, 2]


def test_an_answer_that_comes_after_the_look_is_dropped() -> None:
    desk = Desk()
    desk.bus.publish(CallMissed(a_missed_call()))

    desk.missed.look()
    desk.tasks.finish_all()

    assert desk.counts == [1, 0]


def test_a_journal_in_trouble_leaves_the_count_as_it_is() -> None:
    desk = Desk()
    desk.journal.trouble = StorageTrouble(Storage.JOURNAL, "locked")

    desk.bus.publish(CallMissed(a_missed_call(id=ONE)))
    desk.tasks.finish_all()

    assert desk.counts == [1]


def test_a_journal_that_changes_where_nothing_was_missed_is_not_asked() -> None:
    desk = Desk()

    desk.bus.publish(JournalChanged())

    assert desk.tasks.waiting == 0
