"""Words of notes are typed, whole or begun, among a million calls; in milliseconds."""

from random import Random

from tests.benchmarks.lab import Lab
from tests.benchmarks.office import measure_searches
from tests.benchmarks.people import SAID
from tests.benchmarks.rows import Row

RUNS = 300


def measure(lab: Lab, runs: int) -> list[Row]:
    dice = Random(1)
    return measure_searches("search_note", lab, runs, [_typed(dice) for _ in range(runs)])


def _typed(dice: Random) -> str:
    said = dice.choice(SAID)
    return said[: dice.randrange(3, len(said) + 1)].strip()
