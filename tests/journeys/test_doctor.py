"""A person whose phone is silent asks the doctor of the running program."""

import time

from santral_desktop.simulator.server import Simulator
from tests.journeys.program import Program, as_json


def test_the_running_program_looks_at_all_that_a_call_needs(
    program: Program, simulator: Simulator
) -> None:
    began = time.monotonic()
    done = program.run("doctor", "--json")

    told = as_json(done)
    states = {one["topic"]: one["state"] for one in told["findings"]}
    hosts = {one["about"] for one in told["findings"] if one["about"]}
    assert (done.returncode, told["running"], told["broken"]) == (0, True, False)
    assert time.monotonic() - began < 25
    assert {states[topic] for topic in ("api", "webphone_page", "webphone_line")} == {"ok"}
    assert {states[topic] for topic in ("webphone", "clock", "data_folder")} == {"ok"}
    assert states["events"] == "off"
    assert hosts == {simulator.base_url.removeprefix("http://")}
