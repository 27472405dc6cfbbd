"""The watcher: a small process beside the program that brings it back when it has crashed.

It holds one end of a pipe, reads, and uses no processor; Qt is not loaded. The program says
goodbye before it ends; a pipe that ends without one, and a note that the interpreter wrote while
it died, are a crash. Somebody who ends the program by force leaves no note, and has their will.
"""

import json
import os
import signal
import subprocess
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from santral_desktop.domain.strikes import way_back
from santral_desktop.system.crash_files import CrashFiles, crash_now
from santral_desktop.system.own_command import own_command
from santral_desktop.system.screens import has_screen

GOODBYE = "goodbye"
A_MOMENT = 0.5  # seconds until lock, socket and the engine's own processes are gone


@dataclass(frozen=True, slots=True)
class Watched:
    """What the watcher has to know of the program."""

    words: tuple[str, ...]  # of its world
    world: str
    runtime: str
    notes: str  # where the interpreter writes while it dies
    noted: int  # bytes that were written there before


def run_watcher() -> int:
    """Watch until the program ends, and bring it back if it crashed."""
    for number in (signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGINT)):
        signal.signal(number, signal.SIG_IGN)  # it ends when the program does
    # a program with a window has its standard input, but no name for it on Windows
    line = os.fdopen(0, encoding="utf-8", closefd=False)
    told = json.loads(line.readline() or "null")
    if not isinstance(told, dict):
        return 1
    watched = Watched(**told | {"words": tuple(told["words"])})
    if GOODBYE in line.read():
        return 0
    note = _note(watched)
    if not note or not has_screen(os.environ):
        return 0
    time.sleep(A_MOMENT)
    _bring_back(watched, note)
    return 0


def _note(watched: Watched) -> str:
    try:
        with Path(watched.notes).open("rb") as file:
            file.seek(watched.noted)
            return file.read(64 * 1024).decode("utf-8", "replace")
    except OSError:
        return ""


def _bring_back(watched: Watched, note: str) -> None:
    files, crash = CrashFiles(Path(watched.runtime), watched.world), crash_now(note)
    way = way_back(files.add(crash), crash.at)
    command = own_command()
    words = [*command.words, *watched.words, "--came-back", way.value]
    if files.in_call():
        words.append("--cut")
    files.note_call(on=False)
    subprocess.Popen(words, cwd=command.folder, stdin=subprocess.DEVNULL)


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
        self._write(GOODBYE)
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
