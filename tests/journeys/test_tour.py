"""The demo plays its tour: an agent's day through the real window and page."""

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import Make
from tests.journeys.program import START, Program


@pytest.fixture(scope="module")
def played(make: Make) -> Program:
    program = make("--throwaway", environment={"SANTRAL_DEMO_DISPLAY": "virtual"})
    program.begin([*START, "demo", "--tour", "--output", str(_output(program))])
    assert program.end(110) == 0, program.printed
    return program


def test_every_step_of_the_tour_holds(played: Program) -> None:
    steps = _report(played)["steps"]

    assert [step["n"] for step in steps] == list(range(1, 21))
    assert all(step["ok"] for step in steps)


def test_every_step_says_what_was_checked(played: Program) -> None:
    for step in _report(played)["steps"]:
        assert set(step) == {"n", "name", "ok", "detail", "seconds"}
        assert step["name"]
        assert step["detail"]


def test_every_step_with_a_window_has_a_picture(played: Program) -> None:
    sizes = {path.stem[:2]: path.stat().st_size for path in _output(played).glob("*.png")}

    assert sorted(sizes) == [f"{n:02}" for n in range(1, 20)]
    assert {name: size for name, size in sizes.items() if size < 20_000} == {}  # nothing but black


def test_a_line_for_each_step_is_printed(played: Program) -> None:
    assert played.printed.count("✓") == 20


def test_nothing_runs_and_nothing_lies_around_after_it(played: Program) -> None:
    assert played.running() == []
    assert played.throwaway_folders == []
    assert {path.suffix for path in _output(played).iterdir()} == {".png", ".json"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_demo_that_ends_takes_its_window_along(make: Make, number: int) -> None:
    demo = make("--throwaway", environment={"SANTRAL_DEMO_DISPLAY": "real"})
    demo.begin([*START, "demo"])
    window = demo.root / "run" / "santral-desktop" / "demo.socket"
    demo.until(window.exists)
    assert demo.process is not None

    demo.process.send_signal(number)

    assert demo.end() == (-number if number == signal.SIGKILL else 0)
    assert demo.comes_after_the_end(lambda: not window.exists() and not demo.throwaway_folders)


def _output(program: Program) -> Path:
    return program.root / "output"


def _report(program: Program) -> Any:
    return json.loads((_output(program) / "report.json").read_text("utf-8"))
