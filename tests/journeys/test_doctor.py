"""A person whose phone is silent asks the doctor of the running program."""

import socket
import time

from santral_desktop.simulator.server import Simulator
from tests.journeys.conftest import Make
from tests.journeys.program import EXTENSION, Program, as_json, hang_up_all


def test_the_running_program_looks_at_all_that_a_call_needs(
    program: Program, simulator: Simulator
) -> None:
    began = time.monotonic()
    done = program.run("doctor", "--json")

    told = as_json(done)
    states = {one["topic"]: one["state"] for one in told["findings"]}
    hosts = {one["about"] for one in told["findings"] if one["about"]}
    bad = {topic for topic, state in states.items() if state == "bad"}
    assert (done.returncode, told["running"]) == (int(told["broken"]), True)
    assert bad <= {"microphone", "ring"}  # where there is no sound
    assert time.monotonic() - began < 25
    assert {states[topic] for topic in ("api", "webphone_page", "webphone_line")} == {"ok"}
    assert {states[topic] for topic in ("webphone", "clock", "data_folder")} == {"ok"}
    assert states["events"] == "off"
    assert states["popup"] == "unknown"  # shown, but nobody said that they saw it
    assert states["sandbox"] in {"ok", "warn", "off"}
    assert hosts == {simulator.base_url.removeprefix("http://")}


def test_a_microphone_that_hears_and_a_ring_are_told_by_the_running_program(
    program: Program,
) -> None:
    told = {one["topic"]: one for one in as_json(program.run("doctor", "--json"))["findings"]}
    if told["ring"]["why"] == "no_device":
        assert told["microphone"]["why"] == "no_device"
        return

    assert told["ring"]["why"] == "nobody_said"
    assert told["microphone"]["why"] in {"fine", "silent", "faint"}
    assert told["microphone"]["measure"] is not None


def test_nobody_who_talks_is_disturbed(program: Program, simulator: Simulator) -> None:
    simulator.control.ring("05321112233", to=EXTENSION)
    program.wait_until(lambda status: status["calls"])

    told = as_json(program.run("doctor", "--json"))
    hang_up_all(simulator, program)

    states = {one["topic"]: one["why"] for one in told["findings"]}
    assert {states[topic] for topic in ("microphone", "ring", "popup")} == {"in_a_call"}


def test_a_trial_event_goes_round_where_events_are_received(make: Make) -> None:
    program = make("--profile", "events", "--developer")
    settings = program.root / "home/.config/santral-desktop/profile-events"
    settings.mkdir(parents=True)
    (settings / "preferences.json").write_text(f'{{"listener": true, "listener_port": {_free()}}}')
    program.start()
    program.wait_until(lambda status: status["events"].get("events", {}).get("state") == "on")

    told = {one["topic"]: one for one in as_json(program.run("doctor", "--json"))["findings"]}

    assert (told["events"]["state"], told["events"]["why"]) == ("ok", "fine")
    assert told["events"]["measure"] < 5
    assert program.run("quit").returncode == 0


def _free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])
