"""Numbers come by the command line: one word, one call, and never one without a person's will."""

from collections.abc import Iterator

import pytest
import requests

from santral_desktop.simulator.server import Simulator
from tests.journeys.program import Program, hang_up_all

NUMBER, SHOWN = "0532 111 22 33", "+90 532 111 22 33"


@pytest.fixture(autouse=True)
def quiet(simulator: Simulator, program: Program) -> Iterator[None]:
    yield
    simulator.control.clear_faults()
    hang_up_all(simulator, program)


def asked(simulator: Simulator) -> int:
    return len(simulator.control.requests("/originate"))


def test_a_number_with_now_is_dialled_once(program: Program, simulator: Simulator) -> None:
    before = asked(simulator)

    done = program.run("call", NUMBER, "--now")
    status = program.wait_until(lambda status: len(status["calls"]) == 1)
    program.until(simulator.control.calls)

    assert (done.returncode, done.stdout) == (0, f"{SHOWN}\n")
    assert status["calls"][0]["direction"] == "outbound"
    assert asked(simulator) - before == 1


def test_the_dialled_call_has_the_id_of_the_pbx(program: Program, simulator: Simulator) -> None:
    program.run("call", NUMBER, "--now")
    status = program.wait_until(lambda s: s["calls"] and "page" in s["calls"][0]["sources"])

    assert [call["uuid"] for call in simulator.control.calls()] == [status["calls"][0]["id"]]


def test_a_number_alone_waits_for_a_person(program: Program, simulator: Simulator) -> None:
    before = asked(simulator)

    done = program.run("call", NUMBER)
    status = program.status()

    assert (done.returncode, done.stdout) == (0, f"{SHOWN}\n")
    assert status is not None
    assert status["calls"] == []
    assert asked(simulator) == before


@pytest.mark.parametrize("number", ["*21*05321112233#", "0532", "Ayşe", ""])
@pytest.mark.parametrize("now", [[], ["--now"]], ids=["asking", "now"])
def test_what_is_no_number_is_refused_in_a_sentence(
    program: Program, simulator: Simulator, number: str, now: list[str]
) -> None:
    before = asked(simulator)

    done = program.run("call", *now, "--", number)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip().endswith(".")
    assert asked(simulator) == before


def test_a_call_whose_answer_was_lost_is_one_call(program: Program, simulator: Simulator) -> None:
    before = asked(simulator)
    simulator.control.fault("/originate", "lost", times=1)

    program.run("call", "0216 555 12 34", "--now")
    program.wait_until(lambda s: s["calls"] and s["calls"][0]["sources"] == ["here", "page"])
    hang_up_all(simulator, program)

    assert asked(simulator) - before == 1
    program.until(lambda: doubts(program, "2165551234") == [""])


def test_a_call_that_nobody_answered_for_may_have_been_placed_until_somebody_tells(
    program: Program, simulator: Simulator
) -> None:
    before = asked(simulator)
    simulator.control.fault("/originate", "refused", times=1)

    program.run("call", "0312 555 43 21", "--now")
    status = program.wait_until(lambda status: str(status["last_error"]).startswith("Unreach"))
    program.until(lambda: doubts(program, "3125554321") == ["may_have_been_placed"])
    tried = asked(simulator) - before
    _place(simulator, "903125554321")
    program.until(lambda: doubts(program, "3125554321") == [""])

    assert [call["state"] for call in status["calls"]] == ["requested"]
    assert tried == 1


def doubts(program: Program, digits: str) -> list[str]:
    return [row["doubt"] for row in program.calls_kept() if digits in row["number"]]


def _place(simulator: Simulator, number: str) -> None:
    """Place the call as the PBX would have, had the request reached it."""
    words = {"key": simulator.key, "extension": "1007", "destination": number}
    requests.get(f"{simulator.base_url}/originate", words, timeout=10).raise_for_status()
