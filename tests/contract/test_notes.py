"""What every store of notes promises, in memory and in SQLite."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from santral_desktop.application.ports.journal import CallQuery, Journal
from santral_desktop.application.ports.notes import Notes
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.notes import NoteId
from santral_desktop.journal.notes import SqliteNotes
from santral_desktop.journal.store import SqliteJournal
from tests.builders import NINE, ONE, TWO, a_call, a_note, a_request
from tests.doubles.journal import MemoryJournal
from tests.doubles.notes import MemoryNotes

NOTE = a_note()


@dataclass
class Given:
    """Notes, and the journal beside them."""

    notes: Notes
    journal: Journal


@pytest.fixture(params=["memory", "sqlite"])
def given(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Given]:
    if request.param == "memory":
        memory = MemoryJournal()
        yield Given(MemoryNotes(memory), memory)
        return
    journal = SqliteJournal(tmp_path / "journal.sqlite")
    yield Given(SqliteNotes(journal), journal)
    journal.close()


@pytest.fixture
def notes(given: Given) -> Notes:
    return given.notes


@pytest.fixture(params=["memory", "sqlite"])
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> Notes:
    if request.param == "memory":
        memory = MemoryNotes()
        memory.trouble = StorageTrouble(Storage.JOURNAL, "full")
        return memory
    (tmp_path / "a file").touch()
    return SqliteNotes(SqliteJournal(tmp_path / "a file" / "journal.sqlite"))


def test_a_kept_note_is_read_as_it_was(notes: Notes) -> None:
    notes.keep(NOTE)

    assert notes.of(ONE) == (NOTE,)


def test_a_note_kept_again_is_one_note_as_it_is_now(notes: Notes) -> None:
    notes.keep(NOTE)
    notes.keep(replace(NOTE, text="fiyat sordu, yarın aranacak", open=True))

    assert notes.of(ONE) == (replace(NOTE, text="fiyat sordu, yarın aranacak", open=True),)


def test_notes_come_in_the_order_of_their_seconds(notes: Notes) -> None:
    late, early = a_note(id=NoteId("late"), second=90), a_note(id=NoteId("early"), second=3)
    notes.keep(late)
    notes.keep(early)

    assert notes.of(ONE) == (early, late)


def test_a_call_has_only_its_own_notes(notes: Notes) -> None:
    notes.keep(NOTE)

    assert notes.of(TWO) == ()


def test_a_removed_note_is_gone(notes: Notes) -> None:
    notes.keep(NOTE)

    notes.remove(NOTE.id)
    notes.remove(NoteId("never there"))

    assert notes.of(ONE) == ()


def test_the_newest_open_note_of_a_number_is_found_in_any_spelling(notes: Notes) -> None:
    older = a_note(id=NoteId("older"), open=True, written_at=NINE - timedelta(days=1))
    newest = a_note(open=True)
    notes.keep(older)
    notes.keep(newest)
    notes.keep(a_note(id=NoteId("closed"), written_at=NINE + timedelta(days=1)))

    assert notes.open_for("+90 532 111 22 33") == newest


@pytest.mark.parametrize("number", ["", "05329990000"])
def test_another_number_has_no_open_note(notes: Notes, number: str) -> None:
    notes.keep(a_note(open=True))
    notes.keep(a_note(id=NoteId("of a hidden number"), number="", open=True))

    assert notes.open_for(number) is None


def test_a_closed_note_is_shown_no_more_until_it_is_opened_again(notes: Notes) -> None:
    notes.keep(a_note(open=True))

    notes.set_open(NOTE.id, on=False)
    closed = notes.open_for(NOTE.number)
    notes.set_open(NOTE.id, on=True)
    notes.set_open(NoteId("never there"), on=True)

    assert (closed, notes.open_for(NOTE.number)) == (None, a_note(open=True))


@pytest.mark.parametrize("text", ["FİYAT", "ayse fiyat", "sordu 532"])
def test_the_call_list_is_searched_by_notes(given: Given, text: str) -> None:
    given.journal.keep(a_call(), a_call(id=TWO, name="Veli", number="02161234567"))
    given.notes.keep(NOTE)

    assert given.journal.page(CallQuery(text=text)).calls == (a_call(),)
    assert given.journal.count(CallQuery(text=text)) == 1


def test_a_search_tells_the_note_in_which_it_found_a_call(given: Given) -> None:
    given.journal.keep(a_call(), a_call(id=TWO, name="Veli Fiyat"))
    given.notes.keep(replace(NOTE, id=NoteId("other"), text="başka bir not", second=1))
    given.notes.keep(NOTE)

    assert dict(given.journal.page(CallQuery(text="FİYAT")).notes) == {ONE: NOTE.text}


def test_without_a_search_no_note_is_told(given: Given) -> None:
    given.journal.keep(a_call())
    given.notes.keep(NOTE)

    assert given.journal.page(CallQuery()).notes == {}


def test_the_call_list_is_narrowed_to_calls_with_a_note(given: Given) -> None:
    given.journal.keep(a_call(), a_call(id=TWO))
    given.notes.keep(NOTE)

    assert given.journal.page(CallQuery(noted=True)).calls == (a_call(),)


def test_a_call_that_takes_anothers_row_takes_its_notes(given: Given) -> None:
    given.journal.keep(a_request())
    given.notes.keep(a_note(call=a_request().id))

    given.journal.keep(a_call(), instead_of=a_request().id)

    assert given.notes.of(ONE) == (NOTE,)


@pytest.mark.parametrize(
    "ask",
    [
        lambda notes: notes.keep(NOTE),
        lambda notes: notes.remove(NOTE.id),
        lambda notes: notes.of(ONE),
        lambda notes: notes.open_for(NOTE.number),
        lambda notes: notes.set_open(NOTE.id, on=True),
    ],
)
def test_trouble_is_told_in_our_words(broken: Notes, ask: Callable[[Notes], object]) -> None:
    with pytest.raises(StorageTrouble) as trouble:
        ask(broken)

    assert trouble.value.which is Storage.JOURNAL
