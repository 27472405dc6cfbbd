"""A customer calls: the status tells it while it lives, and counts it when nobody answered."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from santral_desktop.simulator.server import Simulator
from tests.journeys.conftest import Make
from tests.journeys.program import Program, Status, hang_up_all

INSIDE = [sys.executable, str(Path(__file__).with_name("inside.py"))]
NUMBER, NAME, CALLED = "05425556677", "Örnek Lojistik", "908500000001"


@pytest.fixture(scope="module")
def listening(make: Make, simulator: Simulator) -> Program:
    """A program that receives the PBX's events beside watching the page."""
    program = make("--profile", "listening", "--developer")
    program.start([*INSIDE, "listening"])
    assert program.sign_in(simulator).returncode == 0
    program.registered()
    program.until(lambda: "receiving True" in program.printed)
    return program


@pytest.fixture(autouse=True)
def quiet(simulator: Simulator, program: Program, listening: Program) -> Iterator[None]:
    yield
    hang_up_all(simulator, program)
    hang_up_all(simulator, listening)


def ringing(simulator: Simulator, program: Program, *sources: str) -> Any:
    """Have a customer ring and return the call as the status shows it."""
    simulator.control.ring(NUMBER, NAME, CALLED)
    status = program.wait_until(
        lambda status: [call["sources"] for call in status["calls"]] == [list(sources)]
    )
    return status["calls"][0]


def test_the_page_alone_tells_of_a_ringing_customer(program: Program, simulator: Simulator) -> None:
    call = ringing(simulator, program, "page")

    told = {name: call[name] for name in ("direction", "state", "number", "name")}
    assert told == {"direction": "inbound", "state": "ringing", "number": NUMBER, "name": NAME}


def test_events_and_page_tell_of_one_call_with_the_id_of_the_pbx(
    listening: Program, simulator: Simulator
) -> None:
    call = ringing(simulator, listening, "events", "page")

    assert [live["uuid"] for live in simulator.control.calls()] == [call["id"]]
    assert call["called"] == CALLED


def test_both_sources_say_when_they_last_told_anything(
    listening: Program, simulator: Simulator
) -> None:
    ringing(simulator, listening, "events", "page")
    status = listening.status()

    assert status is not None
    assert {name: status["events"][name]["state"] for name in ("events", "page")} == {
        "events": "on",
        "page": "on",
    }
    assert all(status["events"][name]["last_at"] for name in ("events", "page"))


@pytest.mark.parametrize("which", ["program", "listening"])
def test_a_customer_who_gives_up_is_counted_as_missed_once(
    request: pytest.FixtureRequest, simulator: Simulator, which: str
) -> None:
    program: Program = request.getfixturevalue(which)
    before = _now(program)["missed"]

    uuid = simulator.control.ring(NUMBER, NAME, CALLED)
    program.wait_until(lambda status: status["calls"])
    simulator.control.caller_hangs_up(uuid)
    status = program.wait_until(lambda status: not status["calls"])

    assert status["missed"] == before + 1


def test_a_missed_call_is_one_row_of_the_journal(listening: Program, simulator: Simulator) -> None:
    uuid = simulator.control.ring("05330001122", "", CALLED)
    listening.wait_until(lambda status: status["calls"])
    simulator.control.caller_hangs_up(uuid)
    listening.wait_until(lambda status: not status["calls"])

    def missed() -> list[str]:
        return [row["id"] for row in _rows(listening, "5330001122") if row["missed"]]

    listening.until(lambda: missed() == [uuid])
    assert len(_rows(listening, "5330001122")) == 1


def test_status_in_a_terminal_is_what_the_program_says(program: Program) -> None:
    done = program.run("status")

    assert done.returncode == 0
    assert "Web telefon santrale bağlı" in done.stdout
    assert "bulutsantralim 1007" in done.stdout


def test_no_file_and_no_output_tells_a_secret(listening: Program, simulator: Simulator) -> None:
    listening.until(lambda: "playing" in listening.printed)
    ringing(simulator, listening, "events", "page")
    secrets = simulator.inside(
        lambda world: [
            world.exchange.company.key,
            *world.exchange.phone_tokens._grants,
            *world.exchange.recording_tokens._grants,
            str(world.notifications.integration.address).rpartition("/")[2],
        ]
    )
    files = [path for path in listening.root.rglob("*") if path.is_file()]
    told = {
        str(path.relative_to(listening.root))
        for path in files
        for secret in secrets
        if secret.encode() in path.read_bytes()
    }

    assert {secret[0] for secret in secrets} >= {"K", "W", "R"}
    assert any(path.name == "santral-desktop.log" for path in files)
    assert any(path.name == "journal.sqlite3" for path in files)
    assert told == set()


def _now(program: Program) -> Status:
    return program.wait_until(lambda _: True)


def _rows(program: Program, digits: str) -> list[dict[str, Any]]:
    return [row for row in program.calls_kept() if digits in row["number"]]
