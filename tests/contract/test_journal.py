"""What every journal promises, in memory and in SQLite."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import hypothesis
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from santral_desktop.application.ports.contacts import Contacts
from santral_desktop.application.ports.journal import (
    MOST_COUNTED,
    Archive,
    CallQuery,
    Earlier,
    Journal,
    Place,
    Shelf,
)
from santral_desktop.domain.calls import (
    Call,
    CallId,
    CallState,
    Direction,
    Doubt,
    EndedBy,
    RecordingState,
    Source,
)
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.journal.archive import SqliteArchive
from santral_desktop.journal.contacts import SqliteContacts
from santral_desktop.journal.store import SqliteJournal
from tests.builders import COLLEAGUE, CUSTOMER, ME, NINE, ONE, TWO, a_call, a_missed_call, a_request
from tests.doubles.journal import MemoryJournal

THREE = CallId("aaaa1111-0000-4000-8000-000000000003")
MINUTE = timedelta(minutes=1)


@dataclass
class Given:
    """A journal and its archive, the contacts beside them, the clock by which calls arrive."""

    journal: Journal
    archive: Archive
    contacts: Contacts
    arrive: Callable[[datetime], None]


class _Arrivals:
    def __init__(self) -> None:
        self.now = NINE

    def set(self, now: datetime) -> None:
        self.now = now


@pytest.fixture(params=["memory", "sqlite"])
def given(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Given]:
    if request.param == "memory":
        memory = MemoryJournal()
        arrive = lambda now: setattr(memory, "arrival", now)  # noqa: E731
        yield Given(memory, memory, memory.contacts, arrive)
        return
    arrivals = _Arrivals()
    journal = SqliteJournal(tmp_path / "journal.sqlite", now=lambda: arrivals.now)
    archive = SqliteArchive(journal)
    yield Given(journal, archive, SqliteContacts(journal), arrivals.set)
    archive.close()
    journal.close()


@pytest.fixture
def journal(given: Given) -> Journal:
    return given.journal


@pytest.fixture(params=["memory", "sqlite"])
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> Journal:
    if request.param == "memory":
        memory = MemoryJournal()
        memory.trouble = StorageTrouble(Storage.JOURNAL, "full")
        return memory
    (tmp_path / "a file").touch()
    return SqliteJournal(tmp_path / "a file" / "journal.sqlite")


def ids(journal: Journal, query: CallQuery | None = None) -> list[str]:
    return [call.id for call in journal.page(query or CallQuery()).calls]


def found(journal: Journal, text: str) -> bool:
    return bool(ids(journal, CallQuery(text=text)))


def test_a_kept_call_is_found_as_it_was(journal: Journal) -> None:
    call = a_call(
        account="bulutfon",
        state=CallState.RINGING,
        queue="200",
        ringing=frozenset({ME, COLLEAGUE}),
        started_at=NINE + timedelta(microseconds=1),
        talk=timedelta(seconds=59, microseconds=7),
        cause="NO_ANSWER",
        ended_by=EndedBy.CALLER,
        marked_missed=False,
        returned_in=TWO,
        recording=RecordingState.PRESENT,
        sources=frozenset(Source),
        doubt=Doubt.MAY_HAVE_BEEN_PLACED,
    )

    journal.keep(call)

    assert journal.find(ONE) == call


def test_a_call_of_which_little_is_known_is_found_as_it_was(journal: Journal) -> None:
    call = Call(id=ONE)

    journal.keep(call)

    assert journal.find(ONE) == call


def test_an_unknown_call_is_not_found(journal: Journal) -> None:
    assert journal.find(ONE) is None


def test_a_call_kept_again_is_one_call_as_it_is_now(journal: Journal) -> None:
    journal.keep(a_call(state=CallState.RINGING))
    journal.keep(a_call())

    assert journal.page(CallQuery()).calls == (a_call(),)


def test_a_request_gives_its_row_up_in_the_same_step(journal: Journal) -> None:
    journal.keep(a_request())
    journal.keep(a_call(), instead_of=a_request().id)

    assert ids(journal) == [ONE]


def test_giving_up_a_row_that_is_not_there_is_harmless(journal: Journal) -> None:
    journal.keep(a_call(), instead_of=TWO)

    assert ids(journal) == [ONE]


def test_keeping_nothing_is_harmless(journal: Journal) -> None:
    journal.keep()

    assert ids(journal) == []


def test_calls_are_listed_newest_first(journal: Journal) -> None:
    journal.keep(a_call(), a_call(id=TWO, started_at=NINE + MINUTE), a_call(id=THREE))

    assert ids(journal) == [TWO, THREE, ONE]  # of one moment, by arrival


def test_a_call_without_a_start_stands_where_it_arrived_and_stays_there(given: Given) -> None:
    given.journal.keep(a_call(), a_call(id=TWO, started_at=NINE + 2 * MINUTE))
    given.arrive(NINE + MINUTE)
    given.journal.keep(a_call(id=THREE, started_at=None))
    given.arrive(NINE + 9 * MINUTE)
    given.journal.keep(a_call(id=THREE, started_at=None, name="Can"))

    assert ids(given.journal) == [TWO, THREE, ONE]


def test_pages_follow_each_other_without_a_gap_or_a_double(journal: Journal) -> None:
    kept = [CallId(f"call-{n:02}") for n in range(25)]
    journal.keep(
        *(a_call(id=call, started_at=NINE + n // 3 * MINUTE) for n, call in enumerate(kept))
    )

    listed: list[str] = []
    place: Place | None = None
    for _ in range(10):
        page = journal.page(CallQuery(), place, 4)
        listed += [call.id for call in page.calls]
        place = page.next
        if place is None:
            break

    assert sorted(listed) == kept
    assert len(listed) == len(kept)


@pytest.mark.parametrize("text", ["", "ay", "ayşe", "!"])
def test_the_list_can_be_read_upwards_from_its_end(journal: Journal, text: str) -> None:
    journal.keep(
        *(
            a_call(id=CallId(f"call-{n:02}"), started_at=NINE + n // 3 * MINUTE, name="Ayşe!")
            for n in range(25)
        )
    )
    query = CallQuery(text=text)

    read: list[Call] = []
    place: Place | None = None
    for _ in range(10):
        page = journal.page_above(query, place, 4)
        read = [*page.calls, *read]
        place = page.next
        if place is None:
            break

    assert tuple(read) == journal.page(query).calls


def test_above_a_moment_stand_the_calls_that_began_then_or_later(journal: Journal) -> None:
    journal.keep(*(a_call(id=CallId(f"call-{n}"), started_at=NINE + n * MINUTE) for n in range(5)))

    page = journal.page_above(CallQuery(), Place(NINE + 2 * MINUTE, CallId("")), 2)

    assert [call.id for call in page.calls] == ["call-3", "call-2"]


def test_the_archive_reads_upwards_as_the_journal_does(given: Given) -> None:
    given.journal.keep(a_call(), a_call(id=TWO, started_at=NINE + MINUTE))

    assert given.archive.page_above(CallQuery(), None, 1).calls == (a_call(),)


def test_a_page_goes_on_behind_its_place_though_newer_calls_came(journal: Journal) -> None:
    journal.keep(a_call(), a_call(id=TWO, started_at=NINE + MINUTE))
    first = journal.page(CallQuery(), most=1)
    journal.keep(a_call(id=THREE, started_at=NINE + 2 * MINUTE))

    assert [call.id for call in journal.page(CallQuery(), first.next).calls] == [ONE]


@pytest.mark.parametrize(
    ("shelf", "calls"),
    [
        (Shelf.ALL, {ONE, TWO, THREE}),
        (Shelf.MISSED, {TWO}),
        (Shelf.INBOUND, {ONE, TWO}),
        (Shelf.OUTBOUND, {THREE}),
        (Shelf.RECORDED, {ONE}),
    ],
)
def test_each_shelf_shows_its_calls_and_counts_them(
    journal: Journal, shelf: Shelf, calls: set[CallId]
) -> None:
    journal.keep(
        a_call(recording=RecordingState.PRESENT),
        a_missed_call(id=TWO, recording=RecordingState.DELETED),
        a_call(id=THREE, direction=Direction.OUTBOUND, answered_at=None),
    )

    assert set(ids(journal, CallQuery(shelf))) == calls
    assert journal.count(CallQuery(shelf)) == len(calls)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "Ayşe",
        "AYSE",
        "yılmaz",
        "YILMAZ",
        "yilmaz ayse",
        "200",
        ME,
        "0532 111 22 33",
        "532111",
        "+90 532 111 22 33",
        "0090 532 1112233",
        "905321112233",
        "(0532) 111-22-33",
        "2233",
        "ayşe 0532",
    ],
)
def test_a_call_is_found_by_what_people_type(journal: Journal, text: str) -> None:
    journal.keep(a_call(queue="200"))

    assert found(journal, text)


@pytest.mark.parametrize(
    "text", ["Fatma", "Ayşe Fatma", "0533", "5321112234", "%", "_", "'", "<b>", "\x00"]
)
def test_a_call_is_not_found_by_what_it_is_not(journal: Journal, text: str) -> None:
    journal.keep(a_call(queue="200"))

    assert not found(journal, text)


@pytest.mark.parametrize("search", ["İSTANBUL", "ISTANBUL", "ıstanbul", "istanbul"])
@pytest.mark.parametrize("name", ["İstanbul Gıda", "ISTANBUL GIDA"])
def test_the_four_letters_i_meet(journal: Journal, name: str, search: str) -> None:
    journal.keep(a_call(name=name))

    assert found(journal, search)


def test_a_number_that_is_none_is_found_by_its_text(journal: Journal) -> None:
    journal.keep(a_call(number="1014*21#"))

    assert found(journal, "101421")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (CallQuery(since=NINE), [TWO]),
        (CallQuery(until=NINE), [ONE]),
        (CallQuery(queue="500"), [TWO]),
        (CallQuery(extension=COLLEAGUE), [ONE]),
        (CallQuery(recorded=True), [ONE]),
        (CallQuery(recorded=True, queue="500"), []),
        (CallQuery(account="bulutfon"), [TWO]),
        (CallQuery(account=""), [ONE]),
        (CallQuery(account="nobody's"), []),
    ],
)
def test_a_query_is_narrowed(journal: Journal, query: CallQuery, found: list[CallId]) -> None:
    journal.keep(
        a_call(
            id=ONE,
            started_at=NINE - MINUTE,
            extension=COLLEAGUE,
            recording=RecordingState.PRESENT,
        ),
        a_call(id=TWO, started_at=NINE, queue="500", extension=ME, account="bulutfon"),
    )

    assert [call.id for call in journal.page(query).calls] == found


def test_the_archive_shows_what_the_journal_keeps(given: Given) -> None:
    given.journal.keep(a_call(), a_missed_call(id=TWO))
    query = CallQuery(Shelf.MISSED, "ayşe")
    first = given.archive.page(query)
    given.journal.keep(a_missed_call(id=THREE, started_at=NINE + MINUTE))

    assert [call.id for call in first.calls] == [TWO]
    assert given.archive.page(query) == given.journal.page(query)


def test_every_shelf_is_counted_at_once(given: Given) -> None:
    given.journal.keep(
        a_call(recording=RecordingState.PRESENT),
        a_missed_call(id=TWO, number="05329990000"),
        a_call(id=THREE, direction=Direction.OUTBOUND),
    )

    assert given.archive.counts(CallQuery(Shelf.RECORDED)) == {
        Shelf.ALL: 3,
        Shelf.MISSED: 1,
        Shelf.INBOUND: 2,
        Shelf.OUTBOUND: 1,
        Shelf.RECORDED: 1,
    }


def test_counts_are_narrowed_as_the_page_is(given: Given) -> None:
    given.journal.keep(a_call(queue="500"), a_missed_call(id=TWO))

    assert given.archive.counts(CallQuery(queue="500"))[Shelf.ALL] == 1
    assert given.archive.counts(CallQuery(text="fatma"))[Shelf.ALL] == 0


def test_a_narrowed_count_goes_no_further_than_people_read(given: Given) -> None:
    many = MOST_COUNTED + 1
    given.journal.keep(*(a_call(id=CallId(f"call-{n}")) for n in range(many)))

    assert given.archive.counts(CallQuery(text="ayşe"))[Shelf.ALL] == MOST_COUNTED
    assert given.archive.counts(CallQuery())[Shelf.ALL] == many


def test_there_is_to_choose_what_calls_came_through(given: Given) -> None:
    given.journal.keep(
        a_call(queue="500"), a_call(id=TWO, extension=COLLEAGUE), a_call(id=THREE, extension="")
    )

    assert given.archive.queues() == ("500",)
    assert given.archive.extensions() == (ME, COLLEAGUE)


def test_a_call_without_a_name_is_told_by_its_contact(given: Given) -> None:
    can = Contact(name="Can Öz", numbers=("+90 532 111 22 33",))
    given.contacts.replace("", [can], NINE)
    given.journal.keep(a_call(name=""), a_call(id=TWO, name=CUSTOMER), a_call(id=THREE))

    assert given.journal.page(CallQuery()).names == {ONE: "Can Öz", TWO: "Can Öz"}


def test_a_call_is_found_by_the_name_of_its_contact(given: Given) -> None:
    given.journal.keep(a_call(name=""), a_call(id=TWO, number="05329990000"))
    can = Contact(name="Can Öz", company="Işık Gıda", numbers=("+90 532 111 22 33",))
    given.contacts.replace("", [can], NINE)
    while given.contacts.name_calls():
        pass
    given.journal.keep(a_call(id=THREE, name=""))

    assert set(ids(given.journal, CallQuery(text="ışık can"))) == {ONE, THREE}


def test_however_many_calls_a_contact_has_all_are_found_by_its_name(given: Given) -> None:
    many = 700  # more than are named at once
    given.journal.keep(*(a_call(id=CallId(f"call-{n}"), name="") for n in range(many)))
    given.contacts.replace("", [Contact(name="Can Öz", numbers=(CUSTOMER,))], NINE)
    while given.contacts.name_calls():
        pass

    assert len(given.journal.page(CallQuery(text="can"), most=many).calls) == many


def test_a_contact_that_is_gone_finds_no_call(given: Given) -> None:
    given.contacts.replace("", [Contact(name="Can Öz", numbers=(CUSTOMER,))], NINE)
    given.journal.keep(a_call(name=""))
    given.contacts.remove("")
    while given.contacts.name_calls():
        pass

    assert not found(given.journal, "can")


def test_a_whole_journal_has_nothing_rescued(journal: Journal) -> None:
    assert journal.rescued() is None


def test_giving_up_spoils_nothing_that_comes_later(given: Given) -> None:
    given.archive.give_up()
    given.journal.keep(a_call())
    given.archive.page(CallQuery())
    given.archive.give_up()

    assert given.archive.page(CallQuery()).calls == (a_call(),)


def test_a_search_stays_on_its_shelf(journal: Journal) -> None:
    journal.keep(a_call(), a_missed_call(id=TWO))

    assert ids(journal, CallQuery(Shelf.MISSED, "ayşe")) == [TWO]
    assert journal.count(CallQuery(Shelf.MISSED, "ayşe")) == 1


def later(**parts: object) -> Call:
    """Return a call with the customer a minute after the missed one."""
    return a_call(**{"id": THREE, "started_at": NINE + MINUTE, **parts})


RETURNS = [
    later(),
    later(extension=COLLEAGUE),
    later(direction=Direction.OUTBOUND),
    later(number="+90 532 111 22 33"),
    later(state=CallState.TALKING, ended_at=None),
]
RETURNS_NOT = [
    later(answered_at=None),
    later(answered_at=None, direction=Direction.OUTBOUND),
    later(number="05329990000"),
    later(number=""),
    later(started_at=NINE - MINUTE),
    later(started_at=NINE),
]


@pytest.mark.parametrize("other", RETURNS, ids=range(len(RETURNS)))
@pytest.mark.parametrize("order", [1, -1])
def test_a_missed_call_leaves_its_shelf_when_anyone_returned_it(
    journal: Journal, other: Call, order: int
) -> None:
    for call in (a_missed_call(), other)[::order]:
        journal.keep(call)

    assert ids(journal, CallQuery(Shelf.MISSED)) == []
    assert journal.count(CallQuery(Shelf.MISSED)) == 0


@pytest.mark.parametrize("other", RETURNS, ids=range(len(RETURNS)))
def test_a_missed_call_among_all_says_that_its_number_was_talked_with_since(
    journal: Journal, other: Call
) -> None:
    journal.keep(a_missed_call(), other)

    assert {call.id: call.talked_since for call in journal.page(CallQuery()).calls} == {
        ONE: True,
        THREE: False,
    }


@pytest.mark.parametrize("other", RETURNS_NOT, ids=range(len(RETURNS_NOT)))
def test_a_missed_call_that_waits_says_nothing_of_the_kind(journal: Journal, other: Call) -> None:
    journal.keep(a_missed_call(), other)

    assert not any(call.talked_since for call in journal.page(CallQuery()).calls)


def test_a_missed_call_that_the_provider_knows_as_returned_is_not_told_twice(
    journal: Journal,
) -> None:
    journal.keep(a_missed_call(returned_in=THREE), later())

    assert not any(call.talked_since for call in journal.page(CallQuery()).calls)


@pytest.mark.parametrize("other", RETURNS_NOT, ids=range(len(RETURNS_NOT)))
@pytest.mark.parametrize("order", [1, -1])
def test_a_missed_call_waits_while_nobody_talked_with_that_number_since(
    journal: Journal, other: Call, order: int
) -> None:
    for call in (a_missed_call(), other)[::order]:
        journal.keep(call)

    assert ONE in ids(journal, CallQuery(Shelf.MISSED))


def test_a_missed_call_that_the_provider_knows_as_returned_waits_no_more(journal: Journal) -> None:
    journal.keep(a_missed_call(), a_missed_call(id=TWO, number="", returned_in=THREE))
    journal.keep(a_missed_call(returned_in=TWO))

    assert ids(journal, CallQuery(Shelf.MISSED)) == []


def test_a_call_that_was_not_missed_after_all_waits_no_more(journal: Journal) -> None:
    journal.keep(a_missed_call())
    journal.keep(a_missed_call(marked_missed=False))

    assert ids(journal, CallQuery(Shelf.MISSED)) == []


def test_missed_calls_without_a_number_are_returned_by_nobody(journal: Journal) -> None:
    journal.keep(a_missed_call(number=""), later(number=""))

    assert ids(journal, CallQuery(Shelf.MISSED)) == [ONE]


def test_a_call_that_turns_out_to_be_earlier_returned_nothing(journal: Journal) -> None:
    journal.keep(a_missed_call(), later())
    journal.keep(later(started_at=NINE - MINUTE))

    assert ids(journal, CallQuery(Shelf.MISSED)) == [ONE]


def test_one_call_returns_all_that_the_number_missed_before(journal: Journal) -> None:
    journal.keep(a_missed_call(), a_missed_call(id=TWO, started_at=NINE + 2 * MINUTE))
    journal.keep(later(started_at=NINE + 3 * MINUTE))

    assert ids(journal, CallQuery(Shelf.MISSED)) == []


def test_missed_calls_are_told_apart_from_returned_ones(journal: Journal) -> None:
    other = a_missed_call(id=TWO, number="05329990000")
    journal.keep(a_missed_call(), other, later())

    assert journal.still_missed(a_missed_call(), other) == (other,)


def test_a_missed_call_is_known_again_by_number_and_moment(journal: Journal) -> None:
    told = a_missed_call(id=CallId("page-1"), started_at=NINE + timedelta(seconds=2))
    journal.keep(a_missed_call())

    assert journal.still_missed(told, a_missed_call(id=TWO, started_at=None)) == (told,)


kept_calls = st.builds(
    a_call,
    id=st.sampled_from([ONE, TWO, THREE, CallId("four"), CallId("five")]),
    number=st.sampled_from([CUSTOMER, "+905321112233", "05329990000", ""]),
    direction=st.sampled_from(Direction),
    started_at=st.integers(0, 5).map(lambda minutes: NINE + minutes * MINUTE),
    answered_at=st.sampled_from([None, NINE]),
    marked_missed=st.sampled_from([None, True, False]),
    returned_in=st.sampled_from([None, TWO]),
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@hypothesis.given(st.lists(st.tuples(kept_calls, st.sampled_from([None, ONE, TWO])), max_size=12))
def test_whatever_is_kept_and_replaced_the_same_calls_wait(
    tmp_path: Path, steps: list[tuple[Call, CallId | None]]
) -> None:
    path = tmp_path / f"{uuid.uuid4()}.sqlite"
    memory, sqlite = MemoryJournal(), SqliteJournal(path)
    for call, gone in steps:
        memory.keep(call, instead_of=gone)
        sqlite.keep(call, instead_of=gone)

    shown = [ids(journal, CallQuery(Shelf.MISSED)) for journal in (memory, sqlite)]
    sqlite.close()

    assert shown[0] == shown[1]


def test_calls_not_known_to_have_ended_are_found_oldest_first(journal: Journal) -> None:
    open_call = a_call(state=CallState.TALKING, started_at=NINE + MINUTE)
    doubtful = a_request(state=CallState.ENDED, doubt=Doubt.MAY_HAVE_BEEN_PLACED)
    journal.keep(open_call, doubtful, a_call(id=TWO))

    assert journal.live_since(NINE) == (doubtful, open_call)


def test_open_calls_from_before_the_moment_are_left_out(journal: Journal) -> None:
    journal.keep(a_call(state=CallState.TALKING))

    assert journal.live_since(NINE + MINUTE) == ()


def test_earlier_calls_with_a_number_are_counted_and_the_newest_is_told(journal: Journal) -> None:
    newest = a_missed_call(id=TWO, number="+90 532 111 22 33", started_at=NINE + MINUTE)
    now = a_call(id=THREE, started_at=NINE + 2 * MINUTE)
    journal.keep(a_call(), newest, now, a_call(id=CallId("other"), number="02161112233"))

    assert journal.earlier(CUSTOMER, NINE + 2 * MINUTE) == Earlier(2, newest)


@pytest.mark.parametrize("number", ["", "05329990000"])
def test_who_never_called_has_no_earlier_calls(journal: Journal, number: str) -> None:
    journal.keep(a_call(), a_call(id=TWO, number=""))

    assert journal.earlier(number, NINE + MINUTE) == Earlier(0, None)


@pytest.mark.parametrize(
    "ask",
    [
        lambda journal: journal.keep(a_call()),
        lambda journal: journal.find(ONE),
        lambda journal: journal.page(CallQuery()),
        lambda journal: journal.count(CallQuery()),
        lambda journal: journal.live_since(NINE),
        lambda journal: journal.earlier("0532", NINE),
        lambda journal: journal.still_missed(a_missed_call()),
        lambda journal: journal.rescued(),
    ],
    ids=["keep", "find", "page", "count", "live_since", "earlier", "still_missed", "rescued"],
)
def test_trouble_is_told_in_our_words(broken: Journal, ask: Callable[[Journal], object]) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        ask(broken)

    assert trouble.value.which is Storage.JOURNAL


def test_many_calls_kept_at_once_are_found_by_their_contacts(given: Given) -> None:
    given.contacts.replace("", [Contact(name="Zühtü", numbers=(CUSTOMER,))], NINE)
    others = [a_call(id=CallId(f"c{n}"), number=f"0312000{n:04}", name="") for n in range(40)]

    given.journal.keep(*others, a_call(name=""))
    again = [replace(call, number=CUSTOMER) for call in others[:20]]
    given.journal.keep(*again)

    assert len(ids(given.journal, CallQuery(text="zuhtu"))) == 21
