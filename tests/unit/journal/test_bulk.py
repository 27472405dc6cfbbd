"""Calls that come in at once end as if each had been kept."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from santral_desktop.application.ports.journal import CallQuery, Shelf
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.journal.archive import SqliteArchive
from santral_desktop.journal.bulk import in_bulk
from santral_desktop.journal.connection import in_one_step
from santral_desktop.journal.contacts import SqliteContacts
from santral_desktop.journal.notes import SqliteNotes
from santral_desktop.journal.store import SqliteJournal
from tests.benchmarks.million import make_journal
from tests.builders import CUSTOMER, NINE, a_note

CALLS = 400


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite3"


def everything(journal: SqliteJournal) -> dict[str, list[tuple[object, ...]]]:
    """Return what stands in the tables, and what of it is found."""
    file = journal.connection()
    asked = {
        "calls": "SELECT * FROM calls ORDER BY place",
        "totals": "SELECT * FROM totals",
        "queue_sums": "SELECT * FROM queue_sums",
        "extension_sums": "SELECT * FROM extension_sums",
        "schema": "SELECT type, name, sql FROM sqlite_master ORDER BY name",
    }
    kept = {name: list(map(tuple, file.execute(text))) for name, text in asked.items()}
    for text in ("ahmet", "532", "kargo", "ay", "gecikmiş demir"):
        page = journal.page(CallQuery(text=text), most=CALLS)
        kept[text] = [(call.id,) for call in page.calls]
    return kept


def test_calls_in_bulk_are_as_calls_that_were_kept(path: Path) -> None:
    make_journal(path, calls=CALLS, days=2)
    bulk, one_by_one = SqliteJournal(path), SqliteJournal(path.with_name("other.sqlite3"))
    calls = bulk.page(CallQuery(), most=CALLS).calls[::-1]
    notes = SqliteNotes(one_by_one)
    for row in bulk.connection().execute("SELECT call, text, id FROM notes"):
        notes.keep(a_note(id=row["id"], call=CallId(row["call"]), text=row["text"], number=""))
    for call in calls:
        one_by_one.keep(call)

    found = [everything(journal) for journal in (bulk, one_by_one)]
    bulk.close()
    one_by_one.close()

    assert len(calls) == CALLS
    assert found[0] == found[1]


def test_bulk_knows_the_contacts_that_are_there(path: Path) -> None:
    make_journal(path, calls=3, days=1)
    journal = SqliteJournal(path)
    call = replace(journal.page(CallQuery()).calls[0], id=CallId("other"), number=CUSTOMER)
    journal.keep(call)
    SqliteContacts(journal).replace("", [Contact(name="Zühtü", numbers=(CUSTOMER,))], NINE)
    with in_one_step(journal.connection()), in_bulk(journal.connection()):
        pass
    page = journal.page(CallQuery(text="zuhtu"))
    journal.close()

    assert [found.id for found in page.calls] == ["other"]


def test_a_step_in_bulk_that_fails_changes_nothing(path: Path) -> None:
    make_journal(path, calls=50, days=1)
    journal = SqliteJournal(path)
    before = everything(journal)
    file = journal.connection()
    with pytest.raises(StorageTrouble), in_one_step(file), in_bulk(file):
        file.executemany("DELETE FROM calls WHERE place > ?", [(0,), ()])
    after = everything(journal)
    journal.close()

    assert after == before


def test_the_made_up_office_has_calls_on_every_shelf(path: Path) -> None:
    make_journal(path, calls=CALLS, days=2)
    journal = SqliteJournal(path)
    with closing(SqliteArchive(journal)) as archive:
        counts = archive.counts(CallQuery())
    journal.close()

    assert counts[Shelf.ALL] == CALLS
    assert min(counts.values()) > 0
