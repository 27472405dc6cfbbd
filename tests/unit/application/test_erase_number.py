"""Everything about a number is shown before it goes, and goes with its recordings."""

from datetime import timedelta

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.erase_number import EraseNumber
from santral_desktop.application.keep_journal import JournalKeeper
from santral_desktop.application.messages import CallChanged, JournalChanged
from santral_desktop.application.messages_about_erasing import (
    ErasuresRead,
    NotErased,
    NumberCleaned,
    NumberErased,
    TracesFound,
)
from santral_desktop.application.messages_about_people import BooksChanged
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.builders import CUSTOMER, NINE, ONE, TWO, a_call, a_note, told_of
from tests.doubles.audio import MemoryAudio
from tests.doubles.clock import SteppedClock
from tests.doubles.erasures import MemoryErasures
from tests.doubles.journal import MemoryJournal
from tests.doubles.tasks import SteppedTasks
from tests.recorded import A_WAV

FULL = StorageTrouble(Storage.JOURNAL, "full")


class Desk:
    """Somebody who has to erase a customer."""

    def __init__(self) -> None:
        self.bus, self.tasks, self.clock = Bus(), SteppedTasks(), SteppedClock()
        self.journal = MemoryJournal(a_call(), a_call(id=TWO), a_call(id=CallId("x"), number="1"))
        self.journal.notes[a_note().id] = a_note()
        self.erasures, self.audio = MemoryErasures(self.journal), MemoryAudio()
        for call in (ONE, TWO):
            self.audio.take(call, lambda into: into.write(A_WAV))
        self.audio.keep(a_call())
        self.erasing = EraseNumber(
            self.bus, self.tasks, self.clock, self.erasures, self.audio, lambda: "ayse, 1007"
        )
        self.keeper = JournalKeeper(self.bus, self.journal, self.tasks, self.erasures.keeps_out)
        kinds = (TracesFound, NumberErased, NumberCleaned, NotErased, ErasuresRead)
        self.told = told_of(self.bus, *kinds)

    def look(self, number: str = CUSTOMER) -> None:
        self.erasing.look(number)
        self.tasks.finish_all()

    def erase(self, number: str = CUSTOMER) -> None:
        self.erasing.erase(number)
        self.tasks.finish_all()


def test_what_would_go_is_told_first_and_stays() -> None:
    desk = Desk()

    desk.look()

    (found,) = desk.told
    assert (len(found.traces.calls), found.traces.notes, found.kept, found.passing) == (2, 1, 1, 1)
    assert len(desk.journal.calls) == 3
    assert len(desk.audio.files) == 3


def test_only_the_last_look_is_answered() -> None:
    desk = Desk()
    desk.erasing.look("1")

    desk.look()

    assert [told.number for told in desk.told] == [CUSTOMER]


def test_calls_notes_and_recordings_go_and_it_is_written_down() -> None:
    desk = Desk()

    desk.erase()

    assert set(desk.journal.calls) == {"x"}
    assert (desk.journal.notes, desk.audio.files) == ({}, {})
    (record,) = desk.erasures.records()
    assert (record.at, record.by, record.recordings, record.ending) == (NINE, "ayse, 1007", 2, "33")
    assert desk.erasures.cleaned()


def test_it_is_told_when_it_is_done_and_when_no_byte_is_left() -> None:
    desk = Desk()
    changes = told_of(desk.bus, JournalChanged, BooksChanged)

    desk.erase()

    assert [type(told) for told in desk.told] == [NumberErased, NumberCleaned, ErasuresRead]
    assert len(changes) == 2


def test_the_history_brings_it_back_no_more_but_a_new_call_is_kept() -> None:
    desk = Desk()
    desk.erase()

    desk.keeper.keep_listed((a_call(), a_call(id=TWO, started_at=NINE + timedelta(seconds=1))))
    desk.tasks.finish_all()

    assert set(desk.journal.calls) == {TWO, "x"}


def test_what_is_heard_later_of_an_erased_call_is_not_written() -> None:
    desk = Desk()
    desk.erase()

    desk.bus.publish(CallChanged(None, a_call()))
    desk.tasks.finish_all()

    assert set(desk.journal.calls) == {"x"}


def test_hidden_callers_cannot_be_erased() -> None:
    desk = Desk()

    desk.erase("")

    assert (desk.told, len(desk.journal.calls)) == ([], 3)


def test_what_was_erased_so_far_is_told() -> None:
    desk = Desk()
    desk.erase()
    desk.told.clear()

    desk.erasing.read_records()
    desk.tasks.finish_all()

    assert [len(told.records) for told in desk.told] == [1]


@pytest.mark.parametrize("deed", ["look", "erase", "records"])
def test_a_journal_in_trouble_is_told(deed: str) -> None:
    desk = Desk()
    desk.erasures.trouble = FULL

    {"look": desk.look, "erase": desk.erase, "records": desk.erasing.read_records}[deed]()
    desk.tasks.finish_all()

    assert desk.told == [NotErased(FULL)]


def test_trouble_in_the_middle_erases_nothing_of_the_journal() -> None:
    desk = Desk()
    desk.erasing.erase(CUSTOMER)
    desk.tasks.step()
    desk.tasks.step()
    desk.erasures.trouble = FULL
    desk.tasks.finish_all()

    assert (desk.told, len(desk.journal.calls)) == ([NotErased(FULL)], 3)


def test_what_is_not_cleaned_yet_is_told_as_such() -> None:
    desk = Desk()
    desk.erasing.erase(CUSTOMER)
    while not any(isinstance(told, NumberErased) for told in desk.told):
        desk.tasks.step()
    desk.erasures.trouble = FULL
    desk.tasks.finish_all()

    assert NotErased(FULL, erased=True) in desk.told


class StubbornAudio(MemoryAudio):
    """Its files are open somewhere; while `blind`, they cannot even be counted."""

    blind = False

    def forget(self, calls: object) -> None:
        raise FULL

    def kept(self) -> tuple:  # type: ignore[type-arg]
        if self.blind:
            raise FULL
        return super().kept()


@pytest.mark.parametrize("blind", [True, False])
def test_recordings_that_cannot_go_keep_everything_for_another_time(blind: bool) -> None:
    desk = Desk()
    stubborn = StubbornAudio()
    stubborn.blind = blind
    desk.erasing = EraseNumber(
        desk.bus, desk.tasks, desk.clock, desk.erasures, stubborn, lambda: ""
    )

    desk.erase()
    if blind:
        desk.look()

    assert set(desk.told) == {NotErased(FULL)}
    assert len(desk.journal.calls) == 3
