"""From the start of the process to the first paint of the main window, in milliseconds.

Ours is the plain start of the real program in a throwaway world. Somebody who is signed in sees
the same first paint: the account is looked for after it. Beside it stands an empty window. What is
painted first is the window's frame; `start_furnished` tells when dial field, list and lights are
in it.
"""

from tests.benchmarks.lab import Lab
from tests.benchmarks.rows import Row, alternately, middle
from tests.benchmarks.started import Started

RUNS = 9


def measure(lab: Lab, runs: int) -> list[Row]:
    furnished: list[float] = []
    pairs = alternately(
        lambda: _painted(lab.start("ours"), furnished),
        lambda: _painted(lab.start("bare_window")),
        runs,
    )
    return [
        middle("start_first_paint", pairs, "ms", most=1.25),
        middle("start_furnished", (furnished[1:], pairs[1]), "ms"),
    ]


def _painted(program: Started, furnished: list[float] | None = None) -> float:
    with program:
        painted = program.wait_for("painted")
        if furnished is not None:
            furnished.append((program.wait_for("furnished") - program.began) * 1000)
        return (painted - program.began) * 1000
