"""Who calls is looked up the moment a call lives, without keeping anything waiting."""

from datetime import timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.know_callers import KnowCallers
from santral_desktop.application.messages import CallChanged
from santral_desktop.application.messages_about_people import BooksChanged, CallerKnown
from santral_desktop.application.ports.contacts import PHONE_BOOK
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.calls import Call, CallId, CallState
from santral_desktop.domain.contacts import Caller, Contact
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.builders import CUSTOMER, ME, NINE, ONE, TWO, a_call, a_missed_call, a_note, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.contacts import MemoryContacts
from tests.doubles.journal import MemoryJournal
from tests.doubles.notes import MemoryNotes
from tests.doubles.tasks import SteppedTasks

AYSE = Contact(name="Ayşe", numbers=(CUSTOMER,))
DAY = timedelta(days=1)
YESTERDAY = a_call(id=TWO, started_at=NINE - DAY)


class Desk:
    """The use case among its stores."""

    def __init__(self, *earlier: Call) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.journal, self.contacts = MemoryJournal(*earlier), MemoryContacts()
        self.notes = MemoryNotes(self.journal)
        self.contacts.replace(PHONE_BOOK, [AYSE], NINE)
        self.told: list[CallerKnown] = told_of(self.bus, CallerKnown)
        self.callers = KnowCallers(
            self.bus, self.tasks, SteppedClock(), self.contacts, self.journal, self.notes
        )

    def change(self, after: Call, before: Call | None = None) -> None:
        self.bus.publish(CallChanged(before, after))

    def hear(self, after: Call, before: Call | None = None) -> None:
        self.change(after, before)
        self.tasks.finish_all()


def ringing(**parts: object) -> Call:
    return a_missed_call(
        **{"state": CallState.RINGING, "ended_at": None, "ringing": frozenset({ME}), **parts}
    )


def test_the_contact_of_a_call_that_rings_is_told() -> None:
    desk = Desk()

    desk.hear(ringing())

    assert desk.told == [CallerKnown(ONE, Caller(contact=AYSE))]
    assert desk.callers.of(ONE) == Caller(contact=AYSE)


def test_looking_up_is_work_of_the_journals_lane() -> None:
    desk = Desk()

    desk.change(ringing())

    assert desk.tasks.lanes == [Lane.JOURNAL]
    assert desk.callers.of(ONE) is None


def test_the_last_contact_and_the_number_of_calls_are_told() -> None:
    older = a_call(id=CallId("older"), started_at=NINE - 2 * DAY)
    desk = Desk(older, YESTERDAY)

    desk.hear(ringing())

    assert (desk.told[0].caller.calls, desk.told[0].caller.last) == (2, YESTERDAY)


def test_the_call_itself_is_none_of_the_earlier_ones() -> None:
    desk = Desk(ringing())

    desk.hear(ringing())

    assert desk.told[0].caller.calls == 0


def test_the_open_note_of_the_number_is_told() -> None:
    desk = Desk()
    desk.notes.keep(a_note(call=TWO, open=True))

    desk.hear(ringing())

    assert desk.told[0].caller.note == a_note(call=TWO, open=True)


def test_a_call_is_looked_up_once() -> None:
    desk = Desk()

    desk.hear(ringing())
    desk.hear(ringing(queue="200"), ringing())

    assert len(desk.told) == 1


def test_a_number_that_is_told_late_is_looked_up_then() -> None:
    desk = Desk()

    desk.hear(ringing(number=""))
    early = list(desk.told)
    desk.hear(ringing(), ringing(number=""))

    assert early == []
    assert desk.told == [CallerKnown(ONE, Caller(contact=AYSE))]


def test_a_number_that_was_corrected_is_looked_up_again() -> None:
    desk = Desk()

    desk.hear(ringing(number="05329990000"))
    desk.hear(ringing(), ringing(number="05329990000"))

    assert desk.callers.of(ONE) == Caller(contact=AYSE)


def test_what_is_known_of_a_call_stays_when_its_id_changes() -> None:
    desk = Desk()
    desk.hear(ringing())

    desk.hear(ringing(id=TWO), ringing())

    assert (desk.callers.of(ONE), desk.callers.of(TWO)) == (None, Caller(contact=AYSE))
    assert len(desk.told) == 1


def test_a_call_whose_id_changes_before_the_answer_is_forgotten_by_its_old_id() -> None:
    desk = Desk()
    desk.change(ringing())
    desk.change(ringing(id=TWO), ringing())

    desk.tasks.finish_all()

    assert desk.callers.of(ONE) is None


def test_a_hidden_number_stays_unknown_whatever_its_id() -> None:
    desk = Desk()
    desk.hear(ringing(number=""))

    desk.hear(ringing(id=TWO, number=""), ringing(number=""))

    assert desk.told == []


def test_a_call_that_is_over_is_forgotten() -> None:
    desk = Desk()
    desk.hear(ringing())

    desk.hear(a_missed_call(), ringing())
    desk.hear(a_missed_call(), a_missed_call())

    assert desk.callers.of(ONE) is None


def test_contacts_that_come_during_a_call_are_told_at_once() -> None:
    desk = Desk()
    desk.contacts.remove(PHONE_BOOK)
    desk.hear(ringing())
    desk.contacts.replace(PHONE_BOOK, [AYSE], NINE)

    desk.bus.publish(BooksChanged())
    desk.tasks.finish_all()

    assert desk.callers.of(ONE) == Caller(contact=AYSE)


def test_a_call_of_the_past_is_told_as_it_was_then_and_not_kept() -> None:
    desk = Desk(YESTERDAY, a_call(id=CallId("today")))

    desk.callers.look_up(YESTERDAY)
    desk.tasks.finish_all()

    assert desk.told == [CallerKnown(TWO, Caller(contact=AYSE))]
    assert desk.callers.of(TWO) is None


def test_a_call_without_a_start_is_looked_up_as_of_now() -> None:
    desk = Desk(YESTERDAY)

    desk.callers.look_up(a_call(started_at=None))
    desk.tasks.finish_all()

    assert desk.told[0].caller.calls == 1


def test_a_journal_in_trouble_leaves_the_caller_unknown() -> None:
    desk = Desk()
    desk.journal.trouble = StorageTrouble(Storage.JOURNAL, "full")

    desk.hear(ringing())

    assert desk.told == []


def test_a_call_that_is_over_before_its_turn_is_not_looked_up() -> None:
    desk = Desk()

    desk.change(ringing())
    desk.change(a_missed_call(), ringing())
    desk.tasks.finish_all()

    assert desk.told == []
