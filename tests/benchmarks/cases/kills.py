"""The receiver killed outright 200 times while 20,000 events are posted: what was lost, how many.

Every event is posted again until it is acknowledged. Counted are acknowledged events without their
call in the journal, calls or events there that nobody posted, and files that SQLite finds damaged
after a kill. There is nothing beside it: all of them are wanted to be none.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.killing import kill_often
from tests.benchmarks.lab import Lab
from tests.benchmarks.rows import Row

RUNS = 200  # kills
EVENTS = 100  # acknowledged before each of them


def measure(lab: Lab, runs: int) -> list[Row]:
    with TemporaryDirectory(dir=lab.folder) as folder:
        damage = kill_often(Path(folder), runs, runs * EVENTS)
    counts = {
        "kills_acknowledged": len(damage.acknowledged),
        "kills_lost": damage.lost,
        "kills_doubled": damage.doubled,
        "kills_damaged": damage.damaged,
    }
    return [Row(name, float(many), 0.0, "", damage.kills) for name, many in counts.items()]
