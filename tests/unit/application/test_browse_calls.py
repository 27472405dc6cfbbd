"""The call list is read page by page, and only the latest question is answered."""

from datetime import timedelta

from santral_desktop.application.browse_calls import CALM, BrowseCalls
from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallsNotShown
from santral_desktop.application.messages_about_calls import (
    CallsCounted,
    CallsShown,
    FiltersOffered,
    Stretch,
    Way,
)
from santral_desktop.application.ports.journal import CallQuery, Place, Shelf
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.calls import Call, CallId
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
        self.browse = BrowseCalls(self.bus, self.tasks, self.journal, self.journal, self.journal)
        self.shown = told_of(self.bus, CallsShown, CallsNotShown)

    @property
    def listed(self) -> tuple[Call, ...]:
        """The calls that were shown last."""
        return self.shown[-1].page.calls

    def read(self, way: Way, place: Place | None = None) -> None:
        self.browse.read(Stretch(way, place))
        self.tasks.finish_all()

    def show(self, query: CallQuery) -> None:
        self.browse.show(query)
        self.tasks.finish_all()


def test_a_query_shows_its_first_page() -> None:
    desk = Desk(101)

    desk.show(CallQuery())

    assert [call.id for call in desk.listed] == [f"call-{n:03}" for n in range(100)]


def test_the_next_page_begins_behind_the_last_one() -> None:
    desk = Desk(101)
    desk.show(CallQuery())

    desk.read(Way.BELOW, desk.shown[0].page.next)

    assert [call.id for call in desk.listed] == ["call-100"]


def test_the_page_above_ends_before_a_place() -> None:
    desk = Desk(101)

    desk.read(Way.ABOVE, Place(NINE - timedelta(minutes=2), CallId("call-002")))

    assert [call.id for call in desk.listed] == ["call-000", "call-001"]


def test_the_bottom_is_the_oldest_calls() -> None:
    desk = Desk(101)

    desk.read(Way.BOTTOM)

    assert [desk.listed[0].id, desk.listed[-1].id] == ["call-001", "call-100"]


def test_a_moment_shows_what_began_before_it() -> None:
    desk = Desk(101)

    desk.read(Way.FROM, Place(NINE - timedelta(minutes=50), CallId("")))

    assert desk.listed[0].id == "call-050"


def test_a_moment_before_all_calls_shows_the_oldest() -> None:
    desk = Desk(3)

    desk.read(Way.FROM, Place(NINE - timedelta(days=9), CallId("")))

    assert (desk.shown[-1].stretch.way, len(desk.listed)) == (Way.BOTTOM, 3)


def test_the_shelves_of_a_query_are_counted_when_questions_pause() -> None:
    desk = Desk(2)
    desk.journal.keep(a_missed_call())
    counted = told_of(desk.bus, CallsCounted)

    desk.show(CallQuery())
    desk.tasks.pass_time(CALM / 2)
    desk.show(MISSED)
    desk.tasks.pass_time(CALM)

    (told,) = counted
    assert (told.query, told.counts[Shelf.ALL], told.counts[Shelf.MISSED]) == (MISSED, 3, 1)


def test_counts_tell_how_far_back_the_list_reaches() -> None:
    desk = Desk(3)
    counted = told_of(desk.bus, CallsCounted)

    desk.show(CallQuery())
    desk.tasks.pass_time(CALM)

    assert counted[0].oldest == NINE - timedelta(minutes=2)


def test_queues_and_extensions_are_offered_as_filters() -> None:
    desk = Desk()
    desk.journal.keep(a_call(queue="500"))
    offered = told_of(desk.bus, FiltersOffered)

    desk.browse.offer_filters()
    desk.tasks.finish_all()

    assert offered == [FiltersOffered(("500",), ("1007",))]


def test_a_journal_that_cannot_be_counted_is_no_worse_list() -> None:
    desk = Desk(1)
    desk.show(CallQuery())
    desk.journal.trouble = FULL

    desk.tasks.pass_time(CALM)

    assert len(desk.shown) == 1


def test_a_refresh_asks_the_present_query_again() -> None:
    desk = Desk()
    desk.show(MISSED)
    desk.journal.keep(a_missed_call(), a_call(id=TWO))

    desk.browse.refresh()
    desk.tasks.finish_all()

    assert (desk.shown[-1].query, len(desk.listed)) == (MISSED, 1)


def test_only_the_latest_question_is_answered() -> None:
    desk = Desk(1)

    desk.browse.show(CallQuery())
    desk.browse.show(MISSED)
    desk.tasks.finish_all()

    assert [shown.query for shown in desk.shown] == [MISSED]


def test_what_a_person_asks_for_waits_for_no_call_that_is_being_kept() -> None:
    desk = Desk()

    desk.show(CallQuery())
    desk.read(Way.TOP)

    assert desk.tasks.lanes == [Lane.ARCHIVE, Lane.ARCHIVE]


def test_what_is_shown_again_has_the_calls_that_were_kept_before() -> None:
    desk = Desk()
    desk.show(CallQuery())

    desk.tasks.run(Lane.JOURNAL, lambda: desk.journal.keep(a_call()))
    desk.browse.refresh()
    desk.tasks.finish_all()

    assert desk.tasks.lanes[-2:] == [Lane.JOURNAL, Lane.JOURNAL]  # one thread: order is kept
    assert [call.id for call in desk.listed] == [a_call().id]


def test_calls_are_counted_where_nothing_waits_for_it() -> None:
    desk = Desk()

    desk.show(CallQuery())
    desk.tasks.pass_time(CALM)

    assert desk.tasks.lanes[-1] is Lane.FIGURES


def test_a_journal_that_cannot_be_read_says_so() -> None:
    desk = Desk()
    desk.journal.trouble = FULL

    desk.show(CallQuery())

    assert desk.shown == [CallsNotShown(FULL)]


def test_it_knows_what_was_asked_for_last() -> None:
    desk = Desk()

    desk.show(MISSED)

    assert desk.browse.query == MISSED
