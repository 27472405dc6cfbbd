"""A call is answered and ended from elsewhere: by keys in another window, by words in a shell."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from santral_desktop.simulator.server import Simulator
from tests.journeys.conftest import Make
from tests.journeys.program import Program, Status, hang_up_all

NUMBER, NAME, CALLED = "05425556677", "Örnek Lojistik", "908500000001"
OTHER = [sys.executable, str(Path(__file__).with_name("other_window.py"))]


@pytest.fixture(scope="module")
def keyed(make: Make, simulator: Simulator) -> Program:
    """A program that holds keys for every program."""
    program = make("--profile", "keys", "--developer")
    settings = program.root / "home" / ".config" / "santral-desktop" / "profile-keys"
    settings.mkdir(parents=True)
    (settings / "preferences.json").write_text(json.dumps({"keys_everywhere": True}), "utf-8")
    program.start()
    assert program.sign_in(simulator).returncode == 0
    program.registered()
    return program


@pytest.fixture(autouse=True)
def quiet(simulator: Simulator, keyed: Program) -> Iterator[None]:
    yield
    hang_up_all(simulator, keyed)


class OtherWindow:
    """A field of another program that has the keyboard."""

    def __init__(self, process: "subprocess.Popen[str]", program: Program) -> None:
        self._process, self._program = process, program
        self.number = self.line()
        xdotool("windowactivate", "--sync", self.number)
        program.until(lambda: self.has_the_keyboard)

    @property
    def has_the_keyboard(self) -> bool:
        return xdotool("getactivewindow") == self.number

    def line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


@pytest.fixture
def other(keyed: Program) -> Iterator[OtherWindow]:
    if not shutil.which("xdotool"):
        pytest.skip("needs xdotool")
    with subprocess.Popen(
        OTHER, env=keyed.environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield OtherWindow(process, keyed)
        finally:
            process.kill()


def xdotool(*words: str) -> str:
    done = subprocess.run(["xdotool", *words], check=False, capture_output=True, text=True)
    return done.stdout.strip()


def ring(simulator: Simulator, program: Program) -> None:
    simulator.control.ring(NUMBER, NAME, CALLED)
    program.wait_until(lambda status: states(status) == ["ringing"])


def states(status: Status) -> list[str]:
    return [call["state"] for call in status["calls"]]


def test_keys_answer_and_hang_up_while_somebody_types_elsewhere(
    simulator: Simulator, keyed: Program, other: OtherWindow
) -> None:
    ring(simulator, keyed)

    xdotool("key", "ctrl+shift+F8")
    keyed.wait_until(lambda status: states(status) == ["talking"])
    stayed = other.has_the_keyboard
    xdotool("type", "a")
    typed = other.line()
    xdotool("key", "ctrl+shift+F9")
    keyed.wait_until(lambda status: states(status) == [])

    assert (stayed, typed, other.has_the_keyboard) == (True, "a", True)


def test_a_key_brings_the_window_up(keyed: Program, other: OtherWindow) -> None:
    xdotool("key", "ctrl+shift+F11")

    keyed.until(lambda: xdotool("getactivewindow", "getwindowname") == "Santral Desktop")


def test_without_a_tray_a_closed_window_is_minimised_and_a_key_brings_it_back(
    simulator: Simulator, keyed: Program, other: OtherWindow
) -> None:
    xdotool("key", "ctrl+shift+F11")
    keyed.until(window_is_seen)

    xdotool("key", "alt+F4")
    keyed.until(lambda: not window_is_seen())
    ring(simulator, keyed)  # it still takes calls
    xdotool("key", "ctrl+shift+F11")

    keyed.until(window_is_seen)


def window_is_seen() -> bool:
    return bool(xdotool("search", "--onlyvisible", "--name", "^Santral Desktop$"))


def test_words_answer_and_hang_up(simulator: Simulator, keyed: Program) -> None:
    ring(simulator, keyed)

    answered = keyed.run("answer")
    keyed.wait_until(lambda status: states(status) == ["talking"])
    ended = keyed.run("hangup")
    keyed.wait_until(lambda status: states(status) == [])

    assert (answered.returncode, answered.stdout) == (0, "Çalan çağrı cevaplanıyor.\n")
    assert (ended.returncode, ended.stdout) == (0, "Çağrı kapatılıyor.\n")


def test_without_a_call_a_word_ends_with_one(keyed: Program) -> None:
    done = keyed.run("answer")

    assert (done.returncode, done.stderr) == (1, "Çalan çağrı yok.\n")


def test_words_switch_do_not_disturb(simulator: Simulator, keyed: Program) -> None:
    codes = [keyed.run("dnd", word).returncode for word in ("on", "off")]

    keyed.until(lambda: len(simulator.control.requests("/dnd")) >= 2)
    assert codes == [0, 0]


def test_without_a_program_a_word_says_so(make: Make) -> None:
    assert make("--throwaway").run("hangup").returncode == 3
