"""Notes are kept as they are typed, with their second, whatever becomes of the call."""

from dataclasses import replace
from datetime import timedelta

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallChanged
from santral_desktop.application.messages_about_people import NoteNotKept, NotesChanged, NotesRead
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.application.take_notes import CALM, TakeNotes
from santral_desktop.domain.calls import Call, CallId, CallState
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.notes import Note, NoteId
from tests.builders import CUSTOMER, NINE, ONE, TWO, a_call, a_note, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.notes import MemoryNotes
from tests.doubles.tasks import SteppedTasks

TALKING = a_call(state=CallState.TALKING, ended_at=None)
FULL = StorageTrouble(Storage.JOURNAL, "full")


class Desk:
    """An agent who talks, forty-seven seconds after the call came."""

    def __init__(self) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.clock, self.notes = SteppedClock(NINE + timedelta(seconds=47)), MemoryNotes()
        self.calls: dict[CallId, Call] = {ONE: TALKING}
        self.made = 0
        self.told = told_of(self.bus, NotesChanged, NoteNotKept, NotesRead)
        self.taking = TakeNotes(
            self.bus, self.tasks, self.clock, self.notes, self.find, self.new_id
        )

    def find(self, call: CallId) -> Call | None:
        return self.calls.get(call)

    def new_id(self) -> str:
        self.made += 1
        return f"note-{self.made}"

    def pause(self, seconds: float = CALM) -> None:
        self.clock.pass_time(seconds)
        self.tasks.pass_time(seconds)

    def end(self, **parts: object) -> None:
        after = a_call(**parts)
        self.calls = {ONE: after, after.id: after}
        self.bus.publish(CallChanged(TALKING, after))
        self.tasks.finish_all()

    @property
    def kept(self) -> list[Note]:
        return list(self.notes.notes.values())


def test_a_line_is_kept_when_the_typing_pauses() -> None:
    desk = Desk()

    desk.taking.write(ONE, "Fiyat sordu")
    desk.pause()

    assert desk.kept == [a_note()]
    assert desk.told == [NotesChanged()]


def test_nothing_is_written_while_letters_come() -> None:
    desk = Desk()

    for text in ("F", "Fi", "Fiy"):
        desk.taking.write(ONE, text)
        desk.pause(CALM / 2)
    before = desk.kept
    desk.pause()

    assert before == []
    assert [note.text for note in desk.kept] == ["Fiy"]


def test_a_line_keeps_the_second_of_its_first_letter() -> None:
    desk = Desk()

    desk.taking.write(ONE, "F")
    desk.pause(30)
    desk.taking.write(ONE, "Fiyat sordu")
    desk.pause()

    assert desk.kept == [a_note()]


def test_a_finished_line_is_kept_at_once_and_the_next_is_another() -> None:
    desk = Desk()

    desk.taking.write(ONE, "Fiyat sordu")
    desk.taking.finish(ONE)
    desk.tasks.finish_all()
    first = desk.kept
    desk.clock.pass_time(18)
    desk.taking.write(ONE, "Yarın aranacak")
    desk.pause()

    assert first == [a_note()]
    assert [(note.text, note.second) for note in desk.kept] == [
        ("Fiyat sordu", 42),
        ("Yarın aranacak", 60),
    ]


def test_finishing_nothing_is_harmless() -> None:
    desk = Desk()

    desk.taking.finish(ONE)
    desk.tasks.finish_all()

    assert desk.told == []


def test_a_line_that_was_emptied_is_gone() -> None:
    desk = Desk()
    desk.taking.write(ONE, "Fiyat sordu")
    desk.pause()

    desk.taking.write(ONE, "  ")
    desk.pause()
    desk.taking.write(ONE, "")
    desk.pause()

    assert desk.kept == []


def test_a_line_may_be_left_open_before_or_after_it_is_typed() -> None:
    desk = Desk()

    desk.taking.leave_open(ONE, on=True)
    desk.pause()
    empty = desk.kept
    desk.taking.write(ONE, "Fiyat sordu")
    desk.pause()
    desk.taking.leave_open(ONE, on=True)
    desk.pause()

    assert empty == []
    assert desk.kept == [a_note(open=True)]


def test_the_end_of_a_call_keeps_what_was_typed() -> None:
    desk = Desk()
    desk.taking.write(ONE, "Fiyat sordu")

    desk.end()

    assert desk.kept == [a_note()]


def test_a_call_that_ends_under_another_id_takes_its_notes_along() -> None:
    desk = Desk()
    desk.taking.write(ONE, "Fiyat")

    desk.end(id=TWO)
    desk.taking.write(ONE, "Fiyat sordu")  # the window still knows it by its first id
    desk.pause()

    assert desk.kept == [a_note(call=TWO)]


def test_a_line_may_be_ended_after_its_call() -> None:
    desk = Desk()
    desk.taking.write(ONE, "Fiyat")
    desk.end()

    desk.taking.write(ONE, "Fiyat sordu")
    desk.taking.finish(ONE)
    desk.tasks.finish_all()

    assert desk.kept == [a_note()]


def test_a_change_of_a_call_that_lives_writes_nothing_yet() -> None:
    desk = Desk()
    desk.taking.write(ONE, "Fiyat")

    desk.bus.publish(CallChanged(TALKING, replace(TALKING, queue="200")))
    desk.tasks.finish_all()

    assert desk.kept == []


def test_everything_is_kept_when_the_program_ends() -> None:
    desk = Desk()
    desk.taking.write(ONE, "Fiyat sordu")

    desk.taking.flush()
    desk.tasks.finish_all()

    assert desk.kept == [a_note()]
    assert desk.tasks.lanes == [Lane.JOURNAL]


def test_a_call_that_nobody_knows_takes_no_notes() -> None:
    desk = Desk()

    desk.taking.write(TWO, "Fiyat sordu")
    desk.taking.leave_open(TWO, on=True)
    desk.pause()

    assert desk.kept == []


def test_the_text_of_a_note_is_inert() -> None:
    desk = Desk()

    desk.taking.write(ONE, "Fiyat\u202e \x07sordu")
    desk.pause()

    assert desk.kept == [a_note()]


def test_a_note_knows_whose_number_it_is_about() -> None:
    desk = Desk()

    desk.taking.write(ONE, "Fiyat sordu")
    desk.pause()

    assert desk.kept[0].number == CUSTOMER


@pytest.mark.parametrize("on", [True, False])
def test_a_note_is_closed_and_opened_again(on: bool) -> None:
    desk = Desk()
    desk.notes.keep(a_note(open=not on))

    desk.taking.set_open(NoteId("note-1"), on=on)
    desk.tasks.finish_all()

    assert desk.kept == [a_note(open=on)]
    assert desk.told == [NotesChanged()]


def test_the_notes_of_a_call_are_told() -> None:
    desk = Desk()
    desk.notes.keep(a_note())

    desk.taking.show(ONE)
    desk.tasks.finish_all()

    assert desk.told == [NotesRead(ONE, (a_note(),))]


def test_a_note_that_cannot_be_kept_is_told() -> None:
    desk = Desk()
    desk.notes.trouble = FULL

    desk.taking.write(ONE, "Fiyat sordu")
    desk.pause()
    desk.taking.show(ONE)
    desk.tasks.finish_all()

    assert desk.told == [NoteNotKept(ONE, FULL)]
