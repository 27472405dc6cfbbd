"""The call list is read page by page, and only the latest question is answered."""

from datetime import timedelta

from santral_desktop.application.browse_calls import PAGE, BrowseCalls
from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallsNotShown, CallsShown
from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.builders import NINE, TWO, a_call, a_missed_call, told_of
from tests.doubles.journal import MemoryJournal
from tests.doubles.tasks import SteppedTasks

MISSED = CallQuery(Shelf.MISSED)
FULL = StorageTrouble(Storage.JOURNAL, "locked")


class Desk:
    """An agent who looks through calls."""

    def __init__(self, calls: int = 0) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.journal = MemoryJournal(
            *(
                a_call(id=CallId(f"call-{n:03}"), started_at=NINE - timedelta(minutes=n))
                for n in range(calls)
            )
        )
        self.browse = BrowseCalls(self.bus, self.tasks, self.journal)
        self.shown = told_of(self.bus, CallsShown, CallsNotShown)

    def show(self, query: CallQuery) -> None:
        self.browse.show(query)
        self.tasks.finish_all()


def test_a_query_shows_its_first_page() -> None:
    desk = Desk(PAGE + 1)

    desk.show(CallQuery())

    (shown,) = desk.shown
    assert (len(shown.page.calls), shown.behind) == (PAGE, None)


def test_the_next_page_begins_behind_the_last_one() -> None:
    desk = Desk(PAGE + 1)
    desk.show(CallQuery())
    place = desk.shown[0].page.next

    desk.browse.more(place)
    desk.tasks.finish_all()

    assert desk.shown[-1].behind == place
    assert [call.id for call in desk.shown[-1].page.calls] == [f"call-{PAGE:03}"]


def test_every_page_tells_how_many_calls_were_missed() -> None:
    desk = Desk(1)
    desk.journal.keep(a_missed_call())

    desk.show(CallQuery(Shelf.OUTBOUND))

    assert (desk.shown[0].page.calls, desk.shown[0].missed) == ((), 1)


def test_a_refresh_asks_the_present_query_again() -> None:
    desk = Desk()
    desk.show(MISSED)
    desk.journal.keep(a_missed_call(), a_call(id=TWO))

    desk.browse.refresh()
    desk.tasks.finish_all()

    assert (desk.shown[-1].query, len(desk.shown[-1].page.calls)) == (MISSED, 1)


def test_only_the_latest_question_is_answered() -> None:
    desk = Desk(1)

    desk.browse.show(CallQuery())
    desk.browse.show(MISSED)
    desk.tasks.finish_all()

    assert [shown.query for shown in desk.shown] == [MISSED]


def test_the_journal_is_asked_behind_what_is_being_written() -> None:
    desk = Desk()

    desk.show(CallQuery())

    assert desk.tasks.lanes == [Lane.JOURNAL]


def test_a_journal_that_cannot_be_read_says_so() -> None:
    desk = Desk()
    desk.journal.trouble = FULL

    desk.show(CallQuery())

    assert desk.shown == [CallsNotShown(FULL)]
