"""What every archive reports: the figures of the calls that the list shows, and no others."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from santral_desktop.application.ports.journal import (
    MOST_LONGEST,
    Archive,
    CallQuery,
    Journal,
    Shelf,
)
from santral_desktop.domain.calls import Call, CallId, CallState, Direction, RecordingState
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.reports import (
    SOON,
    TURKEY,
    Report,
    Result,
    Slot,
    Tally,
    day_of,
    tally_of,
    wait_of,
)
from santral_desktop.journal import reports
from santral_desktop.journal.archive import SqliteArchive
from santral_desktop.journal.contacts import SqliteContacts
from santral_desktop.journal.store import SqliteJournal
from tests.builders import COLLEAGUE, CUSTOMER, ME, NINE, ONE, TWO, a_call, a_missed_call
from tests.doubles.journal import MemoryJournal

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
THREE = CallId("aaaa1111-0000-4000-8000-000000000003")
Pair = tuple[Journal, Archive]


@pytest.fixture(params=["memory", "sqlite"])
def pair(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Pair]:
    if request.param == "memory":
        memory = MemoryJournal()
        yield memory, memory
        return
    journal = SqliteJournal(tmp_path / "journal.sqlite3")
    with closing(SqliteArchive(journal)) as archive:
        yield journal, archive
    journal.close()


def test_of_an_empty_journal_nothing_is_reported(pair: Pair) -> None:
    assert pair[1].report(CallQuery()) == Report()


def test_each_call_is_counted_in_its_day_hour_queue_and_extension(pair: Pair) -> None:
    journal, archive = pair
    first, second = a_call(queue="500"), a_missed_call(id=TWO, started_at=NINE + DAY, number="1")
    journal.keep(first, replace(second, ended_at=NINE + DAY + HOUR))

    report = archive.report(CallQuery())

    one = tally_of(first, waits=False)
    two = Tally(calls=1, inbound=1, missed=1, waiting=1, gave_up=1, patience=HOUR)
    assert report.whole == one + two
    assert report.days == {day_of(NINE): one, day_of(NINE + DAY): two}
    assert report.slots == {Slot(0, 9): one, Slot(1, 9): two}
    assert report.queues == {"500": one, "": two}
    assert report.extensions == {ME: one + two}


def test_a_call_that_changes_is_counted_as_it_is_now(pair: Pair) -> None:
    journal, archive = pair
    rings = a_missed_call(state=CallState.RINGING, ended_at=None)
    journal.keep(rings, a_call(id=TWO, extension=COLLEAGUE))
    journal.keep(a_call(queue="500", started_at=NINE - 2 * HOUR))
    journal.keep(a_call(id=THREE, extension="1009"), instead_of=TWO)

    report = archive.report(CallQuery())

    assert (report.whole.calls, report.whole.answered, report.whole.other) == (2, 2, 0)
    assert set(report.queues) == {"", "500"}
    assert set(report.extensions) == {ME, "1009"}
    assert set(report.slots) == {Slot(0, 7), Slot(0, 9)}


def test_a_missed_call_that_is_returned_waits_no_more(pair: Pair) -> None:
    journal, archive = pair
    journal.keep(a_missed_call(), a_missed_call(id=TWO, number="05339998877"))
    before = archive.report(CallQuery())
    journal.keep(a_call(id=THREE, direction=Direction.OUTBOUND, started_at=NINE + HOUR))

    after = archive.report(CallQuery())

    assert (before.whole.waiting, {call.id for call in before.unreturned}) == (2, {ONE, TWO})
    assert (after.whole.waiting, [call.id for call in after.unreturned]) == (1, [TWO])
    assert after.whole.missed == 2


def test_those_that_waited_longest_come_first_and_others_do_not_come(pair: Pair) -> None:
    journal, archive = pair
    calls = [
        a_call(
            id=CallId(f"{number}"),
            started_at=NINE + number * HOUR,
            answered_at=NINE + number * HOUR + timedelta(seconds=number % 7),
        )
        for number in range(MOST_LONGEST + 5)
    ]
    journal.keep(*calls, a_call(id=TWO, direction=Direction.OUTBOUND))

    waits = [wait_of(call) for call in archive.report(CallQuery()).longest]

    assert waits == sorted((wait_of(call) for call in calls), reverse=True)[:MOST_LONGEST]


def test_calls_without_a_name_have_that_of_the_contact(pair: Pair) -> None:
    journal, archive = pair
    if isinstance(journal, MemoryJournal):
        contacts: Any = journal.contacts
    else:
        assert isinstance(journal, SqliteJournal)
        contacts = SqliteContacts(journal)
    contacts.replace("", [Contact(name="Zühtü", numbers=(CUSTOMER,))], NINE)
    journal.keep(a_missed_call(name=""))

    assert archive.report(CallQuery()).names == {ONE: "Zühtü"}


@pytest.mark.parametrize("until", [None, NINE + HOUR, NINE + timedelta(minutes=1)])
def test_a_span_ends_before_its_end(pair: Pair, until: datetime | None) -> None:
    journal, archive = pair
    journal.keep(a_call(), a_call(id=TWO, started_at=NINE + HOUR))

    found = archive.report(CallQuery(since=NINE, until=until)).whole.calls

    assert found == (2 if until is None else 1)


@pytest.mark.parametrize("query", [CallQuery(), CallQuery(recorded=True)])
def test_soon_ends_on_the_mark(pair: Pair, query: CallQuery) -> None:
    journal, archive = pair
    recorded = RecordingState.PRESENT
    journal.keep(
        a_call(answered_at=NINE + SOON, recording=recorded),
        a_call(id=TWO, answered_at=NINE + SOON + TICK, recording=recorded),
    )

    assert archive.report(query).whole.soon == 1


QUARTER, TICK = timedelta(minutes=15), timedelta(microseconds=1)
MOMENTS = st.sampled_from([0, 0, 1, 3, 4, 36, 59, 60, -36, -37, 96, 400]).map(
    lambda quarter: NINE + quarter * QUARTER
)
LENGTHS = st.none() | st.sampled_from(
    [timedelta(), -SOON, SOON, SOON + TICK, SOON - TICK, HOUR, DAY, DAY + TICK]
)
QUEUES, EXTENSIONS = st.sampled_from(["", "500", "501"]), st.sampled_from(["", ME, COLLEAGUE])
IDS = st.sampled_from([CallId(letter) for letter in "abcdef"])


@st.composite
def calls(draw: st.DrawFn) -> Call:
    at, rung, talked = draw(MOMENTS | st.none()), draw(LENGTHS), draw(LENGTHS)
    answered = None if at is None or rung is None else at + rung
    ended = answered or at
    return Call(
        id=draw(IDS),
        direction=draw(st.sampled_from([Direction.INBOUND, *Direction])),
        state=draw(st.sampled_from([CallState.ENDED, CallState.ENDED, CallState.RINGING])),
        number=draw(st.sampled_from(["", CUSTOMER, "+905321112233", "05339998877"])),
        queue=draw(QUEUES),
        extension=draw(EXTENSIONS),
        started_at=at,
        answered_at=answered,
        ended_at=None if ended is None or talked is None else ended + talked,
        talk=draw(st.none() | LENGTHS),
        cause=draw(st.sampled_from(["", "LOSE_RACE"])),
        marked_missed=draw(st.sampled_from([None, None, True, False])),
        recording=draw(st.sampled_from(RecordingState)),
    )


PARTS = st.one_of(  # what becomes known of a call that is there
    st.fixed_dictionaries({"queue": QUEUES}),
    st.fixed_dictionaries({"extension": EXTENSIONS}),
    st.fixed_dictionaries({"talk": LENGTHS}),
    st.fixed_dictionaries({"marked_missed": st.sampled_from([None, True, False])}),
    st.fixed_dictionaries({"answered_at": MOMENTS | st.none()}),
    st.fixed_dictionaries({"started_at": MOMENTS}),
    st.fixed_dictionaries({"direction": st.sampled_from(Direction)}),
)
STEPS = st.lists(st.tuples(IDS, PARTS | st.none()), max_size=4)
QUERIES = st.builds(
    CallQuery,
    shelf=st.sampled_from(Shelf),
    since=st.none() | MOMENTS,
    until=st.none() | MOMENTS,
    queue=QUEUES,
    extension=EXTENSIONS,
    recorded=st.sampled_from([False, False, True]),
    result=st.none() | st.sampled_from(Result),
    slot=st.none() | st.builds(Slot, st.integers(0, 6), st.sampled_from([0, 8, 9, 10, 23])),
)
MIDNIGHTS = st.none() | st.integers(-2, 3).map(lambda days: NINE - 9 * HOUR + days * DAY)
PLAIN = st.builds(  # as the page asks
    CallQuery,
    shelf=st.sampled_from([Shelf.ALL, Shelf.INBOUND, Shelf.OUTBOUND]),
    since=MIDNIGHTS,
    until=MIDNIGHTS,
    queue=QUEUES,
    extension=EXTENSIONS,
)


@settings(max_examples=60)
@given(
    kept=st.lists(calls(), min_size=1, max_size=10),
    steps=STEPS,
    queries=st.lists(QUERIES | PLAIN, min_size=1, max_size=4),
    few=st.sampled_from([0, 3, 20_000]),
)
def test_every_figure_is_what_the_list_counts_under_the_same_filter(
    kept: list[Call], steps: list[tuple[CallId, Any]], queries: list[CallQuery], few: int
) -> None:
    memory = MemoryJournal()
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(reports, "_SEEN", few)  # each way to the calls is taken
        journal = SqliteJournal(Path(folder) / "journal.sqlite3", now=lambda: NINE)
        for one in (memory, journal):
            for call in kept:  # of one moment they stand in the order in which they came
                one.keep(call)
            for known, parts in steps:
                change(one, known, parts)
        with closing(SqliteArchive(journal)) as archive:
            for query in (CallQuery(), *queries):
                report = archive.report(query)
                agrees_with_the_list(report, journal, query)
                assert report == memory.report(query)
        journal.close()


def change(journal: Journal, call: CallId, parts: dict[str, Any] | None) -> None:
    """Let something become known of a call; nothing is known of one that is gone."""
    known = journal.find(call)
    if known is not None and parts is None:
        journal.keep(instead_of=call)
    elif known is not None and parts is not None:
        journal.keep(replace(known, **parts))


def agrees_with_the_list(report: Report, journal: Journal, query: CallQuery) -> None:
    def many(**parts: Any) -> int:
        return journal.count(replace(query, **parts))

    listed = journal.page(query, most=1000).calls
    waiting = {call.id for call in journal.page(CallQuery(Shelf.MISSED), most=1000).calls}
    tallies = {call: tally_of(call, waits=call.id in waiting) for call in listed}
    whole = report.whole
    assert whole == sum(tallies.values(), Tally())
    assert whole.calls == many()
    if query.result is None:
        told = {Result.ANSWERED: whole.answered, Result.MISSED: whole.missed}
        told[Result.OTHER] = whole.other
        assert told == {result: many(result=result) for result in Result}
    if query.shelf in {Shelf.ALL, Shelf.INBOUND}:
        assert whole.waiting == many(shelf=Shelf.MISSED) == len(report.unreturned)
    for day, tally in report.days.items():
        begin = datetime.combine(day, time(), UTC) - TURKEY
        since, until = max(query.since or begin, begin), begin + DAY
        assert tally.calls == many(since=since, until=min(query.until or until, until))
    for slot, tally in report.slots.items():
        assert tally.calls == many(slot=slot)
    for name, groups in (("queue", report.queues), ("extension", report.extensions)):
        for key, tally in groups.items():
            assert tally == sum(
                (one for call, one in tallies.items() if getattr(call, name) == key), Tally()
            )
            if key:
                assert tally.calls == many(**{name: key})
    for groups in (report.days, report.slots, report.queues, report.extensions):
        assert sum(groups.values(), Tally()) == whole  # type: ignore[attr-defined]
