"""Today's history is read again after each call, after gaps, and for whoever uses the window."""

from datetime import timedelta
from typing import Any

import pytest

from santral_desktop.application.messages import CallHeard, Listening, WebphoneChanged, WokeUp
from santral_desktop.application.ports.webphone import PhoneState, PhoneStatus
from santral_desktop.composition.upkeep import AFTER_A_CALL, OLD_AFTER, Upkeep
from santral_desktop.domain.calls import CallId
from santral_desktop.domain.events import CallListed
from tests.builders import ACCOUNT, NINE, TWO, a_call, ended, rang
from tests.unit.composition.machine import Bench


class KeptUp(Bench):
    """A core on doubles that is signed in and kept true."""

    def __init__(self) -> None:
        super().__init__()
        self.core.sign_in.submit(ACCOUNT, "K1")
        self.tasks.finish_all()
        self.upkeep = Upkeep(self.core)


@pytest.fixture
def bench() -> KeptUp:
    return KeptUp()


def tell(bench: Bench, *messages: object) -> None:
    for message in messages:
        bench.core.bus.publish(message)


def hears(bench: Bench, *events: Any) -> None:
    for event in events:
        bench.core.bus.publish(CallHeard(event, NINE))


def looks(bench: KeptUp) -> int:
    return len(bench.pbx.asked_for("calls_between"))


def test_a_moment_after_a_call_today_is_read(bench: KeptUp) -> None:
    hears(bench, rang(), ended())

    bench.tasks.pass_time(AFTER_A_CALL)

    assert looks(bench) == 1


def test_not_while_a_call_lives(bench: KeptUp) -> None:
    hears(bench, rang())

    bench.tasks.pass_time(AFTER_A_CALL)

    assert looks(bench) == 0


def test_many_calls_that_end_together_are_one_look(bench: KeptUp) -> None:
    hears(bench, rang(), rang(call=TWO), ended(), ended(call=TWO))

    bench.tasks.pass_time(AFTER_A_CALL)

    assert looks(bench) == 1


def test_what_the_history_itself_told_is_not_looked_up_again(bench: KeptUp) -> None:
    hears(bench, rang(), CallListed(call=a_call()))

    bench.tasks.pass_time(AFTER_A_CALL)

    assert looks(bench) == 0


def test_where_calls_end_all_the_time_none_is_waited_for_longer_than_a_minute(
    bench: KeptUp,
) -> None:
    for number in range(20):
        call = CallId(f"call-{number}")
        hears(bench, rang(call=call), ended(call=call))
        bench.tasks.pass_time(AFTER_A_CALL / 2)

    assert looks(bench) == 1


def test_a_window_that_nobody_uses_asks_for_nothing(bench: KeptUp) -> None:
    bench.tasks.pass_time(10 * OLD_AFTER)

    assert looks(bench) == 0


def test_who_comes_back_to_the_window_after_a_while_sees_today(bench: KeptUp) -> None:
    bench.tasks.pass_time(OLD_AFTER)
    bench.upkeep.show_use(in_use=True)
    bench.tasks.finish_all()

    assert looks(bench) == 1


def test_who_comes_back_at_once_does_not_ask_again(bench: KeptUp) -> None:
    for _ in range(5):
        bench.upkeep.show_use(in_use=True)
        bench.upkeep.show_use(in_use=False)
    bench.tasks.finish_all()

    assert looks(bench) == 0


def test_a_window_in_use_looks_now_and_then(bench: KeptUp) -> None:
    bench.upkeep.show_use(in_use=True)

    bench.tasks.pass_time(3 * OLD_AFTER)

    assert looks(bench) == 3


def test_a_window_left_alone_is_not_looked_for_any_more(bench: KeptUp) -> None:
    bench.upkeep.show_use(in_use=True)
    bench.tasks.pass_time(OLD_AFTER)
    bench.upkeep.show_use(in_use=False)

    bench.tasks.pass_time(3 * OLD_AFTER)

    assert looks(bench) == 1


@pytest.mark.parametrize(
    ("up", "down"),
    [
        (
            WebphoneChanged(PhoneStatus(PhoneState.REGISTERED)),
            WebphoneChanged(PhoneStatus(PhoneState.READY)),
        ),
        (
            WebphoneChanged(PhoneStatus(PhoneState.REGISTERED)),
            WebphoneChanged(PhoneStatus(PhoneState.CRASHED)),
        ),
        (Listening(38271), Listening(None)),
    ],
    ids=["a line that was lost", "a page that died", "a receiver that was down"],
)
def test_what_a_source_did_not_hear_is_looked_up_when_it_hears_again(
    bench: KeptUp, up: object, down: object
) -> None:
    tell(bench, up, down)
    bench.tasks.pass_time(AFTER_A_CALL)
    deaf = looks(bench)

    tell(bench, up)
    bench.tasks.pass_time(AFTER_A_CALL)

    assert (deaf, looks(bench)) == (0, 1)


@pytest.mark.parametrize(
    "begins", [WebphoneChanged(PhoneStatus(PhoneState.REGISTERED)), Listening(38271)]
)
def test_a_source_that_begins_to_hear_left_no_gap(bench: KeptUp, begins: object) -> None:
    tell(bench, Listening(None), WebphoneChanged(PhoneStatus(PhoneState.LOADING)), begins)

    bench.tasks.pass_time(AFTER_A_CALL)

    assert looks(bench) == 0


def test_after_a_short_sleep_today_is_read_once_the_network_is_back(bench: KeptUp) -> None:
    tell(bench, WokeUp(timedelta(hours=2)))

    bench.tasks.pass_time(AFTER_A_CALL)

    assert looks(bench) == 1


def test_before_anyone_signed_in_a_look_is_harmless() -> None:
    bench = Bench()
    upkeep = Upkeep(bench.core)

    bench.tasks.pass_time(2 * OLD_AFTER)
    upkeep.show_use(in_use=True)
    bench.tasks.finish_all()

    assert looks(bench) == 0
