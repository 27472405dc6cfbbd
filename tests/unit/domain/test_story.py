"""What happened in a call, as its sources told it."""

import random
from datetime import timedelta

import pytest

from santral_desktop.domain.calls import Source
from santral_desktop.domain.events import CallEvent, CallHeld
from santral_desktop.domain.story import Leg, Step, StepKind, step_of, steps_of, told_once
from tests.builders import COLLEAGUE, ME, NINE, ONE, answered, ended, leg_ended, rang


def after(seconds: float) -> "timedelta":
    return timedelta(seconds=seconds)


def a_step(kind: StepKind, seconds: float = 0, extension: str = ME, **parts: object) -> Step:
    return Step(kind=kind, at=NINE + after(seconds), extension=extension, **parts)  # type: ignore[arg-type]


def held(*, on: bool, extension: str = ME) -> CallHeld:
    return CallHeld(call_id=ONE, source=Source.PAGE, on=on, extension=extension)


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        (rang(), StepKind.RANG),
        (answered(), StepKind.ANSWERED),
        (leg_ended(), StepKind.LEFT),
        (held(on=True), StepKind.HELD),
        (held(on=False), StepKind.RESUMED),
    ],
)
def test_an_event_of_one_extension_is_a_step(event: CallEvent, kind: StepKind) -> None:
    step = step_of(event, NINE)

    assert step is not None
    assert (step.kind, step.extension, step.source) == (kind, ME, event.source)


@pytest.mark.parametrize("event", [ended(), rang(""), leg_ended("")])
def test_what_is_of_no_extension_is_no_step(event: CallEvent) -> None:
    assert step_of(event, NINE) is None


def test_an_answer_has_its_own_stamp() -> None:
    step = step_of(answered(answered_at=NINE + after(7)), NINE + after(9))

    assert step is not None
    assert step.at == NINE + after(7)


def test_a_leg_that_lost_keeps_its_cause() -> None:
    step = step_of(leg_ended(cause="LOSE_RACE"), NINE)

    assert step is not None
    assert step.cause == "LOSE_RACE"


def test_a_leg_of_the_history_is_its_steps() -> None:
    leg = Leg(target=ME, started_at=NINE, answered_at=NINE + after(4), ended_at=NINE + after(9))

    assert [(step.kind, step.at - NINE) for step in steps_of([leg])] == [
        (StepKind.RANG, after(0)),
        (StepKind.ANSWERED, after(4)),
        (StepKind.LEFT, after(9)),
    ]


def test_a_menu_is_heard_and_neither_rings_nor_answers() -> None:
    menu = Leg(target="10", started_at=NINE, answered_at=NINE + after(1), menu=True)

    assert [(step.kind, step.extension) for step in steps_of([menu])] == [(StepKind.MENU, "10")]


def test_a_leg_without_stamps_tells_nothing() -> None:
    assert steps_of([Leg(target=ME)]) == ()


def test_what_two_sources_tell_of_one_moment_happened_once() -> None:
    page = a_step(StepKind.RANG, 1, source=Source.PAGE)

    assert told_once([page, a_step(StepKind.RANG)]) == (a_step(StepKind.RANG),)


def test_an_extension_that_rings_again_later_rang_twice() -> None:
    assert len(told_once([a_step(StepKind.RANG), a_step(StepKind.RANG, 30)])) == 2


def test_where_the_history_spoke_the_others_add_only_what_it_does_not_know() -> None:
    known = steps_of([Leg(target=COLLEAGUE, started_at=NINE, answered_at=NINE + after(4))])
    told = [a_step(StepKind.RANG, 2), a_step(StepKind.HELD, 20), *known]

    assert told_once(told) == (*known, a_step(StepKind.HELD, 20))


def test_a_ringing_long_after_a_colleagues_answer_is_a_transfer() -> None:
    steps = [a_step(StepKind.ANSWERED, 4, COLLEAGUE), a_step(StepKind.RANG, 30)]

    assert [step.kind for step in told_once(steps)] == [StepKind.ANSWERED, StepKind.HANDED_OVER]


def test_a_ringing_overtaken_by_a_colleagues_answer_is_none() -> None:
    steps = [a_step(StepKind.ANSWERED, 4, COLLEAGUE), a_step(StepKind.RANG, 6)]

    assert [step.kind for step in told_once(steps)] == [StepKind.ANSWERED, StepKind.RANG]


def test_whatever_order_they_are_told_in_the_story_is_the_same() -> None:
    steps = [
        a_step(kind, seconds, extension, source=source)
        for kind in StepKind
        for seconds in (0, 8, 40)
        for extension in (ME, COLLEAGUE)
        for source in (Source.EVENTS, Source.PAGE)
    ]
    dice = random.Random("story")
    stories = {told_once(dice.sample(steps, len(steps))) for _ in range(20)}

    assert {tuple((s.kind, s.at, s.extension) for s in story) for story in stories} == {
        tuple((s.kind, s.at, s.extension) for s in told_once(steps))
    }
