"""A part of a name is typed, at its beginning or within, among a million calls; in milliseconds."""

from random import Random

from tests.benchmarks.lab import Lab
from tests.benchmarks.office import measure_searches
from tests.benchmarks.people import FIRST, LAST
from tests.benchmarks.rows import Row

RUNS = 300


def measure(lab: Lab, runs: int) -> list[Row]:
    dice = Random(1)
    return measure_searches("search_name", lab, runs, [_typed(dice) for _ in range(runs)])


def _typed(dice: Random) -> str:
    """Return what somebody typed of a name so far; some go on with the second one."""
    name = dice.choice((*FIRST, *LAST))
    start = 0 if dice.random() < 0.7 else dice.randrange(max(1, len(name) - 2))
    part = name[start : start + dice.randrange(2, 8)]
    return f"{part} {dice.choice(LAST)[:3]}" if dice.random() < 0.2 else part
