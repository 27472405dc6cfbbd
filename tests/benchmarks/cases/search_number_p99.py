"""Part of a number is typed, in one spelling or another, among a million calls; in milliseconds."""

from random import Random

from tests.benchmarks.lab import Lab
from tests.benchmarks.million import MILLION
from tests.benchmarks.office import measure_searches
from tests.benchmarks.people import customers
from tests.benchmarks.rows import Row

RUNS = 300
KNOWN = MILLION // 16  # customers, as the office has them


def measure(lab: Lab, runs: int) -> list[Row]:
    dice = Random(1907)  # the office's own: its customers are these
    numbers = [customer.number for customer in customers(KNOWN, dice)]
    return measure_searches(
        "search_number", lab, runs, [_typed(numbers, dice) for _ in range(runs)]
    )


def _typed(numbers: list[str], dice: Random) -> str:
    number = dice.choice(numbers)
    start = dice.choice((0, 0, 1, 4, len(number) - 4, len(number) - 7))
    part = number[start : start + dice.randrange(3, 12)]
    return f"{part[:4]}-{part[4:]}" if dice.random() < 0.2 else part
