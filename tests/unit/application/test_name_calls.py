"""Calls take over the names of contacts in short steps, until all have them."""

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import JournalChanged
from santral_desktop.application.messages_about_people import BooksChanged
from santral_desktop.application.name_calls import NameCalls
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.builders import told_of
from tests.doubles.contacts import MemoryContacts
from tests.doubles.tasks import SteppedTasks


class Desk:
    def __init__(self) -> None:
        self.bus, self.tasks, self.contacts = Bus(), SteppedTasks(), MemoryContacts()
        NameCalls(self.bus, self.tasks, self.contacts)
        self.told = told_of(self.bus, JournalChanged)


def test_it_goes_on_until_every_call_has_its_name() -> None:
    desk = Desk()
    desk.contacts.unnamed = 3
    desk.bus.publish(BooksChanged())
    desk.tasks.finish_all()

    assert desk.contacts.unnamed == 0
    assert desk.told == [JournalChanged()]


def test_each_step_lets_others_come_between() -> None:
    desk = Desk()
    desk.contacts.unnamed = 3
    desk.bus.publish(BooksChanged())
    desk.tasks.step()

    assert (desk.contacts.unnamed, desk.tasks.waiting) == (2, 1)
    assert set(desk.tasks.lanes) == {Lane.JOURNAL}


def test_contacts_that_change_meanwhile_begin_no_second_round() -> None:
    desk = Desk()
    desk.contacts.unnamed = 3
    desk.bus.publish(BooksChanged())
    desk.bus.publish(BooksChanged())
    desk.tasks.finish_all()

    assert desk.told == [JournalChanged()]


def test_a_file_in_trouble_ends_it() -> None:
    desk = Desk()
    desk.contacts.trouble = StorageTrouble(Storage.JOURNAL, "full")
    desk.bus.publish(BooksChanged())
    desk.tasks.finish_all()

    assert desk.tasks.waiting == 0
