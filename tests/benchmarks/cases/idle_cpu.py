"""What idle costs: the tree's CPU in percent of a core, and how often its threads wake a second.

Both programs are hidden, as in the tray, and are looked at over the same spans of ten seconds: a
moment's noise meets both.
"""

import time
from threading import Event

from tests.benchmarks.lab import Lab
from tests.benchmarks.processes import needs_linux, used
from tests.benchmarks.rows import Pairs, Row, middle

RUNS = 2
SPAN = 10.0  # seconds
SETTLES = 3.0


def measure(lab: Lab, runs: int) -> list[Row]:
    needs_linux("CPU time")
    cpu: Pairs = ([], [])
    wakes: Pairs = ([], [])
    with lab.start_ours("hide") as ours, lab.start_bare_view("hide") as bare:
        for program in (ours, bare):
            program.wait_for("hidden")
        Event().wait(SETTLES)
        for _ in range(runs):
            began = time.monotonic()
            before = [used(program.session) for program in (ours, bare)]
            Event().wait(SPAN)
            after = [used(program.session) for program in (ours, bare)]
            passed = time.monotonic() - began
            for place in (0, 1):
                seconds, times = after[place].since(before[place])
                cpu[place].append(100 * seconds / passed)
                wakes[place].append(times / passed)
    return [middle("idle_cpu", cpu, "% core"), middle("idle_wakes", wakes, "1/s")]
