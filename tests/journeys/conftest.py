"""A simulator here, a home for each file's program, and that program signed in."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from santral_desktop.simulator.server import Simulator, start_simulator
from tests.journeys.program import Program

Make = Callable[..., Program]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    no_screen = sys.platform != "linux" or not os.environ.get("DISPLAY")
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.journey)
            if no_screen:
                item.add_marker(pytest.mark.skip(reason="needs Linux and a display"))


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with start_simulator(history=30, limits=False) as simulator:  # several programs share it
        yield simulator


@pytest.fixture(scope="module")
def make() -> Iterator[Make]:
    """Makes programs, each in a short folder of its own, and leaves none running."""
    with TemporaryDirectory(prefix="sj-", ignore_cleanup_errors=True) as folder:
        made: list[Program] = []

        def make_one(*words: str, environment: dict[str, str] | None = None) -> Program:
            root = Path(folder) / str(len(made))
            made.append(Program(root, *words, environment=environment))
            return made[-1]

        yield make_one
        for program in made:
            program.kill()


@pytest.fixture(scope="module")
def program(make: Make, simulator: Simulator) -> Program:
    """A program that is signed in and whose phone is registered."""
    program = make()
    program.start()
    assert program.sign_in(simulator).returncode == 0
    program.registered()
    return program
