"""Nothing is kept longer than was chosen, and nobody waits for its removal."""

from dataclasses import replace
from datetime import datetime, timedelta

from santral_desktop.application.bus import Bus
from santral_desktop.application.forget_old import (
    A_DAY,
    A_MONTH,
    AFTER_TROUBLE,
    COPIES,
    FIRST,
    ForgetOld,
)
from santral_desktop.application.messages import JournalChanged
from santral_desktop.application.ports.preferences import Preferences
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.calls import Call, CallId
from santral_desktop.domain.errors import Storage, StorageTrouble
from santral_desktop.domain.notes import NoteId
from tests.builders import CUSTOMER, NINE, ONE, TWO, a_call, a_note, told_of
from tests.doubles.audio import MemoryAudio
from tests.doubles.clock import SteppedClock
from tests.doubles.erasures import MemoryErasures
from tests.doubles.journal import MemoryJournal
from tests.doubles.retention import MemoryRetention
from tests.doubles.tasks import SteppedTasks
from tests.recorded import A_WAV

FULL = StorageTrouble(Storage.JOURNAL, "full")
LONG_AGO = NINE - 7 * A_MONTH


class Desk:
    """A program whose person keeps everything for half a year."""

    def __init__(self, *calls: Call) -> None:
        self.bus, self.tasks, self.clock = Bus(), SteppedTasks(), SteppedClock()
        self.journal = MemoryJournal(*calls)
        self.retention, self.erasures = MemoryRetention(self.journal), MemoryErasures(self.journal)
        self.audio = MemoryAudio()
        self.chosen = Preferences(
            keep_calls_months=6, keep_notes_months=6, keep_recordings_months=6
        )
        self.forgetting = ForgetOld(
            self.bus,
            self.tasks,
            self.clock,
            self.retention,
            self.erasures,
            self.audio,
            lambda: self.chosen,
        )
        self.told = told_of(self.bus, JournalChanged)

    def keeps_a_recording(self, call: Call) -> None:
        self.audio.take(call.id, lambda into: into.write(A_WAV))
        self.audio.keep(call)
        self.audio.put_away(call.id)

    def keeps_a_note(self, at: datetime) -> None:
        note = a_note(id=NoteId(at.isoformat()), written_at=at)
        self.journal.notes[note.id] = note

    def pass_time(self, seconds: float = FIRST + 100) -> None:
        self.clock.pass_time(seconds)
        self.tasks.pass_time(seconds)

    def run(self) -> None:
        self.forgetting.start()
        self.pass_time()


def an_old_call(number: int = 0, **parts: object) -> Call:
    return a_call(id=CallId(f"old-{number}"), started_at=LONG_AGO, **parts)


def test_old_calls_go_with_their_recordings_and_others_stay() -> None:
    desk = Desk(a_call(), an_old_call())
    desk.keeps_a_recording(an_old_call())

    desk.run()

    assert set(desk.journal.calls) == {ONE}
    assert desk.audio.kept() == ()


def test_not_at_the_start_when_everything_is_busy() -> None:
    desk = Desk(an_old_call())
    desk.forgetting.start()

    desk.pass_time(FIRST - 1)

    assert len(desk.journal.calls) == 1


def test_many_go_a_few_at_a_time_so_that_others_come_between() -> None:
    desk = Desk(*map(an_old_call, range(950)))

    desk.run()

    assert desk.journal.calls == {}
    assert desk.tasks.lanes.count(Lane.JOURNAL) > 5


def test_old_notes_go_though_their_call_stays() -> None:
    desk = Desk(a_call())
    desk.keeps_a_note(LONG_AGO)
    desk.keeps_a_note(NINE)

    desk.run()

    assert [note.written_at for note in desk.journal.notes.values()] == [NINE]


def test_kept_recordings_have_a_time_of_their_own() -> None:
    desk = Desk(a_call(started_at=NINE - 2 * A_MONTH))
    desk.chosen = replace(desk.chosen, keep_recordings_months=1)
    desk.keeps_a_recording(a_call(started_at=NINE - 2 * A_MONTH))
    desk.keeps_a_recording(a_call(id=TWO))

    desk.run()

    assert [kept.call.id for kept in desk.audio.kept()] == [TWO]
    assert len(desk.journal.calls) == 1


def test_what_is_kept_for_good_stays() -> None:
    desk = Desk(an_old_call())
    desk.chosen = Preferences(keep_calls_months=0, keep_notes_months=0, keep_recordings_months=0)
    desk.keeps_a_note(LONG_AGO)
    desk.keeps_a_recording(an_old_call())

    desk.run()

    assert (len(desk.journal.calls), len(desk.journal.notes), len(desk.audio.kept())) == (1, 1, 1)


def test_copies_of_the_journal_do_not_outlive_a_month() -> None:
    desk = Desk()
    desk.retention.copies = [NINE, NINE - COPIES - timedelta(days=1)]

    desk.run()

    assert desk.retention.copies == [NINE]


def test_what_was_erased_and_not_cleaned_is_cleaned() -> None:
    desk = Desk(a_call())
    desk.erasures.erase(CUSTOMER, at=NINE, by="", recordings=0)

    desk.run()
    desk.pass_time(A_DAY)

    assert desk.erasures.times_cleaned == 1


def test_once_a_day_it_looks_again() -> None:
    desk = Desk()
    desk.run()
    desk.journal.keep(an_old_call())

    desk.pass_time(A_DAY)

    assert desk.journal.calls == {}


def test_the_list_hears_of_it_once_and_only_when_something_went() -> None:
    desk = Desk(*map(an_old_call, range(950)))
    desk.keeps_a_note(LONG_AGO)

    desk.run()
    desk.pass_time(A_DAY)

    assert len(desk.told) == 1


def test_trouble_is_tried_again_later() -> None:
    desk = Desk(an_old_call())
    desk.retention.trouble = FULL
    desk.run()
    desk.retention.trouble = None

    desk.pass_time(AFTER_TROUBLE)

    assert desk.journal.calls == {}


def test_nothing_goes_after_the_end() -> None:
    desk = Desk(an_old_call())
    desk.forgetting.start()
    desk.forgetting.stop()

    desk.pass_time()

    assert len(desk.journal.calls) == 1
