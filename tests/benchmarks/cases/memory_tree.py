"""The memory of the whole process tree at idle, in MB, pages that are shared counted by share.

One program runs at a time: two would share the pages of the web engine and look half as large.
"""

import time
from threading import Event

from tests.benchmarks.lab import Lab
from tests.benchmarks.processes import memory, needs_linux
from tests.benchmarks.rows import Row, alternately, middle
from tests.benchmarks.started import Started

RUNS = 2
LONGEST = 10.0  # seconds until it is taken as it is
CALM = 0.01  # of its size: less change in a second is none


def measure(lab: Lab, runs: int) -> list[Row]:
    needs_linux("memory")
    pairs = alternately(
        lambda: _settled(lab.start_ours()), lambda: _settled(lab.start_bare_view()), runs
    )
    return [middle("memory_tree", pairs, "MB", most=1.15)]


def _settled(program: Started) -> float:
    """Return the memory when two looks, a second apart, see the same."""
    with program:
        program.wait_for("loaded")
        Event().wait(2.0)
        deadline, last = time.monotonic() + LONGEST, 0.0
        while True:
            now = memory(program.session)
            if abs(now - last) < CALM * now or time.monotonic() > deadline:
                return now
            last = now
            Event().wait(1.0)
