"""A program that crashed comes back by itself; one that was ended does not."""

import json
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from santral_desktop.simulator.server import Simulator
from tests.journeys.conftest import Make
from tests.journeys.program import Program

BACK_WITHIN = 5.0  # seconds
ALONE = "1010"


@pytest.fixture
def program(make: Make) -> Program:
    program = make("--profile", "back", "--developer")
    program.start()
    watched(program)
    return program


def watched(program: Program) -> int:
    """Wait for the watcher, and return its number."""
    program.until(lambda: program.running(" watch "))
    return program.running(" watch ")[0]


def crash(program: Program, number: int, way: signal.Signals = signal.SIGSEGV) -> None:
    os.kill(number, way)
    if program.process.pid == number:
        assert program.process.wait(20) == -way


def comes_back(program: Program, gone: int) -> int:
    """Wait until another program of this world hears words, and return its number."""
    return next(iter(_others(program, gone)))


def _others(program: Program, gone: int) -> list[int]:
    found: list[int] = []

    def there() -> bool:
        found[:] = [it for it in program.running("--came-back") if it != gone]
        return bool(found) and program.status() is not None

    assert program.comes_after_the_end(there, 20), program.printed
    return found


@pytest.mark.parametrize("way", [signal.SIGSEGV, signal.SIGTRAP])  # Chromium's own end is a trap
def test_after_a_crash_it_is_back_within_seconds(program: Program, way: signal.Signals) -> None:
    began = time.monotonic()
    crash(program, program.process.pid, way)

    back = comes_back(program, program.process.pid)

    assert time.monotonic() - began < BACK_WITHIN
    os.kill(back, signal.SIGTERM)
    assert program.comes_after_the_end(lambda: not program.running())


def test_after_an_ordinary_end_nothing_comes_back(program: Program) -> None:
    assert program.run("quit").returncode == 0

    assert program.running() == []  # the watcher is gone too


def test_who_ends_it_by_force_has_their_will(program: Program) -> None:
    program.process.kill()
    program.process.wait()

    assert program.comes_after_the_end(lambda: not program.running())


def test_a_throwaway_world_has_no_watcher(make: Make) -> None:
    program = make()
    program.start()
    program.pause()

    assert program.stop() == 0
    assert program.running(" watch ") == []


def test_the_third_crash_in_a_row_is_the_last(program: Program) -> None:
    number = program.process.pid
    for _ in range(2):
        crash(program, number)
        number = comes_back(program, number)
        watched(program)
    os.kill(number, signal.SIGSEGV)

    def gave_up() -> bool:
        return bool(program.running("gave-up"))

    assert program.comes_after_the_end(gave_up, 20)
    assert program.status() is None  # it only says so


def test_a_call_that_was_cut_is_said(make: Make, simulator: Simulator) -> None:
    program = make("--profile", "cut", "--developer")
    program.start()
    assert program.sign_in(simulator, ALONE).returncode == 0
    program.registered()
    watched(program)
    program.run("call", "05321112233", "--now")
    program.until(lambda: [call["talking"] for call in simulator.control.calls()] == [[ALONE]])
    program.until(lambda: list((program.root / "run").rglob("cut.in-call")))

    crash(program, program.process.pid)
    back = comes_back(program, program.process.pid)

    assert "--cut" in Path(f"/proc/{back}/cmdline").read_text().split("\0")
    assert list((program.root / "run").rglob("cut.in-call")) == []
    for call in simulator.control.calls():
        simulator.control.caller_hangs_up(call["uuid"])


SWITCHED_OFF = """
from dataclasses import replace
from PySide6.QtCore import QTimer
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desktop import run_desktop

def begin(desk):
    def switch(on):
        desk.core.choices.change(replace(desk.core.choices.now, bring_back=on))
        desk.guard.show_choice()
        print("watched" if on else "unwatched", flush=True)
    QTimer.singleShot(2500, lambda: switch(False))
    QTimer.singleShot(6000, lambda: switch(True))

raise SystemExit(run_desktop(World("switch", developer=True), begin=begin))
"""


def test_switched_off_the_watcher_goes_at_once_and_comes_when_switched_on(make: Make) -> None:
    program = make("--profile", "switch", "--developer")
    program.start([sys.executable, "-c", SWITCHED_OFF])
    watched(program)

    program.until(lambda: "unwatched" in program.printed)
    assert program.running(" watch ") == []

    program.until(lambda: program.printed.count("watched") > 1)
    watched(program)
    assert program.run("quit").returncode == 0


GPU_CRASH = """
from PySide6.QtCore import QTimer, QUrl
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desktop import run_desktop

def begin(desk):
    from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
    desk.page = QWebEnginePage(QWebEngineProfile(desk.app), desk.app)
    crash = lambda: desk.page.load(QUrl("chrome://gpucrash"))
    QTimer.singleShot(1500, crash)

raise SystemExit(run_desktop(World("gpu", developer=True), begin=begin))
"""


@pytest.mark.webengine
def test_after_two_crashes_of_the_graphics_it_draws_without_them(make: Make) -> None:
    """The engine's own page for it ends the whole program: its graphics live inside ours."""
    program = make("--profile", "gpu", "--developer")
    ways = []
    for _ in range(2):
        program.begin([sys.executable, "-c", GPU_CRASH])
        assert program.process.wait(30) == -signal.SIGSEGV
        back = comes_back(program, program.process.pid)
        words = Path(f"/proc/{back}/cmdline").read_text().split("\0")
        ways.append(words[words.index("--came-back") + 1])
        assert program.run("quit").returncode == 0

    assert ways == ["again", "software"]
    [chosen] = program.root.rglob("preferences.json")
    assert json.loads(chosen.read_text())["software_rendering"] is True
