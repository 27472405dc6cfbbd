"""What every `Erasures` promises, kept by the double and in the journal's file."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import pytest

from santral_desktop.application.ports.contacts import PHONE_BOOK, Contacts
from santral_desktop.application.ports.erasures import Erasure, Erasures, Traces
from santral_desktop.application.ports.journal import CallQuery, Inbox, Journal, RawEvent
from santral_desktop.application.ports.notes import Notes
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.contacts import Contact
from santral_desktop.domain.errors import StorageTrouble
from santral_desktop.domain.notes import NoteId
from santral_desktop.journal.archive import SqliteArchive
from santral_desktop.journal.contacts import SqliteContacts
from santral_desktop.journal.erasures import SqliteErasures
from santral_desktop.journal.inbox import SqliteInbox
from santral_desktop.journal.notes import SqliteNotes
from santral_desktop.journal.outbox import SqliteOutbox
from santral_desktop.journal.store import SqliteJournal
from tests.builders import CUSTOMER, NINE, ONE, a_call, a_missed_call, a_note
from tests.doubles.erasures import MemoryErasures
from tests.doubles.journal import MemoryInbox, MemoryJournal
from tests.doubles.notes import MemoryNotes

OTHER = "05329998877"
SPELLINGS = ("05321112233", "+90 532 111 22 33", "90 (532) 111-22-33", "5321112233")
NAME = "Zübeyde Kocakafa"
NOTE = "Borcundan dolayı üzgün"


@dataclass
class World:
    """A journal in which somebody left many traces."""

    erasures: Erasures
    journal: Journal
    notes: Notes
    contacts: Contacts
    inbox: Inbox
    file: SqliteJournal | None = None
    closing: list[object] = field(default_factory=list)

    def fill(self) -> None:
        """Let the customer call, and somebody else."""
        self.journal.keep(
            a_call(id=CallId("one"), number="05321112233", name=NAME),
            a_missed_call(id=CallId("two"), number="+905321112233", name=NAME),
            a_call(id=CallId("other"), number=OTHER, name="Can"),
        )
        self.notes.keep(a_note(call=CallId("one"), number="905321112233", text=NOTE))
        self.notes.keep(a_note(id=NoteId("n2"), call=CallId("other"), number=OTHER, text="Kargo"))
        here = Contact(name=NAME, company="Kocakafa Ltd", numbers=("0532 111 22 33", OTHER))
        self.contacts.replace("müşteriler", (here, Contact(name="Can", numbers=(OTHER,))), NINE)
        self.contacts.replace(PHONE_BOOK, (Contact(name=NAME, numbers=(CUSTOMER,)),), NINE)
        for number in ("05321112233", OTHER):
            self.inbox.keep(RawEvent("p", f"caller_id_number={number}".encode(), "form", NINE))

    def erase(self, number: str = CUSTOMER) -> Traces:
        return self.erasures.erase(number, at=NINE, by="1007", recordings=2)


@pytest.fixture(params=["double", "file"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    if request.param == "double":
        journal, inbox = MemoryJournal(), MemoryInbox()
        notes = MemoryNotes(journal)
        yield World(MemoryErasures(journal, inbox), journal, notes, journal.contacts, inbox)
        return
    made = in_a_file(tmp_path)
    yield made
    close(made)


@pytest.fixture
def filed(tmp_path: Path) -> Iterator[World]:
    made = in_a_file(tmp_path)
    made.fill()
    yield made
    close(made)


def in_a_file(folder: Path) -> World:
    journal = SqliteJournal(folder / "journal.sqlite3")
    inbox = SqliteInbox(journal.path, journal.open)
    erasures = SqliteErasures(journal, folder / "erased.key")
    return World(
        erasures, journal, SqliteNotes(journal), SqliteContacts(journal), inbox, journal, [inbox]
    )


def close(world: World) -> None:
    assert world.file
    assert isinstance(world.inbox, SqliteInbox)
    world.inbox.close()
    world.file.close()


@pytest.mark.parametrize("number", SPELLINGS)
def test_traces_are_found_by_any_spelling(world: World, number: str) -> None:
    world.fill()

    found = world.erasures.traces(number)

    assert set(found.calls) == {"one", "two"}
    assert (found.notes, found.contacts, found.in_phone_book, found.events) == (1, 1, 1, 1)
    assert found.any


def test_a_number_that_nobody_knows_has_no_traces(world: World) -> None:
    world.fill()

    assert not world.erasures.traces("05550000000").any


@pytest.mark.parametrize("nothing", ["", "   "])
def test_hidden_callers_are_not_one_number(world: World, nothing: str) -> None:
    world.journal.keep(a_call(number=""))

    assert world.erasures.traces(nothing) == world.erase(nothing) == Traces()
    assert world.journal.find(ONE)
    assert world.erasures.records() == ()


def test_looking_removes_nothing(world: World) -> None:
    world.fill()

    assert world.erasures.traces(CUSTOMER) == world.erasures.traces(CUSTOMER)


def test_everything_goes_in_one_step_and_nothing_else(world: World) -> None:
    world.fill()

    found = world.erase()

    assert set(found.calls) == {"one", "two"}
    assert not world.erasures.traces(CUSTOMER).any
    assert [call.id for call in world.journal.page(CallQuery()).calls] == ["other"]
    assert [note.text for note in world.notes.of(CallId("other"))] == ["Kargo"]
    assert [book.contacts for book in world.contacts.books()] == [0, 1]
    assert [raw.body.split(b"=")[1].decode() for _, raw in world.inbox.unread()] == [OTHER]


def test_a_search_finds_the_name_no_more_at_whom_it_belonged_to_as_well(world: World) -> None:
    world.fill()
    world.erase()

    assert world.journal.page(CallQuery(text="kocakafa")).calls == ()
    assert world.journal.count(CallQuery()) == 1


def test_it_is_remembered_without_the_number(world: World) -> None:
    world.fill()
    world.erase()

    assert world.erasures.records() == (Erasure(NINE, "1007", "33", 2, 1, 2, 2),)


def test_records_come_newest_first(world: World) -> None:
    world.erase(OTHER)
    world.erase()

    assert [record.ending for record in world.erasures.records()] == ["33", "77"]


@pytest.mark.parametrize("number", SPELLINGS)
def test_calls_of_until_then_are_kept_out_in_any_spelling(world: World, number: str) -> None:
    world.erase()

    assert world.erasures.keeps_out(a_call(number=number, started_at=NINE))
    assert world.erasures.keeps_out(a_call(number=number, started_at=None))


def test_who_calls_again_later_is_kept_as_anybody(world: World) -> None:
    world.erase()

    later = NINE + timedelta(seconds=1)
    assert not world.erasures.keeps_out(a_call(started_at=later))
    assert not world.erasures.keeps_out(a_call(number=OTHER, started_at=NINE))
    assert not world.erasures.keeps_out(a_call(number="", started_at=NINE))


def test_nobody_is_kept_out_before_anything_was_erased(world: World) -> None:
    assert not world.erasures.keeps_out(a_call())


def test_after_a_second_erasure_later_calls_are_kept_out_as_well(world: World) -> None:
    world.erase()
    later = NINE + timedelta(days=9)
    world.erasures.erase(CUSTOMER, at=later, by="1008", recordings=0)

    assert world.erasures.keeps_out(a_call(started_at=later))


def test_cleaning_is_owed_until_it_was_done(world: World) -> None:
    world.fill()
    before = world.erasures.cleaned()
    world.erase()
    owed = world.erasures.cleaned()
    world.erasures.clean()

    assert (before, owed, world.erasures.cleaned()) == (True, False, True)


def test_neither_number_nor_name_is_in_any_byte_of_the_folder(filed: World, tmp_path: Path) -> None:
    assert filed.file
    outbox = SqliteOutbox(filed.file)
    outbox.keep(7, RawEvent("p", b"caller_id_number=05321112233", "form", NINE))
    for number in range(300):  # pages that were full of the customer, and moved
        filed.journal.keep(a_call(id=CallId(f"call-{number}"), number=CUSTOMER, name=NAME))
        filed.journal.keep(a_call(id=CallId(f"else-{number}"), number=f"0533{number:07}", name="A"))
    (tmp_path / "journal-v4-20310101-000000.sqlite3").write_text(f"{NAME} 05321112233")
    (tmp_path / "journal-damaged-20310101-000000.sqlite3-wal").write_text(NAME)

    filed.erase()
    filed.erasures.clean()

    everything = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for secret in (
        b"5321112233",
        b"532 111",
        NAME.encode(),
        b"kocakafa",
        NOTE.encode(),
        b"borcundan",
    ):
        assert secret not in everything


def test_the_searchs_index_has_no_piece_of_it_either(filed: World) -> None:
    assert filed.file
    filed.journal.keep(a_call(id=CallId("w"), number=CUSTOMER, name="Qwxyzq"))
    filed.erase()
    filed.erasures.clean()

    blocks = filed.file.connection().execute("SELECT block FROM found_data").fetchall()
    assert not any(b"wxy" in row[0] or b"xyz" in row[0] for row in blocks)


def test_a_file_that_somebody_reads_is_cleaned_another_time(filed: World) -> None:
    assert filed.file
    archive = SqliteArchive(filed.file)
    filed.file.connection().execute("PRAGMA busy_timeout = 0")
    filed.erase()

    def reads(file: sqlite3.Connection) -> None:
        file.execute("BEGIN")
        file.execute("SELECT count(*) FROM calls").fetchone()
        with pytest.raises(StorageTrouble):
            filed.erasures.clean()
        file.execute("ROLLBACK")

    archive.read(reads)
    owed = filed.erasures.cleaned()
    archive.close()
    filed.erasures.clean()

    assert (owed, filed.erasures.cleaned()) == (False, True)


def test_marks_tell_nothing_without_their_key(filed: World, tmp_path: Path) -> None:
    filed.erase()
    assert filed.file
    key = tmp_path / "erased.key"
    other = SqliteErasures(filed.file, tmp_path / "nowhere" / "erased.key")

    assert not other.keeps_out(a_call())
    assert filed.erasures.keeps_out(a_call())
    assert (len(key.read_bytes()), key.stat().st_mode & 0o777) == (32, 0o600)
    assert key.read_bytes() not in b"".join(p.read_bytes() for p in tmp_path.glob("journal*"))


def test_the_next_program_keeps_them_out_as_well(filed: World, tmp_path: Path) -> None:
    filed.erase()
    assert filed.file

    assert SqliteErasures(filed.file, tmp_path / "erased.key").keeps_out(a_call())


@pytest.mark.parametrize(
    ("body", "goes"),
    [
        ("caller_id_number=905321112233", True),
        ("caller_id_number=" + quote("+90 532 111 22 33"), True),
        ("caller_id_number=+905321112233", True),
        ('{"caller_id_number": "1014 (905321112233)"}', True),
        ("event_type=user_hangup&call_uuid=one", True),
        ('{"call_uuid":"two"}', True),
        ("call_uuid=one-more", False),
        ("caller_id_number=053211122334", False),
        ("caller_id_number=05329998877", False),
        ("", False),
    ],
)
def test_raw_events_go_that_name_the_number_or_its_calls(
    filed: World, body: str, goes: bool
) -> None:
    number = filed.inbox.keep(RawEvent("p", body.encode(), "form", NINE))
    filed.erase()

    assert (number not in dict(filed.inbox.unread())) is goes


@pytest.mark.parametrize(
    ("body", "goes"), [("dialed_user=1007", True), ("call=21007&x=10071", False)]
)
def test_an_extension_is_named_only_where_it_stands_alone(
    filed: World, body: str, goes: bool
) -> None:
    number = filed.inbox.keep(RawEvent("p", body.encode(), "form", NINE))
    filed.erase("1007")

    assert (number not in dict(filed.inbox.unread())) is goes
