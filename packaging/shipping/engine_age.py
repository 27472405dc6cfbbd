"""How old the web engine is that a release carries: its security fixes come with a new one only.

    python packaging/shipping/engine_age.py [MOST]

ends with 1 when it is older than MOST days (45).
"""

import json
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from shipping.facts import PACKAGING, ROOT

MOST = 45  # days


class Engine(NamedTuple):
    """The engine that `engine.json` tells of: the day is that of the files in its wheel."""

    version: str
    built: date

    def age(self, today: date) -> int:
        """Return its age in days."""
        return (today - self.built).days


def engine() -> Engine:
    """Return what is told beside the lock."""
    told = json.loads((PACKAGING / "engine.json").read_text("utf-8"))
    return Engine(told["version"], date.fromisoformat(told["built"]))


def locked_version() -> str:
    """Return which engine the lock has for a Python of today."""
    text = (ROOT / "requirements.lock").read_text("utf-8")
    found = re.search(r"^pyside6[-_]webengine==(\S+)", text, re.MULTILINE | re.IGNORECASE)
    return found[1] if found else ""


def main(words: list[str]) -> int:
    """Tell the age; 1 when a release should wait for a newer engine."""
    most = int(words[0]) if words else MOST
    days = engine().age(datetime.now(UTC).date())
    print(f"web engine {engine().version} is {days} days old; a release allows {most}")
    return 1 if days > most or locked_version() != engine().version else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
