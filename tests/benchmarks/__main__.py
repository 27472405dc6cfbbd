"""Measure ours against the bare minimum: names of benchmarks, `--runs N`, `--json FILE`."""

import argparse
import importlib
import json
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from tests.benchmarks.lab import Lab, laboratory
from tests.benchmarks.rows import Row, Trouble, table

CASES = Path(__file__).with_name("cases")


def names() -> list[str]:
    """Return the benchmarks there are: a file each, `measure(lab, runs)` and `RUNS` in it."""
    return sorted(path.stem for path in CASES.glob("[a-z]*.py"))


def case(name: str) -> ModuleType:
    """Return the module of a benchmark."""
    return importlib.import_module(f"tests.benchmarks.cases.{name}")


def main(words: Sequence[str]) -> int:
    """Measure what the words ask for; 0 when everything could be measured."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names()))
    parser.add_argument("--runs", type=int, metavar="N", help="instead of each one's own number")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there too")
    arguments = parser.parse_args(words)
    unknown = sorted(set(arguments.names) - set(names()))
    if unknown:
        parser.error(f"no benchmark {', '.join(unknown)}; there are {', '.join(names())}")
    if arguments.runs is not None and arguments.runs < 1:
        parser.error("--runs is a number from 1 on")
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))  # tidy up first
    wanted = list(dict.fromkeys(arguments.names)) or names()
    with laboratory() as lab:
        rows, failed = _measured(lab, wanted, arguments.runs)
    sys.stdout.write(table(rows) + "\n")
    if arguments.json:
        arguments.json.write_text(json.dumps([row.as_json() for row in rows], indent=2) + "\n")
    return 1 if failed else 0


def _measured(lab: Lab, wanted: list[str], runs: int | None) -> tuple[list[Row], bool]:
    rows: list[Row] = []
    failed = False
    for name in wanted:
        benchmark = case(name)
        _say(f"{name} …")
        try:
            rows += benchmark.measure(lab, runs or benchmark.RUNS)
        except Trouble as trouble:
            _say(f"{name} could not be measured: {trouble}")
            failed = True
    return rows, failed


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
