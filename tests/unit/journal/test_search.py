"""Every question has an index in the order of the list; what it finds is what a scan would."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta

import pytest

from santral_desktop.application.ports.journal import CallPage, CallQuery, Shelf
from santral_desktop.journal import search
from santral_desktop.journal.looking import page_of
from santral_desktop.journal.places import place_behind
from santral_desktop.journal.sought import sought
from santral_desktop.journal.store import SqliteJournal
from tests.benchmarks.million import EXTENSIONS, LAST, make_journal

CALLS = 12_000  # more than the newest among which short words are looked for
DAY = timedelta(days=1)
FILTERS = {
    "nothing": CallQuery(),
    **{shelf.value: CallQuery(shelf) for shelf in Shelf},
    "queue": CallQuery(queue="510"),
    "a queue of nobody": CallQuery(queue="999"),
    "extension": CallQuery(extension=EXTENSIONS[0]),
    "recorded": CallQuery(recorded=True),
    "noted": CallQuery(noted=True),
    "a further account": CallQuery(account="bulutfon"),
    "the first account": CallQuery(account=""),
    "since": CallQuery(since=LAST - 9 * DAY),
    "until": CallQuery(until=LAST - 9 * DAY),
    "a day": CallQuery(since=LAST - 10 * DAY, until=LAST - 9 * DAY),
    "much": CallQuery(Shelf.INBOUND, queue="500", recorded=True, since=LAST - 15 * DAY),
}
TEXTS = (
    "ahmet", "hme", "532", "0532 ahmet", "ay", "j", "jal", "ju", "5", "kargo", "gecikmiş yıl",
    "a.ş.", "&", "qqq", "zuhal", "ahmet & can", "ş",
)  # fmt: skip


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("office") / "journal.sqlite3"
    make_journal(path, calls=CALLS, days=20)
    journal = SqliteJournal(path)
    yield journal.connection()
    journal.close()


def plans_of(file: sqlite3.Connection, query: CallQuery) -> list[str]:
    """Return how SQLite goes about each statement of a page."""
    said: list[str] = []
    file.set_trace_callback(said.append)
    page_of(file, query, None, 100)
    file.set_trace_callback(None)
    asked = [text for text in said if text.startswith("SELECT") and "calls" in text]
    return [
        row[3]
        for text in asked
        for row in file.execute(f"EXPLAIN QUERY PLAN {text}")
        if row[3].startswith(("SCAN", "USE")) and "subquery" not in row[3]
    ]


def scanned(file: sqlite3.Connection, query: CallQuery) -> list[str]:
    """Return the calls that a look at each of them finds."""
    what = sought(query)
    where, values = what.where
    text = f"SELECT id FROM calls NOT INDEXED WHERE {where} ORDER BY place DESC"
    return [row[0] for row in file.execute(text, values)]


@pytest.mark.parametrize("name", FILTERS)
def test_no_filter_reads_or_sorts_the_whole_table(file: sqlite3.Connection, name: str) -> None:
    assert plans_of(file, FILTERS[name]) == []


@pytest.mark.parametrize("text", ["ahmet", "0532 ahmet", "kargo", "jale"])
def test_a_search_is_answered_by_the_index_in_its_own_order(
    file: sqlite3.Connection, text: str
) -> None:
    plans = plans_of(file, CallQuery(text=text))

    assert len(plans) == 1
    assert plans[0].startswith("SCAN found VIRTUAL TABLE INDEX")


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", FILTERS)
def test_a_search_finds_what_a_look_at_every_call_finds(
    file: sqlite3.Connection, name: str, text: str
) -> None:
    query = FILTERS[name]
    query = CallQuery(
        query.shelf, text, query.since, query.until, query.queue, query.extension,
        query.recorded, query.noted, query.account,
    )  # fmt: skip

    expected = scanned(file, query)
    found = [call.id for call in page_of(file, query, None, 100).calls]
    assert found == expected[:100]


@pytest.mark.parametrize("text", ["ahmet", "ay", "ju", ""])
def test_pages_of_a_search_follow_without_a_gap_or_a_double(
    file: sqlite3.Connection, text: str
) -> None:
    query, found = CallQuery(Shelf.INBOUND, text), []
    page: CallPage | None = None
    while page is None or page.next is not None:
        page = page_of(file, query, page.next if page else None, 90)
        found += [call.id for call in page.calls]

    assert found == scanned(file, query)


def test_short_words_that_are_rare_are_found_beyond_the_newest_calls(
    file: sqlite3.Connection,
) -> None:
    newest = scanned(file, CallQuery())[: 100 * search.NEWEST]
    expected = scanned(file, CallQuery(text="ja"))

    assert len(set(expected) & set(newest)) < 100
    assert [call.id for call in page_of(file, CallQuery(text="ja"), None, 100).calls] == expected[
        :100
    ]


def test_a_page_goes_on_where_its_last_call_stood_though_it_is_gone(
    file: sqlite3.Connection,
) -> None:
    first = page_of(file, CallQuery(), None, 10)
    assert first.next
    gone = type(first.next)(first.next.started_at, type(first.next.id)("gone"))

    assert place_behind(file, gone) > place_behind(file, first.next)
