"""A diagnosis tells of each thing as it is found, and never takes longer than twenty seconds."""

from dataclasses import dataclass, field

from santral_desktop.application.bus import Bus
from santral_desktop.application.diagnose import PATIENCE, WHOLE, Diagnose, Probe, Tell, in_lane
from santral_desktop.application.messages_about_diagnosis import DiagnosisChanged
from santral_desktop.application.ports.tasks import Lane
from santral_desktop.domain.diagnosis import Finding, State, Subject, Topic, Why
from santral_desktop.domain.errors import Storage, StorageTrouble
from tests.doubles.tasks import SteppedTasks

API, RING, DISK = Subject(Topic.API), Subject(Topic.RING), Subject(Topic.DATA_FOLDER)
ASKED = Finding(RING, State.WAITING, Why.ASKED)


def fine(subject: Subject) -> Finding:
    return Finding(subject, State.OK, Why.FINE)


@dataclass
class Scripted:
    """A probe that finds what a test says, when it says so."""

    subject: Subject
    tells: list[Tell] = field(default_factory=list)
    given_up: int = 0

    def probe(self) -> Probe:
        return Probe((self.subject,), self.tells.append, self._give_up)

    def _give_up(self) -> None:
        self.given_up += 1


class Surgery:
    """A diagnosis of scripted probes, and what was told of it."""

    def __init__(self, *subjects: Subject) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.probes = {subject: Scripted(subject) for subject in subjects}
        self.told: list[DiagnosisChanged] = []
        self.bus.subscribe(DiagnosisChanged, self.told.append)
        self.diagnose = Diagnose(
            self.bus, self.tasks, lambda: [one.probe() for one in self.probes.values()]
        )

    def find(self, finding: Finding, run: int = -1) -> None:
        self.probes[finding.subject].tells[run](finding)

    def why(self, subject: Subject) -> Why:
        return next(one.why for one in self.told[-1].findings if one.subject == subject)


def test_every_line_is_there_from_the_beginning_in_the_order_of_the_page() -> None:
    surgery = Surgery(DISK, API, RING)

    surgery.diagnose.start(asks=False)

    assert [one.subject for one in surgery.told[0].findings] == [RING, API, DISK]
    assert {one.state for one in surgery.told[0].findings} == {State.WAITING}


def test_each_finding_is_told_as_it_comes_and_the_last_one_ends_it() -> None:
    surgery = Surgery(API, DISK)
    surgery.diagnose.start(asks=False)

    surgery.find(fine(API))
    between = surgery.told[-1]
    surgery.find(fine(DISK))

    assert not between.over
    assert surgery.told[-1] == DiagnosisChanged((fine(API), fine(DISK)), over=True)
    assert [one.given_up for one in surgery.probes.values()] == [1, 1]


def test_what_does_not_answer_is_told_as_too_slow_within_its_time() -> None:
    surgery = Surgery(API, DISK)
    surgery.diagnose.start(asks=True)
    surgery.find(fine(DISK))

    surgery.tasks.pass_time(PATIENCE)

    assert surgery.told[-1].over
    assert surgery.why(API) is Why.TOO_SLOW


def test_a_question_is_left_open_until_the_twenty_seconds_are_over() -> None:
    surgery = Surgery(API, RING)
    surgery.diagnose.start(asks=True)
    surgery.find(ASKED)

    surgery.tasks.pass_time(PATIENCE)
    open_then = (surgery.told[-1].over, surgery.why(RING))
    surgery.tasks.pass_time(WHOLE - PATIENCE)

    assert open_then == (False, Why.ASKED)
    assert (surgery.told[-1].over, surgery.why(RING)) == (True, Why.NOBODY_SAID)


def test_without_a_person_nothing_is_asked() -> None:
    surgery = Surgery(RING)
    surgery.diagnose.start(asks=False)

    surgery.find(ASKED)

    assert (surgery.told[-1].over, surgery.why(RING)) == (True, Why.NOBODY_SAID)


def test_a_person_s_word_settles_a_question() -> None:
    surgery = Surgery(RING)
    surgery.diagnose.start(asks=True)
    surgery.find(ASKED)

    surgery.diagnose.answer(Topic.RING, noticed=True)

    assert surgery.told[-1] == DiagnosisChanged((fine(RING),), over=True)


def test_a_person_may_answer_after_the_end_too() -> None:
    surgery = Surgery(RING)
    surgery.diagnose.start(asks=True)
    surgery.find(ASKED)
    surgery.tasks.pass_time(WHOLE)

    surgery.diagnose.answer(Topic.RING, noticed=False)

    assert surgery.told[-1].findings == (Finding(RING, State.BAD, Why.NOT_NOTICED),)


def test_an_answer_to_what_nobody_asked_changes_nothing() -> None:
    surgery = Surgery(API, RING)
    surgery.diagnose.start(asks=True)
    told = len(surgery.told)

    surgery.diagnose.answer(Topic.API, noticed=True)
    surgery.diagnose.answer(Topic.POPUP, noticed=True)
    surgery.diagnose.answer(Topic.RING, noticed=True)

    assert len(surgery.told) == told


def test_what_was_found_stays_when_a_person_cancels() -> None:
    surgery = Surgery(API, DISK)
    surgery.diagnose.start(asks=True)
    surgery.find(fine(API))

    surgery.diagnose.cancel()
    surgery.diagnose.cancel()

    assert surgery.told[-1].over
    assert (surgery.why(API), surgery.why(DISK)) == (Why.FINE, Why.GIVEN_UP)
    assert [one.given_up for one in surgery.probes.values()] == [1, 1]


def test_what_an_earlier_diagnosis_finds_too_late_is_not_taken_for_the_present_one() -> None:
    surgery = Surgery(API)
    surgery.diagnose.start(asks=False)
    surgery.diagnose.cancel()
    surgery.diagnose.start(asks=False)

    surgery.find(fine(API), run=0)

    assert surgery.why(API) is Why.LOOKING


def test_whoever_asks_meanwhile_joins_and_may_bring_a_person() -> None:
    surgery = Surgery(RING)
    surgery.diagnose.start(asks=False)
    surgery.diagnose.start(asks=True)

    surgery.find(ASKED)

    assert len(surgery.probes[RING].tells) == 1
    assert surgery.why(RING) is Why.ASKED


def test_a_diagnosis_that_ended_before_its_time_is_not_hurried_later() -> None:
    surgery = Surgery(API)
    surgery.diagnose.start(asks=False)
    surgery.find(fine(API))
    told = len(surgery.told)

    surgery.tasks.pass_time(WHOLE)

    assert len(surgery.told) == told


def test_work_that_blocks_has_a_lane() -> None:
    tasks, told = SteppedTasks(), list[Finding]()
    probe = in_lane(tasks, Lane.DOWNLOADS, (DISK,), lambda: (fine(DISK),))

    probe.begin(told.append)
    tasks.finish_all()

    assert (tasks.lanes, told) == ([Lane.DOWNLOADS], [fine(DISK)])


def test_work_that_is_given_up_or_fails_tells_nothing() -> None:
    tasks, told = SteppedTasks(), list[Finding]()

    def fail() -> tuple[Finding, ...]:
        raise StorageTrouble(Storage.KEYRING)

    given_up = in_lane(tasks, Lane.DOWNLOADS, (DISK,), lambda: (fine(DISK),))
    failing = in_lane(tasks, Lane.DOWNLOADS, (API,), fail)
    for probe in (given_up, failing):
        probe.begin(told.append)
    given_up.give_up()
    tasks.finish_all()

    assert told == []
