"""The PBX is down, in a hurry, or the page dies: the phone comes back by itself."""

import os
import signal
from collections.abc import Iterator

import pytest

from santral_desktop.simulator.server import Simulator
from tests.journeys.conftest import Make
from tests.journeys.program import Program


@pytest.fixture(autouse=True)
def mended(simulator: Simulator) -> Iterator[None]:
    yield
    simulator.control.clear_faults()


def tokens(simulator: Simulator) -> int:
    return len(simulator.control.requests("/webphone_tokens"))


def test_a_page_that_dies_comes_back_each_time_with_a_fresh_token(
    program: Program, simulator: Simulator
) -> None:
    for _ in range(3):
        before = tokens(simulator)
        [renderer] = program.running("--type=renderer")

        os.kill(renderer, signal.SIGKILL)
        program.wait_until(lambda status: status["webphone"]["state"] == "crashed")
        program.registered()

        assert tokens(simulator) == before + 1
        assert simulator.control.state()["extensions"]["1007"]["lines"] == 1


def test_a_phone_whose_pbx_is_down_opens_when_it_is_back(make: Make, simulator: Simulator) -> None:
    program = make()
    program.start()
    simulator.control.fault("/webphone_tokens", "slow", times=1, seconds=0)  # the key is proved
    simulator.control.fault("/webphone_tokens", "refused", times=2)
    program.sign_in(simulator)

    failed = program.wait_until(lambda status: status["webphone"]["state"] == "failed")
    program.registered()

    assert failed["last_error"].startswith("Unreachable.")
    assert program.stop() == 0


def test_a_pbx_in_a_hurry_is_not_asked_for_history_again_at_once(
    make: Make, simulator: Simulator
) -> None:
    program = make()
    program.start()
    simulator.control.fault("/cdrs", "too_many", seconds=30)
    before = len(simulator.control.requests("/cdrs"))
    program.sign_in(simulator)

    status = program.wait_until(lambda s: s["events"].get("history", {}).get("state") == "error")
    program.registered()

    assert status["last_error"] == "TooManyRequests"
    assert len(simulator.control.requests("/cdrs")) == before + 1
    assert program.stop() == 0


def test_a_broken_history_does_not_keep_the_phone_from_working(
    make: Make, simulator: Simulator
) -> None:
    program = make()
    program.start()
    simulator.control.fault("/cdrs", "broken")
    simulator.control.fault("/caller_ids", "cut")
    simulator.control.fault("/extensions", "broken")

    program.sign_in(simulator)
    program.registered()

    assert program.stop() == 0
    assert "a mistake of ours" not in program.log
