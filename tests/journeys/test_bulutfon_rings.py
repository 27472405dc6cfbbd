"""A company at Bulutfon: its number posts, the program announces; no page, no other source."""

import re
import sys
from pathlib import Path

import pytest

from santral_desktop.simulator.server import Simulator
from tests.journeys.conftest import Make
from tests.journeys.program import Program, Status

INSIDE = [sys.executable, str(Path(__file__).with_name("inside_hooks.py"))]
NUMBER, EXTENSION = "05425556677", "1008"


@pytest.fixture(scope="module")
def listening(make: Make, simulator: Simulator) -> Program:
    """A program that is signed in to Bulutfon, and to whose address a number posts."""
    program = make("--profile", "hooks", "--developer")
    program.start([*INSIDE, "hooks"])
    access = simulator.bulutfon
    signed_in = program.run(
        *("account", "add", "bulutfon", "--extension", EXTENSION, "--key-stdin"),
        *("--api-url", access.base_url),
        typed=access.master_token + "\n",
    )
    assert signed_in.returncode == 0, signed_in.stderr
    program.until(lambda: re.search(r"hooks http\S+ \S+ \S+\n", program.printed))
    return program


def where(program: Program) -> tuple[str, str, str]:
    """Return the address that a person would paste into the panel, with name and password."""
    address, name, password = re.findall(r"hooks (\S+) (\S+) (\S+)\n", program.printed)[-1]
    return address, name, password


@pytest.fixture(autouse=True)
def no_hooks(simulator: Simulator) -> None:
    simulator.control.remove_web_hooks()


def test_a_customer_is_announced_by_the_numbers_web_hook_alone(
    listening: Program, simulator: Simulator
) -> None:
    address, name, password = where(listening)
    simulator.control.web_hook(address, basic=(name, password))

    uuid = simulator.control.ring(NUMBER, to=EXTENSION)
    status = listening.wait_until(_rings)
    listening.until(lambda: "popup" in listening.printed)
    simulator.control.caller_hangs_up(uuid)
    listening.wait_until(lambda status: not status["calls"] and status["missed"] == 1)

    [call] = status["calls"]
    assert (call["id"], call["number"]) == (uuid, "905425556677")
    assert set(call["sources"]) - {"history"} == {"events"}  # which is read when it likes
    assert "0542 555 66 77" in listening.printed


def test_a_post_without_the_login_is_turned_away(listening: Program, simulator: Simulator) -> None:
    simulator.control.web_hook(where(listening)[0])

    uuid = simulator.control.ring(NUMBER, to=EXTENSION)
    listening.until(lambda: [p["status"] for p in simulator.control.web_hook_posts()][-1:] == [401])
    simulator.control.caller_hangs_up(uuid)

    status = listening.status()
    assert status is not None
    assert status["calls"] == []


def test_neither_secret_nor_password_is_in_a_log(listening: Program) -> None:
    address, _, password = where(listening)

    assert address.split("/")[-2] not in listening.log
    assert password not in listening.log


def _rings(status: Status) -> bool:
    return [call["state"] for call in status["calls"]] == ["ringing"]
