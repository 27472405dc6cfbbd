"""From an event that is posted to the popup that is painted, in milliseconds, call after call.

Ours is signed in with its page loaded, and commits each event to disk before it answers. Beside it
runs the least that announces a call. Both take turns; a run is 30 calls to each, and a call
comes when the window has shown the end of the one before.
"""

import time
from threading import Event
from uuid import uuid4

from tests.benchmarks.lab import OURS, Lab
from tests.benchmarks.posting import Told, ended, post, ringing
from tests.benchmarks.rows import Pairs, Row, Trouble, alternately, middle, worst
from tests.benchmarks.started import Started

RUNS = 4
CALLS = 30  # a run
REST = 0.3  # seconds: what was put back for the call before is done by then


def measure(lab: Lab, runs: int) -> list[Row]:
    pairs: Pairs = ([], [])
    with lab.start_ours("listen") as ours, lab.start("bare_popup") as bare:
        addresses = {ours: ours.told("ready"), bare: bare.told("ready")}
        ours.wait_for("registered")
        pairs = alternately(
            lambda: _announced(ours, addresses[ours]),
            lambda: _announced(bare, addresses[bare]),
            runs * CALLS,
        )
    return [
        middle("event_to_popup_p50", pairs, "ms", most=1.5),
        worst("event_to_popup_p99", pairs, "ms", most=1.5),
    ]


def _announced(program: Started, address: str) -> float:
    """Return how long a call took to be announced; it is over and shown afterwards."""
    call = str(uuid4())
    began = time.monotonic()
    _post(address, ringing(call, OURS))
    painted = program.wait_for("popup", call)
    _post(address, ended(call, OURS))
    program.wait_for("over", call)
    Event().wait(REST)
    return (painted - began) * 1000


def _post(address: str, told: Told) -> None:
    status = post(address, told)
    if status != 200:
        raise Trouble(f"an event was answered with {status}")
