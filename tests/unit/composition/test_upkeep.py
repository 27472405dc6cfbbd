"""Today's history is read again after each call, and now and then."""

from typing import Any

import pytest

from santral_desktop.application.messages import CallHeard
from santral_desktop.composition.upkeep import AFTER_A_CALL, NOW_AND_THEN, Upkeep
from santral_desktop.domain.events import CallListed
from tests.builders import ACCOUNT, NINE, TWO, a_call, ended, rang
from tests.unit.composition.machine import Bench


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.core.sign_in.submit(ACCOUNT, "K1")
    bench.tasks.finish_all()
    Upkeep(bench.core)
    return bench


def hears(bench: Bench, *events: Any) -> None:
    for event in events:
        bench.core.bus.publish(CallHeard(event, NINE))


def looks(bench: Bench) -> int:
    return len(bench.pbx.asked_for("calls_between"))


def test_a_moment_after_a_call_today_is_read(bench: Bench) -> None:
    hears(bench, rang(), ended())

    bench.tasks.pass_time(AFTER_A_CALL)

    assert looks(bench) == 1


def test_not_while_a_call_lives(bench: Bench) -> None:
    hears(bench, rang())

    bench.tasks.pass_time(AFTER_A_CALL)

    assert looks(bench) == 0


def test_many_calls_that_end_together_are_one_look(bench: Bench) -> None:
    hears(bench, rang(), rang(call=TWO), ended(), ended(call=TWO))

    bench.tasks.pass_time(AFTER_A_CALL)

    assert looks(bench) == 1


def test_what_the_history_itself_told_is_not_looked_up_again(bench: Bench) -> None:
    hears(bench, rang(), CallListed(call=a_call()))

    bench.tasks.pass_time(AFTER_A_CALL)

    assert looks(bench) == 0


def test_when_nothing_happens_it_looks_now_and_then(bench: Bench) -> None:
    bench.tasks.pass_time(3 * NOW_AND_THEN)

    assert looks(bench) == 3


def test_before_anyone_signed_in_a_look_is_harmless() -> None:
    bench = Bench()
    Upkeep(bench.core)

    bench.tasks.pass_time(2 * NOW_AND_THEN)

    assert looks(bench) == 0
