"""Frames while a million calls are gone through, in milliseconds: turns of the wheel, screens,
and – in ours alone – words typed into the search. Beside ours stands a table view that reads the
same journal by key and shows four columns. Of `missed`, frames in a hundred that took more than
16 ms. `calls_page_open` is from the wish to the painted list; `scroll_memory` what scrolling took.
"""

import json

from tests.benchmarks.lab import Lab
from tests.benchmarks.office import office
from tests.benchmarks.processes import needs_linux
from tests.benchmarks.programs.scrolled import OPENINGS, WHEELS
from tests.benchmarks.rows import Pairs, Row, middle, worst

RUNS = 3
BUDGET = 16.0  # milliseconds
Told = dict[str, list[float]]


def measure(lab: Lab, runs: int) -> list[Row]:
    needs_linux("memory")
    path = str(office(lab))
    ours: list[Told] = []
    bare: list[Told] = []
    for number in range(runs):
        both = [("ours", ours), ("bare", bare)]
        for way, told in both if number % 2 else reversed(both):
            told.append(_told(lab, way, path))
    wheel = _pairs(ours, bare, "wheel")
    typed = [time for told in ours for time in told["typed"]]
    return [
        middle("calls_page_open", _pairs(ours, bare, "opened"), "ms"),
        worst("scroll_frame_p99", wheel, "ms", most=1.5),
        worst("screen_frame_p99", _pairs(ours, bare, "screens"), "ms"),
        worst("typing_frame_p99", (typed, [0.0] * len(typed)), "ms"),
        Row("scroll_missed", _missed(wheel[0]), _missed(wheel[1]), "%", len(wheel[0])),
        Row("typing_missed", _missed(typed), 0.0, "%", len(typed)),
        middle("scroll_memory", _pairs(ours, bare, "grown"), "MB"),
    ]


def _told(lab: Lab, way: str, path: str) -> Told:
    with lab.start("scrolled", way, path) as program:
        opened = [float(program.told("opened")) for _ in range(OPENINGS)]
        frames = json.loads(program.told("scrolled"))
        grown = float(program.told("grown"))
        typed = json.loads(program.told("typed")) if way == "ours" else []
    return {
        "opened": opened[1:],
        "wheel": frames[:WHEELS],
        "screens": frames[WHEELS:],
        "grown": [grown],
        "typed": typed,
    }


def _pairs(ours: list[Told], bare: list[Told], name: str) -> Pairs:
    return (
        [value for told in ours for value in told[name]],
        [value for told in bare for value in told[name]],
    )


def _missed(frames: list[float]) -> float:
    return 100 * sum(frame > BUDGET for frame in frames) / len(frames)
