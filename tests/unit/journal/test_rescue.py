"""Whatever happens to the file: the journal opens, with all that can still be read in it."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from santral_desktop.application.ports.journal import CallQuery, RawEvent, Rescued, Shelf
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.domain.history_days import DayRead
from santral_desktop.journal.archive import SqliteArchive
from santral_desktop.journal.contacts import SqliteContacts
from santral_desktop.journal.inbox import SqliteInbox
from santral_desktop.journal.notes import SqliteNotes
from santral_desktop.journal.outbox import SqliteOutbox
from santral_desktop.journal.read_days import SqliteReadDays
from santral_desktop.journal.store import SqliteJournal
from tests.builders import CUSTOMER, NINE, a_call, a_missed_call, a_note
from tests.unit.journal.test_migrate import at_version_one

PAGE = 4096
MANY = 200
CALLS = tuple(
    a_call(id=CallId(f"call-{number:03}"), started_at=NINE + timedelta(minutes=number))
    for number in range(MANY)
)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with something in every table, which no test changes."""
    path = tmp_path_factory.mktemp("good") / "journal.sqlite3"
    journal, inbox = SqliteJournal(path), SqliteInbox(path)
    journal.keep(*CALLS, a_missed_call(id=CallId("missed"), number="05329990000"))
    SqliteNotes(journal).keep(a_note(call=CALLS[7].id, text="Kargo gecikmiş"))
    SqliteContacts(journal).replace("kişiler", [Contact(name="Can", numbers=(CUSTOMER,))], NINE)
    SqliteOutbox(journal).keep(1, RawEvent("p", b"passed on", "form", NINE))
    inbox.keep(RawEvent("p", b"call_uuid=a", "form", NINE))
    inbox.close()
    journal.close()
    return path


@pytest.fixture
def path(good: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(good, tmp_path / "journal.sqlite3"))


def a_root(path: Path, name: str) -> int:
    """Return the page at which a table or an index begins."""
    file = sqlite3.connect(path)
    root: int = file.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)
    ).fetchone()[0]
    file.close()
    return root


def leaves(path: Path, name: str) -> list[int]:
    """Return the pages in which a table's rows are, in order."""
    file = sqlite3.connect(path)
    text = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path"
    found = [row[0] for row in file.execute(text, (name,))]
    file.close()
    return found


