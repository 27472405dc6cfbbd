"""From an INVITE on its way to the web phone's page to the popup that is painted, in milliseconds.

Ours is the real program, signed in, without a receiver: the page alone tells of its calls. Beside
it a view with the same page, whose script logs to the console, and one popup. A run is 20 calls to
each, in turns. The simulated PBX sends the INVITE; its way to the page is part of what is measured.
"""

import time
from threading import Event

from tests.benchmarks.lab import BARE, OURS, Lab
from tests.benchmarks.rows import Pairs, Row, alternately, middle, worst
from tests.benchmarks.started import Started

RUNS = 5
CALLS = 20  # a run
REST = 0.2  # seconds


def measure(lab: Lab, runs: int) -> list[Row]:
    pairs: Pairs = ([], [])
    with lab.start_ours("announce") as ours, lab.start_bare_page_popup() as bare:
        for program in (ours, bare):
            program.wait_for("registered")
        pairs = alternately(
            lambda: _announced(lab, ours, OURS),
            lambda: _announced(lab, bare, BARE),
            runs * CALLS,
        )
    return [
        middle("page_invite_to_popup_p50", pairs, "ms"),
        worst("page_invite_to_popup_p99", pairs, "ms"),
    ]


def _announced(lab: Lab, program: Started, extension: str) -> float:
    """Return how long a call took to be announced; it is over and shown afterwards."""
    began = time.monotonic()
    call = lab.ring(extension)
    painted = program.wait_for("popup")
    lab.give_up(call)
    program.wait_for("over")
    Event().wait(REST)
    return (painted - began) * 1000
