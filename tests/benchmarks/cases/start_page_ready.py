"""From the start of the process to the loaded page of the web phone, in milliseconds.

Ours is signed in, and asks the simulated PBX for a fresh token first: that request is part of what
is measured. The bare view, made after its window shows, is given an address with a token.
"""

from tests.benchmarks.lab import Lab
from tests.benchmarks.rows import Row, alternately, middle
from tests.benchmarks.started import Started

RUNS = 7


def measure(lab: Lab, runs: int) -> list[Row]:
    pairs = alternately(
        lambda: _loaded(lab.start_ours()), lambda: _loaded(lab.start_bare_view()), runs
    )
    return [middle("start_page_ready", pairs, "ms", most=1.10)]


def _loaded(program: Started) -> float:
    with program:
        return (program.wait_for("loaded") - program.began) * 1000
