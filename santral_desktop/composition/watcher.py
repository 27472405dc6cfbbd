"""The program's side of its watcher: starts it, tells it what it must know, says goodbye."""

import json
import subprocess
from dataclasses import asdict, dataclass
from typing import IO

from santral_desktop.composition.watch import GOODBYE
from santral_desktop.system.own_command import own_command


@dataclass(frozen=True, slots=True)
class Watched:
    """What the watcher has to know of the program."""

    words: tuple[str, ...]  # of its world
    world: str
    runtime: str
    notes: str  # where the interpreter writes while it dies
    noted: int  # bytes that were written there before


class Watcher:
    """The program's side of it: starts the watcher, and says goodbye."""

    def __init__(self, watched: Watched) -> None:
        command = own_command()
        self._process = subprocess.Popen(
            [*command.words, "watch"], cwd=command.folder, stdin=subprocess.PIPE, text=True
        )
        self._write(json.dumps(asdict(watched)) + "\n")

    @property
    def process(self) -> int:
        """The number of the process, to whoever measures it."""
        return self._process.pid

    def say_goodbye(self) -> None:
        """Let it go: the program ends as it should."""
        self._write(GOODBYE.decode())
        line: IO[str] | None = self._process.stdin
        try:
            if line is not None:
                line.close()
            self._process.wait(2.0)
        except (OSError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()

    def _write(self, text: str) -> None:
        line = self._process.stdin
        try:
            if line is not None:
                line.write(text)
                line.flush()
        except OSError:
            return  # it is gone; nobody brings the program back then
