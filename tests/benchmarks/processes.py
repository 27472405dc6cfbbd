"""What a program and everything that it started take of the machine, as Linux counts it."""

import os
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.rows import Trouble

PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Used:
    """What threads have used since they began: nanoseconds of CPU, times that they were woken."""

    cpu: dict[int, int]
    wakes: dict[int, int]

    def since(self, earlier: "Used") -> tuple[float, int]:
        """Return the seconds of CPU and the wakings between two looks."""
        return _more(self.cpu, earlier.cpu) / 1e9, _more(self.wakes, earlier.wakes)


def members(session: int) -> list[int]:
    """Return the living processes of a session."""
    found = []
    for stat in PROC.glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = _fields(stat)
            if int(fields[3]) == session and fields[0] not in {"Z", "X"}:
                found.append(int(stat.parent.name))
    return found


def memory(session: int) -> float:
    """Return a session's proportional share of the memory, in MB."""
    return sum(map(_share, members(session))) / 1024


def used(session: int) -> Used:
    """Return what the threads of a session have used."""
    found = Used({}, {})
    for process in members(session):
        for task in PROC.glob(f"{process}/task/*"):
            with suppress(OSError):
                thread = int(task.name)
                found.cpu[thread] = int((task / "schedstat").read_text().split()[0])
                found.wakes[thread] = _wakes(task)
    return found


def end(session: int) -> None:
    """End outright what is left of a session."""
    for process in members(session):
        with suppress(OSError):
            os.kill(process, signal.SIGKILL)


def needs_linux(what: str) -> None:
    """Raise `Trouble` where nobody counts this for us."""
    if sys.platform != "linux":
        raise Trouble(f"{what} is read from /proc, which only Linux has")


def _fields(stat: Path) -> list[str]:
    """Return what stands behind the name, which may hold blanks and parentheses."""
    return stat.read_text().rpartition(")")[2].split()


def _share(process: int) -> int:
    with suppress(OSError):
        for line in (PROC / str(process) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


def _wakes(task: Path) -> int:
    lines = (task / "status").read_text().splitlines()
    found = [line.split()[1] for line in lines if line.startswith("voluntary_ctxt_switches")]
    return int(found[0])


def _more(now: dict[int, int], before: dict[int, int]) -> int:
    return sum(count - before.get(thread, 0) for thread, count in now.items())
