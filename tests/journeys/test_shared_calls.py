"""Calls that colleagues take: by being quicker, by picking up, by being handed them."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from santral_desktop.simulator.server import Simulator
from tests.journeys.conftest import Make
from tests.journeys.program import Program, hang_up_all

INSIDE = [sys.executable, str(Path(__file__).with_name("inside_shared.py"))]
WANTS = "Çağrı Bey'i ister"  # who is answered and handed over
NUMBER, OURS, QUEUE = "05425556677", "908500000001", "902120000002"
COLLEAGUE, OTHER = "1008", "1009"
BOTH = ["events", "page"]


@pytest.fixture(scope="module")
def listening(make: Make, simulator: Simulator) -> Program:
    """A program that receives the PBX's events beside watching the page."""
    program = make("--profile", "shared", "--developer")
    program.start([*INSIDE, "shared"])
    assert program.sign_in(simulator).returncode == 0
    program.registered()
    program.until(lambda: "receiving True" in program.printed)
    return program


@pytest.fixture(autouse=True)
def quiet(simulator: Simulator, program: Program, listening: Program) -> Iterator[None]:
    yield
    hang_up_all(simulator, program)
    hang_up_all(simulator, listening)


def row_of(program: Program, uuid: str, holds: Callable[[Any], object]) -> Any:
    """Return the one row that the journal has of a call, once it holds."""
    program.until(lambda: [row for row in rows(program, uuid) if holds(row)])
    [row] = rows(program, uuid)
    return row


def rows(program: Program, uuid: str) -> list[Any]:
    return [row for row in program.calls_kept() if row["id"] == uuid]


def rings(simulator: Simulator, uuid: str, *extensions: str) -> bool:
    ringing = {call["uuid"]: set(call["ringing"]) for call in simulator.control.calls()}
    return ringing.get(uuid) == set(extensions)


def test_a_queue_rings_here_and_at_colleagues_at_once(
    listening: Program, simulator: Simulator
) -> None:
    uuid = simulator.control.ring(NUMBER, "Güneş Eczanesi", QUEUE)
    status = listening.wait_until(lambda s: [c["sources"] for c in s["calls"]] == [BOTH])

    assert rings(simulator, uuid, "1007", COLLEAGUE, OTHER)
    assert [call["id"] for call in status["calls"]] == [uuid]


def test_a_queue_call_that_a_colleague_was_quicker_to_take_was_not_missed(
    listening: Program, simulator: Simulator
) -> None:
    before = listening.wait_until(lambda _: True)["missed"]
    uuid = simulator.control.ring("05425550001", "Güneş Eczanesi", QUEUE)
    listening.wait_until(lambda status: status["calls"])

    simulator.control.pick_up(COLLEAGUE)
    simulator.control.put_down(COLLEAGUE)
    row = row_of(listening, uuid, lambda row: row["ended_at"] and row["answered_at"])

    assert (row["extension"], row["missed"], row["queue"]) == (COLLEAGUE, 0, "200")
    assert listening.wait_until(lambda s: s["calls"] == [])["missed"] == before


def test_the_page_alone_knows_that_a_colleague_was_quicker(
    program: Program, simulator: Simulator
) -> None:
    before = program.wait_until(lambda _: True)["missed"]
    simulator.control.ring("05425550002", "Güneş Eczanesi", QUEUE)
    program.wait_until(lambda status: [call["sources"] for call in status["calls"]] == [["page"]])

    simulator.control.pick_up(COLLEAGUE)
    status = program.wait_until(lambda status: status["calls"] == [])

    assert status["missed"] == before
    assert simulator.control.calls()


@pytest.mark.parametrize("which", ["program", "listening"])
def test_a_call_that_a_colleague_picks_up_was_not_missed(
    request: pytest.FixtureRequest, simulator: Simulator, which: str
) -> None:
    program: Program = request.getfixturevalue(which)
    before = program.wait_until(lambda _: True)["missed"]
    uuid = simulator.control.ring("05330007788", "", OURS)
    program.wait_until(lambda status: status["calls"])

    simulator.control.pull(OTHER, uuid)
    simulator.control.put_down(OTHER)
    status = program.wait_until(lambda status: status["calls"] == [])

    assert status["missed"] == before


def test_of_a_call_that_a_colleague_picked_up_is_known_who_did(
    listening: Program, simulator: Simulator
) -> None:
    uuid = simulator.control.ring("05330009900", "", OURS)
    listening.wait_until(lambda status: status["calls"])

    simulator.control.pull(OTHER, uuid)
    simulator.control.put_down(OTHER)
    row = row_of(listening, uuid, lambda row: row["ended_at"] and row["answered_at"])

    assert (row["extension"], row["missed"]) == (OTHER, 0)


def test_a_call_handed_over_in_the_live_card_rings_at_the_colleague_and_ends_as_hers(
    listening: Program, simulator: Simulator
) -> None:
    before = listening.wait_until(lambda _: True)["missed"]
    uuid = simulator.control.ring("05321112233", WANTS, OURS)
    listening.until(lambda: rings(simulator, uuid, COLLEAGUE))
    simulator.control.pick_up(COLLEAGUE)
    simulator.control.caller_hangs_up(uuid)
    row = row_of(listening, uuid, lambda row: row["extension"] == COLLEAGUE and row["ended_at"])

    assert (row["missed"], bool(row["answered_at"])) == (0, True)
    assert listening.wait_until(lambda s: s["calls"] == [])["missed"] == before
