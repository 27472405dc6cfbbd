"""How the program starts beside another, ends in order, and comes back after a violent end."""

import sys
import time

from santral_desktop.simulator.server import Simulator
from tests.journeys.conftest import Make
from tests.journeys.program import PATIENCE, Program

ALONE = "1010"  # an extension with no other phone, so that its calls come to this program


def test_a_second_start_shows_the_first_ones_window_and_ends(program: Program) -> None:
    began = time.monotonic()

    done = program.run()

    assert (done.returncode, done.stdout) == (0, "")
    assert time.monotonic() - began < 5
    program.registered()


def test_a_second_start_leaves_no_folder_behind(program: Program) -> None:
    program.run()

    assert len(program.throwaway_folders) == 1


def test_show_brings_the_window_up(program: Program) -> None:
    assert program.run("show").returncode == 0


def test_a_word_to_nobody_says_that_nobody_is_there(make: Make) -> None:
    for words in (["status", "--json"], ["call", "05321112233", "--now"], ["show"], ["quit"]):
        done = make().run(*words)

        assert done.returncode == 3
        assert done.stderr == "Santral Desktop çalışmıyor: önce programı başlatın.\n"


def test_worlds_do_not_hear_each_other(program: Program) -> None:
    other = Program(program.root, "--profile", "other", "--developer")

    assert other.run("status").returncode == 3


def test_quit_ends_in_order(make: Make) -> None:
    program = make()
    program.start()

    assert program.run("quit").returncode == 0
    assert program.end() == 0


def test_hidden_it_starts_without_a_window(make: Make) -> None:
    program = make("--throwaway", "--developer", "--hidden")
    program.start()

    assert program.stop() == 0


HIDDEN = """
from PySide6.QtCore import QTimer
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desktop import run_desktop

def begin(desk):
    def look():
        tray, window = desk.alerts.tray, desk.panes.window
        print("reachable", tray.available or window.isMinimized(), flush=True)
        print("in the way", window.isVisible() and not window.isMinimized(), flush=True)
        desk.leave()
    QTimer.singleShot(300, look)

raise SystemExit(run_desktop(World(throwaway=True, developer=True), hidden=True, begin=begin))
"""


def test_hidden_it_can_be_reached_where_there_is_no_tray(make: Make) -> None:
    program = make()
    program.begin([sys.executable, "-c", HIDDEN])

    assert program.end() == 0
    assert "reachable True" in program.printed
    assert "in the way False" in program.printed


def test_told_to_end_during_a_call_it_ends_in_order(make: Make, simulator: Simulator) -> None:
    program = _signed_in(make(), simulator)
    program.run("call", "05321112233", "--now")
    program.until(lambda: [call["talking"] for call in simulator.control.calls()] == [[ALONE]])
    began = time.monotonic()

    code = program.stop()

    assert code == 0
    assert time.monotonic() - began < PATIENCE / 3
    assert program.comes_after_the_end(lambda: not program.running(), seconds=2)
    assert program.throwaway_folders == []
    assert "a mistake of ours" not in program.log
    _quiet(simulator)


def test_told_to_end_before_its_page_is_there_it_ends_in_order(
    make: Make, simulator: Simulator
) -> None:
    program = make()
    program.start()
    simulator.control.fault("/webphone", "slow", times=1, seconds=3)
    program.sign_in(simulator)
    program.wait_until(lambda status: status["webphone"]["state"] == "loading")

    code = program.stop()
    simulator.control.clear_faults()

    assert code == 0
    assert program.comes_after_the_end(lambda: not program.running(), seconds=2)


def test_told_to_end_while_the_pbx_does_not_answer_it_ends_soon(
    make: Make, simulator: Simulator
) -> None:
    program = _signed_in(make(), simulator)
    simulator.control.fault("/originate", "slow", times=1, seconds=15)
    program.run("call", "05321112233", "--now")
    program.until(lambda: None in _answers(simulator, "/originate"))
    began = time.monotonic()

    code = program.stop()
    simulator.control.clear_faults()

    assert code == 0
    assert time.monotonic() - began < PATIENCE / 3
    assert program.running() == []
    assert program.throwaway_folders == []


STUMBLES = """
from santral_desktop.application.messages import Listening
from santral_desktop.composition.command_line import World
from santral_desktop.composition.desktop import run_desktop

def begin(desk):
    def hear(told):
        print("listening", told.port, flush=True)
        if told.port is None:
            raise RuntimeError("a mistake of ours on the way out")
    desk.core.bus.subscribe(Listening, hear)
    desk.core.events.start(0)

raise SystemExit(run_desktop(World(throwaway=True, developer=True), begin=begin))
"""


def test_a_mistake_on_the_way_out_does_not_keep_it_from_ending(make: Make) -> None:
    program = make()
    program.start([sys.executable, "-c", STUMBLES])
    program.until(lambda: "listening" in program.printed)

    assert program.stop() == 0
    assert program.throwaway_folders == []


def test_told_to_end_while_it_starts_it_ends(make: Make) -> None:
    program = make()
    program.begin()
    claimed = program.root / "run" / "santral-desktop" / "throwaway.socket"
    program.until(claimed.exists)

    assert program.stop() == 0
    assert program.running() == []


def test_after_a_violent_end_it_starts_again_with_its_calls(
    make: Make, simulator: Simulator
) -> None:
    program = _signed_in(make("--profile", "lasting", "--developer"), simulator)
    uuid = simulator.control.ring("05330007766", "Çağla", ALONE)
    program.wait_until(lambda status: status["calls"])
    program.until(lambda: _number_is_kept(program, "5330007766"))
    program.kill()

    simulator.control.caller_hangs_up(uuid)
    program.start()
    status = program.wait_until(lambda status: status["last_error"] is not None)

    assert status["last_error"] == "NotSignedIn"  # without a key store the key went with it
    assert _number_is_kept(program, "5330007766")
    assert program.stop() == 0


def test_what_a_violent_end_leaves_running_ends_by_itself(make: Make, simulator: Simulator) -> None:
    program = _signed_in(make(), simulator)
    assert program.running("--type=renderer") != []

    program.process.kill()
    program.process.wait()

    assert program.comes_after_the_end(lambda: not program.running())


def _signed_in(program: Program, simulator: Simulator) -> Program:
    program.start()
    assert program.sign_in(simulator, ALONE).returncode == 0
    program.registered()
    return program


def _answers(simulator: Simulator, path: str) -> list[int | None]:
    return [asked["status"] for asked in simulator.control.requests(path)]


def _number_is_kept(program: Program, digits: str) -> bool:
    return any(digits in row["number"] for row in program.calls_kept())


def _quiet(simulator: Simulator) -> None:
    for call in simulator.control.calls():
        simulator.control.caller_hangs_up(call["uuid"])
