"""The real program as a process of its own, in a home of its own, as a script meets it."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event
from typing import Any

from santral_desktop.simulator.server import Simulator
from santral_desktop.ui.single_instance import address_of, ask

START = [sys.executable, "-m", "santral_desktop"]
PATIENCE = 30.0  # seconds
LOOK_EVERY = 0.05  # seconds
EXTENSION = "1007"
Status = dict[str, Any]


class Program:
    """One program and its world below `root`; `words` stand before every command."""

    def __init__(self, root: Path, *words: str, environment: dict[str, str] | None = None) -> None:
        self.root = root
        self.words = list(words) or ["--throwaway", "--developer"]
        self.environment = {**_environment_of(root), **(environment or {})}
        self.process: subprocess.Popen[bytes] | None = None
        self._printed = root / "printed.txt"

    @property
    def printed(self) -> str:
        """Everything that it wrote to its output, over all its starts."""
        return self._printed.read_text(errors="replace") if self._printed.exists() else ""

    @property
    def log(self) -> str:
        """What its log files say."""
        files = sorted(self.root.rglob("santral-desktop.log"))
        return "\n".join(file.read_text(errors="replace") for file in files)

    @property
    def throwaway_folders(self) -> list[Path]:
        return list((self.root / "tmp").glob("santral-desktop-*"))

    def start(self, command: list[str] | None = None) -> None:
        """Start, and wait until it hears words."""
        self.begin(command)
        self.wait_until(lambda _: True)

    def begin(self, command: list[str] | None = None) -> None:
        """Start without waiting."""
        with self._printed.open("ab") as printed:
            self.process = subprocess.Popen(
                command or [*START, *self.words],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=printed,
                stderr=printed,
                start_new_session=True,
            )

    def run(self, *words: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
        """Run the command beside the program, as in a terminal."""
        return subprocess.run(
            [*START, *self.words, *words],
            env=self.environment,
            input=typed,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    def sign_in(self, simulator: Simulator, extension: str = EXTENSION, key: str = "") -> Any:
        """Hand an account to the program by the command line."""
        return self.run(
            *("account", "add", "bulutsantralim", "--extension", extension, "--key-stdin"),
            *("--api-url", simulator.base_url, "--webphone-url", simulator.webphone_url),
            typed=(key or simulator.key) + "\n",
        )

    def status(self) -> Status | None:
        """Return its status by the socket itself: a terminal would be slow to look often."""
        address = address_of(self.root / "run" / "santral-desktop", self._world)
        return ask(address, {"verb": "status"}, 2000)

    def wait_until(self, holds: Callable[[Status], object], seconds: float = PATIENCE) -> Status:
        """Look at its status until it holds; fail with the last one, or when the program ends."""
        deadline, last = time.monotonic() + seconds, None
        while time.monotonic() < deadline:
            last = self.status() or last
            if last is not None and holds(last):
                return last
            self.pause()
        raise AssertionError(f"in vain; status: {last}\n{self.printed}\n{self.log}")

    def until(self, holds: Callable[[], object], seconds: float = PATIENCE) -> None:
        """Wait for something that the program brings about elsewhere."""
        deadline = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < deadline, f"in vain\n{self.printed}\n{self.log}"
            self.pause()

    def comes_after_the_end(self, holds: Callable[[], object], seconds: float = PATIENCE) -> bool:
        """Wait for what is to come about when it has ended; return whether it did."""
        deadline = time.monotonic() + seconds
        while not holds() and time.monotonic() < deadline:
            Event().wait(LOOK_EVERY)
        return bool(holds())

    def pause(self) -> None:
        """Let it work for a moment; its end is a failure."""
        try:
            code = self._there.wait(LOOK_EVERY)
        except subprocess.TimeoutExpired:
            return
        raise AssertionError(f"ended with {code}\n{self.printed}\n{self.log}")

    def registered(self) -> Status:
        """Wait until its web phone can take calls."""
        return self.wait_until(lambda status: status["webphone"]["state"] == "registered")

    def end(self, seconds: float = PATIENCE) -> int:
        """Wait for its end and return the exit code."""
        return self._there.wait(seconds)

    def stop(self) -> int:
        """End it as the system does, and return the exit code."""
        self._there.send_signal(signal.SIGTERM)
        return self.end()

    def kill(self) -> None:
        """End it outright, with everything that it started; called by whoever made it."""
        if self.process is None:
            return
        self.process.kill()
        self.process.wait()
        for number in self.running():
            os.kill(number, signal.SIGKILL)

    def running(self, word: str = "") -> list[int]:
        """Return its processes that live, itself among them, whose command line has the word."""
        return [number for number in _session(self._there.pid) if word in _command_of(number)]

    def calls_kept(self) -> list[dict[str, Any]]:
        """Return the rows of its journal."""
        [path] = self.root.rglob("journal.sqlite3")
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as journal:
            journal.row_factory = sqlite3.Row
            return [dict(row) for row in journal.execute("SELECT * FROM calls")]

    @property
    def _there(self) -> "subprocess.Popen[bytes]":
        assert self.process is not None, "not started"
        return self.process

    @property
    def _world(self) -> str:
        if "--profile" in self.words:
            return self.words[self.words.index("--profile") + 1]
        return "throwaway" if "--throwaway" in self.words else "default"


def hang_up_all(simulator: Simulator, program: Program) -> None:
    """Have every call end, and the program know it."""
    for call in simulator.control.calls():
        simulator.control.caller_hangs_up(call["uuid"])
    program.until(lambda: simulator.control.calls() == [])
    program.wait_until(lambda status: status["calls"] == [])


def as_json(done: "subprocess.CompletedProcess[str]") -> Any:
    """Return what a command printed."""
    return json.loads(done.stdout)


def _environment_of(root: Path) -> dict[str, str]:
    folders = {
        "HOME": root / "home",
        "TMPDIR": root / "tmp",
        "XDG_RUNTIME_DIR": root / "run",
    }
    for folder in folders.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    strays = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    kept = {name: value for name, value in os.environ.items() if name not in strays}
    # without a bus nobody's real key store is asked
    bus = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={root}/nobody"}
    return {**kept, **{name: str(path) for name, path in folders.items()}, **bus}


def _session(session: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found


def _command_of(number: int) -> str:
    try:
        return Path(f"/proc/{number}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""
