"""Starting and stopping a simulator."""

import threading

import pytest
import requests

from santral_desktop.simulator.server import start_simulator
from tests.simulator.service import WRONG_KEY


def test_it_takes_any_free_port_on_loopback_alone() -> None:
    with start_simulator() as one, start_simulator() as other:
        assert one.base_url.startswith("http://127.0.0.1:")
        assert one.base_url != other.base_url


def test_a_taken_port_is_told_and_leaves_no_thread() -> None:
    with start_simulator() as simulator:
        port = int(simulator.base_url.rpartition(":")[2])
        with pytest.raises(OSError, match="attempting to bind on address"):
            start_simulator(port=port)
        assert sum(thread.name == "simulator" for thread in threading.enumerate()) == 1


def test_closed_it_answers_no_more_and_leaves_no_thread() -> None:
    with start_simulator() as simulator:
        pass

    with pytest.raises(requests.ConnectionError):
        requests.get(simulator.base_url, timeout=5)
    assert not any(thread.name == "simulator" for thread in threading.enumerate())


def test_closing_twice_is_harmless() -> None:
    simulator = start_simulator()
    simulator.close()
    simulator.close()

    assert not any(thread.name == "simulator" for thread in threading.enumerate())


def test_the_key_is_a_setting() -> None:
    with start_simulator(key=WRONG_KEY) as simulator:
        answer = requests.get(
            f"{simulator.base_url}/caller_ids", params={"key": WRONG_KEY}, timeout=5
        )

    assert answer.status_code == 200


def test_an_unstepped_clock_runs_by_itself() -> None:
    with start_simulator() as simulator:
        simulator.control.far_end("905425556677", rings_after=0.0, answers_after=0.05)
        requests.get(
            f"{simulator.base_url}/originate",
            params={"key": simulator.key, "extension": "1008", "destination": "905425556677"},
            timeout=5,
        ).raise_for_status()
        while not simulator.control.calls()[0]["answered"]:
            pass
