"""The commands beside the window: version, simulator, self-test, and doors that stay closed."""

import json
import signal
import socket
import subprocess

import requests

from santral_desktop import __version__
from tests.journeys.conftest import Make
from tests.journeys.program import PATIENCE, START, Program

DEBUGGING = "QTWEBENGINE_REMOTE_DEBUGGING"


def test_version_is_one_line(make: Make) -> None:
    done = make("--throwaway").run("--version")

    assert (done.returncode, done.stdout) == (0, f"{__version__}\n")


def test_words_for_qt_and_chromium_are_refused(make: Make) -> None:
    for words in (["-platform", "xyz"], ["--remote-debugging-port=1"], ["--webEngineArgs"]):
        done = make("--throwaway").run(*words)

        assert done.returncode == 2
        assert done.stderr.startswith("usage: ")


def test_the_simulator_says_where_it_is_and_ends_when_told(make: Make) -> None:
    environment = make("--throwaway").environment
    with subprocess.Popen(
        [*START, "simulator", "--json", "--history", "3"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as simulator:
        try:
            assert simulator.stdout is not None
            facts = json.loads(simulator.stdout.readline())
            answer = requests.get(
                f"{facts['base_url']}/extensions", {"key": facts["key"]}, timeout=PATIENCE
            )
            simulator.send_signal(signal.SIGTERM)
            code = simulator.wait(PATIENCE)
        finally:
            simulator.kill()

    assert answer.status_code == 200
    assert code == 0


def test_the_program_checks_itself(make: Make) -> None:
    done = make("--throwaway").run("self-test", "--json")

    assert done.returncode == 0, done.stdout
    checks = {one["name"]: one["result"] for one in json.loads(done.stdout)["checks"]}
    assert len(checks) == 11
    for name in ("modules", "resources", "languages", "web page", "sound", "journal"):
        assert checks[name] == "ok"


def test_no_debugging_door_is_opened_by_the_environment(make: Make) -> None:
    """The self-test shows a real page, and nobody said that it is a developer's."""
    port = _free_port()
    program = make("--throwaway", environment={DEBUGGING: str(port)})
    program.begin([*START, "self-test"])

    opened = _opens(program, port)

    assert program.end() == 0
    assert not opened


def test_a_developer_may_open_it(make: Make) -> None:
    """The same look as above finds a door where there is one."""
    port = _free_port()
    program = make("--throwaway", "--developer", environment={DEBUGGING: str(port)})
    program.begin([*START, "demo", "--output", str(program.root / "out")])

    assert _opens(program, port)

    program.kill()


def _free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


def _opens(program: Program, port: int) -> bool:
    """Tell whether somebody listens at the port before the program ends."""
    assert program.process is not None
    while program.process.poll() is None:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return True
        try:
            program.process.wait(0.02)
        except subprocess.TimeoutExpired:
            continue
    return False


def test_a_doctor_without_a_program_looks_at_what_needs_no_window(make: Make) -> None:
    done = make("--throwaway").run("doctor", "--json")

    told = json.loads(done.stdout)
    states = {one["topic"]: one["state"] for one in told["findings"]}
    assert (done.returncode, told["running"], told["broken"]) == (0, False, False)
    assert (states["installation"], states["data_folder"], states["api"]) == ("ok", "ok", "off")
    assert "microphone" not in states
