"""The receiver is killed outright while events are posted: what it acknowledged is there.

`dev.py bench kills` does it 200 times; here it is a few.
"""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.killing import kill_often

KILLS, EVENTS = 12, 400


@pytest.mark.skipif(sys.platform == "win32", reason="kills outright")
def test_no_acknowledged_event_is_lost_doubled_or_damaged(tmp_path: Path) -> None:
    damage = kill_often(tmp_path, KILLS, EVENTS)

    assert (damage.lost, damage.doubled, damage.damaged) == (0, 0, 0)
    assert damage.kills == KILLS
    assert len(damage.acknowledged) >= EVENTS
