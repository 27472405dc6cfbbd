"""Steps are kept as they are heard; the legs are asked for when a person looks at a call."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from santral_desktop.application.bus import Bus
from santral_desktop.application.messages import CallHeard, CallMuted
from santral_desktop.application.messages_about_people import StoryRead
from santral_desktop.application.ports.pbx import Ability
from santral_desktop.application.tell_story import LOOKS, TellStory
from santral_desktop.domain.calls import Call, CallId, CallState, Source
from santral_desktop.domain.errors import Path, Storage, StorageTrouble, Unreachable
from santral_desktop.domain.story import Leg, Step, StepKind, steps_of
from tests.builders import COLLEAGUE, ME, NINE, ONE, TWO, a_call, a_request, ended, rang, told_of
from tests.doubles.clock import SteppedClock
from tests.doubles.pbx import ScriptedPbx
from tests.doubles.stories import MemoryStories
from tests.doubles.tasks import SteppedTasks

LEGS = (Leg(target=ME, started_at=NINE, answered_at=NINE + timedelta(seconds=5)),)


class Watched(MemoryStories):
    """Says when something is kept."""

    kept: Callable[[], None] | None = None

    def add(self, call: CallId, *steps: Step) -> None:
        super().add(call, *steps)
        if self.kept is not None:
            self.kept()


class Desk:
    """A person who looks at calls."""

    def __init__(self) -> None:
        self.bus, self.tasks = Bus(), SteppedTasks()
        self.stories, self.pbx = Watched(), ScriptedPbx()
        self.pbx.legs = {ONE: LEGS}
        self.known: dict[CallId, Call] = {ONE: a_call()}
        self.told = told_of(self.bus, StoryRead)
        self.clock = SteppedClock()
        self.telling = TellStory(
            self.bus, self.tasks, self.stories, self.find, lambda _: self.pbx, self.clock
        )

    def find(self, call: CallId) -> Call | None:
        return self.known.get(call)

    def look_at(self, call: Call, seconds: float = LOOKS) -> None:
        self.telling.show(call)
        self.tasks.finish_all()
        self.tasks.pass_time(seconds)
        self.tasks.finish_all()

    @property
    def asked(self) -> int:
        return len(self.pbx.asked_for("legs_of"))


def test_a_step_is_kept_with_the_call_that_the_tracker_knows() -> None:
    desk = Desk()
    desk.known = {CallId("page-1"): a_call()}
    desk.bus.publish(CallHeard(rang(COLLEAGUE, CallId("page-1")), NINE))
    desk.tasks.finish_all()

    assert [step.extension for step in desk.stories.of(ONE)] == [COLLEAGUE]


@pytest.mark.parametrize("event", [ended(), rang(call=TWO)])
def test_what_is_no_step_of_a_known_call_is_not_kept(event: object) -> None:
    desk = Desk()
    desk.bus.publish(CallHeard(event, NINE))  # type: ignore[arg-type]
    desk.tasks.finish_all()

    assert desk.stories.steps == {}


def test_what_is_known_is_told_at_once() -> None:
    desk = Desk()
    desk.stories.add(ONE, *steps_of(LEGS))
    desk.telling.show(a_call())
    desk.tasks.finish_all()

    assert desk.told == [StoryRead(ONE, steps_of(LEGS))]


def test_the_history_is_asked_for_a_call_that_is_looked_at_for_a_while() -> None:
    desk = Desk()
    desk.look_at(a_call())

    assert desk.told[-1] == StoryRead(ONE, steps_of(LEGS))


def test_what_the_history_told_is_not_asked_again() -> None:
    desk = Desk()
    desk.look_at(a_call())
    desk.look_at(a_call(id=TWO))
    desk.look_at(a_call())

    assert [asked["call"] for asked in desk.pbx.asked_for("legs_of")] == [ONE, TWO]


def test_calls_that_are_only_passed_by_cost_nothing() -> None:
    desk = Desk()
    desk.look_at(a_call(), LOOKS / 2)
    desk.look_at(a_call(id=TWO), LOOKS / 2)

    assert desk.asked == 0


def test_a_call_that_is_told_of_again_is_still_asked_for_once() -> None:
    desk = Desk()
    desk.look_at(a_call(), LOOKS / 2)
    desk.look_at(a_call(), LOOKS / 2)

    assert desk.asked == 1


@pytest.mark.parametrize(
    "call",
    [
        a_call(state=CallState.TALKING),
        a_request(),
        a_call(sources=frozenset({Source.PAGE})),
    ],
)
def test_a_call_that_the_history_cannot_know_is_not_asked_for(call: Call) -> None:
    desk = Desk()
    desk.look_at(call)

    assert desk.asked == 0


def test_a_provider_without_legs_is_not_asked() -> None:
    desk = Desk()
    desk.pbx.abilities = frozenset(Ability) - {Ability.LEGS}
    desk.look_at(a_call())

    assert desk.asked == 0


def test_when_nothing_answers_the_story_stays_as_the_others_told_it() -> None:
    desk = Desk()
    desk.pbx.fail("legs_of", Unreachable(Path.CUT))
    desk.look_at(a_call())

    assert desk.told == [StoryRead(ONE, ())]


def test_an_answer_that_comes_while_a_person_moves_on_is_kept_and_not_told() -> None:
    desk = Desk()
    desk.stories.kept = lambda: desk.telling.show(a_call(id=TWO))
    desk.look_at(a_call())

    assert [read.call for read in desk.told] == [ONE, TWO]
    assert desk.stories.of(ONE) == steps_of(LEGS)


def test_a_journal_in_trouble_tells_nothing() -> None:
    desk = Desk()
    desk.stories.trouble = StorageTrouble(Storage.JOURNAL, "full")
    desk.look_at(a_call())

    assert desk.told == []


def test_an_answer_tells_of_who_answered() -> None:
    desk = Desk()
    desk.look_at(a_call())

    assert StepKind.ANSWERED in {step.kind for step in desk.told[-1].steps}


def test_muting_from_here_is_kept_for_nobody_else_tells_of_it() -> None:
    desk = Desk()

    desk.bus.publish(CallMuted(ONE, on=True))
    desk.clock.pass_time(30)
    desk.bus.publish(CallMuted(ONE, on=False))
    desk.bus.publish(CallMuted(TWO, on=True))  # nobody knows that call
    desk.look_at(a_call())

    kinds = [(step.kind, step.at - NINE, step.extension) for step in desk.stories.of(ONE)]
    assert (StepKind.MUTED, timedelta(), ME) in kinds
    assert (StepKind.HEARD_AGAIN, timedelta(seconds=30), ME) in kinds
    assert {StepKind.MUTED, StepKind.HEARD_AGAIN} <= {step.kind for step in desk.told[-1].steps}
