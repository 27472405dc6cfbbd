"""What a benchmark tells: ours beside the bare minimum, measured in turns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median
from typing import Any

Pairs = tuple[list[float], list[float]]  # ours, the bare minimum's


class Trouble(Exception):  # noqa: N818  told to a person, not to a programmer
    """Nothing could be measured; the text says why."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `most` is the ratio that we want to stay within."""

    name: str
    ours: float
    baseline: float
    unit: str
    runs: int
    most: float | None = None

    @property
    def ratio(self) -> float | None:
        """How much of the bare minimum ours takes; None beside nothing at all."""
        return self.ours / self.baseline if self.baseline else None

    @property
    def held(self) -> bool:
        """Whether ours stays within what we want."""
        return self.most is None or self.ratio is None or self.ratio <= self.most

    def as_json(self) -> dict[str, Any]:
        """Return what is written for other programs."""
        ratio = None if self.ratio is None else round(self.ratio, 3)
        return {
            "name": self.name,
            "ours": round(self.ours, 3),
            "baseline": round(self.baseline, 3),
            "ratio": ratio,
            "unit": self.unit,
            "runs": self.runs,
        }


def alternately(ours: Callable[[], float], baseline: Callable[[], float], runs: int) -> Pairs:
    """Measure both in turns, each round in the other order; the first round only warms up."""
    pairs: Pairs = ([], [])
    for number in range(runs + 1):
        both = [(pairs[0], ours), (pairs[1], baseline)]
        for values, measure in both if number % 2 else reversed(both):
            value = measure()
            if number:
                values.append(value)
    return pairs


def middle(name: str, pairs: Pairs, unit: str, most: float | None = None) -> Row:
    """Return the row of the medians."""
    return Row(name, median(pairs[0]), median(pairs[1]), unit, len(pairs[0]), most)


def worst(name: str, pairs: Pairs, unit: str, most: float | None = None) -> Row:
    """Return the row of what 99 of 100 stay within."""
    return Row(name, _p99(pairs[0]), _p99(pairs[1]), unit, len(pairs[0]), most)


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a person reads them."""
    lines = [("", "ours", "bare", "ratio", "wanted", "unit", "runs")]
    for row in rows:
        ratio = "–" if row.ratio is None else f"{row.ratio:.2f}×"
        wanted = "" if row.most is None else f"≤ {row.most:.2f}×" + ("" if row.held else " !")
        numbers = (f"{row.ours:.2f}", f"{row.baseline:.2f}", ratio, wanted)
        lines.append((row.name, *numbers, row.unit, str(row.runs)))
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(words: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(words, widths, strict=True)
    name = f"{first[0]:<{first[1]}}"
    return "  ".join([name, *(f"{word:>{width}}" for word, width in others)]).rstrip()


def _p99(values: Sequence[float]) -> float:
    return sorted(values)[ceil(0.99 * len(values)) - 1]
