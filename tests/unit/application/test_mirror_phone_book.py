"""The PBX's phone book is mirrored whole, gently, and put in place in one step."""

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages_about_people import BooksChanged, PhoneBookNotRead
from santral_desktop.application.mirror_phone_book import (
    AGAIN,
    AGAIN_AFTER,
    MOST_PAGES,
    MirrorPhoneBook,
)
from santral_desktop.application.ports.contacts import PHONE_BOOK, Book
from santral_desktop.application.ports.pbx import Ability, ContactPage, Urgency
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import (
    NotOffered,
    NotSignedIn,
    Path,
    Storage,
    StorageTrouble,
    TooManyRequests,
    Trouble,
    Unreachable,
)
from tests.builders import CUSTOMER, NINE, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.contacts import MemoryContacts
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.tasks import SteppedTasks

AYSE = Contact(name="Ayşe", numbers=(CUSTOMER,))
CUT = Unreachable(Path.CUT)


class EndlessPbx(ScriptedPbx):
    """A PBX whose phone book has always one more page."""

    def contacts(self, page: int, groups: object, *, urgency: Urgency) -> ContactPage:
        super().contacts(page, {}, urgency=urgency)
        return ContactPage((), more=True)


class Desk:
    """The mirror, a PBX and a store of contacts."""

    def __init__(self, pbx: ScriptedPbx | None = None) -> None:
        self.bus, self.tasks, self.clock = Bus(), SteppedTasks(), SteppedClock()
        self.contacts, self.pbx = MemoryContacts(), pbx or ScriptedPbx()
        self.pbx.book = (AYSE, *(_person(number) for number in range(4)))
        self.pbx.page_size = 2
        self.told = told_of(self.bus, BooksChanged, PhoneBookNotRead)
        self.mirror = MirrorPhoneBook(
            self.bus, self.tasks, self.clock, self.contacts, lambda: self.pbx
        )

    def start(self) -> None:
        self.mirror.start()
        self.tasks.finish_all()

    def pages(self) -> list[int]:
        return [said["page"] for said in self.pbx.asked_for("contacts")]


def _person(number: int) -> Contact:
    return Contact(name=f"Kişi {number}", numbers=(f"0533000000{number}",))


def test_the_whole_book_is_there_in_the_end() -> None:
    desk = Desk()

    desk.start()

    assert desk.contacts.kept[PHONE_BOOK] == (desk.pbx.book, NINE)
    assert desk.told == [BooksChanged()]


def test_reading_is_background_work_off_the_main_thread() -> None:
    desk = Desk()

    desk.start()

    assert {said["urgency"] for said in desk.pbx.asked_for("contacts")} == {Urgency.BACKGROUND}
    assert desk.tasks.lanes == [*[Lane.NETWORK] * 4, Lane.JOURNAL]


def test_contacts_are_asked_for_with_the_groups_names() -> None:
    desk = Desk()
    desk.pbx.groups = {901: "Müşteri"}

    desk.start()

    assert desk.pbx.asked_for("contacts")[0]["groups"] == {901: "Müşteri"}


def test_a_page_that_fails_is_asked_for_again_and_no_other() -> None:
    desk = Desk()
    desk.mirror.start()
    desk.tasks.step()
    desk.tasks.step()
    desk.pbx.fail("contacts", CUT)
    desk.tasks.finish_all()
    desk.pbx.heal("contacts")

    desk.tasks.pass_time(AGAIN_AFTER[0])

    assert desk.pages() == [1, 2, 2, 3]
    assert desk.contacts.books() == (Book(PHONE_BOOK, 5, NINE),)


def test_the_groups_are_asked_for_again_as_well() -> None:
    desk = Desk()
    desk.pbx.fail("contact_groups", CUT)
    desk.start()
    desk.pbx.heal("contact_groups")

    desk.tasks.pass_time(AGAIN_AFTER[0])

    assert desk.contacts.books() == (Book(PHONE_BOOK, 5, NINE),)


def test_tries_become_rarer_but_never_end() -> None:
    desk = Desk()
    desk.pbx.fail("contacts", CUT)
    desk.start()

    desk.tasks.pass_time(sum(AGAIN_AFTER) + AGAIN_AFTER[-1])

    assert len(desk.pages()) == 2 + len(AGAIN_AFTER)


def test_a_busy_pbx_is_left_alone_for_as_long_as_it_says() -> None:
    desk = Desk()
    desk.pbx.fail("contacts", TooManyRequests(400))
    desk.start()

    desk.tasks.pass_time(399)
    early = len(desk.pages())
    desk.tasks.pass_time(1)

    assert (early, len(desk.pages())) == (1, 2)


def test_what_was_mirrored_before_stays_while_the_pbx_is_in_trouble() -> None:
    desk = Desk()
    desk.start()
    desk.pbx.fail("contacts", CUT)

    desk.start()

    assert desk.contacts.of(CUSTOMER) == AYSE
    assert desk.told[-1] == PhoneBookNotRead(CUT)


@pytest.mark.parametrize("error", [NotSignedIn(), NotOffered()])
def test_a_pbx_that_refuses_is_asked_again_tomorrow(error: Trouble) -> None:
    desk = Desk()
    desk.pbx.fail("contact_groups", error)
    desk.start()

    desk.tasks.pass_time(AGAIN - 1)
    today = len(desk.pbx.asked_for("contact_groups"))
    desk.tasks.pass_time(1)

    assert (today, len(desk.pbx.asked_for("contact_groups"))) == (1, 2)


def test_the_book_is_read_again_every_day() -> None:
    desk = Desk()
    desk.start()
    desk.pbx.book = (AYSE,)

    desk.tasks.pass_time(AGAIN)

    assert desk.contacts.books() == (Book(PHONE_BOOK, 1, NINE),)


def test_a_pbx_without_a_phone_book_is_asked_for_none() -> None:
    desk = Desk()
    desk.pbx.abilities = frozenset(Ability) - {Ability.PHONE_BOOK}

    desk.start()

    assert desk.pbx.asked == []
    assert desk.told == []


def test_a_book_that_never_ends_is_left_alone() -> None:
    desk = Desk(EndlessPbx())

    desk.start()

    assert len(desk.pages()) == MOST_PAGES


def test_contacts_that_cannot_be_stored_are_told() -> None:
    desk = Desk()
    desk.contacts.trouble = StorageTrouble(Storage.JOURNAL, "full")

    desk.start()

    assert desk.told == [PhoneBookNotRead(desk.contacts.trouble)]


def test_starting_anew_begins_at_the_first_page() -> None:
    desk = Desk()
    desk.mirror.start()
    desk.tasks.step()
    desk.tasks.step()

    desk.start()

    assert desk.contacts.books() == (Book(PHONE_BOOK, 5, NINE),)


def test_a_stopped_mirror_reads_no_further() -> None:
    desk = Desk()
    desk.mirror.start()
    desk.tasks.step()

    desk.mirror.stop()
    desk.tasks.pass_time(AGAIN)

    assert desk.pages() == []
