"""Clean systems to try packages on: Debian's own, made once and copied for each proof."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from shipping.facts import BUILD, PACKAGING
from shipping.shell import Broken, run

SUITES = ("bookworm", "trixie")  # names of packages as on Ubuntu 22.04, and as on 24.04
PATIENCE = 900.0  # seconds for one proof


class Step(NamedTuple):
    """What a proof tried, and what came of it."""

    name: str
    well: bool
    detail: str


def system(suite: str) -> Path:
    """Return a clean system's files, made with debootstrap when they are not there yet."""
    root = BUILD / "roots" / suite
    if not root.is_dir():
        partial = root.with_name(f"{suite}.partial")
        shutil.rmtree(partial, ignore_errors=True)
        partial.parent.mkdir(parents=True, exist_ok=True)
        run(["debootstrap", "--variant=minbase", suite, partial])
        partial.rename(root)
    return root


def prove(
    suite: str, script: str, files: dict[str, Path], see: Callable[[str], None]
) -> tuple[list[Step], Path]:
    """Run a script of `packaging/proof` on a clean system; return its steps and its folder.

    `see` is called with a picture's name while the program can be seen on our display.
    """
    work = BUILD / "proof" / f"{suite}-{script}"
    shutil.rmtree(work, ignore_errors=True)
    shared = work / "shared"
    shared.mkdir(parents=True)
    for name, path in files.items():
        os.link(path, shared / name)
    for name in ("steps.sh", f"{script}.sh"):
        shutil.copy(PACKAGING / "proof" / name, shared / name)
    run(["cp", "-a", system(suite), work / "root"])
    said = _run(work, suite, script, see)
    steps = read_steps(said)
    if not steps:
        raise Broken(f"the proof {script} on {suite} did not begin:\n{said}")
    shutil.rmtree(work / "root")
    return steps, shared


def try_on_wine(folder: Path) -> list[Step]:
    """Try the two installers of a folder under Wine and return the steps."""
    script = PACKAGING / "proof" / "wine.sh"
    said = run(["sh", script], environment={**os.environ, "PROOF": str(folder)}, allowed=(0, 1))
    return read_steps(said)


def read_steps(said: str) -> list[Step]:
    """Return the steps that a script told of."""
    steps = []
    for line in said.splitlines():
        if line.startswith("PROOF "):
            _, result, rest = line.split(" ", 2)
            name, _, detail = rest.partition(": ")
            steps.append(Step(name, result == "ok", detail))
    return steps


def failures(steps: Iterable[Step]) -> list[str]:
    """Return what did not hold."""
    return [f"{step.name}: {step.detail}" for step in steps if not step.well]


def _run(work: Path, suite: str, script: str, see: Callable[[str], None]) -> str:
    shared, packages = work / "shared", BUILD / "roots" / f"{suite}-packages"
    (packages / "partial").mkdir(parents=True, exist_ok=True)
    enter = ["sh", PACKAGING / "proof" / "enter.sh", work / "root", shared, packages]
    with (work / "said").open("w+") as said:
        running = subprocess.Popen(
            [*_APART, *enter, "sh", f"/proof/{script}.sh"],
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        deadline = time.monotonic() + PATIENCE
        while running.poll() is None and time.monotonic() < deadline:
            for wanted in shared.glob("picture-*"):
                see(wanted.name.removeprefix("picture-"))
                wanted.unlink()
            time.sleep(0.1)
        running.kill()
        running.wait()
        said.seek(0)
        return said.read()


_APART = ("unshare", "--mount", "--pid", "--fork", "--kill-child")


def _environment() -> dict[str, str]:
    """Return the display, and the sound server under the name it has inside."""
    environment = {"PATH": os.environ["PATH"], "DISPLAY": os.environ.get("DISPLAY", "")}
    socket = os.environ.get("PULSE_SERVER", "").removeprefix("unix:")
    if socket:
        environment.update(SOUND=socket, PULSE_SERVER="unix:/proof/sound")
    return environment
