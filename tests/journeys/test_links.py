"""Links start the program or reach the running one; none of them dials, and installers end it."""

import subprocess

from santral_desktop.simulator.server import Simulator
from tests.journeys.conftest import Make
from tests.journeys.program import START, Program


def test_links_start_one_program_that_asks(make: Make, simulator: Simulator) -> None:
    """Twelve starts at once, before any program runs: one stays, and nothing is dialled."""
    program = make("--profile", "links", "--developer")
    before = len(simulator.control.requests("/originate"))
    starts = [
        subprocess.Popen(
            [*START, *program.words, "link", "--", f"tel:+9053211122{at:02}"],
            env=program.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for at in range(12)
    ]
    try:
        alone = program.comes_after_the_end(
            lambda: sum(start.poll() is None for start in starts) == 1
        )
        assert alone
        assert [start.returncode for start in starts if start.returncode is not None] == [0] * 11
        assert program.run("quit").returncode == 0
        assert len(simulator.control.requests("/originate")) == before
    finally:
        for start in starts:
            start.kill()
            start.wait()


def test_a_link_to_the_running_program_asks_there(program: Program, simulator: Simulator) -> None:
    before = len(simulator.control.requests("/originate"))

    asked = program.run("link", "--", "tel:+905321112233")
    refused = program.run("link", "--", "--no-sandbox")

    assert (asked.returncode, refused.returncode) == (0, 0)
    assert len(simulator.control.requests("/originate")) == before


def test_installers_end_it_but_no_call(make: Make, simulator: Simulator) -> None:
    program = make()
    program.start()
    assert program.sign_in(simulator, "1010").returncode == 0
    program.registered()
    program.run("call", "05321112233", "--now")
    program.wait_until(lambda status: status["calls"])

    assert program.run("--quit").returncode == 4
    assert program.run("--quit", "--force").returncode == 0
    assert program.process.poll() == 0  # it is gone by then
    for call in simulator.control.calls():
        simulator.control.caller_hangs_up(call["uuid"])
