"""Make, judge and try the packages of this system: `python3 dev.py build` runs this."""

import argparse
import os
import sys
from pathlib import Path

from shipping.facts import BUILD, DIST
from shipping.icons import write_icons
from shipping.report import Report
from shipping.shell import Broken


def main(words: list[str]) -> int:
    """Build for the system we are on and return 0 when everything held that was tried."""
    parser = argparse.ArgumentParser(prog="dev.py build", allow_abbrev=False)
    parser.add_argument("--quick", action="store_true", help="larger, in a fifth of the time")
    parser.add_argument("--unproved", action="store_true", help="do not try them")
    wishes = parser.parse_args(words)
    os.environ.pop("PYTHONPATH", None)
    DIST.mkdir(exist_ok=True)
    report = Report(DIST)
    try:
        write_icons(BUILD / "icons")
        if sys.platform == "linux":
            from shipping.linux_build import build  # noqa: PLC0415  (each for its own system)

            build(report, quick=wishes.quick, prove=not wishes.unproved)
        else:
            from shipping.other_build import build_frozen  # noqa: PLC0415

            build_frozen(report)
    except Broken as broken:
        report.fault(str(broken))
    return report.close()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    sys.exit(main(sys.argv[1:]))