def tear(path: Path, *pages: int) -> None:
    whole = bytearray(path.read_bytes())
    for page in pages:
        whole[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(whole)


def tear_search(path: Path, first: int = 11) -> None:
    file = sqlite3.connect(path)
    file.execute("UPDATE found_data SET block = x'ffffffffffffffffffff' WHERE id >= ?", (first,))
    file.commit()
    file.close()


def shown(journal: SqliteJournal) -> set[str]:
    return {call.id for call in journal.page(CallQuery(), most=2 * MANY).calls}


def test_all_but_the_torn_page_is_taken_over_and_told(path: Path) -> None:
    pages = leaves(path, "calls")
    tear(path, pages[len(pages) // 2])
    journal = SqliteJournal(path)
    rescued, kept = journal.rescued(), shown(journal)
    journal.close()

    assert rescued
    assert rescued.calls == len(kept)
    assert MANY - 2 * MANY // len(pages) - 2 <= len(kept) <= MANY


def test_rows_between_two_tears_are_found(path: Path) -> None:
    pages = leaves(path, "calls")
    tear(path, pages[1], pages[-2])
    journal = SqliteJournal(path)
    kept = shown(journal)
    journal.close()

    assert len(kept) >= MANY * (len(pages) - 3) // len(pages)


def test_notes_contacts_and_events_are_taken_over_as_well(path: Path) -> None:
    tear(path, leaves(path, "calls")[0])
    journal, inbox = SqliteJournal(path), SqliteInbox(path)
    rescued = journal.rescued()
    found = (
        [note.text for note in SqliteNotes(journal).of(CALLS[7].id)],
        SqliteContacts(journal).of(CUSTOMER),
        SqliteOutbox(journal).waiting(),
        [event.body for _, event in inbox.unread()],
    )
    inbox.close()
    journal.close()

    assert rescued
    assert (rescued.notes, rescued.events) == (1, 1)
    assert found == (
        ["Kargo gecikmiş"], Contact(name="Can", numbers=(CUSTOMER,)), 1, [b"call_uuid=a"],
    )  # fmt: skip


def test_what_was_taken_over_is_found_counted_and_waits_as_before(path: Path) -> None:
    tear(path, a_root(path, "calls_by_queue"))
    journal = SqliteJournal(path)
    journal.open()
    archive = SqliteArchive(journal)
    counts = archive.counts(CallQuery())
    found = [call.id for call in archive.page(CallQuery(text="gecikm")).calls]
    named = archive.page(CallQuery(text="can"), most=MANY).calls
    archive.close()
    journal.close()

    assert (counts[Shelf.ALL], counts[Shelf.MISSED]) == (MANY + 1, 1)
    assert found == [CALLS[7].id]
    assert len(named) == MANY


def test_the_damaged_file_is_kept_as_it_was_and_named(path: Path) -> None:
    tear(path, leaves(path, "calls")[0])
    damaged = path.read_bytes()
    journal = SqliteJournal(path)
    rescued = journal.rescued()
    journal.close()

    assert rescued
    aside = path.with_name(rescued.kept_as)
    assert aside.read_bytes() == damaged
    assert aside.stat().st_mode & 0o777 == 0o600


def test_it_is_told_once(path: Path) -> None:
    tear(path, leaves(path, "calls")[0])
    journal = SqliteJournal(path)
    told = [journal.rescued() for _ in range(2)]
    journal.close()
    again = SqliteJournal(path)
    told.append(again.rescued())
    again.close()

    assert told[0]
    assert told[1:] == [None, None]


def test_nothing_but_noise_is_told_as_nothing_rescued(path: Path) -> None:
    path.write_bytes(b"no database at all" * 999)
    journal = SqliteJournal(path)
    rescued = journal.rescued()
    journal.close()

    assert rescued
    assert Rescued(kept_as=rescued.kept_as) == rescued


def test_an_older_file_is_rescued_into_the_present_schema(path: Path) -> None:
    path.unlink()
    at_version_one(path, *CALLS)
    pages = leaves(path, "calls") or [a_root(path, "calls")]
    tear(path, leaves(path, "calls_by_time")[0])
    journal = SqliteJournal(path)
    kept = shown(journal)
    journal.close()

    assert pages
    assert kept == {call.id for call in CALLS}


def test_a_rescue_that_was_interrupted_is_begun_again(path: Path) -> None:
    tear(path, leaves(path, "calls")[0])
    path.with_name("journal-new.sqlite3").write_bytes(b"half of it")
    journal = SqliteJournal(path)
    kept = shown(journal)
    journal.close()

    assert kept
    assert not path.with_name("journal-new.sqlite3").exists()


def test_a_torn_search_is_made_anew_and_keeps_no_call_from_being_kept(path: Path) -> None:
    tear_search(path)
    journal = SqliteJournal(path)
    journal.keep(a_call(id=CallId("new"), name="Zühtü"))
    kept = [
        [call.id for call in journal.page(CallQuery(text=text)).calls]
        for text in ("zühtü", "kargo")
    ]
    journal.close()

    assert kept == [["new"], [CALLS[7].id]]


def test_a_torn_search_is_mended_for_who_only_reads(path: Path) -> None:
    tear_search(path)
    journal = SqliteJournal(path)
    archive = SqliteArchive(journal)
    found = [call.id for call in archive.page(CallQuery(text="kargo")).calls]
    archive.close()
    journal.close()

    assert found == [CALLS[7].id]


def test_a_search_that_cannot_even_be_opened_costs_no_call(path: Path) -> None:
    tear_search(path, first=10)
    journal = SqliteJournal(path)
    rescued, found = journal.rescued(), journal.page(CallQuery(text="kargo")).calls
    journal.close()

    assert rescued
    assert rescued.calls == MANY + 1
    assert [call.id for call in found] == [CALLS[7].id]


def flipped(whole: bytearray, dice: random.Random) -> None:
    place = dice.randrange(len(whole) * 8)
    whole[place // 8] ^= 1 << place % 8


def cut(whole: bytearray, dice: random.Random) -> None:
    del whole[dice.randrange(1, len(whole)) :]


def zeroed(whole: bytearray, dice: random.Random) -> None:
    page = dice.randrange(len(whole) // PAGE)
    whole[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


def scribbled(whole: bytearray, dice: random.Random) -> None:
    place = dice.randrange(len(whole) - 64)
    whole[place : place + 64] = dice.randbytes(64)


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("damage", [flipped, cut, zeroed, scribbled])
def test_two_hundred_damages_never_stop_the_journal_nor_empty_it_silently(
    good: Path, tmp_path: Path, damage: Callable[[bytearray, random.Random], None], seed: int
) -> None:
    dice = random.Random(seed)
    for number in range(5):
        whole = bytearray(good.read_bytes())
        damage(whole, dice)
        one = tmp_path / f"{number}.sqlite3"
        one.write_bytes(whole)

        assert what_fails(one) == ""


def what_fails(path: Path) -> str:
    """Use the journal as the program does; return what went wrong."""
    journal = SqliteJournal(path)
    inbox = SqliteInbox(path, journal.open)
    archive = SqliteArchive(journal)
    try:
        rescued = journal.rescued()
        inbox.unread()
        inbox.keep(RawEvent("p", b"call_uuid=a", "form", NINE))
        kept = journal.page(CallQuery(), most=2 * MANY).calls  # a flipped bit may double an id
        journal.keep(a_call(id=CallId("new"), number="05300000001"))
        archive.page(CallQuery(text="ayse", queue="500"))
        new = [call.id for call in archive.page(CallQuery(text="5300000001")).calls]
    except StorageTrouble as trouble:
        return "" if trouble.detail in {"newer", "SQLITE_READONLY"} else repr(trouble)
    finally:
        inbox.close()
        archive.close()
        journal.close()
    if rescued is None:
        return (
            "" if len(kept) == MANY + 1 and new == ["new"] else f"{len(kept)} calls, nothing told"
        )
    return "" if rescued.calls == len(kept) and new == ["new"] else f"{rescued}, {len(kept)} calls"


def test_how_far_the_history_was_read_is_not_taken_over(path: Path) -> None:
    days = SqliteReadDays(journal := SqliteJournal(path))
    days.keep("pbx", DayRead(NINE.date(), rows=7))
    journal.close()
    root = a_root(path, "notes")
    with path.open("r+b") as file:
        file.seek((root - 1) * PAGE)
        file.write(bytes(PAGE))

    days = SqliteReadDays(journal := SqliteJournal(path))
    known = days.all("pbx")
    set_aside = journal.set_aside
    journal.close()

    assert (known, set_aside is not None) == ({}, True)
