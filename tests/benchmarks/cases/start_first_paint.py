"""From the start of the process to the first paint of the main window, in milliseconds.

Ours is the plain start of the real program in a throwaway world. Somebody who is signed in sees
the same first paint: the account is looked for after it. Beside it stands an empty window.
"""

from tests.benchmarks.lab import Lab
from tests.benchmarks.rows import Row, alternately, middle
from tests.benchmarks.started import Started

RUNS = 9


def measure(lab: Lab, runs: int) -> list[Row]:
    pairs = alternately(
        lambda: _painted(lab.start("ours")), lambda: _painted(lab.start("bare_window")), runs
    )
    return [middle("start_first_paint", pairs, "ms", most=1.25)]


def _painted(program: Started) -> float:
    with program:
        return (program.wait_for("painted") - program.began) * 1000
