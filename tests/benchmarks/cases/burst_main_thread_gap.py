"""The largest gap of the main thread, in milliseconds, while 10,000 events are posted at once.

5,000 calls ring and end, eight at a time, each event again until it is acknowledged. Ours is the
real program, signed in, with its window shown; beside it the least that announces calls. No call
may be missing in our journal afterwards.
"""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from threading import Event
from uuid import uuid4

from tests.benchmarks.lab import BARE, OURS, Lab
from tests.benchmarks.posting import post_burst, post_surely, ringing
from tests.benchmarks.programs.gauge import FIRST, LAST
from tests.benchmarks.rows import Pairs, Row, Trouble, middle
from tests.benchmarks.started import Started

RUNS = 2
CALLS = 5_000
WRITTEN_WITHIN = 60.0  # seconds


def measure(lab: Lab, runs: int) -> list[Row]:
    pairs: Pairs = ([], [])
    with lab.start_ours("listen", "gauge") as ours, lab.start("bare_popup", "gauge") as bare:
        addresses = ours.told("ready"), bare.told("ready")
        ours.wait_for("registered")
        for _ in range(runs):
            calls = [str(uuid4()) for _ in range(CALLS)]
            pairs[0].append(_gap(ours, addresses[0], calls, OURS))
            pairs[1].append(_gap(bare, addresses[1], calls, BARE))
            _look_for(calls, lab.folder)
    return [middle("burst_main_thread_gap", pairs, "ms")]


def _gap(program: Started, address: str, calls: list[str], extension: str) -> float:
    post_surely(address, ringing(FIRST, extension))
    post_burst(address, calls, extension)
    post_surely(address, ringing(LAST, extension))
    return float(program.told("gap"))


def _look_for(calls: list[str], folder: Path) -> None:
    """Raise `Trouble` where a call is not in the journal as one that is over."""
    [path] = folder.rglob("journal.sqlite3")
    deadline, lost = time.monotonic() + WRITTEN_WITHIN, set(calls)
    while lost and time.monotonic() < deadline:
        Event().wait(0.5)
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as journal:
            kept = journal.execute("SELECT id FROM calls WHERE ended_at IS NOT NULL").fetchall()
        lost -= {row[0] for row in kept}
    if lost:
        raise Trouble(f"{len(lost)} of {len(calls)} calls are not in the journal")
