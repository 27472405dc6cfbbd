"""Run all tests in two halves at once, each on a screen of its own; with paths, just those.

While a test waits for a page, a call or a program to start, the other half has the processor.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import dev

TESTS = Path(__file__).resolve().parent
WHOLE_PROGRAMS = ("journeys", "phones", "simulator", "webengine")  # they wait more than they work


def main(words: list[str]) -> int:
    """Return the exit code of the first half that failed."""
    chosen = any(not word.startswith("-") for word in words)
    if chosen or not dev.wants_private_screen(dev.PRIVATE_SCREEN, dict(os.environ)):
        return _pytest(words, os.environ).wait()
    parts = [path.name for path in sorted(TESTS.iterdir()) if any(path.glob("**/test_*.py"))]
    whole = [f"tests/{name}" for name in parts if name in WHOLE_PROGRAMS]
    others = [f"tests/{name}" for name in parts if name not in WHOLE_PROGRAMS]
    with dev.screen(private=True) as screen, tempfile.TemporaryFile() as said:
        beside = _pytest([*words, *whole], screen, said)
        code = _pytest([*words, *others], os.environ).wait() or beside.wait()
        beside.wait()
        said.seek(0)
        sys.stdout.buffer.write(said.read())
    return code


def _pytest(
    words: list[str], environment: Mapping[str, str], out: IO[bytes] | None = None
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "pytest", *words],
        env=environment,
        stdout=out,
        stderr=out and subprocess.STDOUT,
        preexec_fn=dev.dies_with_us(),  # noqa: PLW1509  no other thread runs here
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
